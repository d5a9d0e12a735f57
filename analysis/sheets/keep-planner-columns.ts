import { columnPositions, hasHeader } from '../text/headers';
import { plainValue } from './cell-content';
import type { CellContent, ReadTable, ReadWorkbook } from './read-workbook';
import type { CellValue, TableColumn, TableDescription, WorkbookDescription } from './sheet';

/**
 * The planner's own columns of an earlier workbook carried into a new description, row by row: columns of ours that
 * the planner fills ("Catatan perencana"), and columns that the planner added. Rows are found by their ids, so
 * sorting and filtering lose nothing. What a rerun fills itself (decisions) goes before what stood there.
 *
 * @example keepPlannerColumns(workbook, await readXlsx(file)).sheets.length === workbook.sheets.length // true
 */
export function keepPlannerColumns(
  workbook: WorkbookDescription,
  earlier: ReadWorkbook,
): WorkbookDescription {
  const tables = new Map(earlier.tables.map((table) => [table.name, table]));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const kept = sheet.tables.map((table) => {
        const before = tables.get(table.name);
        return before ? withPlannerColumns(table, before) : table;
      });
      const added = kept.map((table, i) => table.columns.length - (sheet.tables[i]?.columns.length ?? 0));
      const extra = Math.max(0, ...added);
      const widths = [...sheet.columnWidths, ...new Array<number>(extra).fill(20)];
      return { ...sheet, tables: kept, columnWidths: widths };
    }),
  };
}

/** Sheets of an earlier workbook that hold no table of ours and are not described: the planner's own. */
export function plannerSheets(workbook: WorkbookDescription, earlier: ReadWorkbook): string[] {
  const described = new Set(workbook.sheets.map(({ name }) => name));
  const tables = new Set(workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const ours = new Set(earlier.tables.flatMap(({ name, sheet }) => (tables.has(name) ? [sheet] : [])));
  return earlier.sheetNames.filter((name) => !described.has(name) && !ours.has(name));
}

function withPlannerColumns(table: TableDescription, before: ReadTable): TableDescription {
  // Tables with headers made for the occasion (one column per city) are results through and through.
  if (!table.columns.every(({ key }) => hasHeader(key))) return table;
  const ids = table.columns.filter(({ role }) => role === 'id');
  if (ids.length === 0) return table;
  const ours = columnPositions(
    before.headers,
    table.columns.map(({ key }) => key),
  );
  // An id that repeats (the plan, over its indicators) is told apart by what was printed.
  const printed = table.columns.filter(({ role }) => role === 'id' || role === 'printed');
  const rows = rowsBefore(table, ids, before, ours) ?? rowsBefore(table, printed, before, ours);
  if (!rows) return table;
  const valuesAt = (position: number): CellValue[] => rows.map((row) => plainValue(row?.[position] ?? null));
  const known = new Set(ours.values());
  const taken = new Set(table.columns.map(({ header }) => header.toLowerCase()));
  const own = before.headers.flatMap((header, position) => {
    if (known.has(position)) return [];
    const free = freeHeader(header, taken);
    taken.add(free.toLowerCase());
    return [ownColumn(free, valuesAt(position))];
  });
  const filled = table.columns.map((column) => {
    const position = ours.get(column.key);
    if (column.role !== 'input' || position === undefined) return column;
    const earlier = valuesAt(position);
    return { ...column, values: column.values.map((value, i) => value ?? earlier[i] ?? null) };
  });
  return { ...table, columns: [...filled, ...own] };
}

/** For every row of the table the earlier row with the same keys; null when keys are missing or repeat. */
function rowsBefore(
  table: TableDescription,
  keys: readonly TableColumn[],
  before: ReadTable,
  ours: ReadonlyMap<string, number>,
): (readonly CellContent[] | undefined)[] | null {
  const positions = keys.flatMap(({ key }) => ours.get(key) ?? []);
  if (positions.length < keys.length) return null;
  const rowsByKey = new Map<string, readonly CellContent[]>();
  for (const row of before.rows) {
    const values = positions.map((position) => row[position] ?? null);
    if (values.every((value) => value === null)) continue;
    const key = JSON.stringify(values);
    if (rowsByKey.has(key)) return null;
    rowsByKey.set(key, row);
  }
  return Array.from({ length: table.rowCount }, (_, i) =>
    rowsByKey.get(JSON.stringify(keys.map(({ values }) => values[i] ?? null))),
  );
}

/** A header that the table does not have; in another language ours may be called as the planner's was. */
function freeHeader(header: string, taken: ReadonlySet<string>): string {
  let free = header;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${header} (${String(number)})`;
  return free;
}

function ownColumn(header: string, values: readonly CellValue[]): TableColumn {
  const numeric = values.every((value) => value === null || typeof value === 'number');
  return {
    key: `own:${header}`,
    header,
    role: 'input',
    format: numeric ? 'number' : 'general',
    wrap: !numeric,
    align: numeric ? 'right' : 'left',
    values,
  };
}
