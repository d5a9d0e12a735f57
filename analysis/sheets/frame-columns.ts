import { type Columns, columnOf, type Frame, recordsOf } from '../table/frame';
import { blank, column, type ColumnExtras, columnMaker, type SizedColumn } from './columns';
import type { SheetContext } from './context';
import type { CellValue } from './sheet';

/** One row of a frame. */
export type RowOf<F> = F extends Frame<infer C> ? ReturnType<typeof recordsOf<C>>[number] : never;

/** Makes the columns of a table that shows the rows of a frame: a column as it stands, or what is said of each row. */
export function frameColumns<C extends Columns>(context: SheetContext, frame: Frame<C>) {
  type Name = keyof C & string;
  const { language } = context;
  const rows = recordsOf(frame);
  const make = columnMaker(language, rows);
  const shown = (name: Name, width: number, extras: ColumnExtras = {}): SizedColumn =>
    column(language, name, 'computed', width, columnOf(frame, name).map(cell), extras);
  return {
    rows,
    make,
    shown,
    count: (name: Name, width = 11, extras: ColumnExtras = {}): SizedColumn =>
      shown(name, width, { format: 'integer', ...extras }),
    share: (name: Name, width = 12, extras: ColumnExtras = {}): SizedColumn =>
      shown(name, width, { format: 'percent', ...extras }),
  };
}

/** An empty text is a blank cell. */
function cell(value: CellValue): CellValue {
  return typeof value === 'string' ? blank(value) : value;
}
