import { baselineValue } from '../plan/plan';
import type { Direction, Nature, Operator, Plan, UnitKind } from '../plan/plan';
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
  readonly baseline: Float64Array;
  readonly baseline_operator: readonly (Operator | null)[];
  readonly baseline_year: Float64Array;
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
 *
 * @example recordsOf(gapFrame(plans))[1].planned_step_2023 // 21
 */
export function gapFrame(plans: readonly Plan[]): Frame<GapColumns> {
  const rowCount = plans.reduce((count, plan) => count + plan.rows.length, 0);
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const { steps, hasStep, reasons: stepReasons } = stepColumns(plans, years);
  const gap = distanceColumns(plans, hasStep);
  const { baseline, baseline_operator, baseline_year, ...identity } = rowColumns(plans, rowCount);
  return frame({
    ...identity,
    ...targetColumns(plans, years, rowCount),
    baseline,
    baseline_operator,
    baseline_year,
    ...namedSteps(steps),
    distance_to_target: gap.distance,
    distance_percent: gap.percent,
    required_annual_change: gap.annualChange,
    status: gap.statuses,
    reason: gap.reasons,
    step_reason: stepReasons,
  });
}

/**
 * What stands in the row itself, filled in one walk over the rows: each further walk over 100,000 rows waits some 10 ms
 * for memory.
 */
function rowColumns(plans: readonly Plan[], rowCount: number) {
  const columns = {
    row_id: new Array<string>(rowCount),
    plan_id: new Array<string>(rowCount),
    city: new Array<string>(rowCount),
    cluster: new Array<string | null>(rowCount),
    canonical_indicator: new Array<string | null>(rowCount),
    sub_indicator: new Array<string | null>(rowCount),
    nature: new Array<Nature>(rowCount),
    direction: new Array<Direction>(rowCount),
    unit_kind: new Array<UnitKind>(rowCount),
    baseline: new Float64Array(rowCount),
    baseline_operator: new Array<Operator | null>(rowCount),
    baseline_year: new Float64Array(rowCount),
  };
  let at = 0;
  for (const plan of plans) {
    const baselineYear = plan.hasBaseline ? (plan.baselineYear ?? Number.NaN) : Number.NaN;
    for (const row of plan.rows) {
      const baseline = baselineValue(row);
      columns.row_id[at] = row.rowId;
      columns.plan_id[at] = row.planId;
      columns.city[at] = plan.cityName;
      columns.cluster[at] = row.cluster;
      columns.canonical_indicator[at] = row.crosswalk.indicator;
      columns.sub_indicator[at] = row.crosswalk.subIndicator;
      columns.nature[at] = row.nature.value;
      columns.direction[at] = row.direction.value;
      columns.unit_kind[at] = row.unit.kind;
      columns.baseline[at] = baseline ?? Number.NaN;
      columns.baseline_operator[at] = baseline === null ? null : row.baseline.operator;
      columns.baseline_year[at] = baselineYear;
      at += 1;
    }
  }
  return columns;
}

type TargetColumns = Pick<GapColumns, `target_${number}` | `target_${number}_operator`>;

function targetColumns(plans: readonly Plan[], years: readonly number[], rowCount: number): TargetColumns {
  const values = years.map(() => new Float64Array(rowCount).fill(Number.NaN));
  const operators = years.map(() => new Array<Operator | null>(rowCount).fill(null));
  let at = 0;
  for (const plan of plans) {
    const columnOfYear = plan.years.map((year) => years.indexOf(year));
    for (const row of plan.rows) {
      for (let year = 0; year < columnOfYear.length; year += 1) {
        const target = row.targets[year];
        const column = columnOfYear[year] ?? -1;
        const valueColumn = values[column];
        const operatorColumn = operators[column];
        if (!target || target.value === null || !valueColumn || !operatorColumn) continue;
        valueColumn[at] = target.value;
        operatorColumn[at] = target.operator;
      }
      at += 1;
    }
  }
  const columns: { -readonly [Name in keyof TargetColumns]: TargetColumns[Name] } = {};
  years.forEach((year, column) => {
    columns[`target_${year}`] = values[column] ?? new Float64Array();
    columns[`target_${year}_operator`] = operators[column] ?? [];
  });
  return columns;
}

function namedSteps(steps: ReadonlyMap<number, Float64Array>): Pick<GapColumns, `planned_step_${number}`> {
  const columns: Record<`planned_step_${number}`, Float64Array> = {};
  for (const [year, values] of steps) columns[`planned_step_${year}`] = values;
  return columns;
}
