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
import { rootNamespace } from './model/xml-text';
import type { Wire } from './wire';
import { readChart } from './xlsx/charts';
import { areaOf, readSharedTexts, readSheetCells } from './xlsx/cells';
import { readLayout, readPrintName } from './xlsx/layout';
import { XlsxParts, below, child, children, flagOf, numberOf, plainText, runsOf, textOf } from './xlsx/parts';
import { readRules } from './xlsx/rules';
import { readStyles } from './xlsx/styles';
import type { XmlElement } from './xlsx/xml-element';

export function openXlsx(bytes: Uint8Array, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  const { workbook } = host;
  const parts = new XlsxParts(bytes);
  const [root] = parts.relations('').filter(({ type }) => type === 'officeDocument');
  const path = root?.path ?? '';
  const xml = parts.xml(path);
  const relations = parts.relations(path);
  const partOf = (type: string): string => relations.find((one) => one.type === type)?.path ?? '';
  const xmlOf = (type: string): XmlElement | null => (partOf(type) === '' ? null : parts.xml(partOf(type)));
  const sharedTexts = readSharedTexts(xmlOf('sharedStrings'));
  const styles = readStyles(xmlOf('styles'));

  const [blank] = workbook.sheets.splice(0);
  for (const entry of children(child(xml, 'sheets'))) {
    const sheet = workbook.addSheet(textOf(entry, 'name'));
    const sheetPath = relations.find(({ id }) => id === textOf(entry, 'r:id'))?.path ?? '';
    const sheetXml = parts.xml(sheetPath);
    refuseUnknown(sheetXml, SHEET_ELEMENTS);
    readSheetCells(sheet, sheetXml, sharedTexts, styles.cells);
    readLayout(sheet, sheetXml);
    const related = parts.relations(sheetPath);
    readRules(sheet, sheetXml, styles, (id) => related.find((one) => one.id === id)?.target ?? '');
    readRelated(parts, sheetPath, workbook, sheet);
    readProtection(sheet, child(sheetXml, 'sheetProtection'));
    readSheetFilter(sheet, child(sheetXml, 'autoFilter'));
    sheet.visibility = { hidden: 'Hidden', veryHidden: 'VeryHidden' }[textOf(entry, 'state')] ?? 'Visible';
  }
  if (child(xml, 'workbookProtection')) workbook.structureLock = '';
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (first && workbook.active === blank) workbook.active = first;
  readNames(workbook, child(xml, 'definedNames'));
  readProperties(workbook, parts);
  for (const { path: item } of relations.filter(({ type }) => type === 'customXml')) {
    const text = parts.text(item).replace(/^<\?xml[^>]*\?>\s*/, '');
    workbook.xmlParts.push({ id: `{part-${item}}`, namespace: rootNamespace(text), xml: text });
  }
  return host;
}

// Pictures, charts and the like come with their relations.
const SHEET_ELEMENTS =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks ' +
  'ignoredErrors drawing legacyDrawing tableParts extLst';
const TABLE_ELEMENTS = 'autoFilter sortState tableColumns tableStyleInfo extLst';

function refuseUnknown(xml: XmlElement, known: string): void {
  const names = known.split(' ');
  const unknown = children(xml).find(({ localName }) => !names.includes(localName));
  if (unknown) throw new Error(`<${unknown.localName}> is not read.`);
}

function readRelated(parts: XlsxParts, sheetPath: string, workbook: Workbook, sheet: Sheet): void {
  const related = parts.relations(sheetPath);
  const threads = related.filter(({ type }) => type === 'threadedComment');
  for (const { path } of threads) readThreads(sheet, parts.xml(path));
  for (const { type, path } of related) {
    if (type === 'table') readTable(workbook, sheet, parts.xml(path));
    else if (type === 'comments') readNotes(sheet, parts.xml(path));
    else if (type === 'drawing') readDrawing(parts, path, sheet);
    else if (type === 'pivotTable') sheet.objects.push(`pivot table ${textOf(parts.xml(path), 'name')}`);
    // The boxes of notes, how a printer was set, and addresses that a link has named already.
    else if (!/^(?:vmlDrawing|printerSettings|threadedComment|hyperlink)$/.test(type))
      sheet.objects.push(`${type} ${path}`);
  }
}

