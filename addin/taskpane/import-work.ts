/** What the worker answers about an annex that a planner brings. A chunk of its own, loaded when first asked for. */
import { cityOfDocument } from '../../analysis/import/find-city';
import { importPlan } from '../../analysis/import/import-files';
import { pagesOf } from '../../analysis/import/pages-of';
import { placeText } from '../../analysis/import/place-text';
import { planTable, rowIdOf } from '../../analysis/import/plan-table';
import { IMPORT_QUESTIONS, type ImportQuestion } from '../../analysis/import/questions';
import type { ImportedAnnex } from '../../analysis/import/read-annex';
import { gridParts } from '../../analysis/import/read-sheets';
import { readSource } from '../../analysis/import/read-source';
import type { Place, SourceDocument } from '../../analysis/import/source';
import { EXTRA_GUESS, NOTHING_SETTLED } from '../../analysis/plan/parse-corrections';
import type { Reference } from '../../analysis/reference/reference';
import type { Bilingual } from '../../analysis/text/bilingual';
import { headerOf } from '../../analysis/text/headers';
import type { AnnexSource, ColumnChoice, Imported, ImportedQuestion, Work } from './analysis-client';
import { loadPdf } from './load-pdf';

/** Rows that the pane shows beside their source; more would hide the questions. */
const MOST_SHOWN = 200;

export async function importAnnex(
  { source, city: named, pages, firstYear, headers, language }: Work['importAnnex']['ask'],
  { cities }: Reference,
): Promise<Imported> {
  const document = await documentOf(source, pages);
  const city = cityOfDocument(document, named, cities);
  const settled = { ...NOTHING_SETTLED, headers };
  const { planId, annex, files } = importPlan(document, { city, firstYear, language, settled });
  const table = planTable(annex, planId);
  return {
    choice: {
      ...{ planId, cityCode: city.cityCode, cityName: city.name, title: '', regulation: '' },
      ...{ years: annex.years, rowCount: annex.rows.length },
    },
    table,
    documents: files.get('documents.csv') ?? null,
    questions: annex.questions.map((question) => asked(question, table.header)),
    columns: columnChoices(annex),
    rows: glances(document, annex, planId),
    keptOut: annex.keptOut.length,
  };
}

async function documentOf(source: AnnexSource, pages: string): Promise<SourceDocument> {
  if (source.kind === 'file')
    return readSource(new Uint8Array(source.bytes), source.name, { loadPdf, pages: pagesOf(pages) });
  const { sheet, row, column, rows, merged } = source.selection;
  const parts = gridParts(rows, { table: 1, sheet, merged, top: row, left: column });
  return { file: sheet, format: 'workbook', parts, pages: [] };
}

function asked(
  { kind, place, row, column, printed, guess }: ImportQuestion,
  header: readonly string[],
): ImportedQuestion {
  const isOfCell = row !== null && header.includes(column);
  const isOfColumn =
    (kind === 'column' || kind === 'second-column') &&
    (guess === EXTRA_GUESS || PLAN_COLUMNS.includes(guess) || guess.startsWith('target_'));
  const isOfYear = kind === 'first-year' || kind === 'target-year';
  return {
    ...{ kind, words: IMPORT_QUESTIONS[kind], place: placeWords(place), column, printed },
    guess: isOfColumn && guess === EXTRA_GUESS ? 'extra' : guess,
    asks: isOfCell ? 'cell' : isOfColumn ? 'column' : isOfYear ? 'year' : 'agreement',
    row: isOfCell ? row - 1 : null,
  };
}

function placeWords(place: Place): Bilingual {
  return { id: placeText(place), en: placeText(place, 'en') };
}

const PLAN_COLUMNS = [
  ...['indicator_no', 'section', 'indicator', 'action', 'measure', 'unit', 'baseline', 'agencies', 'program'],
];

/** Years that a header of the annex may mean: its own, and those around them. */
const YEARS_AROUND = 2;

function columnChoices({ years }: ImportedAnnex): ColumnChoice[] {
  const first = (years[0] ?? 0) - YEARS_AROUND;
  const last = (years.at(-1) ?? 0) + YEARS_AROUND;
  const targets = Array.from({ length: last - first + 1 }, (_, at) => `target_${String(first + at)}`);
  return [
    ...[...PLAN_COLUMNS, ...targets].map((value) => ({
      value,
      words: { id: headerOf(value, 'id'), en: headerOf(value, 'en') },
    })),
    { value: 'extra', words: { id: 'Kolom tambahan', en: 'Extra column' } },
  ];
}

function glances(document: SourceDocument, annex: ImportedAnnex, planId: string): Imported['rows'] {
  const printed = new Map(
    document.parts.flatMap((part) =>
      part.kind === 'row'
        ? [[part.place, part.cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ')] as const]
        : [],
    ),
  );
  return annex.rows.slice(0, MOST_SHOWN).map(({ values, place }, index) => ({
    rowId: rowIdOf(planId, index + 1),
    place: placeWords(place),
    source: printed.get(place) ?? '',
    read: [
      ...['indicator', 'action', 'measure', 'unit', 'baseline'].map((field) => values[field] ?? ''),
      ...annex.years.map((year) => `${String(year)}: ${values[`target_${String(year)}`] ?? '–'}`),
      values['agencies'] ?? '',
    ]
      .filter((text) => text !== '')
      .join(' | '),
  }));
}
