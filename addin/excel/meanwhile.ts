/**
 * What somebody else changed while we reckoned. A write is made for the workbook that was read and surveyed; where that is no
 * longer the one that stands, nothing may be written.
 */
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Existing, ExistingTable } from '../../analysis/merge/existing';
import { DoorError, toDoorError } from './errors';
import { once } from './once';
import { readTables } from './read';

/** Tables that no longer say what was read, by sheet; formulas are reckoned anew by Excel itself and are no change. */
export function changedSheets(basis: ReadWorkbook, existing: Existing): readonly string[] {
  const standing = [...existing.tables.values()].map((table) => ({ ...table, name: table.standingName }));
  const now = new Map(readTables(standing).map((table) => [table.name, table]));
  const changed = basis.tables.filter((table) => {
    const current = now.get(table.name);
    return current !== undefined && !isSame(table, current);
  });
  return [...new Set(changed.map(({ name, sheet }) => now.get(name)?.sheet ?? sheet))];
}

function isSame(before: ReadTable, now: ReadTable): boolean {
  if (before.rows.length !== now.rows.length || before.headers.join('\n') !== now.headers.join('\n'))
    return false;
  return now.rows.every((cells, row) =>
    cells.every((cell, column) => {
      const read = before.rows[row]?.[column] ?? null;
      const isFormula = typeof cell === 'string' && cell.startsWith('=');
      return isFormula || cell === read || JSON.stringify(cell) === JSON.stringify(read);
    }),
  );
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Goes at the head of the first exchange that writes: it fails there, with nothing written, when a sheet has another name or a
 * table another place or size than the survey saw. Excel has no condition for that; but a range that is moved over the edge of
 * the grid is an error, so each corner of a table is moved to the edges that it just reaches.
 */
export function pin(context: Excel.RequestContext, existing: Existing): void {
  const { worksheets, tables } = context.workbook;
  const homes = [...existing.sheets.values(), ...existing.tables.values()].map((one) =>
    'sheet' in one ? one.sheet : one.name,
  );
  for (const name of new Set(homes)) worksheets.getItem(name).load('id');
  for (const table of existing.tables.values()) {
    const range = once(tables.getItem(table.standingName).getRange());
    const { row, column, lastRow, lastColumn } = cornersOf(table);
    pinCell(once(range.getCell(0, 0)), row, column);
    pinCell(once(range.getLastCell()), lastRow, lastColumn);
  }
}

function cornersOf({ row, column, headers, rows, headerShown, totalsShown }: ExistingTable) {
  const rowCount = rows.length + Number(headerShown) + Number(totalsShown);
  return { row, column, lastRow: row + rowCount - 1, lastColumn: column + headers.length - 1 };
}

function pinCell(cell: Excel.Range, row: number, column: number): void {
  once(cell.getOffsetRange(-row, -column));
  once(cell.getOffsetRange(LAST_ROW - row, LAST_COLUMN - column));
}

/** The error of a first exchange as what it means where a pin caught. */
export function pinError(thrown: unknown): DoorError {
  const error = toDoorError(thrown);
  // Everything that a first exchange names was there when it was surveyed.
  const gone = error.code === 'item-not-found';
  const caught = gone || (error.code === 'invalid-argument' && /getOffsetRange/i.test(error.origin));
  return caught ? new DoorError('changed-meanwhile', [], error.origin) : error;
}
