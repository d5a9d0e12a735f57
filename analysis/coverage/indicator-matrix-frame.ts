import type { ClusterId, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { countDistinctRows } from './count-rows';
import { presenceOf, type Presence } from './presence';
import { codeRows } from './row-codes';
import { groupRows, type RowGroups } from './row-groups';

/** One row per canonical indicator, three columns per plan, named by its id. Repeated rows count once. */
export type IndicatorMatrixColumns = {
  readonly cluster: readonly ClusterId[];
  readonly canonical_indicator: readonly string[];
  /** Name in Bahasa Indonesia. */
  readonly indicator: readonly string[];
  readonly max_points: readonly number[];
  /** Plans that cover the indicator. */
  readonly plans_covering: readonly number[];
  readonly [rows: `rows_${string}`]: Float64Array;
  readonly [measurable: `measurable_${string}`]: Float64Array;
  readonly [presence: `presence_${string}`]: readonly Presence[];
};

/**
 * The matrix of indicators and plans: how many rows each plan has for an indicator, how many of them have a
 * usable target, and what follows from that.
 *
 * @param groups repeated rows, where the caller has them already
 * @example recordsOf(indicatorMatrixFrame(plans, reference))[0]['presence_3673-2022'] // 'covered'
 */
export function indicatorMatrixFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): Frame<IndicatorMatrixColumns> {
  const { indicators } = reference;
  const { indicatorCell, measurable: usable } = codeRows(plans, reference);
  const cellCount = plans.length * indicators.length;
  const rows = countDistinctRows(indicatorCell, cellCount, groups);
  const measurable = countDistinctRows(indicatorCell, cellCount, groups, usable);
  const plansCovering = new Array<number>(indicators.length).fill(0);
  measurable.forEach((count, cell) => {
    const indicator = cell % indicators.length;
    if (count > 0) plansCovering[indicator] = (plansCovering[indicator] ?? 0) + 1;
  });
  return frame({
    cluster: indicators.map((indicator) => indicator.clusterId),
    canonical_indicator: indicators.map((indicator) => indicator.indicatorId),
    indicator: indicators.map((indicator) => indicator.nameId),
    max_points: indicators.map((indicator) => indicator.maxPoints),
    plans_covering: plansCovering,
    ...planColumns(plans, indicators.length, rows, measurable),
  });
}

type PlanColumns = Pick<
  IndicatorMatrixColumns,
  `rows_${string}` | `measurable_${string}` | `presence_${string}`
>;

function planColumns(
  plans: readonly Plan[],
  width: number,
  rows: Float64Array,
  measurable: Float64Array,
): PlanColumns {
  const columns: Record<`rows_${string}` | `measurable_${string}`, Float64Array> &
    Record<`presence_${string}`, Presence[]> = {};
  plans.forEach(({ planId }, position) => {
    const from = position * width;
    const planRows = rows.slice(from, from + width);
    const planMeasurable = measurable.slice(from, from + width);
    columns[`rows_${planId}`] = planRows;
    columns[`measurable_${planId}`] = planMeasurable;
    columns[`presence_${planId}`] = Array.from(planRows, (count, indicator) =>
      presenceOf(count, planMeasurable[indicator] ?? 0),
    );
  });
  return columns;
}
