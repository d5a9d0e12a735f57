import type { Direction } from '../plan/plan';
import { difference } from './difference';

/**
 * How the percentage is made where lower is better: `mirrored` is `(2T − R)/T` (in the manner of
 * PermenPANRB, the default), `inverse` is `T/R`.
 */
export type LowerIsBetter = 'mirrored' | 'inverse';

/**
 * Achievement percentage ("capaian %") of a realisation against its target.
 *
 * Convention: higher is better `100·R/T`; lower is better by `lowerIsBetter`. Neither clipped nor rounded: the
 * mirrored form falls below 0 when R exceeds 2T. Blank when a value is blank, when `T = 0`, and in the inverse
 * form when `R = 0`.
 *
 * @example achievementPercent(1, 80, 60) // 75
 * @example achievementPercent(-1, 10, 12) // 80
 * @example achievementPercent(-1, 10, 12.5, 'inverse') // 80
 * @example achievementPercent(1, 0, 3) // NaN
 */
export function achievementPercent(
  direction: Direction,
  target: number,
  realisation: number,
  lowerIsBetter: LowerIsBetter = 'mirrored',
): number {
  if (target === 0) return Number.NaN;
  if (direction === 1) return (100 * realisation) / target;
  if (lowerIsBetter === 'mirrored') return (100 * (2 * target - realisation)) / target;
  return realisation === 0 ? Number.NaN : (100 * target) / realisation;
}

/**
 * Achievement gap ("kesenjangan capaian"): what is missing to the target, 0 when it is met or passed.
 *
 * Convention: `max(0, d·(T − R))`; a blank gives a blank.
 *
 * @example shortfall(1, 80, 60) // 20
 * @example shortfall(-1, 10, 12) // 2
 * @example shortfall(1, 80, 95) // 0
 */
export function shortfall(direction: Direction, target: number, realisation: number): number {
  return Math.max(0, direction === 1 ? difference(target, realisation) : difference(realisation, target));
}

/**
 * What was reached beyond the target, shown apart so that it never makes up for a shortfall elsewhere.
 *
 * Convention: `max(0, d·(R − T))`; a blank gives a blank.
 *
 * @example surplus(1, 80, 95) // 15
 * @example surplus(-1, 10, 12) // 0
 */
export function surplus(direction: Direction, target: number, realisation: number): number {
  return Math.max(0, direction === 1 ? difference(realisation, target) : difference(target, realisation));
}

/**
 * Share of the way from baseline to target that is done.
 *
 * Convention: `(R − B)/(T − B)`, the same for both directions; 1 is all of it, below 0 is backwards. Blank
 * when a value is blank or `T = B`: there is no way to go.
 *
 * @example distanceTravelled(90, 70, 75) // 0.25
 * @example distanceTravelled(10, 20, 14) // 0.6
 * @example distanceTravelled(90, 90, 75) // NaN
 */
export function distanceTravelled(target: number, baseline: number, realisation: number): number {
  const way = difference(target, baseline);
  return way === 0 ? Number.NaN : difference(realisation, baseline) / way;
}
