/**
 * The columns of a plan that are read from its print and that a planner may correct, one object each. The plan sheet,
 * edits, decisions, refusals, the check whether inputs have changed and the pane walk over these objects; what is not
 * among them is computed, and looks so.
 */
import { foldHeader } from '../language/blanks';
import type { CellContent } from '../sheets/read-workbook';
import { isFormatted, shownText, typedText } from '../sheets/cell-content';
import type { Reference, Strength } from '../reference/reference';
import type { Bilingual, Language } from '../text/bilingual';
import { NUMBER_DOUBT_WORDS } from '../text/doubts';
import { codeOf, DIRECTION_WORDS, NATURE_WORDS, NO, PATH_WORDS, YES } from '../text/words';
import { readNumber } from './number';
import { numberCode, numberFrom } from './number-code';
import { NATURES, type NumberReading, PATHS, type PlanRow } from './plan';
import type { ReadingDesk } from './reading-desk';
import type { ReadCode, RowEdit } from './row-edits';

export interface ReadColumn {
  /** Key of the column in its table, in edits and in what a decision changes: `baseline_value`, `nature`. */
  readonly key: string;
  /** The field that findings name when they speak of what is read here: `baseline`, `unit`, `nature`. */
  readonly field: string;
  /** Width in characters. */
  readonly width: number;
  readonly look: ColumnLook;
  /** What a planner is told who chooses the cell; null for nothing. */
  readonly hint: Bilingual | null;
  /** What the row says, as an edit would say it. */
  code(row: PlanRow, desk: ReadingDesk): ReadCode;
  /** What the row says, as its cell shows it; blank cells are null. */
  shown(row: PlanRow, desk: ReadingDesk, language: Language): string | number | null;
  /** Whether a planner should look at the reading. */
  isDoubtful(row: PlanRow, desk: ReadingDesk): boolean;
  /** Words that an earlier version showed for the row, other than those for its code. */
  shownBefore?(row: PlanRow): readonly string[];
  /** What is understood of a typed cell in that row: numbers are read by the unit of the row. */
  understand(cell: CellContent, row: PlanRow, desk: ReadingDesk): Understood;
  /** Whether the row says that already. */
  says(row: PlanRow, code: ReadCode, desk: ReadingDesk): boolean;
  /** What the code changes in the row; null when the column knows no such code. */
  edit(code: ReadCode, earlier: RowEdit): RowEdit | null;
  /** The word for a code or for the same word in the other language; null for none. Columns without words have none. */
  word?(value: CellContent): Bilingual | null;
  /** What a planner should know of a cell that was taken as typed; null for nothing. */
  remark(row: PlanRow): Bilingual | null;
}

/** How a column looks and is checked while one types: a choice has a list of words, an indicator that of the framework. */
export type ColumnLook =
  | { readonly kind: 'number' | 'indicator' | 'text' }
  /** `flag` words are coloured, since they change what the baseline means. */
  | { readonly kind: 'choice' | 'flag'; readonly words: readonly Bilingual[] };

/** A code, or why there is none and what would be understood. */
export type Understood = { readonly code: ReadCode } | { readonly refused: Bilingual };

/**
 * The read columns of a plan of these years, in the order in which what is typed into them is understood: the unit before
 * the numbers that are read by it.
 *
 * @example readColumns([2022, 2023]).map(({ key }) => key).slice(-3) // ['agencies_value', 'answers', 'supports']
 */
export function readColumns(years: readonly number[]): readonly ReadColumn[] {
  return [
    ...BEFORE_NUMBERS,
    BASELINE,
    PLAN_TOTAL,
    ...years.map(targetColumn),
    PATH,
    AGENCIES,
    ANSWERS,
    SUPPORTS,
  ];
}

/**
 * The read column of that key, or that reads that field; null where nothing is read from it.
 *
 * @example readColumn('target_2022_value').field // 'target_2022'
 * @example readColumn('target_2022').key // 'target_2022_value'
 * @example readColumn('action') // null
 */
