import type { Analysis } from '../analyse';
import { planOfRow } from '../audit/wording';
import { resultSheets } from '../measures';
import type { Language } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import type { Zone } from '../text/moment';
import { sheetContext } from './context';
import { findingGroupsSheet } from './finding-groups-sheet';
import { findingsSheet } from './findings-sheet';
import { homeSheet } from './home-sheet';
import { indicatorsSheet } from './indicators-sheet';
import { inputSums } from './input-sums';
import { methodSheet } from './method-sheet';
import { planSheet } from './plan-sheet';
import { marksBeside, marksOf, textMarks } from '../plan/row-mark';
import type { TableDescription, WorkbookDescription } from './sheet';
import { formatState, type WorkbookState } from './state';

export interface DescribeOptions {
  readonly language: Language;
  /** ISO 8601 instant of the run; nothing here reads a clock. */
  readonly computedAt: string;
  /** In which that instant is shown; WIB when absent. */
  readonly zone?: Zone;
  /** Version of the seeds, for the state of the workbook. */
  readonly seeds: string;
  /** What the workbook knew before; absent for a new one. */
  readonly before?: WorkbookState | null;
}

/**
 * The whole workbook: home, plans, indicators, findings and results, in the order of the tabs. Of many plans it has the
 * chosen ones, and statistics of all.
 *
 * @example describeWorkbook(analysis, options).sheets[0].name // 'Beranda'
 */
export function describeWorkbook(everything: Analysis, options: DescribeOptions): WorkbookDescription {
  const { language, computedAt, seeds } = options;
  const context = sheetContext(everything, language, computedAt, options.zone);
  const { analysis } = context;
  const planSheets = analysis.plans.map((plan) => planSheet(context, plan));
  const inputSheets = [
    ...planSheets,
    indicatorsSheet(context),
    findingGroupsSheet(context),
    findingsSheet(context, planSheets),
  ];
  const results = resultSheets(context);
  const inputTables = [
    ...inputSheets.flatMap(({ tables }) => tables),
    ...results.flatMap(({ tables }) => tables).filter(isTypedInto),
  ];
  const inputs = inputSums(analysis.plans, inputTables, analysis);
  const before = options.before ?? null;
  const left = leftOut(analysis, before);
  const isWritten = ofPlans(analysis.plans);
  const rowMarks = { ...left.rowMarks, ...marksOf(analysis.plans) };
  return {
    sheets: [homeSheet(context, inputs, before), ...inputSheets, ...results, methodSheet(context)],
    properties: {
      title: context.say({ id: 'Analisis kesenjangan RAD-KLA', en: 'RAD-KLA gap analysis' }),
      subject: analysis.plans.map(({ title }) => title).join('; '),
      language,
      computedAt,
    },
    state: formatState({
      version: 1,
      language,
      computedAt,
      planIds: everything.plans.map(({ planId }) => planId),
      own: analysis.own,
      show: analysis.show,
      seeds,
      edits: analysis.edits,
      // Those of other tables are found in their cells again.
      refused: analysis.refused.filter(({ table }) => table === undefined),
      rowMarks,
      textMarks: {
        ...left.textMarks,
        ...Object.fromEntries(
          analysis.plans.flatMap(({ rows }) => rows.map(({ rowId, printed }) => [rowId, textMarks(printed)])),
        ),
      },
      fileMarks: marksBeside(knownMarks(everything, isWritten, before), rowMarks),
      headers: { ...left.headers, ...Object.fromEntries(inputTables.map(recordedHeaders)) },
      inputs: [...inputs.plans.values(), ...inputs.others],
      fixes: [...left.fixes, ...analysis.fixes.filter(({ rowId }) => isWritten(rowId))],
      crosswalk: analysis.crosswalk,
      headerAnswers: analysis.headerAnswers,
      documents: analysis.reference.documents,
    }),
  };
}

/** Tables of results with columns for the planner are read back like those of the plans. */
function isTypedInto({ columns }: TableDescription): boolean {
  return columns.some(({ role }) => role === 'input');
}

/** What the workbook knows of plans that are not in this run, or not shown: their tables stand as they were written. */
function leftOut(
  { plans }: Analysis,
  before: WorkbookState | null,
): Pick<WorkbookState, 'rowMarks' | 'textMarks' | 'headers' | 'fixes'> {
  const isWritten = ofPlans(plans);
  const ofRows = (marks: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(marks).filter(([rowId]) => !isWritten(rowId)));
  return {
    rowMarks: ofRows(before?.rowMarks ?? {}),
    textMarks: ofRows(before?.textMarks ?? {}),
    headers: before?.headers ?? {},
    fixes: before?.fixes.filter(({ rowId }) => !isWritten(rowId)) ?? [],
  };
}

/** Marks of the plan files but for plans that have never had a sheet: nothing in the workbook is held against those. */
function knownMarks(
  { marks }: Analysis,
  isWritten: (rowId: string) => boolean,
  before: WorkbookState | null,
): Record<string, string> {
  const { rowMarks = {}, fileMarks = {} } = before ?? {};
  const stood = new Set([rowMarks, fileMarks].flatMap(Object.keys).map(planOfRow));
  return Object.fromEntries(
    Object.entries(marks).filter(([rowId]) => isWritten(rowId) || stood.has(planOfRow(rowId))),
  );
}

/** Whether a row is one of these plans, by its id. */
function ofPlans(plans: Analysis['plans']): (rowId: string) => boolean {
  const ids = new Set(plans.map(({ planId }) => planId));
  return (rowId) => ids.has(planOfRow(rowId));
}

function recordedHeaders({ name, columns }: TableDescription): [string, RecordedHeaders] {
  return [name, Object.fromEntries(columns.map(({ key, header }) => [key, header]))];
}
