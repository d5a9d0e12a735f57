import { invalid, notFound, refuse } from '../refusals';
import type { Wire } from '../wire';
import { type Area, areaName, contains, intersect, isOnSheet, isWholeColumns, isWholeRows } from './address';
import { announceChange, followHeader, freeHeader, toGrid, writeCells } from './cell-access';
import { checkDefinedName } from './names';
import type { Sheet } from './sheet';
import { insertCells, deleteCells } from './shifting';
import { followConvertedTable, followGoneColumns, followTableName } from './structured';
import { Table } from './table';
import type { Workbook } from './workbook';

export function addTable(workbook: Workbook, sheet: Sheet, wanted: Area, hasHeaders: boolean): Table {
  if (isWholeColumns(wanted) || isWholeRows(wanted)) invalid(`A table cannot span ${areaName(wanted)}.`);
  refuseOverlap(workbook, sheet, wanted, null);
  if (sheet.merges.some((merge) => intersect(merge, wanted) !== null)) {
    invalid(`A table cannot be made of merged cells (${areaName(wanted)}).`);
  }
  if (!hasHeaders) insertCells(workbook, sheet, { ...wanted, rows: 1 }, 'Down');
  const grown = hasHeaders ? Math.max(wanted.rows, 2) : wanted.rows + 1;
  const table = new Table(workbook.newId(), freeTableName(workbook), sheet, { ...wanted, rows: grown });
  table.columns = Array.from({ length: wanted.columns }, () => table.newColumn(''));
  if (workbook.options.duplicateHeaders === 'refuse') refuseDuplicateHeaders(table);
  followHeader(workbook, table);
  workbook.tables.push(table);
  workbook.emit(102, [sheet.id], { tableId: String(table.id), worksheetId: sheet.id, source: 'Local' });
  return table;
}

export function refuseOverlap(workbook: Workbook, sheet: Sheet, area: Area, own: Table | null): void {
  const other = workbook.tables.find(
    (table) => table !== own && table.sheet === sheet && intersect(table.area, area) !== null,
  );
  if (other !== undefined)
    invalid(`A table can't overlap another table: ${areaName(area)} meets ${other.name}.`);
}

/** Excel would rename the second one; a writer that relies on that writes headers it does not know. */
function refuseDuplicateHeaders(table: Table): void {
  const seen = new Set<string>();
  for (let column = table.area.column; column < table.area.column + table.area.columns; column++) {
    const cell = table.sheet.cell(table.area.row, column);
    if (cell === null) continue;
    const name = String(cell.value).toLowerCase();
    if (seen.has(name))
      invalid(`Two columns of the table at ${areaName(table.area)} are headed "${String(cell.value)}".`);
    seen.add(name);
  }
}

function freeTableName(workbook: Workbook): string {
  let number = workbook.tables.length + 1;
  const isTaken = (name: string): boolean =>
    workbook.tableNamed(name) !== null ||
    workbook.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  while (isTaken(`Table${number}`)) number++;
  return `Table${number}`;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  checkDefinedName(name);
  const other = workbook.tables.find((one) => one !== table && one.name.toLowerCase() === name.toLowerCase());
  const named = workbook.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined || named !== undefined) refuse('ItemAlreadyExists', `The name "${name}" is taken.`);
  const before = table.name;
  table.name = name;
  followTableName(workbook, before, name);
}

export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  if (!isOnSheet(area) || area.row !== table.area.row)
    invalid('A table keeps its header row when it is resized.');
  if (intersect(area, table.area) === null) invalid('The new range of a table must overlap the old one.');
  if (area.rows < 2) invalid('A table needs a row below its header.');
  refuseOverlap(workbook, table.sheet, area, table);
  const kept = Array.from({ length: area.columns }, (_, index) => {
    const old = area.column + index - table.area.column;
    return table.column(old) ?? table.newColumn('');
  });
  moveTotals(table, area);
  const last = table.body.row + table.body.rows - 1;
  const end = area.row + area.rows - 1 - (table.showTotals ? 1 : 0);
  const added = { ...area, row: last + 1, rows: end - last };
  const before = table.columns.map((column) => column.name);
  const lost = table.columns.filter((column) => !kept.includes(column)).map((column) => column.name);
  table.area = area;
  table.columns = kept;
  followGoneColumns(workbook, table, before, lost);
  if (added.rows > 0) continueDown(table, added);
  followHeader(workbook, table);
}

/** The totals stand in the last row of the new range; what stands there already would be lost. */
function moveTotals(table: Table, area: Area): void {
  const { totals, sheet } = table;
  const row = area.row + area.rows - 1;
  if (totals === null || row === totals.row) return;
  if (row <= table.area.row + 1 || [...sheet.filledIn({ ...totals, row, rows: 1 })].length > 0)
    refuse('InvalidOperation', `The totals of ${table.name} would come to lie over row ${row + 1}.`);
  for (let column = totals.column; column < totals.column + totals.columns; column++) {
    sheet.put(row, column, sheet.cell(totals.row, column));
    sheet.put(totals.row, column, null);
  }
}

