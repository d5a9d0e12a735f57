import type { FormatSection, FormatToken } from './number-format';

/**
 * A date or time as an Indonesian Excel shows it; `serial` counts days in the 1900 system.
 *
 * Times keep their colon, and what would show digits alone (a year, a day) is shown in full: in a table of numbers
 * "2024" or "08.05" would be read as one. What Excel cannot show is `#####`, as there.
 *
 * @example shownMoment(45420, parseNumberFormat('dd-mmm')[0]) // '08-Mei'
 * @example shownMoment(45420, parseNumberFormat('yyyy')[0]) // '08/05/2024'
 */
export function shownMoment(serial: number, section: FormatSection): string {
  if (serial < 0 || serial >= END) return '#####';
  const shown = shownTokens(serial, section);
  if (!/^[\d.,\s]*$/.test(shown)) return shown;
  return shownTokens(serial, { ...section, tokens: isCalendar(section) ? FULL_DATE : FULL_TIME });
}

/** Whether a moment has a day, and not the time alone. */
export function isCalendar({ tokens }: FormatSection): boolean {
  return tokens.some(
    ({ kind, text }, at) => kind === 'part' && /^[ymdeg]/.test(text) && !isMinute(tokens, at),
  );
}

/** 31 December 9999 is the last day of Excel. */
const END = 2_958_466;
const part = (text: string): FormatToken => ({ kind: 'part', text });
const between = (text: string): FormatToken => ({ kind: 'literal', text });
const FULL_DATE = [part('dd'), between('/'), part('mm'), between('/'), part('yyyy')];
const FULL_TIME = [
  { kind: 'elapsed', text: 'h' } as const,
  between(':'),
  part('mm'),
  between(':'),
  part('ss'),
];

/** Minutes stand after hours or before seconds; everywhere else an m is a month. */
function isMinute(tokens: readonly FormatToken[], at: number): boolean {
  if (!/^mm?$/.test(tokens[at]?.text ?? '')) return false;
  const isTime = ({ kind }: FormatToken): boolean => kind === 'part' || kind === 'elapsed';
  const before = tokens.slice(0, at).findLast(isTime);
  const after = tokens.slice(at + 1).find(isTime);
  return (before?.text.startsWith('h') ?? false) || (after?.text.startsWith('s') ?? false);
}

function shownTokens(serial: number, { tokens, language }: FormatSection): string {
  const places = Math.max(0, ...tokens.map(({ kind, text }) => (kind === 'fraction' ? text.length - 1 : 0)));
  // Rounded to what is shown of seconds, or 8:05 would come out as 8:04:59.
  const scale = 10 ** places;
  const seconds = Math.round(serial * DAY * scale) / scale;
  const day = Math.floor(seconds / DAY);
  const time = seconds - day * DAY;
  const calendar = calendarOf(day);
  const hours = Math.floor(time / 3600);
  const halved = tokens.some(({ kind }) => kind === 'noon');
  const texts = tokens.map((token, at): string => {
    const { kind, text } = token;
    if (kind === 'elapsed') return elapsed(seconds, text);
    if (kind === 'noon') return text === 'a/p' ? (hours < 12 ? 'A' : 'P') : hours < 12 ? 'AM' : 'PM';
    if (kind === 'fraction') return (time % 1).toFixed(places).slice(1);
    if (kind !== 'part') return text;
    if (text.startsWith('h')) return padded(halved ? hours % 12 || 12 : hours, text);
    if (text.startsWith('s')) return padded(Math.floor(time % 60), text);
    if (isMinute(tokens, at)) return padded(Math.floor(time / 60) % 60, text);
    return calendarPart(calendar, text, language);
  });
  return texts.join('').trim();
}

const DAY = 86_400;

function elapsed(seconds: number, text: string): string {
  const unit = { h: 3600, m: 60, s: 1 }[text.charAt(0)] ?? 1;
  return padded(Math.floor(seconds / unit), text);
}

function padded(value: number, letters: string): string {
  return String(value).padStart(Math.min(letters.length, 2), '0');
}

interface Calendar {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly weekday: number;
}

/** Excel counts a 29 February 1900, which there was not, and a 0 January before the first. */
function calendarOf(serial: number): Calendar {
  const weekday = (serial + 6) % 7;
  if (serial === 0) return { year: 1900, month: 0, day: 0, weekday };
  if (serial === 60) return { year: 1900, month: 1, day: 29, weekday };
  const date = new Date(Date.UTC(1899, 11, (serial < 60 ? 31 : 30) + serial));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday };
}

function calendarPart(
  { year, month, day, weekday }: Calendar,
  text: string,
  language: FormatSection['language'],
): string {
  const name = (options: Intl.DateTimeFormatOptions, date: number): string =>
    new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-US', { ...options, timeZone: 'UTC' }).format(
      date,
    );
  // 2023 begins on a Sunday.
  const ofWeek = Date.UTC(2023, 0, 1 + weekday);
  const ofYear = Date.UTC(2023, month, 1);
  switch (text) {
    case 'd':
    case 'dd':
      return padded(day, text);
    case 'ddd':
      return name({ weekday: 'short' }, ofWeek);
    case 'm':
    case 'mm':
      return padded(month + 1, text);
    case 'mmm':
      return name({ month: 'short' }, ofYear);
    case 'mmmmm':
      return name({ month: 'long' }, ofYear).slice(0, 1);
  }
  if (text.startsWith('d')) return name({ weekday: 'long' }, ofWeek);
  if (text.startsWith('m')) return name({ month: 'long' }, ofYear);
  if (text === 'y' || text === 'yy') return String(year % 100).padStart(2, '0');
  return /^[ye]/.test(text) ? String(year) : '';
}
