import type { NumberDoubt, NumberReading, Operator, UnitKind } from './plan';

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
 * of counts) is flagged with a proposal and gives no value. Blanks, dashes and text give `value: null`, never 0.
 *
 * @example readNumber('1.234,5').value // 1234.5
 * @example readNumber('0.007').value // 0.007
 * @example readNumber('5.8697').doubt // 'malformed'
 * @example readNumber('> 90%').operator // '>'
 * @example readNumber('-').value // null
 */
export function readNumber(text: string, context: NumberContext = { kind: 'none', unit: '' }): NumberReading {
  const printed = text.trim();
  if (printed === '') return none(printed, 'blank');
  if (/^[-–—]+$/.test(printed)) return none(printed, 'dash');
  if (PERIOD.test(printed)) return none(printed, 'period');
  const tokens = [...printed.matchAll(NUMBER)];
  const [first] = tokens;
  if (!first) return none(printed, 'text');
  return tokens.length === 1 ? single(printed, first, context) : several(printed, tokens, context);
}

/** Digits with separators inside; "100%" and "5paket" end at the last digit. */
const NUMBER = /\d(?:[\d.,]*\d)?/g;
const YEAR = String.raw`(?:19|20)\d{2}`;
const PERIOD = new RegExp(
  String.raw`^(?:tahun\s+)?${YEAR}\s*(?:[-–—]|s\.?\/?d\.?|sampai(?: dengan)?)\s*(?:tahun\s+)?${YEAR}$`,
  'i',
);
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|>=|=>|minimal|min\.?|paling sedikit|sekurang-kurangnya)$/i, '>='],
  [/^(?:≤|<=|=<|maksimal|maks\.?|paling banyak)$/i, '<='],
  [/^(?:>|lebih dari|di ?atas)$/i, '>'],
  [/^(?:<|kurang dari|di ?bawah)$/i, '<'],
  [/^(?:~|±|≈|sekitar|kurang lebih)$/i, '~'],
];
/** Words that only bind two counts: "8 Kecamatan dan 43 Kelurahan". */
const BINDING = /^(?:dan|,|&|\+|\/|;)+\s*|\s*(?:dan|,|&|\+|\/|;)+$/gi;

function none(printed: string, doubt: NumberDoubt): NumberReading {
  return {
    printed,
    value: null,
    operator: '',
    components: [],
    percent: false,
    convention: 'none',
    doubt,
    proposal: null,
  };
}

function single(printed: string, match: RegExpMatchArray, context: NumberContext): NumberReading {
  const digits = match[0];
  const start = match.index ?? 0;
  const before = printed.slice(0, start).trim();
  const after = printed.slice(start + digits.length).trim();
  const percent = /^%|^persen\b/i.test(after);
  const negative = before === '-' && printed[start - 1] === '-';
  const operator = negative ? '' : (OPERATORS.find(([pattern]) => pattern.test(before))?.[1] ?? '');
  const read = readDigits(digits, percent ? 'percent' : context.kind);
  const words = [operator === '' && !negative ? before : '', after.replace(/^%/, '')].join(' ').trim();
  const sign = negative ? -1 : 1;
  const value = read.value === null ? null : sign * read.value;
  return {
    printed,
    value,
    operator,
    components: read.value === null || words === '' ? [] : [{ value: sign * read.value, label: words }],
    percent,
    convention: read.convention,
    doubt: read.doubt ?? (words === '' ? null : 'unit-in-cell'),
    proposal: read.proposal,
  };
}

function several(
  printed: string,
  tokens: readonly RegExpMatchArray[],
  context: NumberContext,
): NumberReading {
  const before = printed.slice(0, tokens[0]?.index ?? 0).trim();
  const between = tokens.map((token, i) =>
    printed.slice((token.index ?? 0) + token[0].length, tokens[i + 1]?.index ?? printed.length),
  );
  // "Motor 2 Molin 1": the words stand before their numbers.
  const labels = before !== '' && between.at(-1)?.trim() === '' ? [before, ...between.slice(0, -1)] : between;
  const components = tokens.map((token, i) => ({
    value: readDigits(token[0], 'count').value,
    label: (labels[i] ?? '').trim().replace(BINDING, '').trim(),
  }));
  const known = components.flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]));
  const labelled = before === '' && known.length === tokens.length;
  const sum = known.reduce((total, component) => total + component.value, 0);
  const unitWords = words(context.unit);
  const named = labelled && known.every(({ label }) => label !== '' && words(label).every(isIn(unitWords)));
  const countable = labelled && known.every(({ label }) => label !== '' && /^\p{L}[\p{L} ]*$/u.test(label));
  const paired = labelled && known.every(({ label }) => label === '') && unitWords.length === known.length;
  return {
    ...none(printed, 'several-numbers'),
    components: known,
    value: named ? sum : null,
    proposal: !named && (countable || paired) ? sum : null,
  };
}

/** Words of a unit; binding words and "Jumlah" say nothing. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !/^(?:dan|jumlah|se)$/.test(word));
}

/** "Kec" names "Kecamatan": an abbreviation of at least three letters counts. */
function isIn(unitWords: readonly string[]): (word: string) => boolean {
  return (word) => unitWords.some((unit) => unit === word || (word.length >= 3 && unit.startsWith(word)));
}

interface DigitsReading {
  readonly value: number | null;
  readonly convention: NumberReading['convention'];
  readonly doubt: NumberDoubt | null;
  readonly proposal: number | null;
}

function readDigits(digits: string, kind: UnitKind): DigitsReading {
  const read = (text: string, convention: DigitsReading['convention']): DigitsReading => ({
    value: Number(text),
    convention,
    doubt: null,
    proposal: null,
  });
  const fractional = kind === 'percent' || kind === 'rate';
  if (/^\d+$/.test(digits)) return read(digits, 'none');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits))
    return read(digits.replaceAll('.', '').replace(',', '.'), 'comma-decimals');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return read(digits.replaceAll(',', ''), 'comma-thousands');
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits)) return read(digits.replaceAll('.', ''), 'dot-thousands');
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(digits)) return read(digits.replaceAll(',', ''), 'comma-thousands');
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return dotAndThreeDigits(digits, kind, fractional);
  if (/^\d+,\d+$/.test(digits)) {
    const decimals = Number(digits.replace(',', '.'));
    if (!fractional && /^[1-9]\d{0,2},\d{3}$/.test(digits))
      return {
        value: null,
        convention: 'comma-thousands',
        doubt: 'ambiguous',
        proposal: Number(digits.replace(',', '')),
      };
    return { value: decimals, convention: 'comma-decimals', doubt: null, proposal: null };
  }
  if (/^0\.\d+$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) return read(digits, 'dot-decimals');
  if (/^\d+\.\d+$/.test(digits) && fractional) return read(digits, 'dot-decimals');
  return {
    value: null,
    convention: 'none',
    doubt: 'malformed',
    proposal: /^\d+[.,]\d+$/.test(digits) ? Number(digits.replace(/[.,]/, '')) : null,
  };
}

/** "64.597": thousands in a column of counts; in a percentage 64.597 times a hundred cannot be meant. */
function dotAndThreeDigits(digits: string, kind: UnitKind, fractional: boolean): DigitsReading {
  const thousands = Number(digits.replace('.', ''));
  if (fractional)
    return { value: null, convention: 'dot-decimals', doubt: 'ambiguous', proposal: Number(digits) };
  return {
    value: thousands,
    convention: 'dot-thousands',
    doubt: kind === 'amount' ? 'ambiguous' : null,
    proposal: null,
  };
}
