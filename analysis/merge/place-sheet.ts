import type { SheetDescription, TableDescription } from '../sheets/sheet';
import type { ExistingTable } from './existing';
import type { LooseOffsets } from './loose-offsets';
import type { TableMerge } from './merge-table';
import type { Placement } from './relocate';

/** A described table with where and how it will stand. */
export interface PlacedTable {
  readonly table: TableDescription;
  readonly merge: TableMerge;
  /** The one that stands there now; null for a new one. */
  readonly standing: ExistingTable | null;
  /** The write that made it did not come to its end: its looks are still to come. */
  readonly unfinished: boolean;
  readonly sheet: string;
  /** Header row, once all is written. */
  readonly row: number;
  readonly column: number;
  /** Columns of the table, the planner's own included. */
  readonly width: number;
  readonly bodyCount: number;
}

/** Rows below the header as described: a table in Excel has one at least. */
export function describedBody({ rowCount }: TableDescription): number {
  return Math.max(1, rowCount);
}

/** True when something of the sheet is described below the table's header, so rows cannot come and go alone. */
export function isStacked(
  { cells, tables, charts = [] }: SheetDescription,
  table: TableDescription,
): boolean {
  return [...cells, ...tables, ...charts].some(({ row }) => row > table.row);
}

/** Where each described cell will stand; cells outside tables move with the rows of the tables above them. */
export function placeSheet(
  sheet: SheetDescription,
  name: string,
  tables: readonly PlacedTable[],
  offsets: LooseOffsets,
): Placement {
  const bodyIndex = new Map(tables.map((placed) => [placed, finalIndex(placed)]));
  const moved = name !== sheet.name || offsets.any || tables.some(hasMoved);
  const at: Placement['at'] = (row, column) => {
    for (const placed of tables) {
      const { table } = placed;
      const across = column - table.column;
      const down = row - table.row;
      if (across < 0 || across >= table.columns.length || down < 0 || down > describedBody(table)) continue;
      const body = down === 0 ? 0 : (bodyIndex.get(placed)?.[down - 1] ?? down - 1) + 1;
      return {
        row: placed.row + body,
        column: placed.column + (placed.merge.columns.columnAt[across] ?? across),
      };
    }
    return { row: row + offsets.row(row) + extraAbove(tables, row), column: column + offsets.column(column) };
  };
  return { name, moved, loose: offsets, at };
}

/** Rows that tables above a described row have more than described. */
export function extraAbove(tables: readonly PlacedTable[], row: number): number {
  return tables
    .filter(({ table }) => table.row < row)
    .reduce((sum, { bodyCount, table }) => sum + bodyCount - describedBody(table), 0);
}

function hasMoved({ table, row, column, merge, bodyCount }: PlacedTable): boolean {
  return (
    row !== table.row ||
    column !== table.column ||
    bodyCount !== describedBody(table) ||
    merge.columns.columnAt.some((at, index) => at !== index) ||
    merge.rows.some(({ described }, index) => described !== index && table.rowCount > 0)
  );
}

/** Place in the body by index of the described row. */
function finalIndex({ merge }: PlacedTable): readonly number[] {
  const places: number[] = [];
  merge.rows.forEach(({ described }, index) => {
    if (described !== null) places[described] = index;
  });
  return places;
}
