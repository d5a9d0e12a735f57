/** Below this many values a quartile says nothing that the values do not say. */
export const MIN_VALUES = 4;

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/**
 * Quartiles of some numbers, blanks (`NaN`) left out.
 *
 * Convention: linear interpolation between the values (R type 7, Excel QUARTILE.INC). simple-statistics' `quantile`
 * takes another one, the mean of the two neighbours. All blank when fewer than four numbers remain.
 *
 * @example quartiles([1, 2, 3, 4]) // { q1: 1.75, median: 2.5, q3: 3.25 }
 * @example quartiles([1, 2, 3]) // { q1: NaN, median: NaN, q3: NaN }
 */
export function quartiles(values: ArrayLike<number>): Quartiles {
  const sorted = new Float64Array(values).filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number): number =>
    sorted.length < MIN_VALUES ? Number.NaN : interpolated(sorted, share);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

function interpolated(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const value = sorted[below] ?? Number.NaN;
  const next = sorted[below + 1] ?? value;
  return value + (place - below) * (next - value);
}
