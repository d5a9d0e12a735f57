import type { Decision } from '../audit/decisions';
import { AnalysisError } from '../errors';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { readingDesk } from '../plan/reading-desk';
import { cellKey, editsFrom, type ReadCell, type RefusedCell } from '../plan/row-edits';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import { columnPositions } from '../text/headers';
import { codeOf, DECISION_WORDS } from '../text/words';
import { planOfTable, TABLE_NAMES } from './names';
import { printedPlan } from './printed-plan-table';
import { changedCrosswalk, withCrosswalk } from './read-crosswalk';
import { typedText } from './cell-content';
import { typedCells } from './read-edits';
import type { ReadTable, ReadWorkbook } from './read-workbook';
import { parseState, type WorkbookState } from './state';
import { tableCells } from './table-cells';

/** What a workbook holds for the next run. */
export interface WorkbookInputs {
  readonly printed: readonly PrintedPlan[];
  /** The reference with the planner's crosswalk in place. */
  readonly reference: Reference;
  /** Cells of read columns that the planner changed, since the last run or before it. */
  readonly edits: readonly ReadCell[];
  /** Cells of read columns whose text was not understood; they stay as they are. */
  readonly refused: readonly RefusedCell[];
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
 * before stays so: the other cells hold the reading of a text that is gone. A text that its column does not understand is
 * refused, and stays refused until the planner mends it.
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
  const { fixes = [], edits = [], refused = [] } = state ?? {};
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const typed = planTables.flatMap((table, i) => {
    const plan = printed[i];
    if (!plan) return [];
    return typedCells(tableCells(table), readingDesk(plan, lastReference), {
      written: readPlan(plan, lastReference, editsFrom([...fixes, ...edits], refused)),
      asRead: readPlan(plan, lastReference, editsFrom(fixes)),
      edits: new Map(edits.map((edit) => [cellKey(edit), edit])),
      refused: new Map(refused.map((cell) => [cellKey(cell), cell])),
      marks: state?.rowMarks ?? {},
    });
  });
  return {
    printed,
    reference: withCrosswalk(seeds, crosswalk),
    edits: typed.flatMap((one) => one.edits),
    refused: typed.flatMap((one) => one.refused),
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
    const value = cells.value(row, 'decided_value');
    const reason = cells.text(row, 'decision_reason');
    return [{ findingId, decision, reason, ...(typedText(value) === '' ? {} : { value }) }];
  });
}
