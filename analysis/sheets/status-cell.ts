import { quotedSheet } from './columns';
import type { SheetContext } from './context';
import type { SheetCell } from './sheet';

/** Cell of the home sheet that says whether the inputs are still those of the run. */
export const STATUS_ROW = 3;
export const STATUS_COLUMN = 2;

export const STATUS_WORDS = {
  current: { id: 'Sesuai dengan masukan', en: 'In step with the inputs' },
  stale: { id: 'Masukan berubah — perlu dihitung ulang', en: 'Inputs changed — compute again' },
} as const;

/** The same sentence on the face of a result sheet, live. */
export function statusCell(context: SheetContext, row: number): SheetCell {
  return {
    row,
    column: 0,
    value: context.say(STATUS_WORDS.current),
    formula: `=${quotedSheet(context.sheetName('home'))}!$C$${String(STATUS_ROW + 1)}`,
    style: 'label',
  };
}
