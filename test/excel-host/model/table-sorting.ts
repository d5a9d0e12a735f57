import { announceChange, valueAt } from './cell-access';
import type { Table } from './table';
import type { CellScalar } from './typed-text';
import type { Workbook } from './workbook';

/** Sorts the body of a table as Excel does: numbers, then texts, then truth values, blanks last. Stable. */
export function sortTableRows(workbook: Workbook, table: Table, index: number, descending: boolean): void {
  const { sheet, body } = table;
  const column = body.column + index;
  const rows = Array.from({ length: body.rows }, (_, offset) => body.row + offset);
  const value = (row: number): CellScalar | '' => valueAt(workbook, sheet, row, column);
  const order = [...rows].sort((one, other) => compare(value(one), value(other), descending ? -1 : 1));

  const cells = order.map((row) => columnsOf(table).map((at) => sheet.cell(row, at)));
  cells.forEach((row, offset) =>
    row.forEach((cell, position) => sheet.put(body.row + offset, body.column + position, cell)),
  );
  const places = new Map(order.map((row, offset) => [row, body.row + offset]));
  for (const remark of sheet.remarks) {
    const inside = remark.column >= body.column && remark.column < body.column + body.columns;
    if (inside) remark.row = places.get(remark.row) ?? remark.row;
  }
  announceChange(workbook, sheet, body, 'RangeEdited', null);
}

const columnsOf = ({ body }: Table): number[] =>
  Array.from({ length: body.columns }, (_, offset) => body.column + offset);

function compare(one: CellScalar | '', other: CellScalar | '', way: 1 | -1): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const rank = (value: CellScalar): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(one) !== rank(other)) return way * (rank(one) - rank(other));
  if (typeof one === 'string') return way * one.localeCompare(String(other), 'en', { sensitivity: 'base' });
  return way * (Number(one) - Number(other));
}
