import { invalid, notFound, refuse } from '../refusals';
import type { Wire } from '../wire';
import {
  type Area,
  MAX_COLUMNS,
  areaName,
  contains,
  intersect,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
} from './address';
import { announceChange, followHeader, freeHeader, toGrid, writeCells } from './cell-access';
import { checkDefinedName } from './names';
import type { Sheet } from './sheet';
import { insertCells, deleteCells } from './shifting';
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
  followHeader(table);
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
  while (workbook.table(`Table${number}`) !== null) number++;
  return `Table${number}`;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  checkDefinedName(name);
  const other = workbook.tables.find((one) => one !== table && one.name.toLowerCase() === name.toLowerCase());
  const named = workbook.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined || named !== undefined) refuse('ItemAlreadyExists', `The name "${name}" is taken.`);
  table.name = name;
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
  const last = table.area.row + table.area.rows - 1;
  const added = { ...area, row: last + 1, rows: area.row + area.rows - 1 - last };
  table.area = area;
  table.columns = kept;
  if (added.rows > 0) continueDown(table, added);
  followHeader(table);
}

/** Rows that a table gets take formats and rules of its last row, and the formula of a calculated column. */
function continueDown({ sheet, area }: Table, added: Area): void {
  const last = added.row - 1;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = { row: added.row, column, rows: added.rows, columns: 1 };
    sheet.layers.repeatDown(last, cells);
    for (const format of sheet.conditionalFormats)
      format.areas = format.areas.map((one) => {
        const isAbove = contains(one, { ...cells, row: last, rows: 1 }) && one.row + one.rows === added.row;
        return isAbove && one.columns === 1 ? { ...one, rows: one.rows + added.rows } : one;
      });
    const formulas = new Set<string>();
    for (let row = area.row + 1; row <= last; row++) formulas.add(sheet.cell(row, column)?.formula ?? '');
    const [formula = ''] = formulas;
    if (formulas.size === 1 && formula !== '')
      for (let row = added.row; row < added.row + added.rows; row++)
        if (!sheet.cell(row, column)) sheet.put(row, column, { value: '', formula, error: false });
  }
}

/** Hides and shows rows by the words that the filters let through; other filters leave them as they are. */
export function reapplyFilters({ sheet, area, columns, body }: Table): undefined {
  const filters = columns.flatMap(({ criteria }, at) => {
    const values = criteria?.['filterOn'] === 'Values' ? criteria['values'] : null;
    return Array.isArray(values) ? [{ at, values: values.map(String) }] : [];
  });
  const others = columns.some(({ criteria }) => criteria && criteria['filterOn'] !== 'Values');
  if (filters.length === 0 || others || !body) return;
  for (let row = body.row; row < body.row + body.rows; row++) {
    const isShown = filters.every(({ at, values }) =>
      values.includes(String(sheet.cell(row, area.column + at)?.value ?? '')),
    );
    sheet.layers.paint('RowHidden', { row, column: 0, rows: 1, columns: MAX_COLUMNS }, isShown ? null : true);
  }
}

export function removeTable(workbook: Workbook, table: Table, withCells: boolean): void {
  workbook.tables.splice(workbook.tables.indexOf(table), 1);
  if (withCells) table.sheet.clear(table.area);
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
  table.columns.splice(index, 1);
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
  if (values !== null) writeCells(workbook, table.sheet, at, values);
  return index;
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
