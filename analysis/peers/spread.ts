import { quantileSorted } from 'simple-statistics';

/** Where the values of several plans lie; null for what they are too few to tell. */
export interface Spread {
  /** Values there are; blanks are none. */
  readonly count: number;
  readonly quartile1: number | null;
  readonly median: number | null;
  readonly quartile3: number | null;
}

/** Fewer values say themselves what their quartiles would. */
const QUARTILES_FROM = 4;

/**
 * Median and quartiles of values, blanks left out; quartiles from four values on.
 *
 * Convention: linear interpolation (R type 7, Excel QUARTILE.INC).
 *
 * @example spreadOf([4, null, 1, 3, 2]) // { count: 4, quartile1: 1.75, median: 2.5, quartile3: 3.25 }
 * @example spreadOf([null]) // { count: 0, quartile1: null, median: null, quartile3: null }
 */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const sorted = values
    .filter((value): value is number => value !== null && !Number.isNaN(value))
    .sort((a, b) => a - b);
  const quantile = (share: number, from: number): number | null =>
    sorted.length < from ? null : quantileSorted(sorted, share);
  return {
    count: sorted.length,
    quartile1: quantile(0.25, QUARTILES_FROM),
    median: quantile(0.5, 1),
    quartile3: quantile(0.75, QUARTILES_FROM),
  };
}
