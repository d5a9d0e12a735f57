import { baselineValue } from '../plan/plan';
import type { Plan, PlanRow } from '../plan/plan';
import { rowColumns } from '../plan/row-columns';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { countDistinctRows, countRows } from './count-rows';
import { percentOf } from './percent-of';
import { groupRows, type RowGroups } from './row-groups';
import { flagsOf } from './row-flags';

/** One row per plan. Repeated rows count once, and have what one of them has. */
export type CompletenessColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly rows: Float64Array;
  readonly rows_distinct: Float64Array;
  /** A unit is printed; and: it is a known unit. */
  readonly rows_with_unit: Float64Array;
  readonly rows_with_known_unit: Float64Array;
  /** A number in every year of the plan, bounds included. */
  readonly rows_with_all_targets: Float64Array;
  readonly rows_with_agency: Float64Array;
  /** A number that is no plan total; blank where the annex has no baseline column. */
  readonly rows_with_baseline: Float64Array;
  /** The same as shares of `rows_distinct`. */
  readonly unit_percent: Float64Array;
  readonly known_unit_percent: Float64Array;
  readonly all_targets_percent: Float64Array;
  readonly agency_percent: Float64Array;
  readonly baseline_percent: Float64Array;
};

/**
 * How complete the rows of every plan are ("kelengkapan"): unit, numeric targets for every year, responsible
 * agency, baseline.
 *
 * @param groups repeated rows, where the caller has them already
 * @example recordsOf(completenessFrame(plans)).map(({ rows_distinct }) => rows_distinct) // [122, 194]
 */
export function completenessFrame(
  plans: readonly Plan[],
  groups: RowGroups = groupRows(plans),
): Frame<CompletenessColumns> {
  const { plan: planOf } = rowColumns(plans);
  const distinct = countDistinctRows(planOf, plans.length, groups);
  const rows = plans.flatMap((plan) => plan.rows);
  const count = (has: (row: PlanRow) => boolean): Float64Array =>
    countDistinctRows(planOf, plans.length, groups, flagsOf(rows, has));
  const ofDistinct = (counts: Float64Array): Float64Array =>
    counts.map((part, plan) => percentOf(part, distinct[plan] ?? 0));

  const unit = count((row) => /[\p{L}\d%]/u.test(row.printed.unit));
  const knownUnit = count((row) => row.unit.unitId !== null);
  const allTargets = count(
    (row) => row.targets.length > 0 && row.targets.every(({ value }) => value !== null),
  );
  const agency = count((row) => row.agencies.length > 0);
  const baseline = count((row) => baselineValue(row) !== null).map((part, plan) =>
    plans[plan]?.hasBaseline === true ? part : Number.NaN,
  );
  return frame({
    plan_id: plans.map((plan) => plan.planId),
    city: plans.map((plan) => plan.cityName),
    rows: countRows(planOf, plans.length),
    rows_distinct: distinct,
    rows_with_unit: unit,
    rows_with_known_unit: knownUnit,
    rows_with_all_targets: allTargets,
    rows_with_agency: agency,
    rows_with_baseline: baseline,
    unit_percent: ofDistinct(unit),
    known_unit_percent: ofDistinct(knownUnit),
    all_targets_percent: ofDistinct(allTargets),
    agency_percent: ofDistinct(agency),
    baseline_percent: ofDistinct(baseline),
  });
}
