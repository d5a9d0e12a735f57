import { baselineValue } from '../plan/plan';
import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { codesOf, flagsOf, planOfRows } from './row-values';

/** What coverage asks of every row of the plans, one after the other, as numbers. */
export interface RowCodes {
  /** Position of the plan. */
  readonly plan: Int32Array;
  /** Positions in `reference.indicators`, `.subIndicators` and `.clusters`; -1 for none. */
  readonly indicator: Int32Array;
  readonly subIndicator: Int32Array;
  readonly cluster: Int32Array;
  /** 1 or 0. */
  readonly measurable: Uint8Array;
  readonly withBaseline: Uint8Array;
  readonly withAgency: Uint8Array;
}

/**
 * Codes of every row of the plans. The cluster is that of the canonical indicator, never of a heading; an
 * indicator that the framework does not know counts as none.
 */
export function codeRows(plans: readonly Plan[], reference: Reference): RowCodes {
  const rows = plans.flatMap((plan) => plan.rows);
  const indicators = positions(reference.indicators.map((indicator) => indicator.indicatorId));
  const subIndicators = positions(reference.subIndicators.map((part) => part.subIndicatorId));
  const clusters = positions(reference.clusters.map((cluster) => cluster.clusterId));
  const clusterOfIndicator = reference.indicators.map((indicator) => clusters.get(indicator.clusterId) ?? -1);
  const indicator = codesOf(rows, (row) => indicators.get(row.crosswalk.indicator) ?? -1);
  return {
    plan: planOfRows(plans),
    indicator,
    subIndicator: codesOf(rows, (row) => subIndicators.get(row.crosswalk.subIndicator) ?? -1),
    cluster: indicator.map((position) => clusterOfIndicator[position] ?? -1),
    measurable: flagsOf(rows, isMeasurable),
    withBaseline: flagsOf(rows, (row) => baselineValue(row) !== null),
    withAgency: flagsOf(rows, (row) => row.agencies.length > 0),
  };
}

/**
 * A row with a usable target: a number in any year, a bound ("> 90%") included. What the planner set to not
 * measurable is not, whatever is printed.
 */
export function isMeasurable(row: PlanRow): boolean {
  return row.nature.value !== 'not-measurable' && row.targets.some(hasValue);
}

function hasValue(target: NumberReading): boolean {
  return target.value !== null;
}

function positions(ids: readonly string[]): ReadonlyMap<string | null, number> {
  return new Map(ids.map((id, position) => [id, position]));
}
