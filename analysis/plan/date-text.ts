import { typedText } from './typed-text';

/**
 * What was probably typed where a number cell holds a date: Excel turns "1-2" into a date and a CSV then says "1-Feb",
 * and "2-24" becomes "Feb-24". Day and month stand in the Indonesian order, or as printed. Blank where the cell is a date
 * of which nothing can be said ("Januari - Maret 2024").
 *
 * Months in Indonesian and English, written out or shortened; day, month and year with any separator, with a weekday or
 * a time. What is no date gives null: periods of years ("2022 - 2027"), fractions ("3/4"), and what Excel has not turned
 * ("1-2").
 *
 * @param unit the row's unit: "5 Des" is five villages where it is "Desa"
 * @example typedForDate('1-Feb') // '1-2'
 * @example typedForDate('Feb-24') // '2-24'
 * @example typedForDate('1 Februari 2024') // '1-2'
 * @example typedForDate('1-2') // null
 */
export function typedForDate(text: string, unit = ''): string | null {
  const date = typedText(text).toLowerCase().replace(DASHES, '-').replace(WEEKDAY, '').replace(TIME, '');
  return inDigits(date) ?? inWords(date, unit.toLowerCase());
}

const DASHES = /[\u2010-\u2015\u2212]/g;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?:, *| +(?=\d))/;
const TIME = /(?:t| |, )\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:am|pm|wib|wita|wit|z))?$/;

const YEAR = String.raw`(?:19|20)\d{2}`;
const DAY_MONTH_YEAR = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(${YEAR}|\d{2})$`);
const YEAR_MONTH_DAY = new RegExp(String.raw`^${YEAR}([-/.])(\d{1,2})\1(\d{1,2})$`);
const MONTH_YEAR = new RegExp(String.raw`^(\d{1,2})[-/](${YEAR})$`);
const YEAR_MONTH = new RegExp(String.raw`^(${YEAR})-(0[1-9]|1[0-2])$`);

function inDigits(date: string): string | null {
  const [, one = '', separator, two = '', ofYear = ''] = DAY_MONTH_YEAR.exec(date) ?? [];
  // "10-20-30" is a series; "2/13/2024" is a date in the American order.
  const american = (separator === '/' || ofYear.length > 2) && isDayAndMonth(two, one);
  if (isDayAndMonth(one, two) || american) return typed(one, two);
  const [, , month = '', day = ''] = YEAR_MONTH_DAY.exec(date) ?? [];
  if (isDayAndMonth(day, month)) return typed(day, month);
  const [, only = '', year = ''] = MONTH_YEAR.exec(date) ?? [];
  if (isDayAndMonth('1', only)) return typed(only, year);
  const [, ofMonth = '', number = ''] = YEAR_MONTH.exec(date) ?? [];
  return number === '' ? null : typed(number, ofMonth);
}

function isDayAndMonth(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function typed(first: number | string, second: number | string): string {
  return `${String(Number(first))}-${String(Number(second))}`;
}

/** In the order of the year; Indonesian and English, old spellings included. */
const MONTHS = [
  'jan(?:uari|uary)?',
  '[fp]eb(?:ruari|ruary)?',
  'mar(?:et|ch)?|mrt',
  'apr(?:il)?',
  'mei|may',
  'jun[ie]?',
  'jul[iy]?',
  'ag(?:ustus|ust|u|t|s|st)|aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'no[vp](?:ember)?',
  'de[sc](?:ember)?',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const MONTH_PATTERNS = MONTHS.map((month) => new RegExp(`^(?:${month})$`));
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[-/., ]*(${MONTH})\.?(?:[-/., ]*['’]?(?:${YEAR}|\d{2}))?$`);
const NAMED_MONTH_YEAR = new RegExp(String.raw`^(${MONTH})\.?[-/., ]*['’]?(${YEAR}|\d{2})$`);
const MONTH_DAY = new RegExp(String.raw`^(${MONTH})\.?[-/., ]*(\d{1,2})(?:[-/., ]+${YEAR})?$`);
const YEAR_NAMED_MONTH = new RegExp(String.raw`^${YEAR}[-/., ]*(${MONTH})[-/., ]*(\d{1,2})?$`);
/** "1-Feb kegiatan": joined to its number a month is part of a date whatever follows. */
const JOINED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,4}[-/]${MONTH}|${MONTH}[-/]\d{1,4})(?![\p{L}\d])`,
  'u',
);
/** Nothing but months, numbers, and what binds them: "Januari s.d. Maret 2024", "tgl 2 Mei". */
const ONLY_DATES = new RegExp(
  String.raw`^(?:(?:${MONTH}|\d{1,2}|${YEAR}|tanggal|tgl|bulan|bln|tahun|thn?|s\.?\/?d|sampai|dengan|hingga|dan|pada)(?![\p{L}\d])[-–/.,&() ]*)+$`,
  'u',
);
const HAS_MONTH = new RegExp(String.raw`(?<!\p{L})${MONTH}(?!\p{L})`, 'u');

function inWords(date: string, unit: string): string | null {
  const month = HAS_MONTH.exec(date)?.[0];
  if (month === undefined) return null;
  if (JOINED.test(date) || !shortensUnit(month, unit)) {
    const [, day, ofDay] = DAY_MONTH.exec(date) ?? [];
    if (day !== undefined) return typed(day, monthNumber(ofDay ?? ''));
    const [, ofYear, year = ''] = NAMED_MONTH_YEAR.exec(date) ?? [];
    if (ofYear !== undefined) return typed(monthNumber(ofYear), year);
    const [, before, dayAfter = ''] = MONTH_DAY.exec(date) ?? YEAR_NAMED_MONTH.exec(date) ?? [];
    if (before !== undefined && dayAfter !== '') return typed(dayAfter, monthNumber(before));
    if (JOINED.test(date) || (/\d/.test(date) && ONLY_DATES.test(date))) return '';
  }
  return null;
}

function shortensUnit(month: string, unit: string): boolean {
  return unit.split(/[^\p{L}]+/u).some((word) => word.startsWith(month));
}

/**
 * Number of a month, in Indonesian or English, written out or shortened; 0 for none.
 *
 * @param month in small letters
 * @example monthNumber('november') // 11
 */
export function monthNumber(month: string): number {
  return 1 + MONTH_PATTERNS.findIndex((pattern) => pattern.test(month));
}
