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

/** Status of a row from its distance (`NaN` for none, as of a bound that stays) and whether it has any planned step. */
export function gapStatus(distance: number, hasStep: boolean): GapStatus {
  if (distance === 0) return 'maintain';
  if (!Number.isNaN(distance)) return 'computed';
  return hasStep ? 'planned-step-only' : 'not-computable';
}
