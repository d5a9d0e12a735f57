import { isBlank } from './existing';
import type { Existing, ExistingSheet, ExistingTable } from './existing';
import type { Block } from './steps';

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

/** True when nothing stands where a table or a chart is to come. */
export function isFree(
  { row, column, rowCount, columnCount }: Omit<Block, 'sheet'>,
  { cells, usedRows }: ExistingSheet,
): boolean {
  const last = row + rowCount - 1;
  if (last >= cells.length && usedRows > Math.max(row, cells.length)) return false;
  return cells
    .slice(row, last + 1)
    .every((line) => line.slice(column, column + columnCount).every((value) => isBlank(value)));
}

/**
 * Rows of a table that cannot go, by their index in its body: whole rows go where tables stand below each other, and cells
 * below move up where it stands alone; neither may touch what the planner put beside or below.
 */
export function stuckRows(
  there: ExistingTable,
  stacked: boolean,
  home: ExistingSheet,
  existing: Existing,
): (row: number) => boolean {
  if (!stacked) {
    const bottom = there.row + 1 + there.rows.length + (there.totalsShown ? 1 : 0);
    const isStuck = existing.sheetsWithOtherTables.has(there.sheet) && home.usedRows > bottom;
    return () => isStuck;
  }
  const right = there.column + there.headers.length;
  const isWiderThanRead = home.usedColumns > (home.cells[0]?.length ?? 0);
  return (row) => {
    const line = home.cells[there.row + 1 + row];
    if (isWiderThanRead || !line) return home.usedColumns > right;
    return line.some((value, column) => (column < there.column || column >= right) && !isBlank(value));
  };
}

/** True when rows can come without touching a table of the planner's. */
export function hasRoom(added: number, there: ExistingTable, stacked: boolean, existing: Existing): boolean {
  const isTight = there.freeRowsBelow !== null && added > there.freeRowsBelow;
  return stacked || there.totalsShown || !isTight || !existing.sheetsWithOtherTables.has(there.sheet);
}
