import type { Plan, PlanRow } from '../plan/plan';
import { NATURES } from '../plan/plan';
import { DIRECTION_WORDS, NATURE_WORDS, YES } from '../text/words';
import type { SheetContext } from './context';
import { wholeColumn } from './formulas';
import { planTableName } from './names';

export interface Checksum {
  /** Value at the time of the run. */
  readonly value: number;
  /** The same sum as an Excel expression (no leading `=`). */
  readonly expression: string;
}

/**
 * Weighted sum over what a plan's figures depend on: every read number, national indicator, nature, direction and
 * plan-total mark, each weighted by the ordinal in the row's id. Sorting and filtering leave it as it is; any edit
 * moves it, so a workbook without the add-in can say on its face that its results are out of date.
 */
export function planChecksum(context: SheetContext, plan: Plan): Checksum {
  const { language, say } = context;
  const table = planTableName(plan.planId);
  const columnIn = (key: string): string => wholeColumn(table, key, language);
  const weight = `VALUE(RIGHT(${columnIn('row_id')},3))`;
  const terms: {
    readonly factor: number;
    readonly expression: string;
    readonly value: (row: PlanRow) => number;
  }[] = [];
  const number = (key: string, value: (row: PlanRow) => number | null): void => {
    const factor = terms.length + 1;
    // Blank counts apart from 0: the indicator adds 1 for every number that is there.
    terms.push({
      factor,
      expression: `SUMPRODUCT(${columnIn(key)},${weight})+SUMPRODUCT(ISNUMBER(${columnIn(key)})*${weight})`,
      value: (row) => (value(row) === null ? 0 : (value(row) ?? 0) + 1),
    });
  };
  const word = (key: string, text: string, holds: (row: PlanRow) => boolean): void => {
    terms.push({
      factor: terms.length + 1,
      expression: `SUMPRODUCT((${columnIn(key)}="${text}")*${weight})`,
      value: (row) => (holds(row) ? 1 : 0),
    });
  };
  number('baseline_value', (row) => row.baseline.value);
  plan.years.forEach((year, i) =>
    number(`target_${String(year)}_value`, (row) => row.targets[i]?.value ?? null),
  );
  number('canonical_indicator', (row) =>
    row.crosswalk.indicator === null ? null : Number(row.crosswalk.indicator),
  );
  for (const nature of NATURES)
    word('nature', say(NATURE_WORDS[nature]), (row) => row.nature.value === nature);
  word('direction', say(DIRECTION_WORDS['-1']), (row) => row.direction.value === -1);
  word('plan_total', say(YES), (row) => row.baselineIsPlanTotal);
  return {
    value: terms.reduce(
      (sum, { factor, value }) =>
        sum + factor * plan.rows.reduce((total, row) => total + value(row) * Number(row.rowId.slice(-3)), 0),
      0,
    ),
    expression: terms.map(({ factor, expression }) => `${String(factor)}*(${expression})`).join('+'),
  };
}

/** Sums of floats in another order differ in their last digits; an edit moves them by far more. */
export const CHECKSUM_TOLERANCE = 0.0001;
