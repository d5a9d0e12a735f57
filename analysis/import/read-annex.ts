import { askAboutDocument } from './ask-about-document';
import { AnnexWalk } from './annex-walk';
import { yearsOfPlan } from './years-of-plan';
import type { ColumnGuess, HeaderAnswers } from './guess-columns';
import { layOut } from './layouts';
import type { ImportQuestion } from './questions';
import type { Place, SourceDocument, SourceLine, SourceRow } from './source';
import { uprightTables } from './upright-tables';

/** One row of the plan as it came out of the document. */
export interface ImportedRow {
  readonly sectionNo: string;
  readonly section: string;
  /** Headings above the section's own, the outermost first; blank where there are none. */
  readonly upperSections: string;
  /** Texts by column of the plan: `indicator_no`, `indicator`, …, `target_2024`; blanks are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** Texts of columns that a plan does not have, by their printed header. */
  readonly extras: Readonly<Record<string, string>>;
  /** Where each text stands, by column of the plan or header of the extra column. */
  readonly places: Readonly<Record<string, Place>>;
  readonly filledDown: readonly string[];
  readonly place: Place;
}

export type KeptOutKind = 'total' | 'budget' | 'heading' | 'outside-table' | 'not-understood';

/** What stands in a table and is no row of the plan. */
export interface KeptOut {
  readonly kind: KeptOutKind;
  readonly place: Place;
  readonly texts: readonly string[];
}

export interface ImportedAnnex {
  readonly rows: readonly ImportedRow[];
  readonly years: readonly number[];
  /** Year of the baseline column where its header says it. */
  readonly baselineYear: number | null;
  readonly extraColumns: readonly string[];
  readonly columns: readonly ColumnGuess[];
  readonly questions: readonly ImportQuestion[];
  readonly keptOut: readonly KeptOut[];
  /** Rows that head the tables, repeated ones too. */
  readonly headers: readonly SourceRow[];
  /** Lines outside the tables; of no use for the plan. */
  readonly prose: readonly SourceLine[];
}

export interface AnnexOptions {
  /** First year of the plan, for annexes that only count their years; null takes it from the document. */
  readonly firstYear?: number | null;
  /** What planners have said of headers, of this annex or of another. */
  readonly headers?: HeaderAnswers;
}

/**
 * The rows of an annex, from any document: its tables are found by their headers, headers are understood by their words,
 * what a page break cut is joined, merged cells are filled down, totals and rows of money are kept out. Nothing is lost: each text is in
 * a row, an extra column, a heading, among what was kept out, or in the prose.
 *
 * @example readAnnex({ file: 'a.txt', format: 'text', parts: [], pages: [] }).rows // []
 */
export function readAnnex(document: SourceDocument, options: AnnexOptions = {}): ImportedAnnex {
  const parts = uprightTables(document.parts);
  const walk = new AnnexWalk();
  walk.questions.push(...askAboutDocument(document, parts));
  const yearOf = yearsOfPlan(parts, options.firstYear ?? null, walk.questions);
  walk.walk(layOut(parts, yearOf, options.headers));
  return walk.annex();
}
