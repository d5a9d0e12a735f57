import { baselineValue } from '../plan/plan';
import type { Direction, Nature, Operator, Plan, PlanRow, UnitKind } from '../plan/plan';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { distanceColumns } from './distance-columns';
import type { GapReason } from './reasons';
import type { GapStatus } from './status';
import { stepColumns } from './step-columns';

/** Columns of the gap table; `null` and `NaN` are blanks. */
export type GapColumns = {
  readonly row_id: readonly string[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly cluster: readonly (string | null)[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly sub_indicator: readonly (string | null)[];
  readonly nature: readonly Nature[];
  readonly direction: readonly Direction[];
  readonly unit_kind: readonly UnitKind[];
  /** For every year of any plan; blank where the plan does not have the year. */
  readonly [target: `target_${number}`]: Float64Array;
  /** `''` for an exact value, `>` and so on for a bound, blank where there is no value. */
  readonly [operator: `target_${number}_operator`]: readonly (Operator | null)[];
  /** Blank where the column holds a plan total. */
  readonly baseline: readonly (number | null)[];
  readonly baseline_operator: readonly (Operator | null)[];
  readonly baseline_year: readonly number[];
  /** For every year of any plan; blank for the first year of a plan. */
  readonly [step: `planned_step_${number}`]: Float64Array;
  readonly distance_to_target: Float64Array;
  readonly distance_percent: Float64Array;
  readonly required_annual_change: Float64Array;
  readonly status: readonly GapStatus[];
  /** Why the distance is blank, else what to know about it. */
  readonly reason: readonly (GapReason | null)[];
  /** Why the first blank step is blank. */
  readonly step_reason: readonly (GapReason | null)[];
};

/**
 * The gaps that plans support without a realisation, one row per plan row, in the order of the plans.
 *
 * A year that a plan does not have is blank, and so is the step of its first year. A bound ("> 90%") keeps its
 * operator and has no exact step or distance. A plan total in the baseline column is no baseline. The distance is to
 * the final year of the row's own plan.
 */
export function gapFrame(plans: readonly Plan[]): Frame<GapColumns> {
  const rows = plans.flatMap((plan) => plan.rows);
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const { steps, hasStep, reasons: stepReasons } = stepColumns(plans, years);
  const gap = distanceColumns(plans, hasStep);
  return frame({
    row_id: rows.map((row) => row.rowId),
    plan_id: rows.map((row) => row.planId),
    city: ofPlan(plans, (plan) => plan.cityName),
    cluster: rows.map((row) => row.cluster),
    canonical_indicator: rows.map((row) => row.crosswalk.indicator),
    sub_indicator: rows.map((row) => row.crosswalk.subIndicator),
    nature: rows.map((row) => row.nature.value),
    direction: rows.map((row) => row.direction.value),
    unit_kind: rows.map((row) => row.unit.kind),
    ...targetColumns(plans, years, rows.length),
    baseline: rows.map(baselineValue),
    baseline_operator: rows.map(baselineOperator),
    baseline_year: ofPlan(plans, (plan) =>
      plan.hasBaseline ? (plan.baselineYear ?? Number.NaN) : Number.NaN,
    ),
    ...namedSteps(steps),
    distance_to_target: gap.distance,
    distance_percent: gap.percent,
    required_annual_change: gap.annualChange,
    status: gap.statuses,
    reason: gap.reasons,
    step_reason: stepReasons,
  });
}

function ofPlan<T>(plans: readonly Plan[], value: (plan: Plan) => T): T[] {
  return plans.flatMap((plan) => new Array<T>(plan.rows.length).fill(value(plan)));
}

function baselineOperator(row: PlanRow): Operator | null {
  return baselineValue(row) === null ? null : row.baseline.operator;
}

type TargetColumns = Pick<GapColumns, `target_${number}` | `target_${number}_operator`>;

function targetColumns(plans: readonly Plan[], years: readonly number[], rowCount: number): TargetColumns {
  const columns: Record<`target_${number}`, Float64Array> &
    Record<`target_${number}_operator`, (Operator | null)[]> = {};
  for (const year of years) {
    const values = new Float64Array(rowCount).fill(Number.NaN);
    const operators = new Array<Operator | null>(rowCount).fill(null);
    let at = 0;
    for (const plan of plans) {
      const position = plan.years.indexOf(year);
      for (const row of plan.rows) {
        const target = row.targets[position];
        if (target && target.value !== null) {
          values[at] = target.value;
          operators[at] = target.operator;
        }
        at += 1;
      }
    }
    columns[`target_${year}`] = values;
    columns[`target_${year}_operator`] = operators;
  }
  return columns;
}

function namedSteps(steps: ReadonlyMap<number, Float64Array>): Pick<GapColumns, `planned_step_${number}`> {
  const columns: Record<`planned_step_${number}`, Float64Array> = {};
  for (const [year, values] of steps) columns[`planned_step_${year}`] = values;
  return columns;
}
