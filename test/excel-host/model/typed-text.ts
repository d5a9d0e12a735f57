/** What Excel makes of a text that is typed (or written by `range.values`) into a cell of format General. */

export type CellScalar = string | number | boolean;

export type Typed =
  | { readonly kind: 'value'; readonly value: CellScalar; readonly format?: string; readonly error?: true }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'text'; readonly value: string; readonly quoted?: true };

export interface Separators {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',' | ' ';
}

export type Region = 'US' | 'ID';

export const SEPARATORS: Readonly<Record<Region, Separators>> = {
  US: { decimal: '.', group: ',' },
  ID: { decimal: ',', group: '.' },
};

interface Habits {
  readonly region: Region;
  readonly separators: Separators;
  /** Year of a date that names none. */
  readonly year: number;
}

const ERRORS = new Set(['#N/A', '#NAME?', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NULL!']);
const MONTHS: Readonly<Record<Region, readonly string[]>> = {
  US: 'january february march april may june july august september october november december'.split(' '),
  ID: 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' '),
};

export function readTyped(text: string, cellFormat: string, habits: Habits): Typed {
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1), quoted: true };
  if (cellFormat === '@') return { kind: 'text', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { kind: 'value', value: plain.toLowerCase() === 'true' };
  if (ERRORS.has(plain.toUpperCase())) return { kind: 'value', value: plain.toUpperCase(), error: true };
  const number = readNumber(plain, habits.separators) ?? readFraction(plain) ?? readMoment(plain, habits);
  if (number !== null) return number;
  // Typing +A1 or -A1 enters a formula; @ is Lotus' way. A sign alone is text.
  if (/^[+\-@]\s*[^\s+\-@]/.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', value: text };
}

function readNumber(text: string, { decimal, group }: Separators): Typed | null {
  const d = decimal === '.' ? '\\.' : ',';
  const g = group === '.' ? '\\.' : group;
  const shape = new RegExp(
    `^(\\()?([+-])?\\$?(\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}(\\d*))?(?:E([+-]?\\d{1,3}))?(%)?(\\))?$`,
    'i',
  ).exec(text);
  if (shape === null) return null;
  const [, open, sign, whole, fraction, exponent, percent, close] = shape;
  if ((whole === undefined && !fraction) || (open === undefined) !== (close === undefined)) return null;
  const digits = `${(whole ?? '0').replaceAll(group, '')}.${fraction ?? '0'}`;
  const size = Number(`${digits}${exponent === undefined ? '' : `e${exponent}`}`) / (percent ? 100 : 1);
  const value = sign === '-' || open ? -size : size;
  // Fifteen significant digits: a longer id loses its last ones, as in Excel.
  const kept = Number(value.toPrecision(15));
  if (percent) return { kind: 'value', value: kept, format: fraction ? '0.00%' : '0%' };
  if (exponent !== undefined) return { kind: 'value', value: kept, format: '0.00E+00' };
  return whole?.includes(group)
    ? { kind: 'value', value: kept, format: fraction ? '#,##0.00' : '#,##0' }
    : { kind: 'value', value: kept };
}

function readFraction(text: string): Typed | null {
  const shape = /^(-)?(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (shape === null || Number(shape[4]) === 0) return null;
  const value = Number(shape[2]) + Number(shape[3]) / Number(shape[4]);
  return { kind: 'value', value: shape[1] ? -value : value, format: '# ?/?' };
}

/** Dates in the order of the country, and times. */
function readMoment(text: string, { region, year }: Habits): Typed | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[2]) < 60) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return {
      kind: 'value',
      value: seconds / 86_400,
      format: Number(time[1]) > 23 ? '[h]:mm:ss' : time[3] ? 'h:mm:ss' : 'h:mm',
    };
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  const [month, day] = region === 'US' ? [1, 2] : [2, 1];
  if (full) return date(century(full[3] ?? ''), Number(full[month]), Number(full[day]), 'm/d/yyyy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short)
    return date(year, Number(short[month]), Number(short[day]), 'd-mmm') ?? monthOfYear(short[1], short[2]);
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthYear) return date(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
  return readNamedMonth(text, MONTHS[region], year);
}

function monthOfYear(month: string | undefined, year: string | undefined): Typed | null {
  return Number(year) > 31 ? date(century(year ?? ''), Number(month), 1, 'mmm-yy') : null;
}

function readNamedMonth(text: string, months: readonly string[], year: number): Typed | null {
  const shape = /^(?:(\d{1,2})[- /])?([a-z]{3,9})(?:[- /](\d{1,4}))?$/i.exec(text);
  const word = (shape?.[2] ?? '').toLowerCase();
  const month = months.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
  if (shape === null || month === 0 || (shape[1] === undefined && shape[3] === undefined)) return null;
  const last = shape[3];
  if (shape[1] !== undefined) {
    return last === undefined
      ? date(year, month, Number(shape[1]), 'd-mmm')
      : date(century(last), month, Number(shape[1]), 'd-mmm-yy');
  }
  if (last !== undefined && last.length < 3 && Number(last) <= 31)
    return date(year, month, Number(last), 'd-mmm');
  return date(century(last ?? ''), month, 1, 'mmm-yy');
}

const century = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function date(year: number, month: number, day: number, format: string): Typed | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day || year < 1900) return null;
  // Serial numbers count from 1899-12-30, which makes up for Excel's 29 February 1900.
  return {
    kind: 'value',
    value: Math.round((moment.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000),
    format,
  };
}