/** Rows that a table gets take formats and rules of its last row, and the formula of a calculated column. */
function continueDown(table: Table, added: Area): void {
  const { sheet, area } = table;
  const last = added.row - 1;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = { row: added.row, column, rows: added.rows, columns: 1 };
    sheet.layers.repeatDown(last, cells);
    for (const format of sheet.conditionalFormats)
      format.areas = format.areas.map((one) => {
        const isAbove = contains(one, { ...cells, row: last, rows: 1 }) && one.row + one.rows === added.row;
        return isAbove && one.columns === 1 ? { ...one, rows: one.rows + added.rows } : one;
      });
  }
  fillCalculated(table, added);
}

export function removeTable(workbook: Workbook, table: Table, withCells: boolean): void {
  if (withCells) {
    table.sheet.clear(table.area);
    workbook.forgetTable(table);
  } else {
    followConvertedTable(workbook, table);
    workbook.tables.splice(workbook.tables.indexOf(table), 1);
    table.isGone = true;
  }
  const details = {
    tableId: String(table.id),
    tableName: table.name,
    worksheetId: table.sheet.id,
    source: 'Local',
  };
  workbook.emit(103, [table.sheet.id], details);
}

/** A new column; what lies to the right of the table moves over. */
export function addTableColumn(
  workbook: Workbook,
  table: Table,
  wanted: number | null,
  values: Wire,
  name: string | null,
): number {
  const index = wanted === null || wanted < 0 ? table.columns.length : wanted;
  if (index > table.columns.length) invalid(`There is no column position ${index} in ${table.name}.`);
  const at: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const withHeader = Array.isArray(values) && values.length === at.rows;
  const grid =
    values === null ? null : toGrid(values, withHeader ? at : { ...table.bodyColumn(0), column: at.column });
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const header = name ?? (withHeader ? String(grid?.[0]?.[0] ?? '') : '');
  if (taken.has(header.toLowerCase())) invalid(`${table.name} has a column "${header}" already.`);
  insertCells(workbook, table.sheet, at, 'Right', table);
  table.area = { ...table.area, columns: table.area.columns + 1 };
  const column = table.newColumn(freeHeader(header, index, taken));
  table.columns.splice(index, 0, column);
  if (table.header !== null)
    table.sheet.put(table.header.row, at.column, { value: column.name, formula: null, error: false });
  if (grid !== null) {
    const body = withHeader ? grid.slice(1) : grid;
    writeCells(workbook, table.sheet, { ...table.bodyColumn(index), rows: body.length }, body);
  }
  announceChange(workbook, table.sheet, at, 'ColumnInserted', null);
  return index;
}

export function deleteTableColumn(workbook: Workbook, table: Table, index: number): void {
  if (table.columns[index] === undefined) notFound(`column ${index} of ${table.name}`);
  if (table.columns.length === 1) return removeTable(workbook, table, true);
  const gone: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const { area } = table;
  deleteCells(workbook, table.sheet, gone, 'Left', table);
  table.area = { ...area, columns: area.columns - 1 };
  const before = table.columns.map((column) => column.name);
  const lost = table.columns.splice(index, 1).map((column) => column.name);
  followGoneColumns(workbook, table, before, lost);
  announceChange(workbook, table.sheet, gone, 'ColumnDeleted', null);
}

export function addTableRows(workbook: Workbook, table: Table, wanted: number | null, values: Wire): number {
  const count = Array.isArray(values) ? values.length : 1;
  const { body } = table;
  const index = wanted === null || wanted < 0 ? body.rows : wanted;
  if (index > body.rows) invalid(`There is no row position ${index} in ${table.name}.`);
  const at: Area = { ...body, row: body.row + index, rows: count };
  if (values !== null) toGrid(values, at);
  const { area } = table;
  insertCells(workbook, table.sheet, at, 'Down', table);
  table.area = { ...area, rows: area.rows + count };
  fillCalculated(table, at);
  if (values !== null) writeCells(workbook, table.sheet, at, values);
  return index;
}

/**
 * A new row gets the formula of each column whose other cells all have the same one. Excel keeps what it fills beside the
 * column and fills formulas of other cells too; that is not known here, so only formulas that are spelled alike count.
 */
function fillCalculated({ sheet, body }: Table, added: Area): void {
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const isNew = (row: number): boolean => row >= added.row && row < added.row + added.rows;
  for (let column = body.column; column < body.column + body.columns; column++) {
    const old = rows.filter((row) => !isNew(row));
    const formulas = new Set(old.map((row) => sheet.cell(row, column)?.formula ?? ''));
    const [formula = ''] = formulas;
    if (formulas.size !== 1 || formula === '') continue;
    for (const row of rows.filter(isNew))
      if (!sheet.cell(row, column)) sheet.put(row, column, { value: '', formula, error: false });
  }
}

export function deleteTableRows(workbook: Workbook, table: Table, index: number, count: number): void {
  const { body, area } = table;
  if (index < 0 || count < 1 || index + count > body.rows) notFound(`row ${index} of ${table.name}`);
  // A table keeps one blank row when its last one goes.
  const gone: Area = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) {
    table.sheet.clear({ ...gone, rows: 1 });
    if (count > 1) deleteTableRows(workbook, table, 1, count - 1);
    return;
  }
  deleteCells(workbook, table.sheet, gone, 'Up', table);
  table.area = { ...area, rows: area.rows - count };
}
