import type { Decision } from './audit/decisions';
import type { PrintedPlan } from './plan/printed-plan';
import type { ReadCell } from './plan/row-edits';
import type { CrosswalkEntry, Reference } from './reference/reference';

/** All that a run starts from, as one value: `readInputs` puts it together, `analyse` takes it, an analysis carries it on. */
export interface Inputs {
  readonly printed: readonly PrintedPlan[];
  /** What the plans are read against, with the planner's crosswalk in place. */
  readonly reference: Reference;
  /** Cells of the read columns that the planner changed by hand. */
  readonly edits?: readonly ReadCell[];
  /** The planner's decisions on findings of an earlier run. */
  readonly decisions?: readonly Decision[];
  /** Crosswalk lines that differ from the seeds; they are in `reference` already. */
  readonly crosswalk?: readonly CrosswalkEntry[];
  /** Year in which cities are compared; null or absent: the last that most plans share. */
  readonly year?: number | null;
}
