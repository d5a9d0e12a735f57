import type { CanonicalIndicator } from '../reference/reference';
import { percentOf } from './percent-of';

export interface CoverageShare {
  readonly indicators: number;
  readonly covered: number;
  readonly percent: number;
  readonly pointsPercent: number;
  /** Ids joined by `;`, null when none is missing. */
  readonly missing: string | null;
}

/** How much of some indicators is covered: by number, by maximum points, and which are missing. */
export function coverageShare(
  indicators: readonly CanonicalIndicator[],
  covered: ReadonlySet<string> = new Set(),
): CoverageShare {
  const found = indicators.filter((indicator) => covered.has(indicator.indicatorId));
  const missing = indicators.filter((indicator) => !covered.has(indicator.indicatorId));
  return {
    indicators: indicators.length,
    covered: found.length,
    percent: percentOf(found.length, indicators.length),
    pointsPercent: percentOf(points(found), points(indicators)),
    missing: missing.length === 0 ? null : missing.map((indicator) => indicator.indicatorId).join(';'),
  };
}

function points(indicators: readonly CanonicalIndicator[]): number {
  return indicators.reduce((sum, indicator) => sum + indicator.maxPoints, 0);
}
