/** What the audit says about one cell, row, section or document. */
import type { PrintedPlace } from '../plan/printed-cells';
import type { ReadCell } from '../plan/row-edits';
import type { Bilingual } from '../text/bilingual';
import type { Consequence } from './consequence';

export type Severity = 'high' | 'medium' | 'low';
export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

export type { Bilingual };

export interface Finding {
  /** Stable across reruns and edits elsewhere: rule, row (or plan and section) and field; unique in a run. */
  readonly findingId: string;
  readonly planId: string;
  /** Blank for a finding about a document, section or indicator. */
  readonly rowId: string;
  /** Ids of the other rows that it speaks for, in printed order; empty for a finding about one row. */
  readonly alsoRows: readonly string[];
  /** Printed column it is about: `target_2022`, `unit`, `agencies` …; blank for the whole row. */
  readonly field: string;
  /** Code of the rule, kebab-case. */
  readonly rule: string;
  readonly severity: Severity;
  readonly printed: string;
  /** The one reading that is clearly best, to show; blank for none. What accepting it sets stands in `apply`. */
  readonly proposal: Bilingual;
  /**
   * Rows whose cell a decision sets: its own, and of the others those that share the slip and print the same cell. A
   * finding about an indicator settles its rows; one about a document none.
   */
  readonly settles: readonly string[];
  /** The proposal as changes of read values when accepted, row by row; empty when there is nothing to apply. */
  readonly apply: readonly FindingFix[];
  /** The rows are read that way already: accepting sets nothing anew, it confirms. */
  readonly confirms?: true;
  /** How the rows would be read, were what is read wrong; absent where the finding is about no such reading. */
  readonly otherwise?: readonly FindingFix[];
  /** Its rows stand under a heading that may name another cluster than theirs; absent where it is not about headings. */
  readonly byHeading?: true;
  /** Printed cells and rows that accepting puts back as the regulation has them; absent where there are none. */
  readonly restores?: readonly PrintedPlace[];
  readonly message: Bilingual;
  /** What hangs on it, where the rows were read again with and without (`weighFindings`). */
  readonly consequence?: Consequence;
}

/** Change of one read value, made only when the planner accepts the proposal. */
export type FindingFix = ReadCell;
