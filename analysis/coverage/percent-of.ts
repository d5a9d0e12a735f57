/**
 * Percentage of a whole; blank (`NaN`), not 0, where there is no whole to be a part of.
 *
 * @example percentOf(2, 3) // 66.66666666666667
 * @example percentOf(0, 0) // NaN
 */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : (100 * part) / whole;
}