export function readColumn(keyOrField: string): ReadColumn | null {
  const year = /^target_(\d{4})(?:_value)?$/.exec(keyOrField)?.[1];
  if (year !== undefined) return targetColumn(Number(year));
  return FIXED.find(({ key, field }) => key === keyOrField || field === keyOrField) ?? null;
}

const UNDERSTOOD_NOTHING = { id: 'tidak dipahami', en: 'is not understood' };

/** `"abc" tidak dipahami; tulis angka, misalnya 1.234,5` */
export function refusal(
  cell: CellContent,
  wanted: Bilingual,
  why: Bilingual = UNDERSTOOD_NOTHING,
): Bilingual {
  const shown = shownText(cell);
  return {
    id: `"${shown}" ${why.id}; tulis ${wanted.id}`,
    en: `"${shown}" ${why.en}; write ${wanted.en}`,
  };
}

function refuse(cell: CellContent, wanted: Bilingual, why?: Bilingual): Understood {
  return { refused: refusal(cell, wanted, why) };
}

/** A date and an error are refused everywhere; only numbers know what a per cent cell means. */
function typedWords(cell: CellContent): string | null {
  return isFormatted(cell) && cell.kind !== 'percent' ? null : typedText(cell);
}

const PLAIN: Pick<ReadColumn, 'hint' | 'isDoubtful' | 'remark'> = {
  hint: null,
  isDoubtful: () => false,
  remark: () => null,
};

function sameCode(column: Pick<ReadColumn, 'code'>): ReadColumn['says'] {
  return (row, code, desk) => {
    const stands = column.code(row, desk);
    if (typeof code !== 'number' || typeof stands !== 'number') return code === stands;
    // Excel keeps 15 significant digits of a number.
    return Math.abs(code - stands) <= 1e-12 * Math.max(Math.abs(code), Math.abs(stands));
  };
}

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

export const BY_PLANNER = { id: 'Ditetapkan perencana.', en: 'Set by the planner.' };

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

const NATURE: ReadColumn = {
  ...NATURE_CHOICE,
  shownBefore: (row) => (keepsBaseline(row) ? KEPT_WORDS : []),
  edit: (code, earlier) => NATURE_CHOICE.edit(code === 'maintain' ? 'level' : code, earlier),
};

/** Up to 1.0 a row of any kind whose targets all equal its baseline was called this. */
const KEPT_WORDS = ['Dipertahankan', 'Maintained', 'Pertahankan', 'Maintain'];

function keepsBaseline({ baseline, targets }: PlanRow): boolean {
  return baseline.value !== null && targets.every(({ value }) => value === baseline.value);
}

