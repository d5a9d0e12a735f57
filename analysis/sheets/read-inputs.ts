import type { Decision } from '../audit/decisions';
import { AnalysisError } from '../errors';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { editsFrom, type ReadCell } from '../plan/row-edits';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import { columnPositions } from '../text/headers';
import { codeOf, DECISION_WORDS, DIRECTION_WORDS, NATURE_WORDS } from '../text/words';
import { planOfTable, TABLE_NAMES } from './names';
import { printedPlan } from './printed-plan-table';
import { changedCrosswalk, withCrosswalk } from './read-crosswalk';
import { cellKey, editedCells } from './read-edits';
import { typedValue } from './cell-content';
import type { ReadTable, ReadWorkbook } from './read-workbook';
import type { CellValue } from './sheet';
import { parseState, type WorkbookState } from './state';
import { tableCells } from './table-cells';

/** What a workbook holds for the next run. */
export interface WorkbookInputs {
  readonly printed: readonly PrintedPlan[];
  /** The reference with the planner's crosswalk in place. */
  readonly reference: Reference;
  /** Cells of read columns that the planner changed, since the last run or before it. */
  readonly edits: readonly ReadCell[];
  readonly decisions: readonly Decision[];
  readonly state: WorkbookState | null;
  /** Crosswalk lines that differ from the seeds. */
  readonly crosswalk: readonly CrosswalkEntry[];
}

/**
 * The planner's workbook as input of a run: printed plans, edits, decisions and crosswalk.
 *
 * A cell of a read column counts as the planner's when it differs from what the last run wrote there; that value is
 * found by reading the printed text again with the crosswalk, decisions and edits of that run. A cell set back to what
 * is read from the print is an edit no more. In a row whose printed text was changed, only what was the planner's
 * before stays so: the other cells hold the reading of a text that is gone.
 *
 * @throws AnalysisError `workbook-without-plans`; `missing-column`, `duplicate-row-id`, `malformed-row-id`,
 *   `unknown-city` with the sheet and row
 * @example readInputs(await readXlsx(file), reference).printed.length // 2
 */
export function readInputs(workbook: ReadWorkbook, seeds: Reference): WorkbookInputs {
  const state = parseState(workbook.state);
  const planTables = workbook.tables.filter((table) => planOfTable(table.name) !== null);
  if (planTables.length === 0)
    throw new AnalysisError('workbook-without-plans', 'the workbook has no table tblRad_<city>_<year>');
  const printed = planTables.map((table) => printedPlan(table, seeds));
  const crosswalk = changedCrosswalk(workbook.tables, seeds);
  const fixes = state?.fixes ?? [];
  const last = state?.edits ?? [];
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const edits = planTables.flatMap((table, i) => {
    const plan = printed[i];
    if (!plan) return [];
    return editedCells(tableCells(table), {
      written: readPlan(plan, lastReference, editsFrom([...fixes, ...last]).edits),
      asRead: readPlan(plan, lastReference, editsFrom(fixes).edits),
      last: new Map(last.map((edit) => [cellKey(edit), edit])),
      marks: state?.rowMarks ?? {},
    });
  });
  return {
    printed,
    reference: withCrosswalk(seeds, crosswalk),
    edits,
    decisions: readDecisions(workbook.tables),
    state,
    crosswalk,
  };
}

function readDecisions(tables: readonly ReadTable[]): Decision[] {
  const table = tables.find(({ name }) => name === TABLE_NAMES.findings);
  if (!table) return [];
  if (!columnPositions(table.headers, ['finding_id', 'decision']).has('decision')) return [];
  const cells = tableCells(table);
  return cells.rows.flatMap((row) => {
    const decision = codeOf(DECISION_WORDS, cells.text(row, 'decision'));
    const findingId = cells.text(row, 'finding_id');
    if (decision === null || findingId === '') return [];
    const value = typedValue(cells.value(row, 'decided_value'));
    const reason = cells.text(row, 'decision_reason');
    return [
      { findingId, decision, reason, ...(value === null || value === '' ? {} : { value: asCode(value) }) },
    ];
  });
}

/** A planner writes the words that the plan sheet shows. */
function asCode(value: CellValue): string | number | null {
  if (typeof value === 'number' || value === null) return value;
  const text = String(value).trim();
  return codeOf(NATURE_WORDS, text) ?? codeOf(DIRECTION_WORDS, text) ?? text;
}
