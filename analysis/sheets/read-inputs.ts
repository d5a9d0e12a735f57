import type { Decision } from '../audit/decisions';
import { AnalysisError } from '../errors';
import type { Inputs } from '../inputs';
import { mergePlans, type PlanDifference } from '../merge/merge-plans';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { editsFrom } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
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

/** What the workbook holds for the next run, and what the run that wrote it left. */
export interface WorkbookInputs extends Required<Inputs> {
  /** Where the workbook and the plans of files differ, and the workbook holds. */
  readonly differences: readonly PlanDifference[];
  readonly state: WorkbookState | null;
}

export interface InputOptions {
  /** Plans of files: they decide which plans take part, and the planner's changes of their rows in the workbook hold. */
  readonly brought?: readonly PrintedPlan[];
  /** Plans to put beside those of the workbook; one that it has already stays as it has it. */
  readonly added?: readonly PrintedPlan[];
  /** Ids of the plans that take part; all of them when absent. */
  readonly planIds?: readonly string[];
  readonly year?: number | null;
}

/**
 * The inputs of a run, from the planner's workbook and from what a door brings along: printed plans, edits, decisions,
 * crosswalk and settings.
 *
 * A cell of a read column counts as the planner's when it differs from what the last run wrote there; that value is
 * found by reading the printed text again with the crosswalk, decisions and edits of that run. A cell set back to what
 * is read from the print is an edit no more. In a row whose printed text was changed, only what was the planner's
 * before stays so: the other cells hold the reading of a text that is gone.
 *
 * @param workbook null where none was written yet
 * @throws AnalysisError `workbook-without-plans` when it has no table of a plan and none is added; `missing-column`, `duplicate-row-id`, `malformed-row-id`,
 *   `unknown-city` with the sheet and row
 * @example readInputs(await readXlsx(file), reference).printed.length // 2
 */
export function readInputs(
  workbook: ReadWorkbook | null,
  seeds: Reference,
  { brought, added = [], planIds, year = null }: InputOptions = {},
): WorkbookInputs {
  const { tables, state: written } = workbook ?? { tables: [], state: null };
  const state = parseState(written);
  const planTables = tables.filter((table) => planOfTable(table.name) !== null);
  if (planTables.length + added.length === 0 && !(workbook === null && brought))
    throw new AnalysisError('workbook-without-plans', 'the workbook has no table tblRad_<city>_<year>');
  const standing = planTables.map((table) => printedPlan(table, seeds));
  const crosswalk = changedCrosswalk(tables, seeds);
  const fixes = state?.fixes ?? [];
  const last = state?.edits ?? [];
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const edits = planTables.flatMap((table, i) => {
    const plan = standing[i];
    if (!plan) return [];
    return editedCells(tableCells(table), {
      written: readPlan(plan, lastReference, editsFrom([...fixes, ...last]).edits),
      asRead: readPlan(plan, lastReference, editsFrom(fixes).edits),
      last: new Map(last.map((edit) => [cellKey(edit), edit])),
      marks: state?.rowMarks ?? {},
    });
  });
  const standingIds = new Set(standing.map(({ planId }) => planId));
  const merged = brought && mergePlans(standing, brought, state?.rowMarks ?? {});
  const printed = merged?.printed ?? [...standing, ...added.filter(({ planId }) => !standingIds.has(planId))];
  const rowIds = new Set(printed.flatMap(({ rows }) => rows.map(({ rowId }) => rowId)));
  return {
    printed: planIds ? printed.filter(({ planId }) => planIds.includes(planId)) : printed,
    reference: withCrosswalk(seeds, crosswalk),
    edits: edits.filter(({ rowId }) => rowIds.has(rowId)),
    decisions: readDecisions(tables),
    crosswalk,
    year,
    state,
    differences: merged?.differences ?? [],
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
