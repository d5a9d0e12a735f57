import type { Plan } from '../plan/plan';
import { rowColumns } from '../plan/row-columns';
import { recode } from '../table/columns';
import { codeTexts, pairCodes } from './text-codes';

/** Rows of the plans, one after the other, and which of them repeat each other. */
export interface RowGroups {
  /** Group of every row; rows that repeat each other share one. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** The same number for the same unit (-1 for none), for the same action and measure, and for the same action, measure and unit, in any plan. */
  readonly unitOf: Int32Array;
  readonly textOf: Int32Array;
  readonly contentOf: Int32Array;
  /** Positions of the rows, group by group, in the order of the plans within a group. */
  readonly order: Int32Array;
}

/**
 * Groups the rows that repeat each other: same plan, same action, measure and unit, whatever the section.
 *
 * Case, punctuation and white space do not count, known units are compared by their id, and a row that names
 * neither an action nor a measure repeats nothing. Linear in the rows.
 *
 * @example groupRows(plans).groupOf[80] === groupRows(plans).groupOf[2] // true
 */
export function groupRows(plans: readonly Plan[]): RowGroups {
  const rows = plans.flatMap((plan) => plan.rows);
  const action = codeTexts(rows.map((row) => row.printed.action));
  const measure = codeTexts(rows.map((row) => row.printed.measure));
  const { plan, unit: units } = rowColumns(plans);
  const unit = recode(units, codeTexts(units.values));
  // A row without words gets a code of its own, above all codes of texts.
  const own = rows.length;
  const wordless = action.map((code, at) => (code < 0 && (measure[at] ?? -1) < 0 ? own + at : code));
  const textOf = pairCodes(wordless, measure);
  const contentOf = pairCodes(textOf, unit);
  const groupOf = pairCodes(contentOf, plan);
  const groupCount = groupOf.reduce((most, code) => Math.max(most, code), -1) + 1;
  return { groupOf, groupCount, unitOf: unit, textOf, contentOf, order: orderByGroup(groupOf, groupCount) };
}

/** Counting sort: stable and linear. */
function orderByGroup(groupOf: Int32Array, groupCount: number): Int32Array {
  const next = new Int32Array(groupCount + 1);
  for (const group of groupOf) next[group + 1] = (next[group + 1] ?? 0) + 1;
  for (let group = 1; group <= groupCount; group++) next[group] = (next[group] ?? 0) + (next[group - 1] ?? 0);
  const order = new Int32Array(groupOf.length);
  groupOf.forEach((group, row) => {
    const position = next[group] ?? 0;
    order[position] = row;
    next[group] = position + 1;
  });
  return order;
}
