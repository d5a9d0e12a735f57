import type { Band } from '../reference/reference';

// 100·R/T of decimals can come out a hair below a bound that it equals on paper (100·0.091/0.1 < 91).
const BINARY_NOISE = 1e-9;

/**
 * Band of an achievement percentage (Permendagri 86/2017).
 *
 * Convention: lower bounds inclusive, without rounding, so 90.6 stays below a bound of 91; under the lowest
 * bound it is the lowest band. Bands in any order. A blank has no band: null.
 *
 * @example bandOf(90.6, [{ bandId: 'a', nameId: 'A', nameEn: 'A', lowerPercent: 91, color: '' }, { bandId: 'b', nameId: 'B', nameEn: 'B', lowerPercent: 76, color: '' }])?.bandId // 'b'
 */
export function bandOf(percent: number, bands: readonly Band[]): Band | null {
  if (Number.isNaN(percent)) return null;
  let reached: Band | null = null;
  let lowest: Band | null = null;
  for (const band of bands) {
    if (lowest === null || band.lowerPercent < lowest.lowerPercent) lowest = band;
    if (percent + BINARY_NOISE < band.lowerPercent) continue;
    if (reached === null || band.lowerPercent > reached.lowerPercent) reached = band;
  }
  return reached ?? lowest;
}
