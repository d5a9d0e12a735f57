import { writeXlsx as writeLibraryXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';
import { FONT_NAME, FONT_SIZE } from '../sheets/appearance';
import { checkWorkbook } from '../sheets/check';
import { columnName } from '../sheets/columns';
import { sheetMark } from '../sheets/record';
import type { SheetDescription, WorkbookDescription } from '../sheets/sheet';
import { CellStyles } from './cell-styles';
import { finish } from './finish';
import { quoteSheetName } from './formula';
import { bodyRowCount, toLibrarySheet } from './sheet';
import { escapeText } from './text';

/**
 * A workbook description as the bytes of an .xlsx file.
 *
 * The same description gives the same bytes: nothing here reads a clock, the only date is
 * `properties.computedAt`.
 *
 * @throws RangeError when Excel would refuse or repair the file (see `checkWorkbook`)
 * @example String.fromCharCode(...(await writeXlsx(workbook)).subarray(0, 2)) // 'PK'
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const styles = new CellStyles();
  const { title, subject, computedAt } = workbook.properties;
  const instant = new Date(computedAt);
  const options: WriteOptions = {
    sheets: workbook.sheets.map((sheet) => toLibrarySheet(sheet, styles)),
    defaultFont: { name: FONT_NAME, size: FONT_SIZE },
    namedRanges: workbook.sheets.flatMap((sheet) => [...printNames(sheet), ...markNames(sheet)]),
    properties: {
      title: escapeText(title),
      subject: escapeText(subject),
      creator: 'RAD-KLA',
      created: instant,
      modified: instant,
    },
  };
  return finish(await writeLibraryXlsx(options), workbook);
}

/**
 * What is repeated on each page and how far printing goes. Written as names of our own because the library leaves
 * sheet names unquoted.
 */
function printNames(sheet: SheetDescription): NonNullable<WriteOptions['namedRanges']> {
  const { titleRows, columns, pagesWide = 1 } = sheet.print;
  const name = quoteSheetName(sheet.name);
  const titles = [
    ...(pagesWide > 1 ? [`${name}!$A:$A`] : []),
    ...(titleRows ? [`${name}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ].join(',');
  const area = columns === undefined ? '' : `${name}!$A$1:$${columnName(columns - 1)}$${lastRow(sheet) + 1}`;
  const scope = escapeText(sheet.name);
  return [
    ...(titles === '' ? [] : [{ name: '_xlnm.Print_Titles', range: escapeText(titles), scope }]),
    ...(area === '' ? [] : [{ name: '_xlnm.Print_Area', range: escapeText(area), scope }]),
  ];
}

/** All cells of a sheet that has no table to be found by. */
function markNames({ key, name, tables }: SheetDescription): NonNullable<WriteOptions['namedRanges']> {
  const everyRow = escapeText(`${quoteSheetName(name)}!$1:$1048576`);
  return tables.length === 0 ? [{ name: sheetMark(key), range: everyRow }] : [];
}

function lastRow({ cells, tables }: SheetDescription): number {
  return Math.max(
    0,
    ...cells.map(({ row }) => row),
    ...tables.map((table) => table.row + bodyRowCount(table)),
  );
}
