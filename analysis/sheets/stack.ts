import type { SizedColumn } from './columns';
import type { SheetCell, TableDescription } from './sheet';

export interface StackedTable {
  readonly caption: string;
  readonly name: string;
  readonly columns: readonly SizedColumn[];
  /** Below the table: source or remark; blank for none. */
  readonly source: string;
}

/** Several tables under each other on one sheet, each with its caption above and its source below. */
export function stack(
  tables: readonly StackedTable[],
  firstRow: number,
): {
  readonly cells: readonly SheetCell[];
  readonly tables: readonly TableDescription[];
  readonly columnWidths: readonly number[];
} {
  const cells: SheetCell[] = [];
  const placed: TableDescription[] = [];
  const columnWidths: number[] = [];
  let row = firstRow;
  for (const { caption, name, columns, source } of tables) {
    const grouped = columns.some(({ group }) => group);
    const header = row + (grouped ? 2 : 1);
    const rowCount = columns[0]?.values.length ?? 0;
    const span = Math.max(1, Math.min(columns.length, 8));
    cells.push({ row, column: 0, value: caption, style: 'heading', span });
    placed.push({ name, row: header, column: 0, columns, rowCount, bodyRowHeight: null });
    // An Excel table has at least one body row.
    const below = header + Math.max(rowCount, 1) + 1;
    if (source !== '') cells.push({ row: below, column: 0, value: source, style: 'source', span });
    columns.forEach(({ width }, i) => {
      columnWidths[i] = Math.max(columnWidths[i] ?? 0, width);
    });
    row = below + 3;
  }
  return { cells, tables: placed, columnWidths };
}
