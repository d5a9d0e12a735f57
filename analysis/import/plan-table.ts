import type { Bilingual } from '../text/bilingual';
import { EXTRA_START } from '../plan/parse-plan';
import { UPPER } from './extra-columns';
import { placeText } from './place-text';
import { IMPORT_QUESTIONS } from './questions';
import type { ImportedAnnex, KeptOutKind } from './read-annex';

/** A table as it is written: a header and its rows, all of texts. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const BEFORE = ['indicator_no', 'indicator', 'action', 'measure', 'unit', 'baseline'] as const;
const AFTER = ['agencies', 'program'] as const;

/**
 * The plan as a file of plans has it, then `source_place` and what else the annex prints. Without anything else a text
 * needs no place: the line stands in `source_line`.
 *
 * @param planId BPS code and first year: `3673-2022`
 */
export function planTable(annex: ImportedAnnex, planId: string): TextTable {
  const targets = annex.years.map((year) => `target_${String(year)}`);
  const extras = annex.extraColumns;
  const hasUpper = annex.rows.some(({ upperSections }) => upperSections !== '');
  const hasPlaces = hasUpper || extras.length > 0 || annex.rows.some(({ place }) => place.line === undefined);
  const header = [
    ...['row_id', 'section_no', 'section', ...BEFORE, ...targets, ...AFTER, 'filled_down', 'source_line'],
    ...(hasPlaces ? [EXTRA_START] : []),
    ...(hasUpper ? [UPPER] : []),
    ...extras,
  ];
  const rows = annex.rows.map((row, index) => [
    rowIdOf(planId, index + 1),
    row.sectionNo,
    row.values['section'] ?? row.section,
    ...[...BEFORE, ...targets, ...AFTER].map((field) => row.values[field] ?? ''),
    row.filledDown.join(';'),
    row.place.line === undefined ? '' : String(row.place.line),
    ...(hasPlaces ? [placeText(row.place)] : []),
    ...(hasUpper ? [row.upperSections] : []),
    ...extras.map((name) => row.extras[name] ?? ''),
  ]);
  return { header, rows };
}

/** @example rowIdOf('3673-2022', 17) // '3673-2022-017' */
export function rowIdOf(planId: string, ordinal: number): string {
  return `${planId}-${String(ordinal).padStart(3, '0')}`;
}

/** The questions, one a line: where, which row and column, what is printed, what was taken, what to decide. */
export function questionTable(annex: ImportedAnnex, planId: string, language: keyof Bilingual): TextTable {
  return {
    header: ['place', 'row_id', 'column', 'printed', 'guess', 'question'],
    rows: annex.questions.map(({ kind, place, row, column, printed, guess }) => [
      placeText(place, language),
      row === null ? '' : rowIdOf(planId, row),
      column,
      printed,
      guess,
      IMPORT_QUESTIONS[kind][language],
    ]),
  };
}

/** What was kept out of the plan: its kind, its place, its cells. */
export function keptOutTable(annex: ImportedAnnex): TextTable {
  return {
    header: ['kind', 'place', 'text'],
    rows: annex.keptOut.map(({ kind, place, texts }) => [KINDS[kind], placeText(place), texts.join(' | ')]),
  };
}

const KINDS: Readonly<Record<KeptOutKind, string>> = {
  total: 'total',
  budget: 'anggaran',
  heading: 'judul bagian',
  'outside-table': 'di luar tabel rencana',
  'not-understood': 'tidak dipahami',
};
