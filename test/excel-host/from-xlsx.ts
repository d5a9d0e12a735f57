/**
 * An .xlsx opened in the host, as a planner opens a file in Excel. Whatever a workbook has that is not read here is
 * an error, so a comparison with it leaves nothing out unseen.
 */
import { ExcelHost } from './host';
import type { HostOptions } from './host';
import { parseAddress, quoteSheet } from './model/address';
import { Bag } from './model/bag';
import type { Sheet } from './model/sheet';
import { Table } from './model/table';
import type { Workbook } from './model/workbook';
import { areaOf, readSharedTexts, readSheetCells } from './xlsx/cells';
import { readLayout, readPrintName } from './xlsx/layout';
import { XlsxParts, child, children, flagOf, numberOf, plainText, runsOf, textOf } from './xlsx/parts';
import { readRules } from './xlsx/rules';
import { readStyles } from './xlsx/styles';

export function openXlsx(bytes: Uint8Array, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  const { workbook } = host;
  const parts = new XlsxParts(bytes);
  const [root] = parts.relations('').filter(({ type }) => type === 'officeDocument');
  const path = root?.path ?? '';
  const xml = parts.xml(path);
  const relations = parts.relations(path);
  const partOf = (type: string): string => relations.find((one) => one.type === type)?.path ?? '';
  const sharedTexts = readSharedTexts(parts.xml(partOf('sharedStrings')));
  const styles = readStyles(parts.xml(partOf('styles')));

  const [blank] = workbook.sheets.splice(0);
  for (const entry of children(child(xml, 'sheets'))) {
    const sheet = workbook.addSheet(textOf(entry, 'name'));
    const sheetPath = relations.find(({ id }) => id === textOf(entry, 'r:id'))?.path ?? '';
    const sheetXml = parts.xml(sheetPath);
    refuseUnknown(sheetXml, SHEET_ELEMENTS);
    readSheetCells(sheet, sheetXml, sharedTexts, styles.cells);
    readLayout(sheet, sheetXml);
    readRules(sheet, sheetXml, styles);
    readRelated(parts, sheetPath, workbook, sheet);
  }
  const [first] = workbook.sheets;
  if (first && workbook.active === blank) workbook.active = first;
  readNames(workbook, child(xml, 'definedNames'));
  readProperties(workbook, parts);
  for (const { path: item } of relations.filter(({ type }) => type === 'customXml')) {
    const text = parts.text(item).replace(/^<\?xml[^>]*\?>\s*/, '');
    const namespace = parts.xml(item).getAttribute('xmlns') ?? '';
    workbook.xmlParts.push({ id: `{part-${item}}`, namespace, xml: text });
  }
  return host;
}

const SHEET_ELEMENTS =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations ' +
  'hyperlinks pageMargins pageSetup headerFooter ignoredErrors legacyDrawing tableParts';
const TABLE_ELEMENTS = 'autoFilter tableColumns tableStyleInfo';

function refuseUnknown(xml: Element, known: string): void {
  const names = known.split(' ');
  const unknown = children(xml).find(({ localName }) => !names.includes(localName));
  if (unknown) throw new Error(`<${unknown.localName}> is not read.`);
}

function readRelated(parts: XlsxParts, sheetPath: string, workbook: Workbook, sheet: Sheet): void {
  for (const { type, path } of parts.relations(sheetPath)) {
    if (type === 'table') readTable(workbook, sheet, parts.xml(path));
    else if (type === 'comments') {
      for (const note of children(child(parts.xml(path), 'commentList'))) {
        const { row, column } = areaOf(textOf(note, 'ref'));
        const id = `{note-${sheet.name}-${textOf(note, 'ref')}}`;
        sheet.remarks.push({ id, kind: 'note', row, column, content: runsOf(note), bag: new Bag() });
      }
      // The boxes of the notes.
    } else if (type !== 'vmlDrawing') throw new Error(`A part of type ${type} is not read.`);
  }
}

function readTable(workbook: Workbook, sheet: Sheet, xml: Element): void {
  refuseUnknown(xml, TABLE_ELEMENTS);
  const filter = child(xml, 'autoFilter');
  if (filter) refuseUnknown(filter, '');
  const table = new Table(workbook.newId(), textOf(xml, 'displayName'), sheet, areaOf(textOf(xml, 'ref')));
  table.columns = children(child(xml, 'tableColumns')).map((one) => table.newColumn(textOf(one, 'name')));
  table.showTotals = numberOf(xml, 'totalsRowCount') > 0;
  const style = child(xml, 'tableStyleInfo');
  table.style = textOf(style, 'name');
  table.bag.values.set('ShowBandedRows', flagOf(style, 'showRowStripes'));
  table.bag.values.set('ShowFilterButton', filter !== null);
  for (const [flag, name] of [
    ['showColumnStripes', 'ShowBandedColumns'],
    ['showFirstColumn', 'HighlightFirstColumn'],
    ['showLastColumn', 'HighlightLastColumn'],
  ] as const) {
    if (flagOf(style, flag)) table.bag.values.set(name, true);
  }
  workbook.tables.push(table);
}

function readNames(workbook: Workbook, xml: Element | null): void {
  for (const one of children(xml)) {
    const name = textOf(one, 'name');
    const formula = plainText(one.textContent);
    const scope = one.getAttribute('localSheetId');
    const sheet = scope === null ? null : (workbook.sheets[Number(scope)] ?? null);
    if (sheet && name.startsWith('_xlnm.Print_')) {
      readPrintName(sheet, name, formula);
      continue;
    }
    const bag = new Bag();
    if (flagOf(one, 'hidden')) bag.values.set('Visible', false);
    // Excel takes needless quotes off.
    const tab = parseAddress(formula)?.sheet;
    const cells = formula.slice(formula.lastIndexOf('!') + 1);
    workbook.names.push({ name, sheet, formula: `=${tab ? `${quoteSheet(tab)}!${cells}` : formula}`, bag });
  }
}

function readProperties(workbook: Workbook, parts: XlsxParts): void {
  const path = parts.relations('').find(({ type }) => type === 'core-properties')?.path;
  if (path === undefined) return;
  const { values } = workbook.bag.child('Properties');
  for (const one of children(parts.xml(path))) {
    const local = one.localName.split(':').at(-1) ?? '';
    const name = { title: 'Title', subject: 'Subject', creator: 'Author', created: 'CreationDate' }[local];
    if (name !== undefined) values.set(name, plainText(one.textContent));
  }
}
