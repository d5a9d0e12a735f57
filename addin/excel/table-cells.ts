/** Single cells of our tables: to go to, or to change. */
import { isFormatted } from '../../analysis/sheets/cell-content';
import { GENERAL, numberReader } from '../../analysis/sheets/read-cell';
import { RECORD_NAMESPACE, parseRecord, sheetMark } from '../../analysis/sheets/record';
import type { ReadTable } from '../../analysis/sheets/read-workbook';
import type { Link } from '../../analysis/sheets/sheet';
import type { CellChange, TablePlace } from '../../analysis/merge/cell-change';
import { DoorError } from './errors';
import { literal } from '../../analysis/merge/literal';
import { changedTable } from './changed-table';
import type { LoadedTable } from './load-tables';
import { collectPart, queuePart } from './load-part';
import { once } from './once';
import { loadOurs, readTables, type Known } from './read';
import { exchange } from './run-excel';

export async function selectPlace(
  context: Excel.RequestContext,
  place: Link | TablePlace,
  known: Known,
): Promise<void> {
  const range = 'table' in place ? await tableCell(context, place, known) : await linkedCell(context, place);
  range.worksheet.activate();
  range.select();
  await exchange(context);
}

export async function changeCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  known: Known,
): Promise<readonly ReadTable[]> {
  const tables = await loadOurs(context, [...new Set(changes.map(({ table }) => table))], known);
  const cells = changes.map((change) => {
    const { sheet, row, column, isProtected, format } = locate(tables, change);
    if (isProtected) throw new DoorError('sheet-protected', [sheet]);
    const range = once(context.workbook.worksheets.getItem(sheet).getCell(row, column));
    return { range, value: change.value, format };
  });
  const readNumber = numberReader();
  for (const { range, value, format } of cells) {
    // 42 in a cell that was typed as 97,5% or as a date would show, and mean, something else.
    if (typeof value === 'number' && isFormatted(readNumber(value, format))) range.numberFormat = [[GENERAL]];
    range.values = [[literal(value, false)]];
  }
  await exchange(context);
  return readTables(tables).map((table) => changes.reduce(changedTable, table));
}

async function tableCell(
  context: Excel.RequestContext,
  place: TablePlace,
  known: Known,
): Promise<Excel.Range> {
  const { sheet, row, column } = locate(await loadOurs(context, [place.table], known), place);
  return once(context.workbook.worksheets.getItem(sheet).getCell(row, column));
}

interface LocatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly isProtected: boolean;
  readonly format: string;
}

function locate(
  tables: readonly LoadedTable[],
  { table: name, idHeader, rowId, header }: TablePlace,
): LocatedCell {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new DoorError('table-not-found', [name]);
  const idAt = table.headers.indexOf(idHeader);
  const at = table.headers.indexOf(header);
  if (idAt < 0 || at < 0) throw new DoorError('column-not-found', [idAt < 0 ? idHeader : header]);
  const index = table.rows.findIndex((cells) => String(cells[idAt]) === rowId);
  if (index < 0) throw new DoorError('row-not-found', [rowId]);
  return {
    sheet: table.sheet,
    row: table.row + (table.headerShown ? 1 : 0) + index,
    column: table.column + at,
    isProtected: table.sheetProtected,
    format: table.formats[index]?.[at] ?? GENERAL,
  };
}

/** A sheet by its name, or by what we know of the one that we gave this name. */
async function linkedCell(context: Excel.RequestContext, { sheet: name, cell }: Link): Promise<Excel.Range> {
  const { worksheets, names, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(name);
  const part = queuePart(context, RECORD_NAMESPACE);
  await exchange(context);
  if (!sheet.isNullObject) return once(sheet.getRange(cell));
  const written = Object.entries(parseRecord(await collectPart(context, part))?.sheets ?? {});
  const [key, record] = written.find(([, candidate]) => candidate.name === name) ?? [];
  const candidates =
    key === undefined || record === undefined
      ? []
      : [
          ...record.tables.map((table) => tables.getItemOrNullObject(table).worksheet),
          once(names.getItemOrNullObject(sheetMark(key)).getRangeOrNullObject()).worksheet,
        ];
  for (const candidate of candidates) candidate.load('name');
  if (candidates.length > 0) await exchange(context);
  const found = candidates.find((candidate) => !candidate.isNullObject);
  if (!found) throw new DoorError('sheet-not-found', [name]);
  return once(found.getRange(cell));
}
