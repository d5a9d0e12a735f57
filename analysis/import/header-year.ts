import { compactHeader } from './column-words';

/** Which stretch of the plan a header names: a year, the n-th year of the plan, or a part of a year. */
export interface HeaderYear {
  /** Calendar year; null where the header only counts. */
  readonly year: number | null;
  /** 1 for the first year of the plan; null where a calendar year stands. */
  readonly ordinal: number | null;
  /** `TW 2`, `Semester 1`: a part of the year; blank for the whole. */
  readonly part: string;
}

/**
 * The year that a header names; null when it names none.
 *
 * @example headerYear('Target Tahun 2024').year // 2024
 * @example headerYear('Tahun ke-2').ordinal // 2
 * @example headerYear('TW III').part // 'TW 3'
 * @example headerYear('Satuan') // null
 */
export function headerYear(header: string): HeaderYear | null {
  const calendar = [...header.matchAll(CALENDAR)].map(([text]) => Number(text));
  const part = partOf(header);
  // "2023-2026" is the period of a plan, no column's year.
  if (calendar.length === 1) return { year: calendar[0] ?? null, ordinal: null, part };
  if (calendar.length > 1) return null;
  const counted = ORDINAL.exec(compactHeader(header))?.[1];
  if (counted !== undefined) return { year: null, ordinal: numeral(counted), part };
  return part === '' ? null : { year: null, ordinal: null, part };
}

const CALENDAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const ORDINAL = /^(?:target|capaian|rencana)*(?:t|th|thn|tahun|year|y)(?:ke)?(\d|i{1,3}|iv|v|vi)$/;
const PART =
  /^(?:target)?(?:(tw|triwulan|trw|q|quarter|kuartal)|(semester|sem|smt)|(caturwulan|cawu))(?:ke)?(\d|i{1,3}|iv)(?:(?:tahun)?20\d\d)?$/;

function partOf(header: string): string {
  const found = PART.exec(compactHeader(header));
  if (!found) return '';
  const [, quarter, semester, , count = ''] = found;
  return `${quarter ? 'TW' : semester ? 'Semester' : 'Caturwulan'} ${String(numeral(count))}`;
}

/**
 * A number by which a header only counts; null for anything else.
 *
 * @example countOf('(III)') // 3
 */
export function countOf(text: string): number | null {
  const count = /^\(?(\d|i{1,3}|iv|v|vi)\)?$/i.exec(text.trim())?.[1];
  return count === undefined ? null : numeral(count.toLowerCase());
}

const NUMERALS: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function numeral(text: string): number {
  const roman = NUMERALS.indexOf(text);
  return roman < 0 ? Number(text) : roman + 1;
}
