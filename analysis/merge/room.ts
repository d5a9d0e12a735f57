import type { TableDescription } from '../sheets/sheet';
import { isBlank } from './existing';
import type { Existing, ExistingSheet, ExistingTable } from './existing';

/** By how much a table stands below and to the right of where it was described. */
export interface Moved {
  readonly rows: number;
  readonly columns: number;
}

/** True when the planner at most put rows and columns between the parts of a sheet, so that each still has its room. */
export function isOrderKept(
  now: Moved,
  above: Moved | null,
  there: ExistingTable,
  home: ExistingSheet,
): boolean {
  return (
    there.sheet === home.name &&
    now.rows >= (above?.rows ?? 0) &&
    now.columns >= 0 &&
    (above === null || now.columns === above.columns)
  );
}

/** True when nothing stands where a table is to come. */
export function isFree(
  { column, columns, rowCount }: TableDescription,
  row: number,
  { cells, usedRows }: ExistingSheet,
): boolean {
  const last = row + Math.max(1, rowCount);
  if (last >= cells.length && usedRows > Math.max(row, cells.length)) return false;
  return cells
    .slice(row, last + 1)
    .every((line) => line.slice(column, column + columns.length).every((value) => isBlank(value)));
}

/** True when rows can come and go without touching what is not ours. */
export function hasRoom(
  { added, removed }: { readonly added: number; readonly removed: readonly number[] },
  there: ExistingTable,
  stacked: boolean,
  home: ExistingSheet,
  existing: Existing,
): boolean {
  const bottom = there.row + 1 + there.rows.length + (there.totalsShown ? 1 : 0);
  const right = there.column + there.headers.length;
  if (stacked) {
    // Whole rows go, so nothing may stand beside the table.
    return (
      removed.length === 0 || (home.usedColumns <= right && there.column === 0) || nothingBeside(there, home)
    );
  }
  if (removed.length > 0 && existing.sheetsWithOtherTables.has(there.sheet) && home.usedRows > bottom)
    return false;
  return there.totalsShown || there.freeRowsBelow === null || added <= there.freeRowsBelow;
}

function nothingBeside(there: ExistingTable, home: ExistingSheet): boolean {
  const right = there.column + there.headers.length;
  if (home.usedColumns > (home.cells[0]?.length ?? 0)) return false;
  if (there.row + there.rows.length >= home.cells.length && home.usedColumns > right) return false;
  return home.cells
    .slice(there.row + 1, there.row + 1 + there.rows.length)
    .every((cells) =>
      cells.every((value, column) => (column >= there.column && column < right) || value === ''),
    );
}
