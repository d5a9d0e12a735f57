import { isMeasurable } from '../plan/plan';
import type { Plan, PlanRow } from '../plan/plan';
import type { PlannedPromise, Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { countDistinctRows } from './count-rows';
import { presenceOf, type Presence } from './presence';
import { groupRows } from './row-groups';
import { flagsOf } from './row-flags';

/** What became of a promise; `unmapped`: it has no canonical indicator, so no row can be sought. */
export type PromisePresence = Presence | 'unmapped';

/** One row per promise of the plans, in the order of the document. */
export type PromiseCoverageColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly promise_id: readonly string[];
  readonly heading: readonly string[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly sub_indicator: readonly (string | null)[];
  /** Rows of the annex under the same (sub-)indicator; repeated rows count once. */
  readonly rows: readonly number[];
  readonly rows_measurable: readonly number[];
  readonly presence: readonly PromisePresence[];
  /** All of them, repeated ones too, joined by `;`. */
  readonly row_ids: readonly (string | null)[];
};

/**
 * Coverage of promises ("cakupan janji"): the indicators that a plan's text promises, and the rows of its annex
 * that keep them. A promise is kept when it has a row; `covered` when one of them has a usable target.
 *
 * A promise of a sub-indicator is kept by rows of that part only. Promises of other plans are left out.
 *
 * @example recordsOf(promiseCoverageFrame(plans, reference))[1].presence // 'covered'
 */
export function promiseCoverageFrame(
  plans: readonly Plan[],
  reference: Reference,
): Frame<PromiseCoverageColumns> {
  const kept = plans.flatMap((plan) => {
    const rowsOf = rowsByIndicator(plan);
    return reference.promises
      .filter((promise) => promise.planId === plan.planId)
      .map((promise) => ({ plan, promise, ...keptBy(plan, rowsOf.get(keyOf(promise)) ?? []) }));
  });
  return frame({
    plan_id: kept.map(({ plan }) => plan.planId),
    city: kept.map(({ plan }) => plan.cityName),
    promise_id: kept.map(({ promise }) => promise.promiseId),
    heading: kept.map(({ promise }) => promise.heading),
    canonical_indicator: kept.map(({ promise }) => promise.canonicalIndicator),
    sub_indicator: kept.map(({ promise }) => promise.subIndicator),
    rows: kept.map(({ rows }) => rows),
    rows_measurable: kept.map(({ measurable }) => measurable),
    presence: kept.map(({ promise, rows, measurable }) =>
      promise.canonicalIndicator === null ? 'unmapped' : presenceOf(rows, measurable),
    ),
    row_ids: kept.map(({ rowIds }) => rowIds),
  });
}

/** Rows of the plan by indicator and, once more, by sub-indicator. */
function rowsByIndicator(plan: Plan): ReadonlyMap<string | null, readonly PlanRow[]> {
  const rowsOf = new Map<string, PlanRow[]>();
  for (const row of plan.rows) {
    const { indicator, subIndicator } = row.crosswalk;
    for (const key of [indicator, subIndicator]) {
      if (key === null) continue;
      const rows = rowsOf.get(key);
      if (rows) rows.push(row);
      else rowsOf.set(key, [row]);
    }
  }
  return rowsOf;
}

function keyOf(promise: PlannedPromise): string | null {
  return promise.canonicalIndicator === null ? null : (promise.subIndicator ?? promise.canonicalIndicator);
}

function keptBy(plan: Plan, rows: readonly PlanRow[]) {
  const groups = groupRows([{ ...plan, rows }]);
  const one = new Int32Array(rows.length);
  const usable = flagsOf(rows, isMeasurable);
  return {
    rows: countDistinctRows(one, 1, groups)[0] ?? 0,
    measurable: countDistinctRows(one, 1, groups, usable)[0] ?? 0,
    rowIds: rows.length === 0 ? null : rows.map((row) => row.rowId).join(';'),
  };
}
