import { type Area, intersect, MAX_COLUMNS, MAX_ROWS, sameArea, subtract } from './address';

/** Cells inserted (count > 0) or deleted (count < 0) within a band of columns (down/up) or rows (right/left). */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  /** First row (or column) that is inserted before or deleted. */
  readonly at: number;
  readonly count: number;
  /** The band on the other axis. */
  readonly from: number;
  readonly size: number;
}

/**
 * Where an area lies after the shift: nowhere, in one place, or in pieces when only part of it moved. What spreads goes
 * over cells inserted after it too, as looks do: new cells look like those before them.
 */
export function shiftArea(area: Area, shift: Shift, spreads = false): Area[] {
  if (shift.axis === 'columns')
    return shiftArea(transpose(area), { ...shift, axis: 'rows' }, spreads).map(transpose);
  const band: Area = {
    row: 0,
    rows: MAX_ROWS,
    column: shift.from,
    columns: Math.min(shift.size, MAX_COLUMNS),
  };
  const moving = intersect(area, band);
  if (moving === null) return [area];
  const moved = shiftRows(moving, shift.at, shift.count, spreads);
  // What lies wholly above the line stays whole, however much of it is over the band.
  if (sameArea(moved, moving)) return [area];
  return [...subtract(area, band), ...(moved === null ? [] : [moved])];
}

export function shiftCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  const moved = shiftArea({ row, column, rows: 1, columns: 1 }, shift)[0];
  return moved === undefined ? null : { row: moved.row, column: moved.column };
}

/** The same for a cell's key (row × columns of a sheet + column), without an object for each of many cells. */
export function shiftKey(key: number, { axis, at, count, from, size }: Shift): number | null {
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  const [along, across] = axis === 'rows' ? [row, column] : [column, row];
  if (across < from || across >= from + size || along < at) return key;
  if (count < 0 && along < at - count) return null;
  return key + count * (axis === 'rows' ? MAX_COLUMNS : 1);
}

/** An area that straddles the line of insertion grows, as formats and tables do in Excel. */
function shiftRows(area: Area, at: number, count: number, spreads: boolean): Area | null {
  if (area.rows === MAX_ROWS) return area;
  const end = area.row + area.rows;
  if (count > 0) {
    if (area.row >= at) return { ...area, row: area.row + count };
    return end > at || (spreads && end === at) ? { ...area, rows: area.rows + count } : area;
  }
  const gone = at - count;
  const row = area.row < at ? area.row : Math.max(area.row, gone) + count;
  const newEnd = end <= at ? end : Math.max(end, gone) + count;
  return newEnd > row ? { ...area, row, rows: newEnd - row } : null;
}

const transpose = (area: Area): Area => ({
  row: area.column,
  column: area.row,
  rows: area.columns === MAX_COLUMNS ? MAX_ROWS : area.columns,
  columns: area.rows === MAX_ROWS ? MAX_COLUMNS : area.rows,
});
