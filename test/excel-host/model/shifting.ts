import { invalid, refuse } from '../refusals';
import { type Area, MAX_COLUMNS, MAX_ROWS, areaName, intersect } from './address';
import { announceChange } from './cell-access';
import { followShift } from './following';
import type { Sheet } from './sheet';
import { type Shift, shiftArea } from './shift';
import { followGoneColumns } from './structured';
import type { Table } from './table';
import type { Workbook } from './workbook';

export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  direction: string,
  inside: Table | null = null,
): void {
  const down = direction === 'Down';
  if (!down && direction !== 'Right') invalid(`"${direction}" is no direction to insert in.`);
  const shift: Shift = down
    ? { axis: 'rows', at: area.row, count: area.rows, from: area.column, size: area.columns }
    : { axis: 'columns', at: area.column, count: area.columns, from: area.row, size: area.rows };
  const edge = sheet.usedArea({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, true);
  const end =
    edge === null ? 0 : down ? edge.row + edge.rows + area.rows : edge.column + edge.columns + area.columns;
  if (end > (down ? MAX_ROWS : MAX_COLUMNS)) {
    refuse('InsertDeleteConflict', 'Cells with content would be pushed off the sheet.');
  }
  apply(workbook, sheet, shift, inside);
  const whole = down ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const kind = whole ? (down ? 'RowInserted' : 'ColumnInserted') : 'CellInserted';
  announceChange(workbook, sheet, area, kind, null, down ? 'ShiftCellDown' : 'ShiftCellRight');
}

export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  direction: string,
  inside: Table | null = null,
): void {
  const up = direction === 'Up';
  if (!up && direction !== 'Left') invalid(`"${direction}" is no direction to delete in.`);
  const shift: Shift = up
    ? { axis: 'rows', at: area.row, count: -area.rows, from: area.column, size: area.columns }
    : { axis: 'columns', at: area.column, count: -area.columns, from: area.row, size: area.rows };
  apply(workbook, sheet, shift, inside);
  const whole = up ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const kind = whole ? (up ? 'RowDeleted' : 'ColumnDeleted') : 'CellDeleted';
  announceChange(workbook, sheet, area, kind, null, up ? 'ShiftCellUp' : 'ShiftCellLeft');
}

/** Moves the cells and the tables; refuses to tear a table apart, as Excel does. */
function apply(workbook: Workbook, sheet: Sheet, shift: Shift, inside: Table | null): void {
  const tables = workbook.tables.filter((table) => table.sheet === sheet && table !== inside);
  const moved = tables.map((table) => ({ table, areas: shiftArea(table.area, shift) }));
  for (const { table, areas } of moved) {
    if (areas.length > 1) {
      refuse(
        'InvalidOperation',
        `The operation would shift cells in a table: ${table.name} at ${areaName(table.area)}.`,
      );
    }
  }
  sheet.shift(shift);
  followShift(workbook, sheet, shift);
  for (const { table, areas } of moved) {
    const area = areas[0];
    if (area === undefined) {
      workbook.forgetTable(table);
      workbook.emit(103, [sheet.id], {
        tableId: String(table.id),
        tableName: table.name,
        worksheetId: sheet.id,
        source: 'Local',
      });
    } else {
      followColumns(workbook, table, shift, area);
      if (table.body.rows < 1) keepBlankRow(workbook, table);
    }
  }
}

/** A table whose rows all went keeps a blank one; what stands in the way moves down. */
function keepBlankRow(workbook: Workbook, table: Table): void {
  const { sheet, area, body } = table;
  const blank = { ...body, rows: 1 };
  if (table.showTotals || [...sheet.filledIn(blank)].length > 0) {
    const { row: at, column: from, columns: size } = blank;
    apply(workbook, sheet, { axis: 'rows', at, count: 1, from, size }, table);
  }
  table.area = { ...area, rows: area.rows + 1 };
}

/** A sheet column inserted into or deleted from a table is a table column. */
function followColumns(workbook: Workbook, table: Table, shift: Shift, area: Area): void {
  if (shift.axis === 'columns' && area.columns !== table.area.columns) {
    const index = Math.max(0, shift.at - table.area.column);
    if (shift.count > 0) {
      for (let added = 0; added < shift.count; added++) {
        const name = freeName(table, index + added);
        table.columns.splice(index + added, 0, table.newColumn(name));
        table.sheet.put(area.row, area.column + index + added, { value: name, formula: null, error: false });
      }
    } else {
      const gone = intersect(table.area, { ...table.area, column: shift.at, columns: -shift.count });
      const before = table.columns.map(({ name }) => name);
      const lost = table.columns.splice(index, gone?.columns ?? 0).map(({ name }) => name);
      followGoneColumns(workbook, table, before, lost);
    }
  }
  table.area = area;
}

function freeName(table: Table, index: number): string {
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  let number = index + 1;
  while (taken.has(`column${number}`)) number++;
  return `Column${number}`;
}
