/** Read columns of one of a few words: kind of target, direction, path, plan total. */
import { typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import type { Bilingual } from '../text/bilingual';
import { codeOf, DIRECTION_WORDS, NATURE_WORDS, NO, PATH_WORDS, YES } from '../text/words';
import { NATURES, PATHS, type PlanRow } from './plan';
import { BY_PLANNER, PLAIN, type ReadColumn, refuse, rowWords, sameCode, typedWords } from './read-column';
import type { RowEdit } from './row-edits';

/** A column of one of a few words. */
function choiceColumn<Code extends string>(
  column: Pick<ReadColumn, 'key' | 'width' | 'hint'> & {
    readonly words: Readonly<Record<Code, Bilingual>>;
    readonly judged: (row: PlanRow) => { readonly value: Code; readonly confidence: string };
    readonly change: (code: Code) => RowEdit;
  },
): ReadColumn {
  const { key, width, hint, words, judged, change } = column;
  const known: readonly Bilingual[] = Object.values(words);
  const wanted = {
    id: `salah satu dari: ${known.map(({ id }) => id).join(', ')}`,
    en: `one of: ${known.map(({ en }) => en).join(', ')}`,
  };
  const isCode = (text: string): text is Code => Object.hasOwn(words, text);
  const codeIn = (cell: CellContent): Code | null => {
    const text = typedWords(cell) ?? '';
    return isCode(text) ? text : codeOf(words, text);
  };
  const code = (row: PlanRow): Code => judged(row).value;
  return {
    ...PLAIN,
    key,
    field: key,
    width,
    hint,
    look: { kind: 'choice', words: known },
    code,
    shown: (row, _, language) => words[code(row)][language],
    isDoubtful: (row) => judged(row).confidence === 'low',
    understand(cell) {
      const found = codeIn(cell);
      return found === null ? refuse(cell, wanted) : { code: found };
    },
    says: sameCode({ code }),
    word(cell) {
      const found = codeIn(cell);
      return found === null ? null : words[found];
    },
    edit: (value, earlier) =>
      isCode(String(value)) ? { ...earlier, ...change(String(value) as Code) } : null,
  };
}

const NATURE_CHOICE = choiceColumn({
  key: 'nature',
  width: 17,
  hint: {
    id: 'Kondisi: posisi pada akhir tahun. Volume per tahun: jumlah baru tiap tahun. Keberadaan: dokumen, tim, atau sistem ada atau tidak.',
    en: 'Level: where it stands at the end of the year. Yearly volume: new each year. Milestone: a document, team or system, there or not.',
  },
  words: NATURE_WORDS,
  judged: (row) => row.nature,
  change(code) {
    const value = NATURES.find((nature) => nature === code);
    return value ? { nature: { value, confidence: 'high', reason: BY_PLANNER } } : {};
  },
});

export const NATURE: ReadColumn = {
  ...NATURE_CHOICE,
  follows: rowWords,
  shownBefore: (row) => (keepsBaseline(row) ? KEPT_WORDS : []),
  edit: (code, earlier) => NATURE_CHOICE.edit(code === 'maintain' ? 'level' : code, earlier),
};

/** Up to 1.0 a row of any kind whose targets all equal its baseline was called this. */
const KEPT_WORDS = ['Dipertahankan', 'Maintained', 'Pertahankan', 'Maintain'];

function keepsBaseline({ baseline, targets }: PlanRow): boolean {
  return baseline.value !== null && targets.every(({ value }) => value === baseline.value);
}

const DIRECTION_CHOICE = choiceColumn({
  key: 'direction',
  width: 9,
  hint: {
    id: 'Pilih yang lebih baik: makin tinggi (anak berakta) atau makin rendah (anak stunting).',
    en: 'Which is better: higher (children with a birth certificate) or lower (stunting).',
  },
  words: DIRECTION_WORDS,
  judged: ({ direction }) => ({ ...direction, value: direction.value === 1 ? '1' : '-1' }),
  change: (code) => ({
    direction: { value: code === '1' ? 1 : -1, confidence: 'high', reason: BY_PLANNER },
  }),
});

export const DIRECTION: ReadColumn = { ...DIRECTION_CHOICE, follows: rowWords };

export const PATH = choiceColumn({
  key: 'path',
  width: 13,
  hint: {
    id: 'Perkembangan target dari tahun ke tahun. Dibaca dari angkanya; ubah hanya bila tidak sesuai.',
    en: 'How the targets move from year to year. Read from the numbers; change it only where it does not fit.',
  },
  words: PATH_WORDS,
  judged: ({ path }) => ({ value: path, confidence: 'high' }),
  change(code) {
    const path = PATHS.find((one) => one === code);
    return path ? { path } : {};
  },
});

/** Ya where the number in the baseline column is the sum of the targets; a blank cell says no. */
export const PLAN_TOTAL: ReadColumn = {
  ...PLAIN,
  key: 'plan_total',
  field: 'plan_total',
  width: 9,
  look: { kind: 'flag', words: [YES] },
  code: (row) => String(row.baselineIsPlanTotal),
  shown: (row, _, language) => (row.baselineIsPlanTotal ? YES[language] : null),
  understand(cell) {
    if (cell === true || cell === false) return { code: String(cell) };
    const text = typedWords(cell);
    if (text === '') return { code: 'false' };
    const code = text === null ? null : codeOf({ true: YES, false: NO }, text);
    return code === null
      ? refuse(cell, { id: '"Ya", atau kosongkan', en: '"Yes", or leave it blank' })
      : { code };
  },
  says: (row, code) => code === String(row.baselineIsPlanTotal),
  word(value) {
    const code = codeOf({ true: YES, false: NO }, typedText(value)) ?? typedText(value);
    return code === 'true' ? YES : code === 'false' ? NO : null;
  },
  edit: (code, earlier) =>
    code === 'true' || code === 'false' ? { ...earlier, planTotal: code === 'true' } : null,
};
