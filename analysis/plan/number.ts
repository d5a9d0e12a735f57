import { wordsOf } from '../language/words';
import { typedForDate } from './date-text';
import { asExcelShows, type DigitsReading, readDigits } from './digits';
import type { NumberDoubt, NumberReading, Operator, UnitKind } from './plan';
import { typedText } from './typed-text';

export interface NumberContext {
  /** Kind of the row's unit: a count cannot have four decimals, a percentage can. */
  readonly kind: UnitKind;
  /** The row's unit as printed; a sum of several counts is defended only when the unit names them all. */
  readonly unit: string;
}

/**
 * What a number cell of an annex says.
 *
 * Convention: Indonesian, dot for thousands and comma for decimals; "0.21" and "0.007" are decimals because a
 * thousands dot never follows a lone zero, "8.000" is thousands. What no convention allows ("5.8697" in a column
 * of counts) is flagged with a proposal and gives no value. Blanks, dashes, text, dates and the errors of Excel give
 * `value: null`, never 0. Invisible characters, full-width digits and a leading apostrophe do not count; "(5)" is how a
 * format of Excel shows -5 and how an annex prints a note, so it has no value and -5 as proposal.
 *
 * @example readNumber('1.234,5').value // 1234.5
 * @example readNumber('0.007').value // 0.007
 * @example readNumber('5.8697').doubt // 'malformed'
 * @example readNumber('> 90%').operator // '>'
 * @example readNumber('-').value // null
 * @example readNumber('#DIV/0!').doubt // 'error'
 * @example readNumber('1-Feb').doubt // 'date'
 */
export function readNumber(text: string, context: NumberContext = { kind: 'none', unit: '' }): NumberReading {
  return { ...readTyped(typedText(text), context), printed: text.trim() };
}

type Reading = Omit<NumberReading, 'printed'>;

function readTyped(typed: string, context: NumberContext): Reading {
  if (typed === '') return none('blank');
  if (DASHES.test(typed)) return none('dash');
  if (FORMULA_ERROR.test(typed)) return none('error');
  if (PERIOD.test(typed)) return none('period');
  const tokens = [...typed.matchAll(NUMBER)];
  const [first] = tokens;
  if (!first) return none('text');
  if (!PLAIN.test(typed) && typedForDate(typed, context.unit) !== null) return none('date');
  if (tokens.length > 1) return several(typed, tokens, context);
  return inBrackets(typed, context) ?? single(typed, first, context);
}

/**
 * Error values of Excel in any language ("#N/A", "#WERT!", "#¿NOMBRE?"), of LibreOffice ("Err:502"), and a "DIV/0!" that
 * lost its sign.
 */
const FORMULA_ERROR =
  /#\s*(?:[¡¿]?\p{L}[\p{L}\d/_]*\s*[!?]|N\/?[AVD](?![\p{L}\d]))|#?\bDIV\/0(?!\d)|\bErr:\d{3}\b/iu;

/** Hyphen, the dashes of Unicode and its minus sign: a table of Word prints any of them. */
const DASH = '[-\u2010-\u2015\u2212]';
const DASHES = new RegExp(`^${DASH}+$`);
const MINUS = new RegExp(`^${DASH}$`);
/** Digits with separators inside; "100%" and "5paket" end at the last digit, ",5" begins with what is missing. */
const NUMBER = /(?:(?<![\p{L}\d])[.,])?\d(?:[\d.,]*\d)?/gu;
/** Most cells, which are spared the look for a date. */
const PLAIN = /^\d+(?:[.,]\d+)?%?$/;
const YEAR = String.raw`(?:19|20)\d{2}`;
const PERIOD = new RegExp(
  String.raw`^(?:(?:tahun\s+)?${YEAR}\s*(?:${DASH}|\/|s\.?\/?d\.?|sampai(?: dengan)?)\s*(?:tahun\s+)?${YEAR}|tahun\s+${YEAR})$`,
  'i',
);
/** At the end of what stands before the number: "> 90%", "Target minimal 90". */
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/(?:≥|>=|=>|(?<!\p{L})(?:minimal|min\.?|paling sedikit|sekurang-kurangnya))$/iu, '>='],
  [/(?:≤|<=|=<|(?<!\p{L})(?:maksimal|maks\.?|paling banyak))$/iu, '<='],
  [/(?:>|(?<!\p{L})(?:lebih dari|di ?atas))$/iu, '>'],
  [/(?:<|(?<!\p{L})(?:kurang dari|di ?bawah))$/iu, '<'],
  [/(?:~|±|≈|(?<!\p{L})(?:sekitar|kurang lebih))$/iu, '~'],
];
/** "2,5 juta" is no 2.5, and may yet be one where the unit says "juta rupiah". */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^ribu\b/i, 1e3],
  [/^(?:juta|jt)\b/i, 1e6],
  [/^mil[iy]ar\b/i, 1e9],
  [/^tril[iy]un\b/i, 1e12],
];
/** Words that only bind two counts: "8 Kecamatan dan 43 Kelurahan". */
const BINDING = /^(?:dan\b|[,&+/;])+|(?:\bdan|[,&+/;])+$/gi;

