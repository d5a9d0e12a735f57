/** Our columns in a table as it will stand, and blocks of its cells. */
import type { TableColumn } from '../sheets/sheet';
import type { PlacedTable } from './place-sheet';
import type { Block } from './steps';

/** A column of ours and its place in the table as it stands. */
export interface PlacedColumn {
  readonly column: TableColumn;
  /** Index in the description. */
  readonly index: number;
  /** Index in the table, the planner's own columns counted. */
  readonly at: number;
  /** Index in the table as it stands now; -1 for a column that is new to it. */
  readonly from: number;
  /** Formulas are sent after every table of the workbook is there. */
  readonly kind: 'values' | 'formulas';
  /** The format `@` and text alone: safe to set before the values. */
  readonly pureText: boolean;
}

/** By place in the table; null where the planner has a column of his own. */
export function ourColumns({ table, merge, width }: PlacedTable): readonly (PlacedColumn | null)[] {
  const places: (PlacedColumn | null)[] = Array.from({ length: width }, () => null);
  table.columns.forEach((column, index) => {
    const at = merge.columns.columnAt[index] ?? index;
    const from = merge.columns.standingAt[index] ?? -1;
    const kind = column.formulas?.some((formula) => formula !== null) ? 'formulas' : 'values';
    const text = column.values.every((value) => value === null || typeof value === 'string');
    places[at] = {
      column,
      index,
      at,
      from,
      kind,
      pureText: column.format === 'text' && kind === 'values' && text,
    };
  });
  return places;
}

/** Cells of the body from one row to another (both included) under neighbouring columns. */
export function bodyBlock(
  placed: PlacedTable,
  fromRow: number,
  toRow: number,
  from: number,
  to: number,
): Block {
  return {
    sheet: placed.sheet,
    row: placed.row + 1 + fromRow,
    column: placed.column + from,
    rowCount: toRow - fromRow + 1,
    columnCount: to - from + 1,
  };
}

/** First body row that did not stand there before, or not whole; the rows after it are new too. */
export function firstNewRow({ merge, standing, unfinished }: PlacedTable): number {
  if (!standing || unfinished) return 0;
  const first = merge.rows.findIndex(({ existing }) => existing === null);
  return first < 0 ? merge.rows.length : first;
}

/** Parts of the body that were not there before: new rows of our columns, and new columns whole. */
export function newParts(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
): readonly { readonly first: number; readonly columns: readonly (PlacedColumn | null)[] }[] {
  const first = firstNewRow(placed);
  if (first === 0) return [{ first, columns }];
  return [
    { first: 0, columns: columns.map((one) => (one?.from === -1 ? one : null)) },
    ...(first < placed.bodyCount
      ? [{ first, columns: columns.map((one) => (one?.from === -1 ? null : one)) }]
      : []),
  ];
}
