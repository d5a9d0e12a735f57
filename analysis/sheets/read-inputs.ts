import type { Decision } from '../audit/decisions';
import { AnalysisError } from '../errors';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { readingDesk } from '../plan/reading-desk';
import { cellKey, editsFrom, type ReadCell, type RefusedCell } from '../plan/row-edits';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import { codeOf, DECISION_WORDS } from '../text/words';
import { headerNotices } from './header-notices';
import { planTableName, TABLE_NAMES } from './names';
import { planTables } from './plan-tables';
import { printedPlan } from './printed-plan-table';
import { changedCrosswalk, withCrosswalk } from './read-crosswalk';
import { typedText } from './cell-content';
import { typedCells } from './read-edits';
import type { RecordedHeaders } from '../text/match-headers';
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
  /** What the planner should know of tables and columns under other names, and of those that are not there. */
  readonly notices: readonly Bilingual[];
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
 * @throws AnalysisError `workbook-without-plans`, `several-plan-tables`; `missing-column`, `duplicate-row-id`, `malformed-row-id`,
 *   `unknown-city` with the sheet and row
 * @example readInputs(await readXlsx(file), reference).printed.length // 2
 */
export function readInputs(workbook: ReadWorkbook, seeds: Reference): WorkbookInputs {
  const state = parseState(workbook.state);
  const { tables, notices } = planTables(workbook.tables);
  if (tables.length === 0)
    throw new AnalysisError('workbook-without-plans', 'the workbook has no table tblRad_<city>_<year>');
  const recordedOf = (name: string): RecordedHeaders => state?.headers[name] ?? {};
  const plans = tables.map(({ planId, table }) => {
    const recorded = recordedOf(planTableName(planId));
    return { table, recorded, printed: printedPlan(table, seeds, recorded) };
  });
  const crosswalk =
    changedCrosswalk(workbook.tables, seeds, recordedOf(TABLE_NAMES.crosswalk)) ?? state?.crosswalk ?? [];
  const { fixes = [], edits = [], refused = [] } = state ?? {};
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const typed = plans.map(({ table, recorded, printed: plan }) =>
    typedCells(tableCells(table, recorded), readingDesk(plan, lastReference), {
      written: readPlan(plan, lastReference, editsFrom([...fixes, ...edits], refused)),
      asRead: readPlan(plan, lastReference, editsFrom(fixes)),
      edits: new Map(edits.map((edit) => [cellKey(edit), edit])),
      refused: new Map(refused.map((cell) => [cellKey(cell), cell])),
      marks: state?.rowMarks ?? {},
    }),
  );
  const others = workbook.tables.filter(({ name }) => OTHER_INPUTS.has(name));
  return {
    printed: plans.map(({ printed }) => printed),
    reference: withCrosswalk(seeds, crosswalk),
    edits: typed.flatMap((one) => one.edits),
    refused: typed.flatMap((one) => one.refused),
    decisions: readDecisions(workbook.tables, recordedOf(TABLE_NAMES.findings)),
    notices: [
      ...notices,
      ...plans.flatMap(({ table, recorded }) => headerNotices(table, recorded)),
      ...others.flatMap((table) => headerNotices(table, recordedOf(table.name))),
    ],
    state,
    crosswalk,
  };
}

/** Tables that are read back beside those of the plans. */
const OTHER_INPUTS: ReadonlySet<string> = new Set([TABLE_NAMES.crosswalk, TABLE_NAMES.findings]);

function readDecisions(tables: readonly ReadTable[], recorded: RecordedHeaders): Decision[] {
  const table = tables.find(({ name }) => name === TABLE_NAMES.findings);
  if (!table) return [];
  const cells = tableCells(table, recorded);
  return cells.rows.flatMap((row) => {
    const decision = codeOf(DECISION_WORDS, cells.text(row, 'decision'));
    const findingId = cells.text(row, 'finding_id');
    if (decision === null || findingId === '') return [];
    const value = cells.value(row, 'decided_value');
    const reason = cells.text(row, 'decision_reason');
    return [{ findingId, decision, reason, ...(typedText(value) === '' ? {} : { value }) }];
  });
}
