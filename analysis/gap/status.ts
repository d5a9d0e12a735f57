import type { Nature } from '../plan/plan';
import { isUsable, operatorOf } from '../plan/reading-code';

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
 * Status of a row from its distance (`NaN` for none) and whether it has any planned step.
 *
 * @param keeps it keeps a bound (`keepsBound`)
 */
export function gapStatus(distance: number, keeps: boolean, hasStep: boolean): GapStatus {
  if (distance === 0 || keeps) return 'maintain';
  if (!Number.isNaN(distance)) return 'computed';
  return hasStep ? 'planned-step-only' : 'not-computable';
}

/**
 * Whether a row keeps a bound ("> 90%" from the baseline to the final year), given that the two numbers are equal: its
 * distance is blank, but it is known to stay, if not by how much.
 *
 * @param target, baseline what the two are (`readingCode`)
 */
export function keepsBound(nature: Nature, target: number, baseline: number): boolean {
  if (nature !== 'level') return false;
  const operator = operatorOf(target);
  if (operator === '' || operator === '~' || !isUsable(target) || !isUsable(baseline)) return false;
  return operator === operatorOf(baseline);
}
