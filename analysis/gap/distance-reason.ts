import type { Nature } from '../plan/plan';
import { PLAN_TOTAL } from '../plan/reading-code';
import type { GapReason } from './reasons';
import { baselineReason, differenceReason, targetReason } from './value-reason';

/**
 * Why a row has no distance to target, or null when it has one.
 *
 * Decided in this order: the target of the final year, the nature (only a level has a distance), the baseline, and last whether the two have an exact difference.
 *
 * @param target, baseline what the target of the plan's last year and the baseline are (`readingCode`)
 */
export function distanceReason(
  nature: Nature,
  unitIsPercent: boolean,
  target: number,
  baseline: number,
): GapReason | null {
  return (
    targetReason(target) ??
    natureReason(nature, baseline) ??
    baselineReason(baseline) ??
    differenceReason(unitIsPercent, target, baseline)
  );
}

function natureReason(nature: Nature, baseline: number): GapReason | null {
  if (nature === 'level') return null;
  return nature === 'quota' && baseline === PLAN_TOTAL ? 'plan-total' : nature;
}
