import { AnalysisError } from '../errors';
import type { City } from '../reference/reference';
import { harmlessText } from '../table/format-csv';
import type { Bilingual } from '../text/bilingual';
import { annexPage } from './annex-page';
import { NOTHING_SETTLED, type Settled } from '../plan/parse-corrections';
import { keptOutTable, planTable, questionTable, rowIdOf, type TextTable } from './plan-table';
import { correctionTable } from './correction-table';
import { type ImportedAnnex, readAnnex } from './read-annex';
import type { SourceDocument } from './source';

export interface ImportChoice {
  readonly city: City;
  readonly firstYear: number | null;
  readonly language: keyof Bilingual;
  /** What planners have settled before: about this document, or about headers that others print, too. */
  readonly settled?: Settled;
  /** Documents that are described already where the files go; their lines stay. */
  readonly documents?: TextTable | null;
}

export interface ImportedPlan {
  readonly planId: string;
  readonly annex: ImportedAnnex;
  /** Content by name: `<plan_id>.csv`, `documents.csv`, `questions.csv`, `kept-out.csv`, `corrections.csv`, `pages.html`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The plan of a document and the files that hold it and what was not sure about it.
 *
 * @throws AnalysisError `only-pictures` where all pages are scans, `no-annex` where no table of a plan is found,
 *   `first-year-unknown` where no target has a year
 */
export function importPlan(document: SourceDocument, choice: ImportChoice): ImportedPlan {
  const { file } = document;
  const settled = choice.settled ?? NOTHING_SETTLED;
  const read = readAnnex(document, { firstYear: choice.firstYear, headers: settled.headers });
  if (read.rows.length === 0) {
    const scans = document.pages.filter(({ kind }) => kind === 'scan').map(({ page }) => page);
    if (scans.length > 0 && scans.length >= document.pages.length / 2)
      throw new AnalysisError('only-pictures', `${file} has no text`, { file }, { value: scans.join(', ') });
    throw new AnalysisError('no-annex', `${file} has no table of a plan`, { file });
  }
  const [firstYear] = read.years;
  if (firstYear === undefined)
    throw new AnalysisError('first-year-unknown', `${file} names no year of a target`, { file });
  const planId = `${choice.city.cityCode}-${String(choice.firstYear ?? firstYear)}`;
  const annex = withCells(read, planId, settled.cells);
  const files = new Map([
    [`${planId}.csv`, textCsv(planTable(annex, planId))],
    ['questions.csv', textCsv(questionTable(annex, planId, choice.language))],
    ['kept-out.csv', textCsv(keptOutTable(annex))],
    ['corrections.csv', textCsv(correctionTable(annex, planId, settled))],
    ['pages.html', annexPage(document, annex, planId, choice.language)],
  ]);
  if (annex.baselineYear !== null) {
    const baselineYear = String(annex.baselineYear);
    const rows = withDocument(choice.documents ?? null, planId, baselineYear);
    files.set('documents.csv', textCsv(rows));
  }
  return { planId, annex, files };
}

/** The documents that are known, with the year of the baseline of this one, which goes before what stood there. */
function withDocument(known: TextTable | null, planId: string, baselineYear: string): TextTable {
  const header = [...new Set(['plan_id', 'baseline_year', ...(known?.header ?? [])])];
  const lines = (known?.rows ?? []).map((cells) =>
    header.map((name) => cells[known?.header.indexOf(name) ?? -1] ?? ''),
  );
  const own = lines.find(([id]) => id === planId) ?? header.map(() => '');
  const filled = [planId, baselineYear, ...own.slice(2)];
  return { header, rows: [...lines.filter(([id]) => id !== planId), filled] };
}

/** The annex with cells as planners have settled them, and without the questions about these. */
function withCells(annex: ImportedAnnex, planId: string, cells: Settled['cells']): ImportedAnnex {
  const answerOf = (row: number | null, column: string): string | undefined =>
    row === null || column === '' ? undefined : cells[`${rowIdOf(planId, row)} ${column}`];
  if (Object.keys(cells).length === 0) return annex;
  return {
    ...annex,
    rows: annex.rows.map((row, index) => {
      const columns = ['section', ...Object.keys(row.values), ...askedColumns(annex, index + 1)];
      const settled = columns.flatMap((column) => {
        const answer = answerOf(index + 1, column);
        return answer === undefined ? [] : [[column, answer] as const];
      });
      return settled.length === 0
        ? row
        : { ...row, values: { ...row.values, ...Object.fromEntries(settled) } };
    }),
    questions: annex.questions.filter(({ row, column }) => answerOf(row, column) === undefined),
  };
}

function askedColumns({ questions }: ImportedAnnex, ordinal: number): string[] {
  return questions.flatMap(({ row, column }) => (row === ordinal ? [column] : []));
}

/**
 * RFC 4180 with LF line ends; quotes only where a comma, a quote or a line end asks for them, as plan files have it. A text that
 * a spreadsheet would run as a formula is made harmless.
 */
function textCsv({ header, rows }: TextTable): string {
  const cell = (text: string): string => {
    // A dash before a word begins an item of a list, as the annexes print it.
    const isList = /(?:^|[,;])\s*-\s+\p{L}/u.test(text) && !/(?:^|[,;])\s*[=+@]/.test(text);
    const harmless = isList ? text : harmlessText(text);
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}
