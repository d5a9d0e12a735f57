/**
 * Change that each year must bring to close a distance in time.
 *
 * Convention: distance / (target year − baseline year), in the unit of the distance. Blank when a value is
 * blank or the target year does not come after the baseline year.
 *
 * @example requiredAnnualChange(8, 2026, 2022) // 2
 * @example requiredAnnualChange(8, 2022, 2022) // NaN
 */
export function requiredAnnualChange(distance: number, targetYear: number, baselineYear: number): number {
  const yearsLeft = targetYear - baselineYear;
  return yearsLeft > 0 ? distance / yearsLeft : Number.NaN;
}
