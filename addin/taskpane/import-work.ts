/** What the worker answers about an annex that a planner brings. A chunk of its own, loaded when first asked for. */
import { cityOfDocument } from '../../analysis/import/find-city';
import { importPlan } from '../../analysis/import/import-files';
import { placeText } from '../../analysis/import/place-text';
import { planTable, rowIdOf } from '../../analysis/import/plan-table';
import { IMPORT_QUESTIONS } from '../../analysis/import/questions';
import type { ImportedAnnex } from '../../analysis/import/read-annex';
import { readSource } from '../../analysis/import/read-source';
import type { SourceDocument } from '../../analysis/import/source';
import type { Reference } from '../../analysis/reference/reference';
import type { Imported, Work } from './analysis-client';
import { loadPdf } from './load-pdf';

/** Rows that the pane shows beside their source; more would hide the questions. */
const MOST_SHOWN = 200;

export async function importAnnex(
  { bytes, name, city: named, language }: Work['importAnnex']['ask'],
  { cities }: Reference,
): Promise<Imported> {
  const document = await readSource(new Uint8Array(bytes), name, { loadPdf });
  const city = cityOfDocument(document, named, cities);
  const { planId, annex, files } = importPlan(document, { city, firstYear: null, language });
  const table = planTable(annex, planId);
  return {
    choice: {
      ...{ planId, cityCode: city.cityCode, cityName: city.name, title: '', regulation: '' },
      ...{ years: annex.years, rowCount: annex.rows.length },
    },
    table,
    documents: files.get('documents.csv') ?? null,
    questions: annex.questions.map(({ kind, place, row, column, printed, guess }) => ({
      ...{ words: IMPORT_QUESTIONS[kind], place: placeText(place), column, printed, guess },
      row: row === null || !table.header.includes(column) ? null : row - 1,
    })),
    rows: glances(document, annex, planId),
    keptOut: annex.keptOut.length,
  };
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
    place: placeText(place),
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
