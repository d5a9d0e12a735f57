import { parseAddress, quoteSheet, type Area } from '../model/address';
import { Bag } from '../model/bag';
import type { Chart, ChartSeries } from '../model/sheet';
import type { Wire } from '../wire';
import { below, textOf, type XlsxParts } from './parts';
import type { XmlElement } from './xml-element';

/** A chart of a drawing with what Office.js knows of it, by the names that it has there. */
export function readChart(parts: XlsxParts, path: string, name: string, anchor: XmlElement | null): Chart {
  const xml = parts.xml(path);
  const bag = new Bag();
  const [plot, legend] = [first(xml, 'plotArea'), first(xml, 'legend')];
  const [categoryAxis, valueAxis] = [first(plot, 'catAx'), first(plot, 'valAx')];
  set(
    bag,
    'ChartType',
    first(plot, 'lineChart') ? 'LineMarkers' : CHART_TYPES[textOf(first(plot, 'barDir'), 'val')],
  );
  set(bag, 'PlotVisibleOnly', textOf(first(xml, 'plotVisOnly'), 'val') === '0' ? false : undefined);
  readTitle(bag.child('Title'), directly(first(xml, 'chart'), 'title'));
  const format = bag.child('Format');
  readFont(format.child('Font'), first(directly(xml, 'txPr'), 'defRPr'), ['Name', 'Size', 'Color']);
  readShape(format, directly(xml, 'spPr'), 'Border');
  set(bag.child('Legend'), 'Visible', legend ? true : undefined);
  set(
    bag.child('Legend'),
    'Position',
    { b: 'Bottom', r: 'Right' }[textOf(first(legend, 'legendPos'), 'val')],
  );
  const axes = bag.child('Axes');
  readAxis(axes.child('CategoryAxis'), categoryAxis, valueAxis);
  readAxis(axes.child('ValueAxis'), valueAxis, categoryAxis);
  const gap = textOf(first(plot, 'gapWidth'), 'val');
  return {
    id: `{chart-${name}}`,
    name,
    area: areaOf(anchor),
    series: below(plot, 'ser').map((one) => readSeries(one, gap)),
    bag,
  };
}

const CHART_TYPES: Readonly<Record<string, string>> = { bar: 'BarClustered', col: 'ColumnClustered' };

function readSeries(xml: XmlElement, gap: string): ChartSeries {
  const bag = new Bag();
  set(bag, 'Name', first(first(xml, 'tx'), 'v')?.textContent);
  if (gap !== '') bag.values.set('GapWidth', Number(gap));
  const marker = directly(xml, 'marker');
  if (marker) readMarker(bag, marker);
  else readShape(bag.child('Format'), directly(xml, 'spPr'), 'Line');
  const formula = (part: string): string => {
    const text = first(first(xml, part), 'f')?.textContent ?? '';
    const tab = parseAddress(text)?.sheet;
    // Excel takes needless quotes off.
    return `=${tab ? `${quoteSheet(tab)}!${text.slice(text.lastIndexOf('!') + 1)}` : text}`;
  };
  return { values: formula('val'), categories: formula('cat'), bag };
}

/** A marker on a line that is not drawn. */
function readMarker(bag: Bag, xml: XmlElement): void {
  const symbol = textOf(first(xml, 'symbol'), 'val');
  const look = directly(xml, 'spPr');
  bag.child('Format').child('Line').values.set('LineStyle', 'None');
  set(bag, 'MarkerStyle', symbol.charAt(0).toUpperCase() + symbol.slice(1));
  set(bag, 'MarkerSize', Number(textOf(first(xml, 'size'), 'val')));
  set(bag, 'MarkerBackgroundColor', colorOf(look));
  set(bag, 'MarkerForegroundColor', colorOf(directly(look, 'ln')));
}

function readAxis(bag: Bag, xml: XmlElement | null, other: XmlElement | null): void {
  const isValues = other !== null && textOf(first(xml, 'crossBetween'), 'val') !== '';
  const value = (element: XmlElement | null, name: string): string => textOf(first(element, name), 'val');
  const number = (name: string): number | undefined => {
    const text = value(xml, name);
    return text === '' ? undefined : Number(text);
  };
  set(bag, 'MajorTickMark', value(xml, 'majorTickMark') === 'none' ? 'None' : undefined);
  set(bag, 'TickLabelPosition', value(xml, 'tickLblPos') === 'low' ? 'Low' : undefined);
  set(bag, 'TickLabelSpacing', number('tickLblSkip'));
  const turned = directly(xml, 'txPr');
  if (turned) set(bag, 'TextOrientation', Number(textOf(first(turned, 'bodyPr'), 'rot')) / 60_000);
  set(bag, 'ReversePlotOrder', value(xml, 'orientation') === 'maxMin' ? true : undefined);
  // Where the other axis crosses this one is said of the other.
  set(bag, 'Position', value(other, 'crosses') === 'max' ? 'Maximum' : undefined);
  readShape(bag.child('Format'), directly(xml, 'spPr'), 'Line');
  if (!isValues) return;
  set(bag, 'Minimum', number('min'));
  set(bag, 'Maximum', number('max'));
  set(bag, 'NumberFormat', textOf(first(xml, 'numFmt'), 'formatCode') || undefined);
  const lines = first(xml, 'majorGridlines');
  set(bag.child('MajorGridlines'), 'Visible', lines ? true : undefined);
  readShape(bag.child('MajorGridlines').child('Format'), directly(lines, 'spPr'), 'Line');
  const title = directly(xml, 'title');
  set(bag.child('Title'), 'Text', first(title, 't')?.textContent);
  set(bag.child('Title'), 'Visible', title ? true : undefined);
}

function readTitle(bag: Bag, xml: XmlElement | null): void {
  set(bag, 'Text', first(xml, 't')?.textContent);
  set(bag, 'Visible', xml ? true : undefined);
  readFont(bag.child('Format').child('Font'), first(xml, 'rPr'), ['Size', 'Bold', 'Color']);
}

function readFont(bag: Bag, xml: XmlElement | null, told: readonly string[]): void {
  if (!xml) return;
  const font: Record<string, Wire> = {
    Name: textOf(first(xml, 'latin'), 'typeface'),
    Size: Number(textOf(xml, 'sz')) / 100,
    Bold: textOf(xml, 'b') === '1',
    Color: colorOf(xml) ?? '',
  };
  for (const name of told) set(bag, name, font[name]);
}

function readShape(bag: Bag, xml: XmlElement | null, line: 'Line' | 'Border'): void {
  const edge = directly(xml, 'ln');
  set(bag.child('Fill'), 'Color', colorOf(xml));
  set(bag.child(line), 'Color', colorOf(edge));
}

function colorOf(xml: XmlElement | null): string | undefined {
  const color = textOf(first(directly(xml, 'solidFill'), 'srgbClr'), 'val');
  return color === '' ? undefined : `#${color}`;
}

function areaOf(anchor: XmlElement | null): Area {
  const at = (corner: string, axis: string): number =>
    Number(first(first(anchor, corner), axis)?.textContent ?? 0);
  const [row, column] = [at('from', 'row'), at('from', 'col')];
  return { row, column, rows: at('to', 'row') - row, columns: at('to', 'col') - column };
}

function set(bag: Bag, name: string, value: Wire | undefined): void {
  if (value !== undefined) bag.values.set(name, value);
}

function first(parent: XmlElement | null, name: string): XmlElement | null {
  return below(parent, name)[0] ?? null;
}

function directly(parent: XmlElement | null, name: string): XmlElement | null {
  return below(parent, name).find((one) => one.parentElement === parent) ?? null;
}
