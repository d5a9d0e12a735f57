import type { RowGroups } from './row-groups';

/** Rows to count: 1 counts, 0 does not; left out, all count. */
export type RowFilter = Uint8Array;

/**
 * Rows per cell of a table.
 *
 * @param cellOf cell of every row, -1 for none
 * @example [...countRows(Int32Array.of(0, 1, 1, -1), 3)] // [1, 2, 0]
 */
export function countRows(cellOf: Int32Array, cellCount: number, only?: RowFilter): Float64Array {
  const counts = new Float64Array(cellCount);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row] ?? -1;
    if (cell >= 0 && only?.[row] !== 0) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/**
 * Rows per cell of a table, rows that repeat each other counted once in every cell where one of them counts.
 *
 * A group that reaches over two cells counts in both, so cells may add up to more than the whole table.
 *
 * @param cellOf cell of every row, -1 for none
 */
export function countDistinctRows(
  cellOf: Int32Array,
  cellCount: number,
  groups: RowGroups,
  only?: RowFilter,
): Float64Array {
  const counts = new Float64Array(cellCount);
  // Rows come group by group, so one mark per cell tells whether the group was counted there.
  const lastGroup = new Int32Array(cellCount).fill(-1);
  for (const row of groups.order) {
    const cell = cellOf[row] ?? -1;
    if (cell < 0 || only?.[row] === 0) continue;
    const group = groups.groupOf[row] ?? -1;
    if (lastGroup[cell] === group) continue;
    lastGroup[cell] = group;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
