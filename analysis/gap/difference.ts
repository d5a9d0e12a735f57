/**
 * Difference of two decimals as a planner subtracts them: 99,99 less 99,98 is 0,01, not 0,00999999999999.
 *
 * Convention: rounded to what the larger of the two can hold, 15 significant digits (a double's, and Excel's); what lies
 * below is the rest of writing decimals as binary fractions. A blank (`NaN`) gives a blank.
 *
 * @example difference(99.99, 99.98) // 0.01
 * @example difference(1234567.9, 1234567.89) // 0.01
 * @example difference(57.699999999999996, 57.7) // 0
 */
export function difference(value: number, other: number): number {
  const exact = value - other;
  if (Number.isInteger(exact) || Number.isNaN(exact)) return exact;
  const wholeDigits = Math.floor(Math.log10(Math.max(Math.abs(value), Math.abs(other)))) + 1;
  // toFixed takes 0 to 100 decimals; adding 0 leaves no minus at a zero.
  return Number(exact.toFixed(Math.min(Math.max(15 - wholeDigits, 0), 100))) + 0;
}
