import { isFormatted, shownText, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import { monthNumber } from '../plan/date-text';

/**
 * The day that a cell holds, as Excel's serial number in the 1900 system: a date, a plain serial of this century, or a text
 * that says day, month and year in the Indonesian order or as ISO 8601. Null for a blank cell and for any other content.
 *
 * @example dateOf('27 November 2026') // 46353
 * @example dateOf('27/11/2026') // 46353
 * @example dateOf('2026-11-27') // 46353
 * @example dateOf('31/2/2026') // null
 */
export function dateOf(cell: CellContent): number | null {
  if (isFormatted(cell)) return cell.kind === 'date' ? serial(cell.value) : null;
  if (typeof cell === 'number') return serial(cell);
  const text = typedText(shownText(cell)).toLowerCase();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return serialOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4})$/.exec(text) ?? [];
  if (day === undefined) return null;
  return serialOf(
    Number(year),
    /^\d/.test(month ?? '') ? Number(month) : monthNumber(month ?? ''),
    Number(day),
  );
}

/**
 * A day as ISO 8601.
 *
 * @example isoDay(46353) // '2026-11-27'
 */
export function isoDay(day: number): string {
  return new Date((day - EPOCH) * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Serial of a day; null for one that no calendar has.
 *
 * @example serialOf(2023, 1, 1) // 44927
 */
export function serialOf(year: number, month: number, day: number): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return serial(moment.getTime() / MILLISECONDS + EPOCH);
}

/** Serial of 1 January 1970. */
const EPOCH = 25_569;
const MILLISECONDS = 86_400_000;
// 1 January 2000 and 31 December 2099: other numbers are no dates of a plan.
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

function serial(value: number | null): number | null {
  const day = Math.floor(value ?? Number.NaN);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}
