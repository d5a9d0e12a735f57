import { linearRegression } from 'simple-statistics';

export interface Pace {
  /** Change per year along the line of least squares. */
  readonly perYear: number;
  /** Where that line stands at the end of the last year. */
  readonly projected: number;
}

/** Fewer points than these say nothing of a pace. */
export const FEWEST_POINTS = 3;

/**
 * Pace of a realisation over the rounds, and where it leads by the end of the plan; null for fewer than three points.
 *
 * Convention: least squares through all points; a round stands at its end, so the second of three in 2026 is 2026⅔. It says
 * what goes on if nothing changes, and is no forecast.
 *
 * @param points years with decimals, and values
 * @param end of the last year
 * @example paceOf([[2024, 10], [2025, 20], [2026, 30]], 2027) // { perYear: 10, projected: 40 }
 * @example paceOf([[2024, 10], [2025, 20]], 2027) // null
 */
export function paceOf(points: readonly (readonly [number, number])[], end: number): Pace | null {
  const [first] = points;
  if (!first || points.length < FEWEST_POINTS) return null;
  // Counted from the first point, so that years of four digits take no decimals away.
  const { m, b } = linearRegression(points.map(([time, value]) => [time - first[0], value]));
  return { perYear: rounded(m), projected: rounded(m * (end - first[0]) + b) };
}

/** What lies below ten digits is the rest of thirds of a year. */
function rounded(value: number): number {
  return Number(value.toPrecision(10)) + 0;
}
