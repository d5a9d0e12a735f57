import type { NumberDoubt, PlanRow } from '../plan/plan';
import type { PrintedPlace } from '../plan/printed-cells';
import type { Bilingual } from '../text/bilingual';
import type { NumberCell, TextEntry } from './cells';
import type { AuditContext } from './context';
import type { FindingFix, Severity } from './finding';

/** One kind of slip: what it looks for, and how it says so. A rule knows no city, no row and no other rule. */
export interface Rule {
  /** Kebab-case, stable: it is part of every finding's identity. */
  readonly code: string;
  /** As a planner calls it, in a list of all rules: no two are alike. */
  readonly name: Bilingual;
  /** The highest severity that the rule gives; a draft may state a lower one. */
  readonly severity: Severity;
  readonly topic: Bilingual;
  /** Printed columns that it reads. */
  readonly looksAt: readonly string[];
  /** What it looks for and why that matters, for the rule table and the sheet Metode. */
  readonly explains: Bilingual;
  readonly example: RuleExample;
  readonly check: Check | RowCheck | TextCheck;
}

export type Check = (context: AuditContext) => Iterable<FindingDraft>;

/** A check of one row at a time: the rows are gone through once for all such rules. */
export interface RowCheck {
  readonly atRow: (row: PlanRow, context: AuditContext) => FindingDraft | Iterable<FindingDraft> | undefined;
}

/** A check of one printed text at a time: what it finds hangs on the text alone. */
export interface TextCheck {
  readonly look: (entry: TextEntry, context: AuditContext) => Iterable<Omit<FindingDraft, 'row'>>;
}

export interface RuleExample {
  readonly printed: string;
  readonly oddity: Bilingual;
}

export interface DraftFix {
  readonly column: string;
  /** A function where each row of the group needs a value of its own. */
  readonly value: FindingFix['value'] | ((row: PlanRow) => FindingFix['value']);
}

/** A finding before it has its identity. */
export interface FindingDraft {
  /** The row that it is about; absent for a document, a section or an indicator. */
  readonly row?: PlanRow;
  /** Id of the row that it is about, where the plan does not have it any more. */
  readonly goneRow?: string;
  /** All rows that it speaks for; `row` may be among them. */
  readonly alsoRows?: readonly PlanRow[];
  /** The rows share one slip in `field`: what the planner decides holds for all that print the same there. */
  readonly together?: boolean;
  /** Without a row: which section or indicator of the plan, in words that stay the same across reruns. */
  readonly place?: string;
  readonly field: string;
  /** Tells several findings of one rule in one field apart: the word, the abbreviation. */
  readonly key?: string;
  readonly printed: string;
  /** A string for a spelling to print, which is the same in both languages. */
  readonly proposal?: Bilingual | string;
  /** Several where accepting sets several cells of a row. */
  readonly apply?: DraftFix | readonly DraftFix[];
  /** How the rows would be read were the proposal, which is what is read already, wrong: what hangs on confirming it. */
  readonly otherwise?: DraftFix | readonly DraftFix[];
  /** It is about the heading that the rows stand under: counted by it, they may be in another cluster. */
  readonly byHeading?: true;
  /** Printed cells and rows that accepting puts back as the regulation has them. */
  readonly restores?: readonly PrintedPlace[];
  readonly severity?: Severity;
  readonly message: Bilingual;
}

/** Groups of rules as the rule table shows them. */
export const TOPICS = {
  numbers: { id: 'Angka', en: 'Numbers' },
  targets: { id: 'Data dasar dan target', en: 'Baseline and targets' },
  units: { id: 'Satuan', en: 'Units' },
  measures: { id: 'Ukuran dan arah', en: 'Measures and direction' },
  duplicates: { id: 'Baris berulang', en: 'Repeated rows' },
  structure: { id: 'Klaster, indikator, dan penomoran', en: 'Clusters, indicators and numbering' },
  agencies: { id: 'Penanggung jawab', en: 'Responsible bodies' },
  wording: { id: 'Penulisan', en: 'Wording' },
  typing: { id: 'Jenis target, arah, dan padanan', en: 'Kind of target, direction and crosswalk' },
  document: { id: 'Dokumen', en: 'Document' },
  source: { id: 'Kesesuaian dengan peraturan', en: 'Text of the regulation' },
} as const satisfies Record<string, Bilingual>;

/** A rule that looks at one row at a time, and gives the finding, several, or none. */
export function eachRow(atRow: RowCheck['atRow']): RowCheck {
  return { atRow };
}

/** A rule that looks at the number cells of a row that were read with one kind of doubt; most rows have none. */
export function eachRowInDoubt(
  doubt: NumberDoubt,
  check: (cells: readonly NumberCell[], row: PlanRow) => Iterable<FindingDraft>,
): RowCheck {
  return eachRow((row, { numberCells }) => {
    if (row.baseline.doubt !== doubt && row.targets.every((target) => target.doubt !== doubt)) return;
    const cells = numberCells(row).filter(({ reading }) => reading.doubt === doubt);
    return cells.length === 0 ? undefined : check(cells, row);
  });
}

/**
 * A rule that looks at one printed text at a time. A text that many rows print is looked at once, and merged cells in
 * the row that prints them.
 */
export function eachPrintedText(look: TextCheck['look']): TextCheck {
  return { look };
}
