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
  return countDistinctRowsOf(cellOf, cellCount, groups, [only])[0] ?? new Float64Array(cellCount);
}

/** The same for several filters at once: walking over the rows is most of the work. */
export function countDistinctRowsOf(
  cellOf: Int32Array,
  cellCount: number,
  { order, groupOf }: RowGroups,
  filters: readonly (RowFilter | undefined)[],
): Float64Array[] {
  const counts = new Float64Array(cellCount * filters.length);
  // Rows come group by group, so one mark per cell tells whether the group was counted there.
  const lastGroup = new Int32Array(counts.length).fill(-1);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? -1;
    const cell = cellOf[row] ?? -1;
    if (cell < 0) continue;
    const group = groupOf[row] ?? -1;
    for (let filter = 0; filter < filters.length; filter++) {
      const place = filter * cellCount + cell;
      if (lastGroup[place] === group || filters[filter]?.[row] === 0) continue;
      lastGroup[place] = group;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return filters.map((_, filter) => counts.slice(filter * cellCount, (filter + 1) * cellCount));
}
