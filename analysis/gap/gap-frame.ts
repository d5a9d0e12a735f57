import type { ClusterId, Direction, Nature, Operator, Path, Plan, UnitKind } from '../plan/plan';
import { byCode, isUsable, operatorOf } from '../plan/reading-code';
import { printedTexts, type ReadingColumn, rowColumns, rowNumbers } from '../plan/row-columns';
import type { CodedColumn, TextsOnDemand } from '../table/columns';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { distanceColumns } from './distance-columns';
import type { GapReason } from './reasons';
import type { GapStatus } from './status';
import { stepColumns } from './step-columns';

/** Columns of the gap table; `null` and `NaN` are blanks. */
export type GapColumns = {
  readonly row_id: readonly string[];
  readonly plan_id: CodedColumn<string>;
  readonly city: CodedColumn<string>;
  /** Row of the plan, 1 for its first one. */
  readonly row_number: Float64Array;
  readonly action: TextsOnDemand;
  readonly measure: TextsOnDemand;
  readonly printed_unit: TextsOnDemand;
  readonly cluster: CodedColumn<ClusterId | null>;
  readonly canonical_indicator: CodedColumn<string | null>;
  readonly sub_indicator: CodedColumn<string | null>;
  readonly nature: CodedColumn<Nature>;
  readonly direction: CodedColumn<Direction>;
  readonly path: CodedColumn<Path>;
  readonly unit_kind: CodedColumn<UnitKind>;
  /** Differences are percentage points: the unit or the baseline is in percent. */
  readonly in_points: CodedColumn<boolean>;
  /** For every year of any plan; blank where the plan does not have the year. */
  readonly [target: `target_${number}`]: Float64Array;
  /** `''` for an exact value, `>` and so on for a bound, blank where there is no value. */
  readonly [operator: `target_${number}_operator`]: CodedColumn<Operator | null>;
  /** Blank where the column holds a plan total. */
  readonly baseline: Float64Array;
  readonly baseline_operator: CodedColumn<Operator | null>;
  readonly baseline_year: CodedColumn<number | null>;
  /** For every year of any plan; blank for the first year of a plan. */
  readonly [step: `planned_step_${number}`]: Float64Array;
  /** Of the target of the plan's first year against the baseline, for a level; the steps add up to the distance with it. */
  readonly change_from_baseline: Float64Array;
  readonly distance_to_target: Float64Array;
  readonly distance_percent: Float64Array;
  readonly required_annual_change: Float64Array;
  readonly status: CodedColumn<GapStatus>;
  /** Why the distance is blank, else what to know about it. */
  readonly reason: CodedColumn<GapReason | null>;
  /** Why the first blank step is blank. */
  readonly step_reason: CodedColumn<GapReason | null>;
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
  const columns = rowColumns(plans);
  const { plan, baseline, years, targets } = columns;
  const { steps, hasStep, reasons: stepReasons } = stepColumns(plans, columns);
  const gap = distanceColumns(plans, columns, hasStep);
  const baselineYears = plans.map((one) => (one.hasBaseline ? one.baselineYear : null));
  return frame({
    row_id: columns.rowId,
    plan_id: { codes: plan, values: plans.map(({ planId }) => planId) },
    city: { codes: plan, values: plans.map(({ cityName }) => cityName) },
    row_number: rowNumbers(columns),
    action: printedTexts(plans, ({ action }) => action),
    measure: printedTexts(plans, ({ measure }) => measure),
    printed_unit: printedTexts(plans, ({ unit }) => unit),
    cluster: columns.cluster,
    canonical_indicator: columns.indicator,
    sub_indicator: columns.subIndicator,
    nature: columns.nature,
    direction: columns.direction,
    path: columns.path,
    unit_kind: columns.unitKind,
    in_points: { codes: columns.inPoints, values: [false, true] },
    ...targetColumns(years, targets),
    baseline: baseline.values,
    baseline_operator: operators(baseline),
    baseline_year: { codes: plan, values: baselineYears },
    ...namedSteps(years, steps),
    change_from_baseline: gap.fromBaseline,
    distance_to_target: gap.distance,
    distance_percent: gap.percent,
    required_annual_change: gap.annualChange,
    status: gap.statuses,
    reason: gap.reasons,
    step_reason: stepReasons,
  });
}

const OPERATOR_OF_CODE = byCode((code) => (isUsable(code) ? operatorOf(code) : null));

type TargetColumns = Pick<GapColumns, `target_${number}` | `target_${number}_operator`>;

function targetColumns(years: readonly number[], targets: readonly ReadingColumn[]): TargetColumns {
  const columns: { -readonly [Name in keyof TargetColumns]: TargetColumns[Name] } = {};
  targets.forEach((target, at) => {
    const year = years[at] ?? 0;
    columns[`target_${year}`] = target.values;
    columns[`target_${year}_operator`] = operators(target);
  });
  return columns;
}

/** Blank where there is no value. */
function operators({ codes }: ReadingColumn): CodedColumn<Operator | null> {
  return { codes, values: OPERATOR_OF_CODE };
}

type StepsByYear = Pick<GapColumns, `planned_step_${number}`>;

function namedSteps(years: readonly number[], steps: readonly Float64Array[]): StepsByYear {
  const columns: { -readonly [Name in keyof StepsByYear]: StepsByYear[Name] } = {};
  steps.forEach((step, at) => {
    columns[`planned_step_${years[at] ?? 0}`] = step;
  });
  return columns;
}
