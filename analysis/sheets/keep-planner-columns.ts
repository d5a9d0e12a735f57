import { columnPositions, hasHeader } from '../text/headers';
import type { ReadTable, ReadWorkbook } from './read-workbook';
import type { CellValue, TableColumn, TableDescription, WorkbookDescription } from './sheet';

/**
 * The planner's own columns of an earlier workbook carried into a new description, row by row: columns of ours that
 * the planner fills ("Catatan perencana"), and columns that the planner added. Rows are found by their ids, so
 * sorting and filtering lose nothing. What a rerun fills itself (decisions) is left as described.
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

function withPlannerColumns(table: TableDescription, before: ReadTable): TableDescription {
  // Tables with headers made for the occasion (one column per city) are results through and through.
  if (!table.columns.every(({ key }) => hasHeader(key))) return table;
  const keys = table.columns.filter(({ role }) => role === 'id');
  const ours = columnPositions(
    before.headers,
    table.columns.map(({ key }) => key),
  );
  const keyPositions = keys.map(({ key }) => ours.get(key));
  if (keys.length === 0 || keyPositions.includes(undefined)) return table;
  const rowsByKey = new Map(
    before.rows.map((row) => [
      JSON.stringify(keyPositions.map((position) => row[position ?? -1] ?? null)),
      row,
    ]),
  );
  if (rowsByKey.size < before.rows.length) return table;
  const rows = Array.from({ length: table.rowCount }, (_, i) =>
    rowsByKey.get(JSON.stringify(keys.map(({ values }) => values[i] ?? null))),
  );
  const valuesAt = (position: number): CellValue[] => rows.map((row) => row?.[position] ?? null);
  const known = new Set([...table.columns.map(({ header }) => header), ...positionsToHeaders(before, ours)]);
  const own = before.headers.flatMap((header, position) =>
    known.has(header) ? [] : [ownColumn(header, valuesAt(position))],
  );
  const filled = table.columns.map((column) => {
    const position = ours.get(column.key);
    const untouched = column.role === 'input' && column.values.every((value) => value === null);
    return untouched && position !== undefined ? { ...column, values: valuesAt(position) } : column;
  });
  return { ...table, columns: [...filled, ...own] };
}

function positionsToHeaders(before: ReadTable, positions: ReadonlyMap<string, number>): string[] {
  return [...positions.values()].map((position) => before.headers[position] ?? '');
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
