import type { PlanRow } from '../plan/plan';
import type { GapReason } from './reasons';
import { baselineReason, differenceReason, targetReason } from './value-reason';

/**
 * Why a row has no distance to target, or null when it has one.
 *
 * Decided in this order: the target of the final year, the nature (only a level, or a level that is maintained,
 * has a distance), the baseline, and last whether the two have an exact difference.
 *
 * @param finalYear position of the plan's last year in `row.targets`
 */
export function distanceReason(row: PlanRow, finalYear: number): GapReason | null {
  const target = row.targets[finalYear];
  const noTarget = targetReason(target);
  if (noTarget !== null || target === undefined) return noTarget;
  return natureReason(row) ?? baselineReason(row) ?? differenceReason(row, target, row.baseline);
}

function natureReason(row: PlanRow): GapReason | null {
  switch (row.nature.value) {
    case 'level':
    case 'maintain':
      return null;
    case 'quota':
      return row.baselineIsPlanTotal ? 'plan-total' : 'quota';
    default:
      return row.nature.value;
  }
}
