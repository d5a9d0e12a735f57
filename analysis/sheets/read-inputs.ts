import { readAndAudit } from '../read-and-audit';
import type { Finding } from '../audit/finding';
import { AnalysisError } from '../errors';
import type { Inputs } from '../inputs';
import { mergePlans, type PlanDifference } from '../merge/merge-plans';
import type { PrintedPlan } from '../plan/printed-plan';
import type { Correction } from '../plan/corrections';
import { planNamed, plansNamed } from '../peers/plan-named';
import { readPlan } from '../plan/read-plan';
import { readingDesk } from '../plan/reading-desk';
import { cellKey, editsFrom } from '../plan/row-edits';
import { withDocuments } from '../reference/parse-documents';
import type { Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import { MONITORING_TABLE, PERIODS_TABLE, SETTINGS_TABLE } from '../monitoring/monitoring';
import { DRAFTS_TABLE, TICK_COLUMNS, TICKED } from '../drafts/draft';
import { carryCorrections } from './carry-corrections';
import { giveRowIds } from './give-row-ids';
import { headerNotices } from './header-notices';
import { knownByHeaders } from './known-by-headers';
import { planTableName, TABLE_NAMES } from './names';
import { planTables, renamed } from './plan-tables';
import { printedPlan } from './printed-plan-table';
import { changedCrosswalk, withCrosswalk } from './read-crosswalk';
import { DENOMINATORS_TABLE } from '../comparison/denominators-table';
import { ROW_PAIRS_TABLE } from '../comparison/row-pairs-table';
import { withDenominators } from '../reference/denominators';
import { readGroupDecisions } from './read-group-decisions';
import { readDecisions } from './read-decisions';
import { readDenominators } from './read-denominators';
import { readMonitoring } from './read-monitoring';
import { readPairs } from './read-pairs';
import { readDrafts } from './read-drafts';
import { typedCells } from './read-edits';
import type { ReadTable, ReadWorkbook } from './read-workbook';
import { fileMarks, marksOf } from '../plan/row-mark';
import { parseState, type WorkbookState } from './state';
import { tableCells } from './table-cells';

/** What the workbook holds for the next run, and what the run that wrote it left. */
export interface WorkbookInputs extends Required<Inputs> {
  /** Where the workbook and the plans of files differ, and the workbook holds. */
  readonly differences: readonly PlanDifference[];
  readonly state: WorkbookState | null;
  /** What the planner should know of tables and columns under other names, and of those that are not there. */
  readonly notices: readonly Bilingual[];
  /** What plans that are new were read with, of corrections of others. */
  readonly carried: readonly Bilingual[];
}

export interface InputOptions {
  /** Plans of files: they decide which plans take part, and the planner's changes of their rows in the workbook hold. */
  readonly brought?: readonly PrintedPlan[];
  /** Plans to put beside those of the workbook; one that it has already stays as it has it. */
  readonly added?: readonly PrintedPlan[];
  /** Text of the regulations of these and of other plans, where the door has it; that of a file of this run goes before. */
  readonly sources?: readonly PrintedPlan[];
  /** Corrections of other plans, of a file, that plans new to the workbook are read with. */
  readonly corrections?: readonly Correction[];
  /** What was said of headers of annexes now; it goes before what the workbook remembers. */
  readonly headerAnswers?: Readonly<Record<string, string>>;
  /** Ids of the plans that take part; all of them when absent. */
  readonly planIds?: readonly string[];
  readonly year?: number | null;
  /** Names of the plan of the own city and of those to show beside it (`planNamed`); as the workbook has them when absent. */
  readonly own?: string | null;
  readonly show?: readonly string[] | null;
}

/**
 * The inputs of a run, from the planner's workbook and from what a door brings along: printed plans, edits, decisions,
 * crosswalk, drafts and settings.
 *
 * A cell of a read column counts as the planner's when it differs from what the last run wrote there; that value is
 * found by reading the printed text again with the crosswalk, decisions and edits of that run. A cell set back to what
 * is read from the print is an edit no more. Where the printed text of a cell was changed, it stays the planner's only if
 * it was so before: otherwise it holds the reading of a text that is gone. A text that its column does not understand is
 * refused, and stays refused until the planner mends it.
 *
 * @param workbook null where none was written yet
 * @throws AnalysisError `workbook-without-plans` when it has no table of a plan and none is added; `several-plan-tables`;
 *   `missing-column`, `malformed-row-id`, `unknown-city` with the sheet and row; `unknown-plan`, `too-many-plans`
 * @example readInputs(await readXlsx(file), reference).printed.length // 2
 */
export function readInputs(
  workbook: ReadWorkbook | null,
  reference: Reference,
  options: InputOptions = {},
): WorkbookInputs {
  const { brought, added = [], sources = [], planIds, year = null } = options;
  const { corrections = [], headerAnswers = {} } = options;
  const { tables: found, state: written } = workbook ?? { tables: [], state: null };
  const state = parseState(written);
  const seeds = withDocuments(reference, unknownDocuments(state, reference));
  const { tables, notices } = planTables(found);
  const { tables: all, notices: renamedOthers } = underOwnNames(found, state?.headers ?? {});
  if (tables.length + added.length === 0 && !(workbook === null && brought))
    throw new AnalysisError('workbook-without-plans', 'the workbook has no table tblRad_<city>_<year>');
  const recordedOf = (name: string): RecordedHeaders => state?.headers[name] ?? {};
  const lastMarks = state ? fileMarks(state.rowMarks, state.fileMarks) : {};
  const regulations = [...(brought ?? []), ...sources];
  const printedIds = regulations.flatMap(({ rows }) => rows.map(({ rowId }) => rowId));
  const known = [...Object.keys(lastMarks), ...printedIds];
  const plans = tables.map(({ planId, table: found }) => {
    const recorded = recordedOf(planTableName(planId));
    const { table, notices: given } = giveRowIds(found, planId, recorded, known);
    const printed = printedPlan(table, seeds, recorded);
    const isMerged = tableCells(table, recorded).has('filled_down');
    return { table, recorded, printed: isMerged ? printed : withFilledDown(printed, regulations), given };
  });
  const changed = changedCrosswalk(all, seeds, recordedOf(TABLE_NAMES.crosswalk));
  const crosswalk = changed?.entries ?? state?.crosswalk ?? [];
  const { fixes = [], edits: lastEdits = [], refused: lastRefused = [] } = state ?? {};
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const readOtherwise = new Map(
    seeds.earlierReadings
      .filter(({ version }) => version === state?.seeds)
      .map((cell) => [cellKey(cell), cell.value] as const),
  );
  const typed = plans.map(({ table, recorded, printed: plan }) =>
    typedCells(tableCells(table, recorded), readingDesk(plan, lastReference), {
      written: readPlan(plan, lastReference, editsFrom([...fixes, ...lastEdits], lastRefused)),
      asRead: readPlan(plan, lastReference, editsFrom(fixes)),
      edits: new Map(lastEdits.map((edit) => [cellKey(edit), edit])),
      refused: new Map(lastRefused.map((cell) => [cellKey(cell), cell])),
      readOtherwise,
      marks: state?.rowMarks ?? {},
      textMarks: state?.textMarks ?? {},
    }),
  );
  const standing = plans.map(({ printed: plan }) => plan);
  const standingIds = new Set(standing.map(({ planId }) => planId));
  const isNew = ({ planId }: PrintedPlan): boolean => !standingIds.has(planId);
  const merged = brought && mergePlans(standing, brought, lastMarks);
  const carried = carryCorrections(
    standing,
    [...fixes, ...typed.flatMap((one) => one.edits)],
    [...(brought ?? []), ...added].filter(isNew),
    withCrosswalk(seeds, crosswalk),
    corrections,
  );
  const printed = merged?.printed ?? [...standing, ...added.filter(isNew)];
  const rowIds = new Set(printed.flatMap(({ rows }) => rows.map(({ rowId }) => rowId)));
  const isOfRecord = ({ rowId }: { readonly rowId: string }): boolean => rowIds.has(rowId);
  const taking = planIds ? printed.filter(({ planId }) => planIds.includes(planId)) : printed;
  const settings = viewSettings(options, taking, state);
  // As the last run sought them, with what has been typed into printed cells since.
  const lastFindings = (): readonly Finding[] => {
    const before = { edits: lastEdits, refused: lastRefused, marks: lastMarks };
    return readAndAudit({ printed: standing, sources: regulations, reference: lastReference, ...before })
      .findings;
  };
  const tableOf = (name: string): ReadTable | undefined => all.find((table) => table.name === name);
  const read = readDecisions(tableOf(TABLE_NAMES.findings), recordedOf(TABLE_NAMES.findings), lastFindings);
  const groups = readGroupDecisions(
    tableOf(TABLE_NAMES.findingGroups),
    recordedOf(TABLE_NAMES.findingGroups),
  );
  const denominators = readDenominators(tableOf(DENOMINATORS_TABLE), seeds, recordedOf(DENOMINATORS_TABLE));
  const pairs = readPairs(tableOf(ROW_PAIRS_TABLE), rowIds, seeds.things, recordedOf(ROW_PAIRS_TABLE));
  const drafted = readDrafts(all, state?.headers ?? {}, printed, seeds);
  return {
    printed: taking,
    sources: taking.flatMap(({ planId }) => regulations.find((plan) => plan.planId === planId) ?? []),
    reference: withDenominators(withCrosswalk(seeds, crosswalk), denominators.typed),
    edits: [...typed.flatMap((one) => one.edits), ...carried.edits].filter(isOfRecord),
    refused: [
      ...typed.flatMap((one) => one.refused).filter(isOfRecord),
      ...read.refused,
      ...groups.refused,
      ...(changed?.refused ?? []),
      ...denominators.refused,
      ...pairs.refused,
      ...drafted.refused,
    ],
    decisions: read.decisions,
    groupDecisions: groups.decisions,
    denominators: denominators.typed,
    pairDecisions: pairs.decisions,
    drafts: drafted.drafts,
    monitoring: readMonitoring(all, state?.headers ?? {}),
    headerAnswers: { ...state?.headerAnswers, ...headerAnswers },
    marks: { ...lastMarks, ...marksOf(brought ?? added.filter(isNew)) },
    notices: [
      ...notices,
      ...renamedOthers,
      ...plans.flatMap(({ table, recorded, given }) => [...given, ...headerNotices(table, recorded)]),
      ...all.flatMap((table) => {
        const recorded = recordedOf(table.name);
        return headerNotices(table, recorded, OWN_NOTICE, readBack(table.name, recorded));
      }),
      ...read.notices,
      ...goneOwn(settings, printed),
    ],
    carried: carried.notices,
    crosswalk,
    year,
    // A workbook does not say when it is read: doors that know the day set it.
    thisYear: null,
    ...settings,
    state,
    differences: merged?.differences ?? [],
  };
}

/** What the workbook remembers of plans that the reference does not know. */
function unknownDocuments(state: WorkbookState | null, { documents }: Reference): WorkbookState['documents'] {
  const known = new Set(documents.map(({ planId }) => planId));
  return state?.documents.filter(({ planId }) => !known.has(planId)) ?? [];
}

/** The own city and the plans beside it, as they are asked for now or were before. */
function viewSettings(
  { own, show }: InputOptions,
  plans: readonly PrintedPlan[],
  state: WorkbookState | null,
): Pick<WorkbookInputs, 'own' | 'show'> {
  const ownId = own ? planNamed(own, plans) : (state?.own ?? null);
  return { own: ownId, show: show ? plansNamed(show, plans, ownId) : (state?.show ?? null) };
}

/** What the planner is told where the plan of the own city is not there: another one comes first. */
function goneOwn({ own }: Pick<WorkbookInputs, 'own'>, plans: readonly PrintedPlan[]): readonly Bilingual[] {
  if (own === null || plans.some(({ planId }) => planId === own)) return [];
  const [first] = plans;
  return [
    {
      id: `Rencana kota sendiri (${own}) tidak ada; yang didahulukan sekarang ${first?.cityName ?? ''}.`,
      en: `The plan of the own city (${own}) is not there; ${first?.cityName ?? ''} comes first now.`,
    },
  ];
}

/** Which cells of the print were merged, from the regulation where the workbook has lost that hidden column. */
function withFilledDown(plan: PrintedPlan, regulations: readonly PrintedPlan[]): PrintedPlan {
  const source = regulations.find(({ planId }) => planId === plan.planId);
  const known = new Map(source?.rows.map(({ rowId, filledDown }) => [rowId, filledDown]));
  return {
    ...plan,
    rows: plan.rows.map((row) => ({ ...row, filledDown: known.get(row.rowId) ?? row.filledDown })),
  };
}

/** The tables beside those of the plans under the names that we gave them, whatever they have become. */
function underOwnNames(
  tables: readonly ReadTable[],
  recorded: WorkbookState['headers'],
): { readonly tables: readonly ReadTable[]; readonly notices: readonly Bilingual[] } {
  const known = knownByHeaders(recorded, tables);
  const names = new Map([...known].map(([name, table]) => [table, name]));
  return {
    tables: tables.map((table) => ({ ...table, name: names.get(table) ?? table.name })),
    notices: [...known].map(([name, table]) => renamed(table, name)),
  };
}

/** Columns whose loss has words of its own. */
const OWN_NOTICE: ReadonlySet<string> = new Set(['finding_id', 'draft_id']);

/** Tables that are read back whole, beside those of the plans. */
const OTHER_INPUTS: ReadonlySet<string> = new Set([
  TABLE_NAMES.crosswalk,
  TABLE_NAMES.findingGroups,
  TABLE_NAMES.findings,
  DENOMINATORS_TABLE,
  ROW_PAIRS_TABLE,
  DRAFTS_TABLE,
  MONITORING_TABLE,
  PERIODS_TABLE,
  SETTINGS_TABLE,
]);

/** Keys of the columns of a table that are read back, other than a plan's. */
function readBack(table: string, recorded: RecordedHeaders): readonly string[] {
  if (OTHER_INPUTS.has(table)) return Object.keys(recorded);
  return Object.entries(TICK_COLUMNS).flatMap(([name, key]) => (name === table ? [...TICKED, key] : []));
}
