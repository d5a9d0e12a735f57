import type { Reference } from '../reference/reference';
import type { Plan } from './plan';
import type { PrintedPlan } from './printed-plan';
import { rowReader } from './read-row';
import type { RowEdits } from './row-edits';

/**
 * Reads a printed plan: beside every printed text the value, unit, agencies, canonical indicator, nature and
 * direction that it says, each with its doubt. Nothing printed is changed and nothing is repaired; only `edits`
 * (the planner's own values and accepted proposals, by row id) replace what was read.
 *
 * Time is linear in the rows; equal cells are read once.
 *
 * @example readPlan(printed[0], reference).rows[1].targets.map(({ value }) => value) // [179, 200]
 */
export function readPlan(printed: PrintedPlan, reference: Reference, edits: RowEdits = new Map()): Plan {
  const readRow = rowReader(printed, reference);
  const rows = printed.rows.map((row) => readRow(row, edits.get(row.rowId)));
  const hasBaseline = printed.hasBaseline || rows.some((row) => row.baseline.value !== null);
  const baselineYear = printed.baselineYear ?? (hasBaseline ? (printed.years[0] ?? Number.NaN) - 1 : null);
  return { ...printed, hasBaseline, baselineYear, rows };
}
