import type { Plan, PlanRow } from '../plan/plan';
import { plannedStep } from './planned-step';
import type { GapReason } from './reasons';
import { stepReason } from './step-reason';

export interface StepColumns {
  /** Planned step per year, `NaN` where the row has none. */
  readonly steps: ReadonlyMap<number, Float64Array>;
  /** 1 where a row has a step in any year. */
  readonly hasStep: Uint8Array;
  /** Why the first blank step of a row is blank; the first year of a plan never has one and does not count. */
  readonly reasons: readonly (GapReason | null)[];
}

/**
 * Planned steps of every row of the plans, one column per year of `years`.
 *
 * A step needs the target of the year and of the calendar year before, in the same plan; everything else is
 * blank, so a plan of one year has none (`one-year`).
 */
export function stepColumns(plans: readonly Plan[], years: readonly number[]): StepColumns {
  const rowCount = plans.reduce((count, plan) => count + plan.rows.length, 0);
  const steps = new Map(years.map((year) => [year, new Float64Array(rowCount).fill(Number.NaN)]));
  const hasStep = new Uint8Array(rowCount);
  const reasons = new Array<GapReason | null>(rowCount).fill(null);
  let at = 0;
  for (const plan of plans) {
    const pairs = consecutiveYears(plan.years, steps);
    const missing = plan.years.length > 1 ? 'years-apart' : 'one-year';
    for (const row of plan.rows) {
      reasons[at] = pairs.length === 0 ? missing : fillSteps(row, pairs, at, hasStep);
      at += 1;
    }
  }
  return { steps, hasStep, reasons };
}

interface YearPair {
  /** Positions of the two years in `row.targets`. */
  readonly year: number;
  readonly before: number;
  readonly column: Float64Array;
}

function consecutiveYears(years: readonly number[], steps: ReadonlyMap<number, Float64Array>): YearPair[] {
  return years.flatMap((calendarYear, year) => {
    const before = years.indexOf(calendarYear - 1);
    const column = steps.get(calendarYear);
    return before < 0 || column === undefined ? [] : [{ year, before, column }];
  });
}

/** Writes the steps of one row and gives the first reason for a blank one. */
function fillSteps(
  row: PlanRow,
  pairs: readonly YearPair[],
  at: number,
  hasStep: Uint8Array,
): GapReason | null {
  let firstReason: GapReason | null = null;
  for (const { year, before, column } of pairs) {
    const reason = stepReason(row, year, before);
    firstReason ??= reason;
    if (reason !== null) continue;
    const target = row.targets[year]?.value ?? Number.NaN;
    column[at] = plannedStep(row.direction.value, target, row.targets[before]?.value ?? Number.NaN);
    hasStep[at] = 1;
  }
  return firstReason;
}
