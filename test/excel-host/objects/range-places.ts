import { invalid, notFound } from '../refusals';
import { type Area, MAX_COLUMNS, MAX_ROWS, boundingArea, intersect } from '../model/address';
import { type Argument, type Calls, numberOf } from './host-object';
import type { RangeObject } from './range-object';

/** Ranges that are found from a range: its cells, rows, neighbours, what it shares with another. */
export function rangePlaces(range: RangeObject): Calls {
  return {
    GetCell: (row, column) => relative(range, numberOf(row, 'row'), numberOf(column, 'column'), 1, 1),
    GetRow: (row) => within(range, numberOf(row, 'row'), 0, 1, range.area.columns),
    GetColumn: (column) => within(range, 0, numberOf(column, 'column'), range.area.rows, 1),
    GetLastCell: () => relative(range, range.area.rows - 1, range.area.columns - 1, 1, 1),
    GetLastRow: () => relative(range, range.area.rows - 1, 0, 1, range.area.columns),
    GetLastColumn: () => relative(range, 0, range.area.columns - 1, range.area.rows, 1),
    GetEntireRow: () => range.at({ ...range.area, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: () => range.at({ ...range.area, row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (rows, columns) => {
      const { area } = range;
      return relative(
        range,
        numberOf(rows, 'rowOffset'),
        numberOf(columns, 'columnOffset'),
        area.rows,
        area.columns,
      );
    },
    GetResizedRange: (rows, columns) => {
      const { area } = range;
      return relative(
        range,
        0,
        0,
        area.rows + numberOf(rows, 'deltaRows'),
        area.columns + numberOf(columns, 'deltaColumns'),
      );
    },
    GetAbsoluteResizedRange: (rows, columns) =>
      relative(range, 0, 0, numberOf(rows, 'rows'), numberOf(columns, 'columns')),
    GetRowsAbove: (count) => beside(range, 'rows', -1, count),
    GetRowsBelow: (count) => beside(range, 'rows', 1, count),
    GetColumnsBefore: (count) => beside(range, 'columns', -1, count),
    GetColumnsAfter: (count) => beside(range, 'columns', 1, count),
    GetBoundingRect: (other) => range.at(boundingArea(range.area, range.other(other).area)),
    GetIntersection: (other) => overlap(range, other) ?? notFound('the intersection is empty'),
    GetIntersectionOrNullObject: (other) => overlap(range, other),
    GetUsedRange: (valuesOnly) => used(range, valuesOnly) ?? relative(range, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (valuesOnly) => used(range, valuesOnly),
  };
}

function relative(
  range: RangeObject,
  row: number,
  column: number,
  rows: number,
  columns: number,
): RangeObject {
  return range.at({ row: range.area.row + row, column: range.area.column + column, rows, columns });
}

function within(range: RangeObject, row: number, column: number, rows: number, columns: number): RangeObject {
  const inside = row >= 0 && column >= 0 && row < range.area.rows && column < range.area.columns;
  if (!inside) invalid(`Row ${row}, column ${column} lies outside the range.`);
  return relative(range, row, column, rows, columns);
}

/** A negative count goes the other way. */
function beside(range: RangeObject, axis: 'rows' | 'columns', way: 1 | -1, count: Argument): RangeObject {
  const size = count == null ? 1 : numberOf(count, 'count');
  if (size === 0) invalid('The count is 0.');
  const steps = Math.abs(size);
  const { area } = range;
  const offset = way * Math.sign(size) > 0 ? area[axis] : -steps;
  return axis === 'rows'
    ? relative(range, offset, 0, steps, area.columns)
    : relative(range, 0, offset, area.rows, steps);
}

function overlap(range: RangeObject, other: Argument): RangeObject | null {
  return orNull(range, intersect(range.area, range.other(other).area));
}

function used(range: RangeObject, valuesOnly: Argument): RangeObject | null {
  return orNull(range, range.sheet.usedArea(range.area, valuesOnly === true));
}

const orNull = (range: RangeObject, area: Area | null): RangeObject | null =>
  area === null ? null : range.at(area);
