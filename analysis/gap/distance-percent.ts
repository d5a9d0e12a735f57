/**
 * Distance to target as a percentage of the baseline.
 *
 * Convention: `100 · distance / |B|`. Blank when either is blank or the baseline is 0. Not meant for
 * percentages, whose distance is in percentage points already.
 *
 * @example distancePercent(5, 20) // 25
 * @example distancePercent(5, 0) // NaN
 */
export function distancePercent(distance: number, baseline: number): number {
  return baseline === 0 ? Number.NaN : (100 * distance) / Math.abs(baseline);
}
