import { AnalysisError } from '../errors';
import type { City } from '../reference/reference';
import { harmlessText } from '../table/format-csv';
import type { Bilingual } from '../text/bilingual';
import { annexPage } from './annex-page';
import { keptOutTable, planTable, questionTable, type TextTable } from './plan-table';
import { type ImportedAnnex, readAnnex } from './read-annex';
import type { SourceDocument } from './source';

export interface ImportChoice {
  readonly city: City;
  readonly firstYear: number | null;
  readonly language: keyof Bilingual;
}

export interface ImportedPlan {
  readonly planId: string;
  readonly annex: ImportedAnnex;
  /** Content by name: `<plan_id>.csv`, `documents.csv`, `questions.csv`, `kept-out.csv`, `pages.html`. */
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
  const annex = readAnnex(document, { firstYear: choice.firstYear });
  if (annex.rows.length === 0) {
    const scans = document.pages.filter(({ kind }) => kind === 'scan').map(({ page }) => page);
    if (scans.length > 0 && scans.length >= document.pages.length / 2)
      throw new AnalysisError('only-pictures', `${file} has no text`, { file }, { value: scans.join(', ') });
    throw new AnalysisError('no-annex', `${file} has no table of a plan`, { file });
  }
  const [firstYear] = annex.years;
  if (firstYear === undefined)
    throw new AnalysisError('first-year-unknown', `${file} names no year of a target`, { file });
  const planId = `${choice.city.cityCode}-${String(choice.firstYear ?? firstYear)}`;
  const files = new Map([
    [`${planId}.csv`, textCsv(planTable(annex, planId))],
    ['questions.csv', textCsv(questionTable(annex, planId, choice.language))],
    ['kept-out.csv', textCsv(keptOutTable(annex))],
    ['pages.html', annexPage(document, annex, planId, choice.language)],
  ]);
  if (annex.baselineYear !== null)
    files.set('documents.csv', `plan_id,baseline_year\n${planId},${String(annex.baselineYear)}\n`);
  return { planId, annex, files };
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
