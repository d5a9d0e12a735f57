import { MAX_COLUMNS, MAX_ROWS, areaName, parseAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Wire } from '../wire';
import { areaOf } from './cells';
import { child, children, flagOf, numberOf, plainText, textOf } from './parts';
import { color } from './styles';
import type { XmlElement } from './xml-element';

/** Sizes, view, merged cells and print set-up. */
export function readLayout(sheet: Sheet, xml: XmlElement): void {
  const tab = child(child(xml, 'sheetPr'), 'tabColor');
  if (tab) sheet.bag.values.set('TabColor', color(tab));
  const view = child(child(xml, 'sheetViews'), 'sheetView');
  sheet.bag.values.set('ShowGridlines', flagOf(view, 'showGridLines', true));
  readFreeze(sheet, child(view, 'pane'));
  for (const column of children(child(xml, 'cols'))) {
    const first = numberOf(column, 'min') - 1;
    const area = { row: 0, rows: MAX_ROWS, column: first, columns: numberOf(column, 'max') - first };
    if (flagOf(column, 'hidden')) sheet.layers.paint('ColumnHidden', area, true);
    if (flagOf(column, 'customWidth'))
      sheet.layers.paint('Format.ColumnWidth', area, columnPoints(numberOf(column, 'width')));
  }
  for (const row of children(child(xml, 'sheetData'))) {
    const area = { row: numberOf(row, 'r') - 1, rows: 1, column: 0, columns: MAX_COLUMNS };
    if (flagOf(row, 'hidden')) sheet.layers.paint('RowHidden', area, true);
    const height = numberOf(row, 'ht', -1);
    if (height >= 0) sheet.layers.paint('Format.RowHeight', area, height);
  }
  for (const merged of children(child(xml, 'mergeCells'))) sheet.merges.push(areaOf(textOf(merged, 'ref')));
  readPageSetup(sheet, xml);
}

function readFreeze(sheet: Sheet, pane: XmlElement | null): void {
  if (!pane) return;
  if (!textOf(pane, 'state').startsWith('frozen')) {
    sheet.bag.values.set('SplitPane', textOf(pane, 'topLeftCell'));
    return;
  }
  const [columns, rows] = [numberOf(pane, 'xSplit'), numberOf(pane, 'ySplit')];
  sheet.freeze = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

/** Pixels of a stored width at seven for a character (ECMA-376 part 1, 18.3.1.13), as points. */
function columnPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

const PAPERS: Readonly<Record<number, string>> = {
  1: 'Letter',
  5: 'Legal',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  14: 'Folio',
};

function readPageSetup(sheet: Sheet, xml: XmlElement): void {
  const layout = sheet.bag.child('PageLayout');
  const margins = child(xml, 'pageMargins');
  for (const name of ['top', 'bottom', 'left', 'right', 'header', 'footer']) {
    layout.values.set(`${capital(name)}Margin`, numberOf(margins, name) * 72);
  }
  const setup = child(xml, 'pageSetup');
  layout.values.set('Orientation', capital(textOf(setup, 'orientation') || 'portrait'));
  layout.values.set('PaperSize', PAPERS[numberOf(setup, 'paperSize', 1)] ?? textOf(setup, 'paperSize'));
  if (flagOf(child(child(xml, 'sheetPr'), 'pageSetUpPr'), 'fitToPage')) {
    const zoom: Record<string, Wire> = { horizontalFitToPages: numberOf(setup, 'fitToWidth', 1) };
    const tall = numberOf(setup, 'fitToHeight', 1);
    layout.values.set('Zoom', tall === 0 ? zoom : { ...zoom, verticalFitToPages: tall });
  } else if (textOf(setup, 'scale') !== '' && numberOf(setup, 'scale') !== 100) {
    layout.values.set('Zoom', { scale: numberOf(setup, 'scale') });
  }
  for (const [name, property] of PRINT_FLAGS) {
    if (flagOf(child(xml, 'printOptions'), name)) layout.values.set(property, true);
  }
  const breaks = children(child(xml, 'rowBreaks')).map((one) => numberOf(one, 'id'));
  if (breaks.length > 0) sheet.bag.values.set('RowBreaks', breaks);
  const header = plainText(child(child(xml, 'headerFooter'), 'oddHeader')?.textContent ?? '');
  if (header !== '') layout.values.set('OddHeader', header);
  const footer = plainText(child(child(xml, 'headerFooter'), 'oddFooter')?.textContent ?? '');
  const [, left = '', right = ''] = /^(?:&L(.*?))?(?:&R(.*))?$/s.exec(footer) ?? [];
  const all = layout.child('HeadersFooters').child('DefaultForAllPages');
  all.values.set('LeftFooter', left).set('RightFooter', right);
}

const PRINT_FLAGS = [
  ['gridLines', 'PrintGridlines'],
  ['headings', 'PrintHeadings'],
  ['horizontalCentered', 'CenterHorizontally'],
  ['verticalCentered', 'CenterVertically'],
] as const;

/** Print titles and print area, which the file keeps as names of the sheet. */
export function readPrintName(sheet: Sheet, name: string, references: string): void {
  const { values } = sheet.bag.child('PageLayout');
  for (const reference of references.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const area = parseAddress(reference)?.area;
    if (!area) throw new Error(`"${reference}" is no address.`);
    const titles = area.columns === MAX_COLUMNS ? 'PrintTitleRows' : 'PrintTitleColumns';
    const before = values.get('PrintArea');
    if (name !== '_xlnm.Print_Area') values.set(titles, areaName(area));
    else values.set('PrintArea', [...(before === undefined ? [] : [before]), areaName(area)].join(','));
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
