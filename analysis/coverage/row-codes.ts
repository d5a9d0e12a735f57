import { baselineValue } from '../plan/plan';
import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { planOfRows } from './row-values';

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

/** Codes of the plans seen last: the frames of one run ask for the same ones, one after the other. */
const known = new WeakMap<readonly Plan[], { readonly reference: Reference; readonly codes: RowCodes }>();

/**
 * Codes of every row of the plans. The cluster is that of the canonical indicator, never of a heading; an
 * indicator that the framework does not know counts as none.
 *
 * Plans are never changed once read, so the codes of an array of plans are kept as long as the array.
 */
export function codeRows(plans: readonly Plan[], reference: Reference): RowCodes {
  const found = known.get(plans);
  if (found?.reference === reference) return found.codes;
  const codes = newCodes(plans, reference);
  known.set(plans, { reference, codes });
  return codes;
}

/** In one walk over the rows: each further walk over 100,000 rows waits some 10 ms for memory. */
function newCodes(plans: readonly Plan[], reference: Reference): RowCodes {
  const indicators = positions(reference.indicators.map((indicator) => indicator.indicatorId));
  const subIndicators = positions(reference.subIndicators.map((part) => part.subIndicatorId));
  const clusters = positions(reference.clusters.map((cluster) => cluster.clusterId));
  const clusterOfIndicator = reference.indicators.map((indicator) => clusters.get(indicator.clusterId) ?? -1);
  const plan = planOfRows(plans);
  const codes = {
    plan,
    indicator: new Int32Array(plan.length),
    subIndicator: new Int32Array(plan.length),
    cluster: new Int32Array(plan.length),
    measurable: new Uint8Array(plan.length),
    withBaseline: new Uint8Array(plan.length),
    withAgency: new Uint8Array(plan.length),
  };
  let at = 0;
  for (const { rows } of plans) {
    for (const row of rows) {
      const indicator = indicators.get(row.crosswalk.indicator) ?? -1;
      codes.indicator[at] = indicator;
      codes.subIndicator[at] = subIndicators.get(row.crosswalk.subIndicator) ?? -1;
      codes.cluster[at] = clusterOfIndicator[indicator] ?? -1;
      codes.measurable[at] = isMeasurable(row) ? 1 : 0;
      codes.withBaseline[at] = baselineValue(row) === null ? 0 : 1;
      codes.withAgency[at] = row.agencies.length > 0 ? 1 : 0;
      at += 1;
    }
  }
  return codes;
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
