import type { PromisePresence } from '../coverage/promise-coverage-frame';
import { type Frame, recordsOf } from '../table/frame';
import { PRESENCE_WORDS } from '../text/words';
import { blank, column, type ColumnExtras, type SizedColumn } from './columns';
import { COLORS, type SheetContext } from './context';
import type { CellValue, ColumnRole } from './sheet';

/** One row of a frame. */
export type RowOf<F> = F extends Frame<infer C> ? ReturnType<typeof recordsOf<C>>[number] : never;

interface ShownExtras extends ColumnExtras {
  /** `computed` when absent. */
  readonly role?: ColumnRole;
}

/** A column of a table, by what it shows of each row, or by the name of the rows' own column. */
interface Show<Row> {
  (key: string, width: number, value: (row: Row) => CellValue, extras?: ShownExtras): SizedColumn;
  (key: keyof Row & string, width: number, extras?: ShownExtras): SizedColumn;
}

/** Makes the columns of a table that shows rows; an empty text is a blank cell. */
export function showing<Row extends object>({ language }: SheetContext, rows: readonly Row[]): Show<Row> {
  return (
    key: string,
    width: number,
    value: ((row: Row) => CellValue) | ShownExtras = {},
    extras: ShownExtras = {},
  ): SizedColumn => {
    const own = (row: Row): CellValue => row[key as keyof Row] as CellValue;
    const [of, { role = 'computed', ...looks }] =
      typeof value === 'function' ? [value, extras] : [own, value];
    const cells = rows.map((row) => of(row)).map((cell) => (typeof cell === 'string' ? blank(cell) : cell));
    return column(language, key, role, width, cells, looks);
  };
}

/** Part of what a row is known by. */
export const KEY = { identifies: true } as const satisfies ColumnExtras;
export const COUNT = { format: 'integer' } as const satisfies ColumnExtras;
export const SHARE = { format: 'percent' } as const satisfies ColumnExtras;
export const CENTRED = { align: 'center' } as const satisfies ColumnExtras;

/** Whether something is planned for, in a word with its colour. */
export function presenceLook({ say }: SheetContext) {
  const colored = (presence: PromisePresence, colors: (typeof COLORS)[keyof typeof COLORS]) => ({
    word: say(PRESENCE_WORDS[presence]),
    ...colors,
  });
  return {
    header: say({ id: 'Status', en: 'Status' }),
    ...CENTRED,
    colors: [
      colored('covered', COLORS.good),
      colored('rows-without-target', COLORS.warn),
      colored('absent', COLORS.bad),
    ],
  };
}
