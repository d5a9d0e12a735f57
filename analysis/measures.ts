import { AGENCY_LOAD } from './agency-load/agency-load';
import type { Analysis } from './analyse';
import { COMPARISON } from './comparison/comparison';
import { SIDE_BY_SIDE } from './comparison/side-by-side';
import { COMPLETENESS } from './coverage/completeness';
import { COVERAGE } from './coverage/coverage';
import { COVERAGE_TOTALS } from './coverage/coverage-totals';
import { DUPLICATES } from './coverage/duplicates';
import { INDICATOR_MATRIX } from './coverage/indicator-matrix';
import { PROMISES } from './coverage/promises';
import { SUB_INDICATOR_COVERAGE } from './coverage/sub-indicator-coverage';
import { GAP } from './gap/gap';
import type { Measure, MeasureInput } from './measure';
import type { SheetContext } from './sheets/context';
import { resultSheet, type ResultSheet } from './sheets/result-sheet';
import type { SheetDescription } from './sheets/sheet';
import type { Columns, Frame } from './table/frame';

/**
 * Every measure, in the order of the workbook. `analyse` computes them, and the sheets, the home page and the CSV tables
 * follow this list: a new measure is a folder with its own object, and its name here.
 */
export const MEASURES = [
  GAP,
  COVERAGE_TOTALS,
  COVERAGE,
  INDICATOR_MATRIX,
  SUB_INDICATOR_COVERAGE,
  COMPLETENESS,
  PROMISES,
  DUPLICATES,
  COMPARISON,
  SIDE_BY_SIDE,
  AGENCY_LOAD,
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
    withFrames(analysis).flatMap(({ measure, frame }) =>
      measure.csv ? [[measure.key, measure.csv(frame)] as const] : [],
    ),
  );
}

/** The sheets of results, each once, in the order in which the measures name them. */
export const RESULT_SHEETS: readonly ResultSheet[] = [...new Set(MEASURES.map(({ sheet }) => sheet))];

/** The sheets of results with the tables of their measures. */
export function resultSheets(context: SheetContext): SheetDescription[] {
  const shown = withFrames(context.analysis);
  return RESULT_SHEETS.map((sheet) => {
    const own = shown.filter(({ measure }) => measure.sheet === sheet);
    const tables = own.map(({ measure, frame }) => measure.table(context, frame));
    return resultSheet(context, sheet, tables);
  });
}

function withFrames(analysis: Analysis): { readonly measure: Measure; readonly frame: Frame }[] {
  return MEASURES.map((measure) => ({ measure, frame: analysis[measure.key] }));
}
