import { AGENCY_LOAD } from './agency-load/agency-load';
import type { Analysis } from './analyse';
import { COMPARISON } from './comparison/comparison';
import { DENOMINATORS } from './comparison/denominators';
import { GRADES_BY_CITY } from './comparison/grades-by-city';
import { ONLY_IN } from './comparison/only-in';
import { PAIRS } from './comparison/pairs';
import { PROFILE_BY_CITY } from './comparison/profile-by-city';
import { QUESTIONS_BY_CITY } from './comparison/questions-by-city';
import { ROW_PAIRS } from './comparison/row-pairs';
import { COVERAGE } from './coverage/coverage';
import { COVERAGE_TOTALS } from './coverage/coverage-totals';
import { DUPLICATES } from './coverage/duplicates';
import { PROMISES } from './coverage/promises';
import { DRAFT_ROWS } from './drafts/draft-rows';
import { ATTENTION } from './evaluation/attention';
import { INDICATOR_COVERAGE } from './evaluation/indicator-coverage';
import { KIND_POINTS } from './evaluation/kind-points';
import { PROFILE } from './evaluation/profile';
import { QUESTIONS } from './evaluation/questions';
import { ROW_QUESTIONS } from './evaluation/row-questions';
import { UNPLANNED } from './evaluation/unplanned';
import { GAP } from './gap/gap';
import type { Measure, MeasureInput, ShownMeasure } from './measure';
import { ACHIEVEMENT } from './monitoring/achievement';
import { ACHIEVEMENT_TOTALS } from './monitoring/achievement-totals';
import { MONITORING } from './monitoring/monitoring-sheet';
import { MONITORING_PERIODS, MONITORING_SETTINGS } from './monitoring/periods';
import { REPORTING } from './monitoring/reporting';
import type { SheetContext } from './sheets/context';
import { resultSheet, type ResultSheet } from './sheets/result-sheet';
import type { SheetDescription } from './sheets/sheet';
import type { Columns } from './table/frame';

/**
 * Every measure, in the order of the workbook. `analyse` computes them, and the sheets, the home page and the CSV tables
 * follow this list: a new measure is a folder with its own object, and its name here.
 */
export const MEASURES = [
  GAP,
  QUESTIONS,
  ROW_QUESTIONS,
  INDICATOR_COVERAGE,
  UNPLANNED,
  KIND_POINTS,
  ATTENTION,
  PROFILE,
  COVERAGE_TOTALS,
  COVERAGE,
  PROMISES,
  DUPLICATES,
  COMPARISON,
  PAIRS,
  PROFILE_BY_CITY,
  QUESTIONS_BY_CITY,
  GRADES_BY_CITY,
  ONLY_IN,
  ROW_PAIRS,
  DENOMINATORS,
  DRAFT_ROWS,
  AGENCY_LOAD,
  MONITORING,
  MONITORING_SETTINGS,
  MONITORING_PERIODS,
  REPORTING,
  ACHIEVEMENT,
  ACHIEVEMENT_TOTALS,
] as const;

type Listed = (typeof MEASURES)[number];

/** The frames of all measures by their keys. */
export type Results = { readonly [One in Listed as One['key']]: ReturnType<One['compute']> };

/** Every measure of a run. */
export function computeMeasures(input: MeasureInput): Results {
  const frames = MEASURES.map(({ key, compute }) => [key, compute(input)] as const);
  // The list is what the type is made of.
  return Object.fromEntries(frames) as unknown as Results;
}

/** CSV columns of the measures that have a table for other programs, by key. */
export function machineColumns(analysis: Analysis): ReadonlyMap<string, Columns> {
  return new Map(
    MEASURES.flatMap((measure: Measure<Listed['key']>) =>
      measure.csv ? [[measure.file ?? measure.key, measure.csv(analysis[measure.key])] as const] : [],
    ),
  );
}

/** The sheets of results, each once, in the order in which the measures name them. */
const SHOWN = MEASURES.filter((one) => 'sheet' in one);

export const RESULT_SHEETS: readonly ResultSheet[] = [...new Set(SHOWN.map(({ sheet }) => sheet))];

/** The sheets of results with the tables of their measures. */
export function resultSheets(context: SheetContext): SheetDescription[] {
  const shown = SHOWN.map((measure: ShownMeasure<Listed['key']>) => ({
    sheet: measure.sheet,
    table: measure.table(context, context.analysis[measure.key]),
  }));
  return RESULT_SHEETS.map((sheet) => {
    const own = shown.filter((one) => one.sheet === sheet);
    return resultSheet(
      context,
      sheet,
      own.map(({ table }) => table),
    );
  });
}
