import { quoteTab } from '../merge/references';
import type { Block, PlacedChart } from '../merge/steps';
import { CHART_APPEARANCE, FONT_NAME, SERIES_APPEARANCE, type SeriesAppearance } from '../sheets/appearance';
import { columnName } from '../sheets/columns';
import { FORMAT_CODES, type CellValue } from '../sheets/sheet';
import { escapeText } from './text';
import { encode, formatTree, parseTree, type XmlElement } from './xml-tree';

/** Value of a cell that a chart shows. */
export type CellAt = (sheet: string, row: number, column: number) => CellValue;

/** A chart as a part of its own, with the values that it shows now. */
export function chartXml(chart: PlacedChart, at: CellAt): string {
  const { kind, maximum, minimum, drawsHidden, valueTitle, format = 'general' } = chart;
  const { line } = CHART_APPEARANCE;
  const isBar = kind === 'bar';
  const limits = [
    ...(maximum === undefined ? [] : [`<c:max val="${maximum}"/>`]),
    ...(minimum === null ? [] : [`<c:min val="${minimum}"/>`]),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${kind === 'dot' ? dotsXml(chart, at) : barsXml(chart, at)}` +
    // The first row on top, and the numbers below the last one.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineXml(line)}</c:spPr>` +
    // Names below the axis are broken into lines; turned ones leave no room for what is drawn.
    `${isBar ? '' : textXml('<a:bodyPr rot="0" vert="horz"/>')}` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${limits.join('')}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${lineXml(line)}</c:spPr></c:majorGridlines>` +
    `${valueTitle === undefined ? '' : axisTitleXml(valueTitle)}` +
    `<c:numFmt formatCode="${encode(FORMAT_CODES[format])}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${lineXml(line)}</c:spPr><c:crossAx val="1"/>` +
    `<c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx></c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    `<c:plotVisOnly val="${drawsHidden ? 0 : 1}"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fillXml('FFFFFF')}${lineXml(line)}</c:spPr>${textXml('<a:bodyPr/>')}</c:chartSpace>`
  );
}

function textXml(body: string): string {
  const font = fontXml('a:defRPr', CHART_APPEARANCE.size, CHART_APPEARANCE.color);
  return `<c:txPr>${body}<a:p><a:pPr>${font}</a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;
}

function barsXml(chart: PlacedChart, at: CellAt): string {
  const bars = seriesXml(chart, at, ({ fill, line }) => [
    `<c:spPr>${fillXml(fill)}${lineXml(line)}</c:spPr><c:invertIfNegative val="0"/>`,
    '',
  ]);
  return (
    `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${bars}<c:gapWidth val="${CHART_APPEARANCE.gapWidth}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
  );
}

/** Lines that are not drawn, with a marker at each of their ends. */
function dotsXml(chart: PlacedChart, at: CellAt): string {
  const dots = seriesXml(chart, at, ({ dot, line, marker, markerSize }) => [
    `<c:spPr><a:ln w="9525"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="${marker}"/><c:size val="${markerSize}"/>` +
      `<c:spPr>${fillXml(dot)}${lineXml(line)}</c:spPr></c:marker>`,
    '<c:smooth val="0"/>',
  ]);
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${dots}<c:marker val="1"/>` +
    '<c:axId val="1"/><c:axId val="2"/></c:lineChart>'
  );
}

