/** Read columns of what a row serves: KLA indicator, sub-indicator, questions of the evaluation. */
import { foldHeader } from '../language/blanks';
import type { Reference, Strength } from '../reference/reference';
import { isFormatted } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import type { Bilingual } from '../text/bilingual';
import type { PlanRow } from './plan';
import { PLAIN, type ReadColumn, refuse, rowWords, typedWords, type Understood } from './read-column';

/** The national indicator that a cell names by its number or name; none for a blank one. */
export function understandIndicator(cell: CellContent, reference: Reference): Understood {
  const text = typedWords(cell);
  if (text === '') return { code: null };
  const number = /^(?:(?:indikator|indicator|no\.?)\s*)?0?(\d{1,2})\.?$/i.exec(text ?? '')?.[1];
  const folded = foldHeader(text ?? '');
  const found = reference.indicators.find(
    ({ indicatorId, ...names }) =>
      indicatorId === number ||
      [names.shortNameId, names.shortNameEn, names.nameId, names.nameEn].some(
        (name) => foldHeader(name) === folded,
      ),
  );
  if (found && !isFormatted(cell)) return { code: found.indicatorId };
  return refuse(cell, {
    id: 'nomor indikator KLA, 1 sampai 24',
    en: 'the number of a KLA indicator, 1 to 24',
  });
}

/** The part of an indicator that a cell names, such as 21a; none for a blank one. */
export function understandPart(cell: CellContent, reference: Reference): Understood {
  const text = typedWords(cell)?.toLowerCase().replace(/\s/g, '');
  if (text === '') return { code: null };
  const found = reference.subIndicators.find(({ subIndicatorId }) => subIndicatorId === text);
  if (found) return { code: found.subIndicatorId };
  return refuse(cell, {
    id: 'subindikator, misalnya 21a',
    en: 'a sub-indicator, such as 21a',
  });
}

export const INDICATOR: ReadColumn = {
  ...PLAIN,
  key: 'canonical_indicator',
  field: 'canonical_indicator',
  width: 10,
  look: { kind: 'indicator' },
  hint: {
    id: 'Nomor indikator KLA 1–24 (lihat lembar Indikator). Kosongkan bila tidak ada padanannya.',
    en: 'KLA indicator 1–24 (see sheet Indicators). Leave blank when there is no match.',
  },
  follows: rowWords,
  code: (row) => row.crosswalk.indicator,
  shown: ({ crosswalk: { indicator } }) => (indicator === null ? null : Number(indicator)),
  isDoubtful: (row) => row.crosswalk.confidence === 'low',
  understand: (cell, _, { reference }) => understandIndicator(cell, reference),
  says: (row, code) => code === row.crosswalk.indicator,
  edit(code, earlier) {
    const text = code === null ? null : String(code).trim() || null;
    return text === null || INDICATOR_CODE.test(text) ? { ...earlier, indicator: text } : null;
  },
};
const INDICATOR_CODE = /^(?:[1-9]|1\d|2[0-4])$/;

export const SUB_INDICATOR: ReadColumn = {
  ...PLAIN,
  key: 'sub_indicator',
  field: 'sub_indicator',
  width: 8,
  look: { kind: 'text' },
  hint: {
    id: 'Subindikator, misalnya 21a (lihat lembar Indikator). Kosongkan bila tidak ada.',
    en: 'Sub-indicator, such as 21a (see sheet Indicators). Leave blank when there is none.',
  },
  follows: rowWords,
  code: (row) => row.crosswalk.subIndicator,
  shown: (row) => row.crosswalk.subIndicator,
  understand: (cell, _, { reference }) => understandPart(cell, reference),
  says: (row, code) => code === row.crosswalk.subIndicator,
  edit(code, earlier) {
    const text = code === null ? null : String(code).trim() || null;
    return text === null || PART_CODE.test(text) ? { ...earlier, subIndicator: text } : null;
  },
};
const PART_CODE = /^(?:[1-9]|1\d|2[0-4])[a-z]$/;

/** The questions of one strength, by their ids; `-` says that the row serves none. */
function questionColumn(key: string, strength: Strength, hint: Bilingual): ReadColumn {
  const idsOf = ({ questions }: PlanRow): string =>
    questions.links
      .filter((link) => link.strength === strength)
      .map(({ questionId }) => questionId)
      .join('; ');
  const code = (row: PlanRow): string => idsOf(row) || (row.questions.source === 'unread' ? '' : NO_QUESTION);
  return {
    ...PLAIN,
    key,
    field: key,
    width: 12,
    hint,
    look: { kind: 'text' },
    follows: rowWords,
    code,
    shown: (row) =>
      idsOf(row) ||
      (row.questions.source !== 'unread' && row.questions.links.length === 0 ? NO_QUESTION : null),
    isDoubtful: ({ questions }) =>
      questions.links.some((link) => link.strength === strength && link.confidence === 'low'),
    understand: (cell, _, { reference }) => understandQuestions(cell, reference),
    says: (row, said) =>
      said === code(row) || (said === NO_QUESTION && idsOf(row) === '' && code(row) !== ''),
    edit: (said, earlier) => ({
      ...earlier,
      questions: {
        ...earlier.questions,
        [strength]:
          said === NO_QUESTION
            ? []
            : String(said ?? '')
                .split('; ')
                .filter(Boolean),
      },
    }),
  };
}

const NO_QUESTION = '-';

/** Ids of questions, in any order and with any sign between them; a number that Excel made of one is refused. */
function understandQuestions(cell: CellContent, { questions }: Reference): Understood {
  const wanted = {
    id: 'nomor pertanyaan sebagai teks, misalnya 6.3; 1.2f (lihat lembar Pertanyaan Evaluasi), atau "-"',
    en: 'numbers of questions as text, such as 6.3; 1.2f (see sheet Evaluation Questions), or "-"',
  };
  const text = typedWords(cell);
  // 6.1 as a number may have been 6.10.
  if (typeof cell === 'number' && questions.some(({ questionId }) => questionId === `${String(cell)}0`))
    return refuse(cell, wanted);
  if (text === '' || text === NO_QUESTION) return { code: NO_QUESTION };
  const ids = (text ?? '').split(/[;\s]+|,(?!\d)/).filter(Boolean);
  const known = ids.map((id) => questions.find(({ questionId }) => sameQuestion(questionId, id))?.questionId);
  const found = known.filter((id) => id !== undefined);
  if (found.length === 0 || found.length < ids.length) return refuse(cell, wanted);
  return { code: [...new Set(found)].join('; ') };
}

/** Excel with decimal commas makes 6,3 of 6.3, which is meant all the same. */
export function sameQuestion(questionId: string, text: string): boolean {
  return questionId.toLowerCase() === text.toLowerCase().replace(',', '.');
}

export const ANSWERS = questionColumn('answers', 'direct', {
  id: 'Nomor pertanyaan evaluasi yang dijawab baris ini, misalnya 6.3; 1.2f. Isi "-" bila tidak ada.',
  en: 'Numbers of the evaluation questions that this row answers, such as 6.3; 1.2f. Write "-" for none.',
});

export const SUPPORTS = questionColumn('supports', 'supporting', {
  id: 'Nomor pertanyaan evaluasi yang didukung baris ini, misalnya 6.3; 1.2f. Isi "-" bila tidak ada.',
  en: 'Numbers of the evaluation questions that this row supports, such as 6.3; 1.2f. Write "-" for none.',
});
