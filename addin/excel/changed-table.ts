import { shownText } from '../../analysis/sheets/cell-content';
import type { ReadTable } from '../../analysis/sheets/read-workbook';
import type { CellChange, TablePlace } from '../../analysis/merge/cell-change';
import { DoorError } from './errors';

/** A table as it stands once a cell of it was changed; of another table, itself. */
export function changedTable(table: ReadTable, { value, ...place }: CellChange): ReadTable {
  if (table.name !== place.table) return table;
  const found = findCell(table, place);
  const rows = table.rows.map((cells, i) =>
    i === found.row
      ? cells.map((cell, j) => (j === found.column ? (value === '' ? null : value) : cell))
      : cells,
  );
  return { ...table, rows };
}

/** @throws DoorError `column-not-found`, `row-not-found` */
export function findCell(
  { headers, rows }: Pick<ReadTable, 'headers' | 'rows'>,
  { idHeader, rowId, header }: TablePlace,
): { readonly row: number; readonly column: number } {
  const idAt = headers.indexOf(idHeader);
  const column = headers.indexOf(header);
  if (idAt < 0 || column < 0) throw new DoorError('column-not-found', [idAt < 0 ? idHeader : header]);
  const row = rows.findIndex((cells) => shownText(cells[idAt] ?? null) === rowId);
  if (row < 0) throw new DoorError('row-not-found', [rowId]);
  return { row, column };
}
