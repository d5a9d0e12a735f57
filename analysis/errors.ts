/** The one error of the analysis: input or use that cannot be worked with. Doubtful data is a finding, never an error. */

export type AnalysisErrorCode =
  // A CSV file that cannot be read as a table.
  | 'empty-file'
  | 'file-too-large'
  | 'invalid-utf8'
  | 'nul-byte'
  | 'wrong-delimiter'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'ragged-row'
  | 'blank-header'
  | 'duplicate-header'
  | 'cell-too-long'
  // A table that is not a plan.
  | 'missing-column'
  | 'unknown-column'
  | 'malformed-row-id'
  | 'duplicate-row-id'
  | 'unknown-city'
  | 'duplicate-plan'
  | 'mixed-plan'
  | 'malformed-reference'
  | 'unknown-indicator'
  // Files, workbooks and the command.
  | 'no-plans'
  | 'file-not-found'
  | 'not-a-workbook'
  | 'not-a-document'
  | 'document-cut'
  | 'no-annex'
  | 'only-pictures'
  | 'first-year-unknown'
  | 'ambiguous-city'
  | 'malformed-pages'
  | 'workbook-without-plans'
  | 'several-plan-tables'
  | 'output-not-writable'
  | 'unknown-option'
  | 'unknown-plan'
  | 'too-many-plans'
  | 'no-libreoffice';

/** Where it happened; `line` is the 1-based line of the file, `column` the name in the header. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
}

/**
 * Facts for the planner's message. `errorText` speaks of these keys, each of which may be missing: `value` (what was
 * found), `expected` (what was looked for; several joined by ", "), `actual` and `limit` (a count found and the most
 * allowed; of a file, its cells), `characters` and `limitCharacters`, `megabytes` and `limitMegabytes` (a file's size),
 * `plan` (the plan that the other rows are of), `earlier` (the line where the same thing stood first).
 */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * Thrown for every input or use that stops the work. `code` is for handlers, `message` is English for developers and
 * free to change; the planner reads `errorText(error, language)`.
 *
 * A mistake in our own code (columns of unequal length, a column that does not exist) is a `TypeError` or a
 * `RangeError` instead: no planner can cause it.
 *
 * @example new AnalysisError('empty-file', 'a.csv is empty', { file: 'a.csv' }).place // { file: 'a.csv' }
 */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';

  constructor(
    readonly code: AnalysisErrorCode,
    message: string,
    readonly place: ErrorPlace = {},
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}
