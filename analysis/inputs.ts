import type { Decision } from './audit/decisions';
import type { GroupDecision } from './audit/finding-groups';
import type { Drafts } from './drafts/draft';
import type { Monitoring } from './monitoring/monitoring';
import type { PrintedPlan } from './plan/printed-plan';
import type { ReadCell, RefusedCell } from './plan/row-edits';
import type { PairDecision } from './comparison/pair';
import type { CrosswalkEntry, Denominator, Reference } from './reference/reference';

/** All that a run starts from, as one value: `readInputs` puts it together, `analyse` takes it, an analysis carries it on. */
export interface Inputs {
  readonly printed: readonly PrintedPlan[];
  /**
   * Text of the regulations, of the plans where it is at hand: what the rows of the workbook are held against. Of another
   * plan nothing is known, and nothing said.
   */
  readonly sources?: readonly PrintedPlan[];
  /** What the plans are read against, with the planner's crosswalk in place. */
  readonly reference: Reference;
  /** Cells of the read columns that the planner changed by hand. */
  readonly edits?: readonly ReadCell[];
  /** Cells of the read columns that the planner changed to what was not understood. */
  readonly refused?: readonly RefusedCell[];
  /** Marks of the printed text of rows as the plan files had it when they were last read, by row id. */
  readonly marks?: Readonly<Record<string, string>>;
  /** The planner's decisions on findings of an earlier run. */
  readonly decisions?: readonly Decision[];
  /** The planner's decisions on whole groups of findings; one on a finding goes before. */
  readonly groupDecisions?: readonly GroupDecision[];
  /** Crosswalk lines that differ from the seeds; they are in `reference` already. */
  readonly crosswalk?: readonly CrosswalkEntry[];
  /** Numbers of the cities that the planner typed; they are in `reference` already. */
  readonly denominators?: readonly Denominator[];
  /** Pairs of rows that the planner accepted, rejected or added. */
  readonly pairDecisions?: readonly PairDecision[];
  /** What planners have said of headers of annexes, for the next annex: a column of the plan by printed header. */
  readonly headerAnswers?: Readonly<Record<string, string>>;
  /** Draft rows for the next plans, and what was ticked to become one. */
  readonly drafts?: Drafts;
  /** What was typed about monitoring: its rounds, and what was reported in them. */
  readonly monitoring?: Monitoring;
  /** Year in which cities are compared; null or absent: the last that most plans share. */
  readonly year?: number | null;
  /** Calendar year of the run, after which the next plans start; null or absent: not known. */
  readonly thisYear?: number | null;
  /** Plan of the own city, which comes first; null or absent: the first of `printed`. */
  readonly own?: string | null;
  /** Plans to show beside it, where not all can be shown; null or absent: those most like it (`choosePlans`). */
  readonly show?: readonly string[] | null;
}
