import type { PlanRow } from '../plan/plan';
import { baselineReason, targetReason } from './value-reason';

/**
 * What the gap table can say of a row: a distance to target, that the baseline is kept ("mempertahankan", which
 * is not "tercapai"), the planned step alone, or nothing.
 */
export type GapStatus = 'computed' | 'maintain' | 'planned-step-only' | 'not-computable';
export const GAP_STATUSES: readonly GapStatus[] = [
  'computed',
  'maintain',
  'planned-step-only',
  'not-computable',
];

/**
 * Status of a row from its distance and whether it has any planned step (`NaN` = blank distance).
 *
 * A bound that is kept ("> 90%" from the baseline to the final year) is maintained too, although its distance is
 * blank: it is known to stay, not by how much.
 */
export function gapStatus(row: PlanRow, finalYear: number, distance: number, hasStep: boolean): GapStatus {
  if (distance === 0 || keepsBound(row, finalYear)) return 'maintain';
  if (!Number.isNaN(distance)) return 'computed';
  return hasStep ? 'planned-step-only' : 'not-computable';
}

function keepsBound(row: PlanRow, finalYear: number): boolean {
  const nature = row.nature.value;
  if (nature !== 'level' && nature !== 'maintain') return false;
  const target = row.targets[finalYear];
  if (target === undefined || target.operator === '' || target.operator === '~') return false;
  if (targetReason(target) !== null || baselineReason(row) !== null) return false;
  return target.operator === row.baseline.operator && target.value === row.baseline.value;
}
