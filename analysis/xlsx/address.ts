import { columnName } from '../sheets/columns';
import { bodyRowCount, type TableDescription } from '../sheets/sheet';

/** Cells from corner to corner, counted from 0, as a file names them. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
}

/** Body of a column of a table; `index` is its place in the table. */
export function bodyRange(table: TableDescription, index: number): string {
  const column = table.column + index;
  return rangeName(table.row + 1, column, table.row + bodyRowCount(table), column);
}