function none(doubt: NumberDoubt): Reading {
  return {
    value: null,
    operator: '',
    components: [],
    percent: false,
    convention: 'none',
    doubt,
    proposal: null,
  };
}

/** "(5)", where a format of Excel shows a negative number so; null for any other text. */
function inBrackets(typed: string, context: NumberContext): Reading | null {
  const [, inside = '', sign = ''] = /^\( ?([\d.,]+ ?%?) ?\) ?(%?)$/.exec(typed) ?? [];
  const [digits] = inside.matchAll(NUMBER);
  if (!digits) return null;
  const { value, percent } = single(inside + sign, digits, context);
  return { ...none('ambiguous'), percent, proposal: value === null ? null : 0 - value };
}

function single(printed: string, match: RegExpMatchArray, context: NumberContext): Reading {
  const digits = match[0];
  const start = match.index ?? 0;
  const before = printed.slice(0, start).trim();
  const after = printed.slice(start + digits.length).trim();
  const percent = PERCENT.test(after);
  // A sign touches its number: "- 5" may as well be a bullet.
  const negative = MINUS.test(before) && start === 1;
  const signed = negative || (before === '+' && start === 1);
  const [pattern, operator = ''] = OPERATORS.find(([sign]) => sign.test(before)) ?? [];
  const wordsBefore = signed ? '' : pattern ? before.replace(pattern, '') : before;
  const read = scaled(readDigits(digits, percent ? 'percent' : context.kind), after);
  const words = `${wordsBefore} ${after.replace(PERCENT, '')}`.trim();
  const sign = negative ? -1 : 1;
  const value = read.value === null ? null : sign * read.value;
  return {
    value,
    operator,
    components: value === null || words === '' ? [] : [{ value, label: words }],
    percent,
    convention: read.convention,
    doubt: read.doubt ?? (words === '' ? null : 'unit-in-cell'),
    proposal: read.proposal === null ? null : sign * read.proposal,
  };
}

const PERCENT = /^(?:%|persen(?![\p{L}\d]))/iu;

function scaled(read: DigitsReading, after: string): DigitsReading {
  const scale = SCALES.find(([word]) => word.test(after))?.[1];
  if (scale === undefined || read.value === null) return read;
  return { ...read, value: null, doubt: 'ambiguous', proposal: asExcelShows(read.value * scale) };
}

function several(printed: string, tokens: readonly RegExpMatchArray[], context: NumberContext): Reading {
  const before = printed.slice(0, tokens[0]?.index ?? 0).trim();
  const between = tokens.map((token, i) =>
    printed.slice((token.index ?? 0) + token[0].length, tokens[i + 1]?.index ?? printed.length),
  );
  // "Motor 2 Molin 1": the words stand before their numbers.
  const labels = before !== '' && between.at(-1)?.trim() === '' ? [before, ...between.slice(0, -1)] : between;
  const components = tokens.map((token, i) => ({
    value: readDigits(token[0], 'count').value,
    label: (labels[i] ?? '').trim().replaceAll(BINDING, '').trim(),
  }));
  const known = components.flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]));
  const labelled = before === '' && known.length === tokens.length;
  const sum = known.reduce((total, component) => total + component.value, 0);
  const unitWords = words(context.unit);
  const named = labelled && known.every(({ label }) => label !== '' && words(label).every(isIn(unitWords)));
  const countable = labelled && known.every(({ label }) => label !== '' && /^\p{L}[\p{L} ]*$/u.test(label));
  const paired = labelled && known.every(({ label }) => label === '') && unitWords.length === known.length;
  return {
    ...none('several-numbers'),
    components: known,
    value: named ? sum : null,
    proposal: !named && (countable || paired) ? sum : null,
  };
}

/** Words of a unit; binding words and "Jumlah" say nothing. */
function words(text: string): string[] {
  return wordsOf(text.toLowerCase()).filter((word) => /^(?!(?:dan|jumlah|se)$)\p{L}/u.test(word));
}

/** "Kec" names "Kecamatan": an abbreviation of at least three letters counts. */
function isIn(unitWords: readonly string[]): (word: string) => boolean {
  return (word) => unitWords.some((unit) => unit === word || (word.length >= 3 && unit.startsWith(word)));
}
