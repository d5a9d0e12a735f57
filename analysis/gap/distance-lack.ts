import type { GapReason } from './reasons';

/** What a row lacks for a distance to target, the many reasons in a few words. */
export type DistanceLack =
  | 'number' /* the target of the last year is no usable number */
  | 'kind' /* a yearly volume or a milestone, which has no distance */
  | 'baseline' /* no usable baseline */
  | 'difference'; /* target and baseline cannot be subtracted: a bound, or one in percent and one not */

/** By the reason of the gap table; reasons that are not here stand beside a distance that is there. */
export const DISTANCE_LACKS: Readonly<Partial<Record<GapReason, DistanceLack>>> = {
  'no-target': 'number',
  'text-target': 'number',
  'unclear-target': 'number',
  'not-measurable': 'number',
  quota: 'kind',
  'plan-total': 'kind',
  milestone: 'kind',
  'no-baseline': 'baseline',
  'text-baseline': 'baseline',
  'unclear-baseline': 'baseline',
  'lower-bound': 'difference',
  'upper-bound': 'difference',
  approximate: 'difference',
  'mixed-units': 'difference',
};
