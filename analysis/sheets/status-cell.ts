import { quotedSheet } from './columns';
import type { SheetContext } from './context';
import type { SheetCell } from './sheet';

/** Cell of the home sheet that says whether the inputs are still those of the run. */
export const STATUS_ROW = 3;
export const STATUS_COLUMN = 2;

/** What the word of a status is about. */
export const STATUS_HEAD = { id: 'Status hasil', en: 'State of the results' };

export const STATUS_WORDS = {
  current: { id: 'Mutakhir', en: 'Current' },
  other: {
    id: 'Perlu dihitung ulang: bukan dari hitungan di Beranda',
    en: 'Out of date: not of the run on Home',
  },
  unknown: {
    id: 'Tidak dapat diperiksa: sebagian lembar tidak ditulis',
    en: 'Cannot be checked: some sheets were not written',
  },
  stale: { id: 'Perlu dihitung ulang', en: 'Out of date' },
} as const;

/**
 * The same sentence on the face of a result sheet, live. It names the run that wrote the sheet: one that a later run could
 * not write does not say that it is in step.
 */
export function statusCell(context: SheetContext, row: number): SheetCell {
  const home = quotedSheet(context.sheetName('home'));
  const head = context.say(STATUS_HEAD);
  const [moment, status] = [STATUS_ROW, STATUS_ROW + 1].map((line) => `${home}!$C$${String(line)}`);
  return {
    row,
    column: 0,
    value: `${head}: ${context.say(STATUS_WORDS.current)}`,
    formula: `="${head}: "&IF(${moment ?? ''}="${context.moment}",${status ?? ''},"${context.say(STATUS_WORDS.other)}")`,
    style: 'label',
  };
}