function readNotes(sheet: Sheet, xml: XmlElement): void {
  for (const note of children(child(xml, 'commentList'))) {
    const { row, column } = areaOf(textOf(note, 'ref'));
    // Older programs see a thread as a note; it is the thread's.
    if (sheet.remarks.some((one) => one.kind === 'comment' && one.row === row && one.column === column))
      continue;
    const id = `{note-${sheet.name}-${textOf(note, 'ref')}}`;
    sheet.remarks.push({ id, kind: 'note', row, column, content: runsOf(note), bag: new Bag() });
  }
}

/** A comment with its answers as one text. */
function readThreads(sheet: Sheet, xml: XmlElement): void {
  for (const one of children(xml)) {
    const { row, column } = areaOf(textOf(one, 'ref'));
    const content = runsOfThread(one);
    const begun = sheet.remarks.find((remark) => remark.row === row && remark.column === column);
    if (begun) begun.content += `\n${content}`;
    else sheet.remarks.push({ id: textOf(one, 'id'), kind: 'comment', row, column, content, bag: new Bag() });
  }
}

function runsOfThread(one: XmlElement): string {
  return plainText(child(one, 'text')?.textContent ?? '');
}

/** What lies over the cells: charts as Excel knows them, all else by kind and name. */
function readDrawing(parts: XlsxParts, path: string, sheet: Sheet): void {
  const targets = new Map(parts.relations(path).map((one) => [one.id, one]));
  for (const one of below(parts.xml(path), 'cNvPr')) {
    const name = textOf(one, 'name');
    const anchor = one.parentElement?.parentElement?.parentElement ?? null;
    const used = [...below(anchor, 'chart'), ...below(anchor, 'blip')].map(
      (element) => textOf(element, 'r:id') || textOf(element, 'r:embed'),
    );
    const [target] = used.map((id) => targets.get(id));
    if (target?.type === 'chart') sheet.charts.push(readChart(parts, target.path, name, anchor));
    else
      sheet.objects.push(`${used.map((id) => targets.get(id)?.type ?? 'lost').join(' ') || 'shape'} ${name}`);
  }
}

function readProtection(sheet: Sheet, xml: XmlElement | null): void {
  if (xml && flagOf(xml, 'sheet'))
    sheet.protection = { options: {}, password: textOf(xml, 'password') || textOf(xml, 'hashValue') || null };
}

function readSheetFilter(sheet: Sheet, xml: XmlElement | null): void {
  if (!xml) return;
  const criteria = new Map(
    children(xml, 'filterColumn').map((one) => [numberOf(one, 'colId'), criteriaOf(one)]),
  );
  sheet.filter = { area: areaOf(textOf(xml, 'ref')), criteria };
}

/** Values as Office.js names them; other criteria as the file says them. */
function criteriaOf(column: XmlElement): { [name: string]: Wire } {
  const filters = child(column, 'filters');
  if (!filters) return { filterOn: 'Custom', criterion1: column.innerXml };
  return { filterOn: 'Values', values: children(filters, 'filter').map((one) => textOf(one, 'val')) };
}

function readTable(workbook: Workbook, sheet: Sheet, xml: XmlElement): void {
  refuseUnknown(xml, TABLE_ELEMENTS);
  const filter = child(xml, 'autoFilter');
  const table = new Table(workbook.newId(), textOf(xml, 'displayName'), sheet, areaOf(textOf(xml, 'ref')));
  table.columns = children(child(xml, 'tableColumns')).map((one) => table.newColumn(textOf(one, 'name')));
  for (const one of children(filter, 'filterColumn')) {
    const column = table.column(numberOf(one, 'colId'));
    if (column && child(one, 'filters')) column.criteria = criteriaOf(one);
  }
  table.showHeaders = numberOf(xml, 'headerRowCount', 1) > 0;
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

function readNames(workbook: Workbook, xml: XmlElement | null): void {
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
    // A filter of a sheet keeps its place under a name too.
    if (name === '_xlnm._FilterDatabase') continue;
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
