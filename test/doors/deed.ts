import type { Book } from './book';
import type { Standing } from './standing';

/** What a planner works on: the workbook as a file, and which of its rows are whose. */
export interface Scene {
  readonly book: Book;
  readonly plans: readonly PlanScene[];
}

export interface PlanScene {
  readonly table: string;
  readonly sheet: string;
  readonly planId: string;
  readonly years: readonly number[];
  /** Id of the nth row as printed; each deed has rows of its own. */
  row(number: number): string;
}

/** One thing that a planner did, and how one sees afterwards that it is still there. */
export interface Deed {
  readonly what: string;
  /** Words by which the planner is told that it could not be kept; without them it has to be kept. */
  readonly named?: readonly string[];
  /** Holds only where the workbook is the record, not where the plans are read once more. */
  readonly recordOnly?: true;
  /** What is seen is by row, and a row that is not there any more takes its part along. */
  readonly comesAndGoes?: boolean;
  /** What only a file can show, and the workbook service does not. */
  readonly fileOnly?: true;
  do(scene: Scene): void;
  /** What stands of it, by place relative to its row; null when nothing does. */
  seen(standing: Standing, file: FileView | null): unknown;
}

/** The parts of a saved file. */
export interface FileView {
  readonly paths: readonly string[];
  text(path: string): string;
  bytes(path: string): Buffer;
  /** Paths of parts of a type that some part leads to, and from where. */
  related(type: string): readonly { readonly from: string; readonly path: string }[];
}