const DIRECTION = choiceColumn({
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

const PATH = choiceColumn({
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
const PLAN_TOTAL: ReadColumn = {
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

const INDICATOR: ReadColumn = {
  ...PLAIN,
  key: 'canonical_indicator',
  field: 'canonical_indicator',
  width: 10,
  look: { kind: 'indicator' },
  hint: {
    id: 'Nomor indikator KLA 1–24 (lihat lembar Indikator). Kosongkan bila tidak ada padanannya.',
    en: 'KLA indicator 1–24 (see sheet Indicators). Leave blank when there is no match.',
  },
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

const SUB_INDICATOR: ReadColumn = {
  ...PLAIN,
  key: 'sub_indicator',
  field: 'sub_indicator',
  width: 8,
  look: { kind: 'text' },
  hint: {
    id: 'Subindikator, misalnya 21a (lihat lembar Indikator). Kosongkan bila tidak ada.',
    en: 'Sub-indicator, such as 21a (see sheet Indicators). Leave blank when there is none.',
  },
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

/** A column whose words are read as print is: whatever is typed is taken, and what no list knows is said. */
function textColumn(
  column: Pick<ReadColumn, 'key' | 'field' | 'width' | 'hint' | 'shown' | 'says' | 'remark'> & {
    readonly wanted: Bilingual;
    readonly text: (row: PlanRow) => string;
    readonly change: (text: string) => RowEdit;
  },
): ReadColumn {
  const { wanted, text, change, ...rest } = column;
  return {
    ...rest,
    look: { kind: 'text' },
    code: text,
    isDoubtful: (row) => rest.remark(row) !== null,
    understand(cell) {
      const typed = typeof cell === 'number' || typeof cell === 'boolean' ? null : typedWords(cell);
      return typed === null ? refuse(cell, wanted) : { code: typed };
    },
    edit: (code, earlier) => ({ ...earlier, ...change(String(code ?? '')) }),
  };
}

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

const ANSWERS = questionColumn('answers', 'direct', {
  id: 'Nomor pertanyaan evaluasi yang dijawab baris ini, misalnya 6.3; 1.2f. Isi "-" bila tidak ada.',
  en: 'Numbers of the evaluation questions that this row answers, such as 6.3; 1.2f. Write "-" for none.',
});

const SUPPORTS = questionColumn('supports', 'supporting', {
  id: 'Nomor pertanyaan evaluasi yang didukung baris ini, misalnya 6.3; 1.2f. Isi "-" bila tidak ada.',
  en: 'Numbers of the evaluation questions that this row supports, such as 6.3; 1.2f. Write "-" for none.',
});

const UNIT = textColumn({
  key: 'unit_value',
  field: 'unit',
  width: 17,
  hint: {
    id: 'Satuan, misalnya Persen atau Orang. Kosongkan bila tidak ada.',
    en: 'The unit, such as Per cent or People. Leave blank when there is none.',
  },
  wanted: { id: 'satuan, misalnya Persen', en: 'a unit, such as Per cent' },
  text: ({ unit }) => unit.text,
  // A printed unit that no list knows is shown where it is printed; only what the planner typed stands here.
  shown({ unit, printed }, { unitName }, language) {
    const name = unit.unitId === null ? null : unitName(unit.unitId, language);
    return name ?? (unit.text === printed.unit || unit.text === '' ? null : unit.text);
  },
  says(row, code, { readUnit }) {
    const { unitId, text } = readUnit(String(code ?? ''));
    return unitId === null ? text === row.unit.text : unitId === row.unit.unitId;
  },
  change: (unit) => ({ unit }),
  remark({ unit: { text, doubt } }) {
    if (doubt !== 'unknown') return null;
    return {
      id: `satuan "${text}" tidak ada dalam daftar satuan; periksa ejaannya`,
      en: `the unit "${text}" is not in the list of units; check its spelling`,
    };
  },
});

const AGENCIES = textColumn({
  key: 'agencies_value',
  field: 'agencies',
  width: 22,
  hint: {
    id: 'Penanggung jawab; bila lebih dari satu, pisahkan dengan titik koma.',
    en: 'The responsible bodies; set a semicolon between several.',
  },
  wanted: { id: 'nama penanggung jawab', en: 'the name of a responsible body' },
  text: ({ agencies }) => agencies.map(({ name }) => name).join('; '),
  shown: ({ agencies }) => agencies.map(({ name }) => name).join('; ') || null,
  says(row, code, { readAgencies }) {
    const idsOf = (agencies: PlanRow['agencies']): string =>
      agencies.map(({ agencyId, name }) => agencyId ?? name).join('\n');
    return idsOf(readAgencies(String(code ?? ''))) === idsOf(row.agencies);
  },
  change: (agencies) => ({ agencies }),
  remark({ agencies }) {
    const unknown = agencies.filter(({ match }) => match === 'unknown').map(({ name }) => `"${name}"`);
    if (unknown.length === 0) return null;
    const names = unknown.join(', ');
    return {
      id: `${names} tidak ada dalam daftar penanggung jawab; periksa ejaannya`,
      en: `${names}: not in the list of responsible bodies; check the spelling`,
    };
  },
});

/** The baseline or the target of a year. */
function numberColumn(
  column: Pick<ReadColumn, 'key' | 'field'> & {
    readonly reading: (row: PlanRow, desk: ReadingDesk) => NumberReading | undefined;
    readonly change: (number: ReturnType<typeof numberFrom>, earlier: RowEdit) => RowEdit;
  },
): ReadColumn {
  const { key, field, reading, change } = column;
  const code = (row: PlanRow, desk: ReadingDesk): ReadCode => {
    const read = reading(row, desk);
    return read ? numberCode(read) : null;
  };
  return {
    ...PLAIN,
    key,
    field,
    width: 9,
    look: { kind: 'number' },
    hint: {
      id: 'Isi angka saja. Kosongkan bila tidak ada; kosong tidak sama dengan 0.',
      en: 'Numbers only. Leave blank when there is none; blank is not 0.',
    },
    code,
    shown: (row, desk) => reading(row, desk)?.value ?? null,
    isDoubtful: (row, desk) => isDoubted(reading(row, desk)),
    understand: understandNumber,
    says: sameCode({ code }),
    edit(value, earlier) {
      const number = numberFrom(value);
      return number === null ? null : { ...earlier, ...change(number, earlier) };
    },
  };
}

/** A number is itself, 97,5% is 97.5, and a text says what the same text says in the print of that row. */
function understandNumber(cell: CellContent, { unit }: PlanRow): Understood {
  const wanted = { id: 'angka, misalnya 1.234,5 atau 1234.5', en: 'a number, such as 1.234,5 or 1234.5' };
  if (isFormatted(cell)) {
    if (cell.kind === 'percent') return { code: cell.value };
    const why = {
      date: { id: 'adalah tanggal, bukan angka', en: 'is a date, not a number' },
      error: { id: 'adalah galat rumus, bukan angka', en: 'is a failed formula, not a number' },
    }[cell.kind];
    return refuse(cell, wanted, why);
  }
  if (typeof cell === 'number' && Number.isFinite(cell)) return { code: cell };
  if (cell !== null && typeof cell !== 'string') return refuse(cell, wanted);
  const read = readNumber(typedText(cell), { kind: unit.kind, unit: unit.text });
  if (read.doubt === null || read.doubt === 'blank' || read.doubt === 'dash')
    return { code: numberCode(read) };
  const doubt = NUMBER_DOUBT_WORDS[read.doubt];
  return refuse(cell, wanted, {
    id: `${UNDERSTOOD_NOTHING.id} (${doubt.id})`,
    en: `${UNDERSTOOD_NOTHING.en} (${doubt.en})`,
  });
}

function isDoubted(reading: NumberReading | undefined): boolean {
  return reading !== undefined && reading.doubt !== null && reading.doubt !== 'blank';
}

const BASELINE = numberColumn({
  key: 'baseline_value',
  field: 'baseline',
  reading: (row) => row.baseline,
  change: (baseline) => (baseline === null ? {} : { baseline }),
});

const TARGETS = new Map<number, ReadColumn>();

function targetColumn(year: number): ReadColumn {
  const known = TARGETS.get(year);
  if (known) return known;
  const field = `target_${String(year)}`;
  const made = numberColumn({
    key: `${field}_value`,
    field,
    reading: (row, { years }) => row.targets[years.indexOf(year)],
    change: (target, { targets }) =>
      target === null ? {} : { targets: new Map([...(targets ?? []), [year, target]]) },
  });
  TARGETS.set(year, made);
  return made;
}

const BEFORE_NUMBERS = [INDICATOR, SUB_INDICATOR, NATURE, DIRECTION, UNIT];
const FIXED = [...BEFORE_NUMBERS, BASELINE, PLAN_TOTAL, PATH, AGENCIES, ANSWERS, SUPPORTS];
