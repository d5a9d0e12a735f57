import type { Analysis } from '../analyse';
import { resultSheets } from '../measures';
import type { Language } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import type { Zone } from '../text/moment';
import { sheetContext } from './context';
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
 * The whole workbook: home, plans, indicators, findings and results, in the order of the tabs.
 *
 * @example describeWorkbook(analysis, options).sheets[0].name // 'Beranda'
 */
export function describeWorkbook(analysis: Analysis, options: DescribeOptions): WorkbookDescription {
  const { language, computedAt, seeds } = options;
  const context = sheetContext(analysis, language, computedAt, options.zone);
  const planSheets = analysis.plans.map((plan) => planSheet(context, plan));
  const inputSheets = [...planSheets, indicatorsSheet(context), findingsSheet(context, planSheets)];
  const results = resultSheets(context);
  const resultTables = results.flatMap(({ tables }) => tables);
  const inputTables = [...inputSheets.flatMap(({ tables }) => tables), ...resultTables.filter(hasInputs)];
  const inputs = inputSums(analysis.plans, inputTables, analysis.decisions);
  const left = leftOut(analysis, options.before ?? null);
  const rowMarks = { ...left.rowMarks, ...marksOf(analysis.plans) };
  return {
    sheets: [homeSheet(context, inputs), ...inputSheets, ...results, methodSheet(context)],
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
      planIds: analysis.plans.map(({ planId }) => planId),
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
      fileMarks: marksBeside(analysis.marks, rowMarks),
      headers: { ...left.headers, ...Object.fromEntries(inputTables.map(recordedHeaders)) },
      inputs: [
        ...inputs.plans.values(),
        ...(inputs.crosswalk ? [inputs.crosswalk] : []),
        inputs.decisions,
        ...inputs.ticks,
      ],
      fixes: [...left.fixes, ...analysis.fixes],
      crosswalk: analysis.crosswalk,
    }),
  };
}

/** What the workbook knows of plans that are not in this run: their tables stand as they were written. */
function leftOut(
  { plans }: Analysis,
  before: WorkbookState | null,
): Pick<WorkbookState, 'rowMarks' | 'textMarks' | 'headers' | 'fixes'> {
  const inRun = new Set(plans.map(({ planId }) => planId));
  const isLeft = (rowId: string): boolean => !inRun.has(planOfRow(rowId));
  const ofRows = (marks: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(marks).filter(([rowId]) => isLeft(rowId)));
  return {
    rowMarks: ofRows(before?.rowMarks ?? {}),
    textMarks: ofRows(before?.textMarks ?? {}),
    headers: before?.headers ?? {},
    fixes: before?.fixes.filter(({ rowId }) => isLeft(rowId)) ?? [],
  };
}

/** Plan of a row: what its id begins with. */
function planOfRow(rowId: string): string {
  return rowId.slice(0, rowId.lastIndexOf('-'));
}

/** Whether the planner fills some of it: then it is read back. */
function hasInputs({ columns }: TableDescription): boolean {
  return columns.some(({ role }) => role === 'input');
}

function recordedHeaders({ name, columns }: TableDescription): [string, RecordedHeaders] {
  return [name, Object.fromEntries(columns.map(({ key, header }) => [key, header]))];
}
