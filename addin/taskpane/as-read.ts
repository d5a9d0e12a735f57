import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { SheetDescription, TableDescription, WorkbookDescription } from '../../analysis/sheets/sheet';

/** What a reader would find in a workbook that was written from this description. */
export function asRead({ sheets, state }: WorkbookDescription): ReadWorkbook {
  return {
    sheetNames: sheets.map(({ name }) => name),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => readTable(sheet, table))),
    state,
  };
}

function readTable(
  sheet: SheetDescription,
  { name, row, column, columns, rowCount }: TableDescription,
): ReadTable {
  return {
    name,
    sheet: sheet.name,
    row,
    column,
    headers: columns.map(({ header }) => header),
    rows: Array.from({ length: rowCount }, (_, i) => columns.map(({ values }) => values[i] ?? null)),
  };
}
