import type { Direction } from '../plan/plan';
import { difference } from './difference';

/**
 * Planned step ("kenaikan target"): how much better the target of a year is than that of the year before.
 *
 * Convention: `d·(T_y − T_{y−1})`, so a positive step is always an improvement, also where lower is better.
 * A blank (`NaN`) target gives a blank step, never 0.
 *
 * @example plannedStep(1, 200, 179) // 21
 * @example plannedStep(-1, 12, 15) // 3
 */
export function plannedStep(direction: Direction, target: number, previousTarget: number): number {
  return direction === 1 ? difference(target, previousTarget) : difference(previousTarget, target);
}
