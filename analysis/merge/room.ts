import type { TableDescription } from '../sheets/sheet';
import type { Existing, ExistingSheet, ExistingTable } from './existing';

/** True when the planner moved neither the table nor what stands above it. */
export function standsAsDescribed(
  table: TableDescription,
  there: ExistingTable,
  home: ExistingSheet,
  extraAbove: number,
): boolean {
  return there.sheet === home.name && there.row === table.row + extraAbove && there.column === table.column;
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