/** @param lookXml what stands before and behind the cells that a series draws */
function seriesXml(
  { series, categories }: PlacedChart,
  at: CellAt,
  lookXml: (look: SeriesAppearance) => readonly [before: string, behind: string],
): string {
  const told = series.map(({ name, values }, index) => {
    const look = SERIES_APPEARANCE[index];
    const [before, behind] = look ? lookXml(look) : ['', ''];
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(name)}${before}` +
      `${categoriesXml(categories, at)}${valuesXml(values, at)}${behind}</c:ser>`
    );
  });
  return told.join('');
}

/** The same chart with other words and values in the look that it has, which a planner may have given it. */
export function updatedChart(xml: string, chart: PlacedChart, at: CellAt): string {
  const root = parseTree(xml);
  root.set('xmlns:c', CHART).set('xmlns:a', MAIN);
  const drawn = root.find('chart');
  const axis = drawn?.find('plotArea')?.find('valAx');
  if (drawn) retitle(drawn, chart.title, titleXml, CHART_ORDER);
  drawn?.find('autoTitleDeleted')?.set('val', 0);
  if (axis && chart.valueTitle !== undefined) retitle(axis, chart.valueTitle, axisTitleXml, AXIS_ORDER);
  seriesOf(root).forEach((series, index) => {
    const one = chart.series[index];
    if (!one) return;
    put(series, nameXml(one.name), SERIES_ORDER);
    put(series, categoriesXml(chart.categories, at), SERIES_ORDER);
    put(series, valuesXml(one.values, at), SERIES_ORDER);
  });
  return formatTree(root);
}

/** What a chart draws by categories and values, whatever it draws it as. */
export function seriesOf(root: XmlElement): XmlElement[] {
  return [...root.descendants()].filter(({ local }) => local === 'ser');
}

/** Other words in the letters of a title that is there; a new title where there is none. */
function retitle(
  parent: XmlElement,
  text: string,
  xml: (text: string) => string,
  order: readonly string[],
): void {
  const all = [...(parent.find('title')?.descendants() ?? [])];
  const texts = all.filter(({ local }) => local === 't');
  texts.forEach((one, index) => (one.text = index === 0 ? text : ''));
  if (texts.length === 0) put(parent, xml(text), order);
}

/** Puts an element in place of its like, or where the schema wants it. */
function put(parent: XmlElement, xml: string, order: readonly string[]): void {
  const made = parseTree(xml);
  const known = parent.find(made.local);
  const later = new Set(order.slice(order.indexOf(made.local) + 1));
  const next = known ?? parent.elements.find(({ local }) => later.has(local));
  const at = next ? parent.children.indexOf(next) : parent.children.length;
  parent.children.splice(at, known ? 1 : 0, made);
}

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
// Order of CT_Chart, CT_ValAx, CT_BarSer and CT_LineSer, as far as it is needed (ECMA-376 part 1, 21.2.2).
const CHART_ORDER = [
  'title',
  'autoTitleDeleted',
  'pivotFmts',
  'view3D',
  'floor',
  'sideWall',
  'backWall',
  'plotArea',
];
const AXIS_ORDER = [
  'title',
  'numFmt',
  'majorTickMark',
  'minorTickMark',
  'tickLblPos',
  'spPr',
  'txPr',
  'crossAx',
];
const SERIES_ORDER =
  'tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape bubble3D extLst'.split(
    ' ',
  );

function titleXml(text: string): string {
  const { titleSize, titleColor } = CHART_APPEARANCE;
  return `<c:title>${richXml(text, fontXml('a:rPr', titleSize, titleColor, true))}<c:overlay val="0"/></c:title>`;
}

function axisTitleXml(text: string): string {
  const { size, color } = CHART_APPEARANCE;
  return `<c:title>${richXml(text, fontXml('a:rPr', size, color))}<c:overlay val="0"/></c:title>`;
}

function richXml(text: string, font: string): string {
  return `<c:tx><c:rich><a:bodyPr/><a:p><a:r>${font}<a:t>${encode(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

function fontXml(tag: 'a:rPr' | 'a:defRPr', size: number, color: string, isBold = false): string {
  return `<${tag} sz="${size * 100}" b="${isBold ? 1 : 0}">${fillXml(color)}<a:latin typeface="${FONT_NAME}"/></${tag}>`;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

// A line of 9,525 units is one pixel wide.
function lineXml(color: string): string {
  return `<a:ln w="9525">${fillXml(color)}</a:ln>`;
}

function nameXml(name: string): string {
  return `<c:tx><c:v>${encode(escapeText(name))}</c:v></c:tx>`;
}

function valuesXml(values: Block, at: CellAt): string {
  return `<c:val>${numbersXml(values, cellsOf(values, at))}</c:val>`;
}

/** Names of the bars or dots; numbers alone, such as codes, are told as numbers. */
function categoriesXml(categories: Block, at: CellAt): string {
  const cells = cellsOf(categories, at);
  if (cells.every((cell) => cell === null || typeof cell === 'number'))
    return `<c:cat>${numbersXml(categories, cells)}</c:cat>`;
  const points = cells.map((cell) => (cell === null ? null : encode(escapeText(String(cell)))));
  return (
    `<c:cat><c:strRef><c:f>${encode(reference(categories))}</c:f>` +
    `<c:strCache>${pointsXml(points)}</c:strCache></c:strRef></c:cat>`
  );
}

function numbersXml(block: Block, cells: readonly CellValue[]): string {
  const points = cells.map((cell) => (typeof cell === 'number' ? String(cell) : null));
  return (
    `<c:numRef><c:f>${encode(reference(block))}</c:f>` +
    `<c:numCache><c:formatCode>General</c:formatCode>${pointsXml(points)}</c:numCache></c:numRef>`
  );
}

function pointsXml(points: readonly (string | null)[]): string {
  const told = points.map((point, index) =>
    point === null ? '' : `<c:pt idx="${index}"><c:v>${point}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${told.join('')}`;
}

function cellsOf({ sheet, row, column, rowCount }: Block, at: CellAt): CellValue[] {
  return Array.from({ length: rowCount }, (_, index) => at(sheet, row + index, column));
}

function reference({ sheet, row, column, rowCount }: Block): string {
  const [letters, tab] = [columnName(column), quoteTab(sheet)];
  const first = `${tab}!$${letters}$${row + 1}`;
  return rowCount === 1 ? first : `${first}:$${letters}$${row + rowCount}`;
}
