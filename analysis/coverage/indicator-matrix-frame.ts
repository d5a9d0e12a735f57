import type { ClusterId, Plan } from '../plan/plan';
import type { CanonicalIndicator, Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { type Presence, presenceColumns } from './presence';
import { codeRows } from './row-codes';
import { groupRows, type RowGroups } from './row-groups';

/** One row per plan and canonical indicator, plan by plan in the order of the framework. Repeated rows count once. */
export type IndicatorMatrixColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly cluster: readonly ClusterId[];
  readonly canonical_indicator: readonly string[];
  /** Name in Bahasa Indonesia. */
  readonly indicator: readonly string[];
  readonly max_points: readonly number[];
  readonly rows: Float64Array;
  readonly rows_measurable: Float64Array;
  readonly presence: readonly Presence[];
};

/**
 * The matrix of plans and indicators: how many rows each plan has for an indicator, how many of them have a usable
 * target, and what follows from that.
 *
 * @param groups repeated rows, where the caller has them already
 * @example columnOf(indicatorMatrixFrame(plans, reference), 'presence')[0] // 'covered'
 */
export function indicatorMatrixFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): Frame<IndicatorMatrixColumns> {
  const { indicators } = reference;
  const { indicatorCell, measurable } = codeRows(plans, reference);
  const ofIndicator = <T>(value: (indicator: CanonicalIndicator) => T): T[] =>
    plans.flatMap(() => indicators.map(value));
  return frame({
    plan_id: plans.flatMap((plan) => indicators.map(() => plan.planId)),
    city: plans.flatMap((plan) => indicators.map(() => plan.cityName)),
    cluster: ofIndicator(({ clusterId }) => clusterId),
    canonical_indicator: ofIndicator(({ indicatorId }) => indicatorId),
    indicator: ofIndicator(({ nameId }) => nameId),
    max_points: ofIndicator(({ maxPoints }) => maxPoints),
    ...presenceColumns(indicatorCell, plans.length * indicators.length, groups, measurable),
  });
}
