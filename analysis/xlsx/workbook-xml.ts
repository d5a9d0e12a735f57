/** The parts of a workbook that are not sheets. */
import { columnName } from '../sheets/columns';
import { sheetMark } from '../sheets/record';
import { bodyRowCount, type SheetDescription, type WorkbookDescription } from '../sheets/sheet';
import { quoteSheetName } from './formula';
import type { Numbered } from './numbered';
import { attributeXml, contentXml } from './text';

/** @param relationIds of the sheets, in their order */
export function workbookXml({ sheets }: WorkbookDescription, relationIds: readonly string[]): string {
  const sheetElements = sheets.map(
    ({ name }, index) =>
      `<sheet name="${attributeXml(name)}" sheetId="${index + 1}" r:id="${relationIds[index]}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => [...printNames(sheet, index), ...markNames(sheet)]);
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<bookViews><workbookView/></bookViews><sheets>${sheetElements.join('')}</sheets>` +
    (names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`) +
    // Whoever opens the file computes it anew, whatever the cached values are.
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}

/** What is repeated on each page and how far printing goes. */
function printNames(sheet: SheetDescription, index: number): string[] {
  const { titleRows, columns, pagesWide = 1 } = sheet.print;
  const name = quoteSheetName(sheet.name);
  const titles = [
    ...(pagesWide > 1 ? [`${name}!$A:$A`] : []),
    ...(titleRows ? [`${name}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ].join(',');
  const area = columns === undefined ? '' : `${name}!$A$1:$${columnName(columns - 1)}$${lastRow(sheet) + 1}`;
  return Object.entries({ Print_Titles: titles, Print_Area: area })
    .filter(([, range]) => range !== '')
    .map(([kind, range]) => definedName(`name="_xlnm.${kind}" localSheetId="${index}"`, range));
}

/** All cells of a sheet that has no table to be found by; it has no place in the planner's list of names. */
function markNames({ key, name, tables }: SheetDescription): string[] {
  if (tables.length > 0) return [];
  return [
    definedName(`name="${attributeXml(sheetMark(key))}" hidden="1"`, `${quoteSheetName(name)}!$1:$1048576`),
  ];
}

function definedName(attributes: string, range: string): string {
  return `<definedName ${attributes}>${contentXml(range)}</definedName>`;
}

function lastRow({ cells, tables }: SheetDescription): number {
  return Math.max(
    0,
    ...cells.map(({ row }) => row),
    ...tables.map((table) => table.row + bodyRowCount(table)),
  );
}

/** The texts that cells share, by number. Excel drops blanks at the edges unless told to keep them. */
export function sharedTextsXml(texts: Numbered): string {
  const items = texts.items.map((text) => `<si><t xml:space="preserve">${contentXml(text)}</t></si>`);
  return (
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">` +
    `${items.join('')}</sst>`
  );
}

export function corePropertiesXml({ properties }: WorkbookDescription): string {
  // Whole seconds of UTC, the form that Excel takes.
  const instant = new Date(properties.computedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${contentXml(properties.title)}</dc:title><dc:subject>${contentXml(properties.subject)}</dc:subject>` +
    '<dc:creator>RAD-KLA</dc:creator>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}
