import { decimals } from './cell-content';
import { type FormatSection, parseNumberFormat, sectionFor } from './number-format';
import type { CellContent } from './read-workbook';
import { isCalendar, shownMoment } from './shown-moment';

/** First day of a workbook's dates; files of old Macs count from 1904. */
export type DateSystem = 1900 | 1904;

/** The number format of a cell that has none. */
export const GENERAL = 'General';

/**
 * A reader of number cells: what a number is under a number format in US notation. Each format is read once, so make one
 * reader for a workbook.
 *
 * Numbers have the 15 significant digits that Excel shows: 57.699999999999996 is 57.7. The serial of a date is that of
 * the 1900 system; a time without a day stays as it is.
 *
 * @example numberReader()(0.975, '0.0%') // { kind: 'percent', value: 97.5, shown: '97,5%' }
 * @example numberReader(1904)(43958, 'd-mmm') // { kind: 'date', value: 45420, shown: '08-Mei' }
 * @example numberReader()(57.699999999999996, 'General') // 57.7
 */
export function numberReader(system: DateSystem = 1900): (value: number, format: string) => CellContent {
  // No sections: every number is plain, as in most formats.
  const known = new Map<string, readonly FormatSection[]>([
    [GENERAL, []],
    ['@', []],
  ]);
  return (stored, format) => {
    const value = fifteenDigits(stored);
    let sections = known.get(format);
    if (!sections) {
      const parsed = parseNumberFormat(LOCAL_FORMATS[format] ?? format);
      sections = parsed.every(({ kind }) => kind === 'number') ? [] : parsed;
      known.set(format, sections);
    }
    if (sections.length === 0) return value;
    const section = sectionFor(sections, value);
    if (section?.kind === 'percent') {
      const shownValue = fifteenDigits(value * 100 ** section.percents);
      return {
        kind: 'percent',
        value: shownValue,
        shown: decimals(shownValue) + '%'.repeat(section.percents),
      };
    }
    if (section?.kind === 'moment') {
      const serial = system === 1904 && isCalendar(section) ? value + DAYS_BEFORE_1904 : value;
      return { kind: 'date', value: serial, shown: shownMoment(serial, section) };
    }
    return value;
  };
}

/** What a formula that failed leaves in its cell; it has no value. */
export function errorContent(text: string): CellContent {
  return { kind: 'error', value: null, shown: text };
}

/** Texts that a cell shows when its formula failed. */
export const ERROR_VALUES: ReadonlySet<string> = new Set(
  (
    '#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! ' +
    '#UNKNOWN! #BUSY! #EXTERNAL! #PYTHON! #TIMEOUT!'
  ).split(' '),
);

function fifteenDigits(value: number): number {
  // A number of few decimals has no more digits than these, and the look is cheaper.
  const isShort = Math.abs(value) < 1e9 && Math.round(value * 1e4) / 1e4 === value;
  return isShort || Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

const DAYS_BEFORE_1904 = 1462;

/** What Excel sets by itself when a date is typed is shown in the order of the country. */
const LOCAL_FORMATS: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy',
  'm/d/yyyy h:mm': 'dd/mm/yyyy hh:mm',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
  'd-mmm': 'dd-mmm',
  'd-mmm-yy': 'dd-mmm-yy',
  'mm-dd-yy': 'dd/mm/yyyy',
};
