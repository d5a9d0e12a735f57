import type { Plan } from '../plan/plan';
import { NOT_IN_PLAN } from '../plan/reading-code';
import type { RowColumns } from '../plan/row-columns';
import { type Coder, coder } from '../table/coder';
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
    reasons: coder<GapReason | null>(rowCount, null),
  };
  plans.forEach((plan, position) => {
    const pairs = years.flatMap((year, at) =>
      years[at - 1] === year - 1 && plan.years.includes(year) && plan.years.includes(year - 1) ? [at] : [],
    );
    const [from = 0, to = 0] = columns.firstRow.slice(position, position + 2);
    if (pairs.length === 0) {
      const reason = plan.years.length > 1 ? 'years-apart' : 'one-year';
      for (let row = from; row < to; row++) found.reasons.set(row, reason);
    }
    for (const year of pairs) fillSteps(columns, year, from, to, found);
  });
  return { ...found, reasons: found.reasons.column };
}

/** Writes the steps to a year in the rows of one plan, and the first reason for a blank one. */
function fillSteps(columns: RowColumns, year: number, from: number, to: number, found: Found): void {
  const { nature, unitKind, direction } = columns;
  const target = columns.targets[year];
  const previous = columns.targets[year - 1];
  const step = found.steps[year];
  if (!target || !previous || !step) return;
  for (let row = from; row < to; row++) {
    const reason = stepReason(
      valueAt(nature, row) !== 'not-measurable',
      valueAt(unitKind, row) === 'percent',
      target.codes[row] ?? NOT_IN_PLAN,
      previous.codes[row] ?? NOT_IN_PLAN,
    );
    if (reason === null) {
      const value = target.values[row] ?? Number.NaN;
      step[row] = plannedStep(valueAt(direction, row) ?? 1, value, previous.values[row] ?? Number.NaN);
      found.hasStep[row] = 1;
    } else if (found.reasons.column.codes[row] === 0) found.reasons.set(row, reason);
  }
}
