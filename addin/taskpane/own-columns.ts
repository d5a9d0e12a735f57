import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type {
  CellValue,
  TableColumn,
  TableDescription,
  WorkbookDescription,
} from '../../analysis/sheets/sheet';

/** Key of one of our columns by its header in any language; null for a column of the planner's own. */
export type ColumnKey = (table: string, header: string) => string | null;

/**
 * A description with what the planner had in the workbook before: columns of their own at the end of the table, and
 * words in our input columns where the new description has none. Rows are found again by their id; a table without
 * an id column keeps nothing, because nothing says which row is which.
 */
export function withOwnColumns(
  description: WorkbookDescription,
  before: ReadWorkbook,
  columnKey: ColumnKey,
): WorkbookDescription {
  const tables = new Map(before.tables.map((table) => [table.name, table]));
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const old = tables.get(table.name);
        return old ? merged(table, old, columnKey) : table;
      }),
    })),
  };
}

function merged(table: TableDescription, old: ReadTable, columnKey: ColumnKey): TableDescription {
  const ids = table.columns.find(({ role }) => role === 'id');
  const keys = old.headers.map((header) => columnKey(old.name, header));
  const oldAt = (column: TableColumn): number => {
    const same = old.headers.indexOf(column.header);
    return same >= 0 ? same : keys.indexOf(column.key);
  };
  const idAt = ids ? oldAt(ids) : -1;
  if (!ids || idAt < 0) return table;
  const rows = new Map(old.rows.map((cells) => [String(cells[idAt] ?? ''), cells]));
  const valueAt = (row: number, at: number): CellValue =>
    rows.get(String(ids.values[row] ?? ''))?.[at] ?? null;
  const column = (at: number): CellValue[] =>
    Array.from({ length: table.rowCount }, (_, row) => valueAt(row, at));

  const kept = table.columns.map((one) => {
    const at = oldAt(one);
    if (one.role !== 'input' || at < 0) return one;
    return { ...one, values: one.values.map((value, row) => value ?? valueAt(row, at)) };
  });
  const headers = new Set(table.columns.map(({ header }) => header));
  const own = old.headers.flatMap((header, at) =>
    headers.has(header) || keys[at] !== null ? [] : [ownColumn(header, column(at))],
  );
  return { ...table, columns: [...kept, ...own] };
}

function ownColumn(header: string, values: CellValue[]): TableColumn {
  return { key: header, header, role: 'input', format: 'general', wrap: true, align: 'left', values };
}
