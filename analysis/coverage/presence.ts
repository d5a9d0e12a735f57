import { countDistinctRows } from './count-rows';
import type { RowGroups } from './row-groups';

/** What a plan has for an indicator: a row with a usable target, rows without one, or no row. */
export type Presence = 'covered' | 'rows-without-target' | 'absent';
export const PRESENCES: readonly Presence[] = ['covered', 'rows-without-target', 'absent'];

/**
 * Presence from two counts.
 *
 * @example presenceOf(3, 1) // 'covered'
 * @example presenceOf(3, 0) // 'rows-without-target'
 */
export function presenceOf(rows: number, rowsMeasurable: number): Presence {
  if (rowsMeasurable > 0) return 'covered';
  return rows > 0 ? 'rows-without-target' : 'absent';
}

/**
 * Rows of every cell of a table, those of them with a usable target, and what follows; repeated rows count once.
 *
 * @param cellOf cell of every row, -1 for none
 * @param usable 1 for a row with a usable target
 */
export function presenceColumns(
  cellOf: Int32Array,
  cellCount: number,
  groups: RowGroups,
  usable: Uint8Array,
): {
  readonly rows: Float64Array;
  readonly rows_measurable: Float64Array;
  readonly presence: readonly Presence[];
} {
  const rows = countDistinctRows(cellOf, cellCount, groups);
  const measurable = countDistinctRows(cellOf, cellCount, groups, usable);
  const presence = Array.from(rows, (count, cell) => presenceOf(count, measurable[cell] ?? 0));
  return { rows, rows_measurable: measurable, presence };
}
