/**
 * What the library does not write, or writes in a way that Excel would not: the one place where its parts are
 * changed after it. Every change is on the text of one part; all other parts are copied as packed.
 */
import { rangeRef } from 'hucre/xlsx';
import { PAPER_CODES } from '../sheets/appearance';
import { MARK_PREFIX } from '../sheets/record';
import type { SheetDescription, TableDescription, WorkbookDescription } from '../sheets/sheet';
import { customXmlParts, withCustomXmlRelations, withCustomXmlTypes } from './custom-xml';
import { storedFormula } from './formula';
import { notesDrawing } from './notes';
import { bodyRowCount } from './sheet';
import { escapeText, escapeXml } from './text';
import { readZip, unpack } from './zip';
import type { ZipPart } from './zip';
import { packText, writeZip } from './zip-write';

type Change = (text: string) => string;

/** The finished file from the bytes that the library made of `workbook`. */
export async function finish(bytes: Uint8Array, workbook: WorkbookDescription): Promise<Uint8Array> {
  const changes = changesOf(workbook);
  const parts: ZipPart[] = [];
  // One after the other: each takes a quarter of a megabyte while it is packed, and there are dozens.
  for (const part of readZip(bytes)) parts.push(await applyChange(part, changes.get(part.path)));
  for (const { path, text } of customXmlParts(workbook)) parts.push(await packText(path, text));
  return writeZip(parts);
}

async function applyChange(part: ZipPart, change: Change | undefined): Promise<ZipPart> {
  if (!change) return part;
  const text = new TextDecoder().decode(await unpack(part));
  return packText(part.path, change(text));
}

function changesOf({ sheets }: WorkbookDescription): Map<string, Change> {
  const changes = new Map<string, Change>([
    ['[Content_Types].xml', withCustomXmlTypes],
    ['xl/_rels/workbook.xml.rels', withCustomXmlRelations],
    ['xl/workbook.xml', withHiddenMarks],
  ]);
  let noteBlock = 1;
  let tableNumber = 0;
  sheets.forEach((sheet, index) => {
    changes.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      withIgnoredErrors(withFittedRows(withPaper(xml, sheet), sheet), sheet),
    );
    const drawing = notesDrawing(sheet, noteBlock);
    if (drawing) {
      noteBlock += drawing.blocks;
      changes.set(`xl/drawings/vmlDrawing${index + 1}.vml`, () => drawing.xml);
    }
    for (const table of sheet.tables) {
      tableNumber += 1;
      const change = withColumnFormulas(table);
      if (change) changes.set(`xl/tables/table${tableNumber}.xml`, change);
    }
  });
  return changes;
}

/** The library shows every name; marks of ours have no place in the planner's list of names. */
function withHiddenMarks(workbookXml: string): string {
  return workbookXml.replaceAll(
    `<definedName name="${MARK_PREFIX}`,
    `<definedName hidden="1" name="${MARK_PREFIX}`,
  );
}

/** The library knows paper by name, and Folio (F4, what Indonesian offices print on) is not among the names. */
function withPaper(sheetXml: string, { print }: SheetDescription): string {
  return sheetXml.replace('<pageSetup ', `<pageSetup paperSize="${PAPER_CODES[print.paper]}" `);
}

/**
 * The library marks every height as set by hand. A row that fits its text is not: Excel then fits it again when
 * the planner types into it.
 */
function withFittedRows(sheetXml: string, sheet: SheetDescription): string {
  const byHand = new Set(Object.keys(sheet.rowHeights));
  for (const table of sheet.tables) {
    if (table.bodyRowHeight === null) continue;
    for (let index = 1; index <= bodyRowCount(table); index++) byHand.add(String(table.row + index));
  }
  return sheetXml.replace(
    /(<row r="(\d+)" ht="[^"]*") customHeight="1"/g,
    (whole, kept: string, row: string) => (byHand.has(String(Number(row) - 1)) ? whole : kept),
  );
}

/**
 * Text columns hold what the annex prints, numbers too. Without this Excel puts a green corner, "number stored
 * as text", on every such cell, and the planner learns to overlook marks. Its place is after the footer
 * (ECMA-376 part 1, 18.3.1.99).
 */
function withIgnoredErrors(sheetXml: string, { tables }: SheetDescription): string {
  const ranges = tables.flatMap((table) =>
    table.columns.flatMap(({ format }, index) => {
      const column = table.column + index;
      return format === 'text'
        ? [rangeRef(table.row + 1, column, table.row + bodyRowCount(table), column)]
        : [];
    }),
  );
  if (ranges.length === 0) return sheetXml;
  const ignored = `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
  return sheetXml.replace('</headerFooter>', `</headerFooter>${ignored}`);
}

/**
 * A column with the same formula in every row is a calculated column: Excel then fills it in for a row that the
 * planner adds. The library writes the cells alone.
 */
function withColumnFormulas(table: TableDescription): Change | null {
  const formulas = new Map<number, string>();
  table.columns.forEach(({ formulas: column }, index) => {
    const [first] = column ?? [];
    if (first && column?.every((formula) => formula === first)) formulas.set(index + 1, storedFormula(first));
  });
  if (formulas.size === 0) return null;
  return (tableXml) =>
    tableXml.replace(/<tableColumn id="(\d+)"([^>]*)\/>/g, (whole, id: string, rest: string) => {
      const formula = formulas.get(Number(id));
      if (formula === undefined) return whole;
      const text = escapeXml(escapeText(formula));
      return `<tableColumn id="${id}"${rest}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
    });
}
