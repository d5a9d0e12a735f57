import type { Direction } from '../plan/plan';
import { difference } from './difference';

/**
 * Distance to target ("jarak ke target"): how far the target lies ahead of the baseline.
 *
 * Convention: `d·(T − B)`; percentage points where both are percentages. Positive: still to go; 0: maintained,
 * which is not "reached"; negative: the target is worse than the baseline. A blank gives a blank. The caller
 * sees to it that the row is a level: a quota has no distance.
 *
 * @example distanceToTarget(1, 90, 85) // 5
 * @example distanceToTarget(-1, 14, 20) // 6
 */
export function distanceToTarget(direction: Direction, target: number, baseline: number): number {
  return direction === 1 ? difference(target, baseline) : difference(baseline, target);
}
