import type { ClusterId, Plan } from '../plan/plan';
import type { Reference, SubIndicator } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { type Presence, presenceColumns } from './presence';
import { codeRows } from './row-codes';
import { groupRows, type RowGroups } from './row-groups';

/** One row per plan and sub-indicator; repeated rows count once. */
export type SubIndicatorCoverageColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly cluster: readonly (ClusterId | null)[];
  readonly canonical_indicator: readonly string[];
  readonly sub_indicator: readonly string[];
  /** Name in Bahasa Indonesia. */
  readonly indicator: readonly string[];
  readonly max_points: readonly number[];
  readonly rows: Float64Array;
  readonly rows_measurable: Float64Array;
  readonly presence: readonly Presence[];
};

/**
 * Coverage by sub-indicator (`21a` and so on), for the indicators that have parts. A row whose part is not known
 * counts for its indicator alone, so it covers no sub-indicator.
 *
 * @param groups repeated rows, where the caller has them already
 * @example columnOf(subIndicatorCoverageFrame(plans, reference), 'sub_indicator')[0] // '21a'
 */
export function subIndicatorCoverageFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): Frame<SubIndicatorCoverageColumns> {
  const parts = reference.subIndicators;
  const { subIndicatorCell, measurable } = codeRows(plans, reference);
  const clusters = new Map(
    reference.indicators.map((indicator) => [indicator.indicatorId, indicator.clusterId]),
  );
  const ofPart = <T>(value: (part: SubIndicator) => T): T[] => plans.flatMap(() => parts.map(value));
  return frame({
    plan_id: plans.flatMap((plan) => parts.map(() => plan.planId)),
    city: plans.flatMap((plan) => parts.map(() => plan.cityName)),
    cluster: ofPart((part) => clusters.get(part.indicatorId) ?? null),
    canonical_indicator: ofPart((part) => part.indicatorId),
    sub_indicator: ofPart((part) => part.subIndicatorId),
    indicator: ofPart((part) => part.nameId),
    max_points: ofPart((part) => part.maxPoints),
    ...presenceColumns(subIndicatorCell, plans.length * parts.length, groups, measurable),
  });
}
