import { MAX_COLUMN, MAX_ROW } from '../sheets/limits';
import { meet, within, without } from './areas';
import type { Area } from './read-table';

/**
 * Cells of a sheet that come or go, so that those behind them move: whole rows, or the rows of a band of columns
 * (`down`), or the columns of a band of rows (`right`). Positions count from 0.
 */
export interface Shift {
  readonly sheet: string;
  readonly way: 'down' | 'right';
  /** First row (column) that comes or goes. */
  readonly at: number;
  /** How many come; below 0 for those that go. */
  readonly count: number;
  /** Columns (rows) that take part, ends included. */
  readonly from: number;
  readonly to: number;
}

export function insertedRows(sheet: string, at: number, count: number): Shift {
  return { sheet, way: 'down', at, count, from: 0, to: MAX_COLUMN };
}

/** Where a cell goes; null for one that is deleted. */
export function shiftCell(
  shift: Shift,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const [along, across] = shift.way === 'down' ? [row, column] : [column, row];
  if (across < shift.from || across > shift.to) return { row, column };
  const moved = shiftIndex(shift, along);
  if (moved === null) return null;
  return shift.way === 'down' ? { row: moved, column } : { row, column: moved };
}

export function shiftIndex({ at, count }: Shift, index: number): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/**
 * Where a range goes, as Excel moves it: it grows when cells come inside it, shrinks when some of its own go, and
 * stays when only a part of its width is moved. Null when all of its cells are deleted.
 */
export function shiftArea(shift: Shift, area: Area): Area | null {
  const down = shift.way === 'down';
  const [from, to] = down ? [area.left, area.right] : [area.top, area.bottom];
  if (from < shift.from || to > shift.to) return area;
  const span = shiftSpan(shift, down ? area.top : area.left, down ? area.bottom : area.right);
  if (!span) return null;
  const [first, last] = span;
  return down ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** The same for cells that need not stay together: of a range that is moved in a part of its width, that part moves. */
export function shiftAreas(shift: Shift, areas: readonly Area[]): Area[] {
  const down = shift.way === 'down';
  const band = {
    top: down ? 0 : shift.from,
    left: down ? shift.from : 0,
    bottom: down ? MAX_ROW : shift.to,
    right: down ? shift.to : MAX_COLUMN,
  };
  return areas.flatMap((area) => {
    if ((down ? area.bottom : area.right) < shift.at || !meet(area, band)) return [area];
    return [
      ...without([area], band),
      ...within([area], band).flatMap((part) => shiftArea(shift, part) ?? []),
    ];
  });
}

/** The same for the rows (columns) of a range alone. */
export function shiftSpan({ way, at, count }: Shift, first: number, last: number): [number, number] | null {
  const most = way === 'down' ? MAX_ROW : MAX_COLUMN;
  if (count > 0) {
    if (first > most - count && first >= at) return null;
    return [first >= at ? first + count : first, last >= at ? Math.min(most, last + count) : last];
  }
  const end = at - count;
  const start = first < at ? first : first < end ? at : first + count;
  const stop = last < at ? last : last < end ? at - 1 : last === most ? most : last + count;
  return start > stop ? null : [start, stop];
}
