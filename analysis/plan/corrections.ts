/**
 * What planners set in plans at hand, as data that the next plan is read with: a unit, responsible bodies, a KLA indicator,
 * questions. A correction holds wherever the print says the same again.
 */
import { foldHeader } from '../language/blanks';
import type { Reference } from '../reference/reference';
import type { Plan, PlanRow } from './plan';
import { readColumns } from './read-columns';
import { readingDesk } from './reading-desk';
import { cellKey, type ReadCell, type ReadCode } from './row-edits';

export interface Correction {
  /** Key of a read column: `unit_value`. */
  readonly column: string;
  /** The text of the print that it follows from: the unit; for an indicator what the row is about. */
  readonly printed: string;
  readonly value: ReadCode;
}

/**
 * The corrections in some plans. A text counts as corrected where all rows that print it say the same now; one row of
 * many that the planner changed is a matter of that row. Rows whose reading is in doubt do not speak against it.
 *
 * @param plans as read, with the edits in place
 * @example correctionsOf(plans, [], reference) // []
 */
export function correctionsOf(
  plans: readonly Plan[],
  edits: readonly ReadCell[],
  reference: Reference,
): Correction[] {
  const edited = new Set(edits.map(cellKey));
  const found = new Map<string, { readonly correction: Correction; readonly values: Set<ReadCode> }>();
  const others: (readonly [key: string, value: ReadCode])[] = [];
  for (const plan of plans) {
    const desk = readingDesk(plan, reference);
    for (const column of readColumns(plan.years)) {
      if (!column.follows) continue;
      for (const row of plan.rows) {
        const printed = column.follows(row.printed);
        if (printed === '') continue;
        const key = textKey(column.key, printed);
        const value = column.code(row, desk);
        if (edited.has(cellKey({ rowId: row.rowId, column: column.key }))) {
          const known = found.get(key) ?? {
            correction: { column: column.key, printed, value },
            values: new Set<ReadCode>(),
          };
          known.values.add(value);
          found.set(key, known);
        } else if (!column.isDoubtful(row, desk)) others.push([key, value]);
      }
    }
  }
  for (const [key, value] of others) found.get(key)?.values.add(value);
  return [...found.values()].flatMap(({ correction, values }) => (values.size === 1 ? [correction] : []));
}

/**
 * The cells of a plan that corrections say otherwise than they are read, as edits of its rows. Of two corrections of one
 * text the later holds.
 *
 * @param plan as read, without edits
 */
export function correctedCells(
  plan: Plan,
  corrections: readonly Correction[],
  reference: Reference,
): ReadCell[] {
  if (corrections.length === 0) return [];
  const values = new Map(corrections.map(({ column, printed, value }) => [textKey(column, printed), value]));
  const desk = readingDesk(plan, reference);
  const columns = readColumns(plan.years);
  const cellsOf = (row: PlanRow): ReadCell[] =>
    columns.flatMap((column) => {
      const value = column.follows && values.get(textKey(column.key, column.follows(row.printed)));
      if (value === undefined || column.says(row, value, desk)) return [];
      return [{ rowId: row.rowId, column: column.key, value }];
    });
  return plan.rows.flatMap(cellsOf);
}

function textKey(column: string, printed: string): string {
  return `${column}\n${foldHeader(printed)}`;
}
