import type { PlanRow } from '../plan/plan';
import type { CellReader } from './cells';
import type { FindingFix } from './finding';
import type { FindingDraft } from './rule';

/** Rows whose cell a decision on the finding sets: the row, and those of its group that print the same cell. */
export function settledRows(draft: FindingDraft, cells: CellReader): readonly PlanRow[] {
  const group = groupOf(draft);
  const [first] = group;
  if (!first || group.length === 1) return group;
  const printed = printedIn(first, draft.field, cells);
  return group.filter((row) => printedIn(row, draft.field, cells) === printed);
}

/** A wanted reading row by row: one value for the settled rows, or a value of its own for each row of the group. */
export function fixesOf(
  draft: FindingDraft,
  wanted: FindingDraft['apply'],
  settled: readonly PlanRow[],
): readonly FindingFix[] {
  if (!wanted) return NO_FIXES;
  return [wanted].flat().flatMap(({ column, value }) => {
    if (typeof value !== 'function') return settled.map(({ rowId }) => ({ rowId, column, value }));
    return groupOf(draft).map((row) => ({ rowId: row.rowId, column, value: value(row) }));
  });
}

const NO_FIXES: readonly FindingFix[] = [];

function groupOf({ row, alsoRows = [], together }: FindingDraft): readonly PlanRow[] {
  const own = row ? [row] : [];
  return together ? [...own, ...alsoRows.filter((other) => other !== row)] : own;
}

/** Null for a column that is read and not printed (nature, indicator): there the rule groups by what it read. */
function printedIn(row: PlanRow, field: string, { numberCells }: CellReader): string | null {
  if (field === 'unit' || field === 'agencies') return row.printed[field];
  return numberCells(row).find((cell) => cell.field === field)?.reading.printed ?? null;
}
