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
