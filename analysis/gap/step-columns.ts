import type { Plan } from '../plan/plan';
import { NOT_IN_PLAN } from '../plan/reading-code';
import type { RowColumns } from '../plan/row-columns';
import { Coder } from '../table/coder';
import { type CodedColumn, valueAt } from '../table/columns';
import { plannedStep } from './planned-step';
import type { GapReason } from './reasons';
import { stepReason } from './step-reason';

export interface StepColumns {
  /** Planned steps, one column per year of `RowColumns.years`, `NaN` where the row has none. */
  readonly steps: readonly Float64Array[];
  /** 1 where a row has a step in any year. */
  readonly hasStep: Uint8Array;
  /** Why the first blank step of a row is blank; the first year of a plan never has one and does not count. */
  readonly reasons: CodedColumn<GapReason | null>;
}

interface Found {
  readonly steps: readonly Float64Array[];
  readonly hasStep: Uint8Array;
  readonly reasons: Coder<GapReason | null>;
}

/**
 * Planned steps of every row of the plans.
 *
 * A step needs the target of the year and of the calendar year before, in the same plan; everything else is
 * blank, so a plan of one year has none (`one-year`).
 */
export function stepColumns(plans: readonly Plan[], columns: RowColumns): StepColumns {
  const { years, rowCount } = columns;
  const found: Found = {
    steps: years.map(() => new Float64Array(rowCount).fill(Number.NaN)),
    hasStep: new Uint8Array(rowCount),
    reasons: new Coder<GapReason | null>(rowCount, null),
  };
  years.forEach((year, at) => {
    if (years[at - 1] === year - 1) fillSteps(columns, at, found);
  });
  plans.forEach((plan, position) => {
    if (plan.years.some((year) => plan.years.includes(year - 1))) return;
    const end = columns.firstRow[position + 1] ?? 0;
    for (let row = columns.firstRow[position] ?? 0; row < end; row++)
      found.reasons.set(row, plan.years.length > 1 ? 'years-apart' : 'one-year');
  });
  return found;
}

/** Writes the steps to a year in the rows whose plan has it and the year before, and the first reason for a blank one. */
function fillSteps(
  { rowCount, targets, nature, unitKind, direction }: RowColumns,
  year: number,
  { steps, hasStep, reasons }: Found,
): void {
  const target = targets[year];
  const previous = targets[year - 1];
  const step = steps[year];
  if (!target || !previous || !step) return;
  for (let row = 0; row < rowCount; row++) {
    const code = target.codes[row] ?? NOT_IN_PLAN;
    const codeBefore = previous.codes[row] ?? NOT_IN_PLAN;
    if (code === NOT_IN_PLAN || codeBefore === NOT_IN_PLAN) continue;
    const measurable = valueAt(nature, row) !== 'not-measurable';
    const reason = stepReason(measurable, valueAt(unitKind, row) === 'percent', code, codeBefore);
    if (reason === null) {
      const value = target.values[row] ?? Number.NaN;
      step[row] = plannedStep(valueAt(direction, row) ?? 1, value, previous.values[row] ?? Number.NaN);
      hasStep[row] = 1;
    } else if (reasons.codes[row] === 0) reasons.set(row, reason);
  }
}
