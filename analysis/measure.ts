import type { Audited } from './read-and-audit';
import type { RowComparison } from './comparison/compare-rows';
import type { Answer } from './evaluation/answers';
import type { Suggestions } from './evaluation/suggest';
import type { RowGroups } from './coverage/row-groups';
import type { Inputs } from './inputs';
import type { AchievementColumns } from './monitoring/achievement-frame';
import type { Monitored } from './monitoring/check-monitoring';
import type { ChosenPlans } from './peers/chosen-plans';
import type { SheetContext } from './sheets/context';
import type { ResultSheet } from './sheets/result-sheet';
import type { StackedTable } from './sheets/stack';
import { type Column, columnOf, type Columns, type Frame } from './table/frame';

/** What a measure is computed from: the inputs, the plans as read with edits and decisions in place, and what several share. */
export interface MeasureInput extends Required<Inputs>, Audited {
  /** Repeated rows of the plans. */
  readonly groups: RowGroups;
  /** Year in which the plans are compared; null when no two share one. */
  readonly comparedYear: number | null;
  readonly comparisons: readonly RowComparison[];
  readonly suggestions: Suggestions;
  /** What every plan has for every question of the evaluation. */
  readonly answers: readonly Answer[];
  /** The plans that are shown; all of them take part. */
  readonly chosen: ChosenPlans;
  /** Rounds of monitoring, and what was reported in them. */
  readonly monitored: Monitored;
  /** What was reached of every row. */
  readonly achievements: Frame<AchievementColumns>;
}

/** A result of the analysis: how it is computed, and where and how it is shown. `MEASURES` lists them all. */
export interface Measure<Key extends string = string, C extends Columns = Columns> {
  /** Its name in `Analysis`. */
  readonly key: Key;
  /** Name of its CSV table, where that is not its key. */
  readonly file?: string;
  compute(input: MeasureInput): Frame<C>;
  /** Columns of its table for other programs; it has none when absent. */
  csv?(frame: Frame<C>): Columns;
}

/** One that stands in the workbook. */
export interface ShownMeasure<Key extends string = string, C extends Columns = Columns> extends Measure<
  Key,
  C
> {
  /** Sheet on which it stands, one object for all the measures that share it. */
  readonly sheet: ResultSheet;
  /** Its table on the sheet, all that it shows of rows from the frame; it stands there with no rows too, so that tables below stay put. */
  table(context: SheetContext, frame: Frame<C>): StackedTable;
}

/** The measure as it stands, with the compiler knowing its key and its columns. */
export function measure<const Key extends string, C extends Columns>(
  one: ShownMeasure<Key, C>,
): ShownMeasure<Key, C>;
export function measure<const Key extends string, C extends Columns>(one: Measure<Key, C>): Measure<Key, C>;
export function measure<const Key extends string, C extends Columns>(one: Measure<Key, C>): Measure<Key, C> {
  return one;
}

/** Columns of a frame by name, in this order. */
export function columnsOf<C extends Columns>(
  source: Frame<C>,
  names: readonly (keyof C & string)[],
): Columns {
  return Object.fromEntries(names.map((name) => [name, columnOf(source, name) as Column]));
}
