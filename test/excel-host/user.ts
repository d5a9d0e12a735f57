import type { Wire } from './wire';
import {
  type Address,
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  columnIndex,
  parseAddress,
} from './model/address';
import { Bag } from './model/bag';
import { writeCells } from './model/cell-access';
import { applyFilters } from './model/filters';
import type { Move } from './model/following';
import { mergeCells } from './model/merging';
import { copyCells, moveCells } from './model/moving';
import { copySheet } from './model/sheet-copy';
import { deleteCells, insertCells } from './model/shifting';
import type { Sheet } from './model/sheet';
import type { Table } from './model/table';
import {
  addTable,
  addTableColumn,
  addTableRows,
  deleteTableColumn,
  deleteTableRows,
  removeTable,
  renameTable,
} from './model/table-editing';
import { sortTableRows } from './model/table-sorting';
import { isAllowed } from './model/validation';
import type { Workbook } from './model/workbook';

/** Edit mode is the host's: it decides what happens to requests. */
interface EditMode {
  readonly isEditing: boolean;
  enterEditMode(): void;
  leaveEditMode(): void;
}

/**
 * The person in front of Excel. Their acts raise the events that the add-in listens to. Sheets are named as on
 * the tab; a mistake in the test itself (no such sheet) throws a plain Error.
 */
export class User {
  constructor(
    private readonly workbook: Workbook,
    private readonly editMode: EditMode,
    private readonly acted: () => void,
  ) {}

  /** Types into a cell. False when its validation stops the entry, as Excel's message box does. */
  type(sheetName: string, cell: string, value: string | number | boolean): boolean {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(cell);
    this.refuseIfLocked(sheet, area);
    if (!isAllowed(this.workbook, sheet, area.row, area.column, value)) return false;
    this.act(() => writeCells(this.workbook, sheet, area, value));
    return true;
  }

  /** Pastes a block of values; validation does not look at pasted cells. */
  paste(sheetName: string, cell: string, values: Wire[][]): void {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(cell);
    const block = { ...area, rows: values.length, columns: values[0]?.length ?? 0 };
    this.refuseIfLocked(sheet, block);
    this.act(() => writeCells(this.workbook, sheet, block, values));
  }

  clear(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(address);
    this.act(() => writeCells(this.workbook, sheet, area, ''));
  }

  /** Cuts cells and pastes them: references to them follow. */
  cut(sheetName: string, address: string, toSheet: string, cell: string): void {
    this.act(() => moveCells(this.workbook, this.move(sheetName, address, toSheet, cell)));
  }

  /** Copies cells and pastes them: formulas without dollars move along, references to the block stay. */
  copy(sheetName: string, address: string, toSheet: string, cell: string): void {
    this.act(() => copyCells(this.workbook, this.move(sheetName, address, toSheet, cell)));
  }

  /** Cuts whole rows (1-based) and inserts them above another row, as with Shift and the mouse. */
  cutRows(sheetName: string, row: number, count: number, before: number): void {
    const sheet = this.sheet(sheetName);
    if (before > row && before < row + count) missing('place to put rows into themselves');
    this.act(() => {
      insertCells(this.workbook, sheet, wholeRows(before, count), 'Down');
      const from = row >= before ? row + count : row;
      const area = wholeRows(from, count);
      moveCells(this.workbook, { from: sheet, to: sheet, area, row: before - 1, column: 0 });
      deleteCells(this.workbook, sheet, area, 'Up');
    });
  }

  /** Fills the first row of a range down over the others. */
  fillDown(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(address);
    this.refuseIfLocked(sheet, area);
    this.act(() => {
      for (let row = area.row + 1; row < area.row + area.rows; row++) {
        const top = { ...area, rows: 1 };
        copyCells(this.workbook, { from: sheet, to: sheet, area: top, row, column: area.column });
      }
    });
  }

  hideRows(sheetName: string, row: number, count = 1, hidden = true): void {
    this.paintLines(sheetName, 'RowHidden', wholeRows(row, count), hidden ? true : null);
  }

  hideColumns(sheetName: string, letter: string, count = 1, hidden = true): void {
    this.paintLines(sheetName, 'ColumnHidden', wholeColumns(letter, count), hidden ? true : null);
  }

  /** Points. */
  setColumnWidth(sheetName: string, letter: string, points: number): void {
    this.paintLines(sheetName, 'Format.ColumnWidth', wholeColumns(letter, 1), points);
  }

  mergeCells(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(address);
    this.act(() => mergeCells(this.workbook, sheet, area));
  }

  select(sheetName: string, address: string): void {
    this.act(() => this.workbook.select(this.sheet(sheetName), this.place(address).area));
  }

  activate(sheetName: string): void {
    this.act(() => this.workbook.activate(this.sheet(sheetName)));
  }

  addSheet(name: string): void {
    this.act(() => this.workbook.addSheet(name));
  }

  renameSheet(from: string, to: string): void {
    this.act(() => this.workbook.renameSheet(this.sheet(from), to));
  }

  /** A copy behind all others; gives its name. */
  copySheet(name: string): string {
    let copy = '';
    this.act(() => (copy = copySheet(this.workbook, this.sheet(name)).name));
    return copy;
  }

  moveSheet(name: string, position: number): void {
    this.act(() => this.workbook.moveSheet(this.sheet(name), position));
  }

  deleteSheet(name: string): void {
    this.act(() => this.workbook.deleteSheet(this.sheet(name)));
  }

  hideSheet(name: string, visibility: 'Hidden' | 'VeryHidden' | 'Visible' = 'Hidden'): void {
    this.act(() => this.workbook.setVisibility(this.sheet(name), visibility));
  }

  protect(
    name: string,
    options: { password?: string; allow?: Readonly<Record<string, boolean>> } = {},
  ): void {
    this.sheet(name).protection = { options: options.allow ?? {}, password: options.password ?? null };
  }

  unprotect(name: string): void {
    this.sheet(name).protection = null;
  }

  /** Protects the structure: no sheet comes, goes, moves or is renamed. */
  protectStructure(password = ''): void {
    this.workbook.structureLock = password;
  }

  unprotectStructure(): void {
    this.workbook.structureLock = null;
  }

  enterEditMode(): void {
    this.editMode.enterEditMode();
  }

  leaveEditMode(): void {
    this.editMode.leaveEditMode();
  }

  /** Inserts whole rows above `row` (1-based, as on the sheet). */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.act(() => insertCells(this.workbook, this.sheet(sheetName), wholeRows(row, count), 'Down'));
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.act(() => deleteCells(this.workbook, this.sheet(sheetName), wholeRows(row, count), 'Up'));
  }

  /** Inserts whole columns before the one with this letter. */
  insertColumns(sheetName: string, letter: string, count = 1): void {
    this.act(() => insertCells(this.workbook, this.sheet(sheetName), wholeColumns(letter, count), 'Right'));
  }

  deleteColumns(sheetName: string, letter: string, count = 1): void {
    this.act(() => deleteCells(this.workbook, this.sheet(sheetName), wholeColumns(letter, count), 'Left'));
  }

  /** A column of the person's own; at the end of the table unless a position is given. */
  addTableColumn(
    tableName: string,
    header: string,
    values: Wire[] = [],
    position: number | null = null,
  ): void {
    const table = this.table(tableName);
    const column = Array.from({ length: table.body.rows }, (_, index): Wire[] => [values[index] ?? null]);
    this.act(() => addTableColumn(this.workbook, table, position, column, header));
  }

  deleteTableColumn(tableName: string, header: string): void {
    const table = this.table(tableName);
    this.act(() => deleteTableColumn(this.workbook, table, table.columnIndex(header)));
  }

  /** Excel puts "Column3" where a header is emptied. */
  deleteHeader(tableName: string, header: string): void {
    const table = this.table(tableName);
    const index = table.columnIndex(header);
    const area = { row: table.area.row, column: table.area.column + index, rows: 1, columns: 1 };
    this.act(() => writeCells(this.workbook, table.sheet, area, ''));
  }

  renameHeader(tableName: string, from: string, to: string): void {
    const table = this.table(tableName);
    const area = {
      row: table.area.row,
      column: table.area.column + table.columnIndex(from),
      rows: 1,
      columns: 1,
    };
    this.act(() => writeCells(this.workbook, table.sheet, area, to));
  }

  /** Turns the table into plain cells, or removes it with its cells. */
  removeTable(tableName: string, withCells = false): void {
    this.act(() => removeTable(this.workbook, this.table(tableName), withCells));
  }

  filter(tableName: string, header: string, values: readonly string[]): void {
    const table = this.table(tableName);
    const column = table.column(table.columnIndex(header)) ?? missing(`column ${header}`);
    column.criteria = { filterOn: 'Values', values: [...values] };
    this.act(() => applyFilters(this.workbook, table));
  }

  /** Shows all rows again; of one column, or of all. */
  unfilter(tableName: string, header: string | null = null): void {
    const table = this.table(tableName);
    for (const column of table.columns) if (header === null || column.name === header) column.criteria = null;
    this.act(() => applyFilters(this.workbook, table));
  }

  renameTable(from: string, to: string): void {
    this.act(() => renameTable(this.workbook, this.table(from), to));
  }

  /** Makes a table of the person's own of cells whose first row heads them. */
  addTable(sheetName: string, address: string, name: string): void {
    const sheet = this.sheet(sheetName);
    const { area } = this.place(address);
    this.act(() => renameTable(this.workbook, addTable(this.workbook, sheet, area, true), name));
  }

  /** Rows within the table alone; `first` counts from 0 in the body. */
  deleteTableRows(tableName: string, first: number, count = 1): void {
    const table = this.table(tableName);
    this.act(() => deleteTableRows(this.workbook, table, first, count));
  }

  /** Blank rows within the table alone; calculated columns fill them. */
  insertTableRows(tableName: string, at: number, count = 1): void {
    const table = this.table(tableName);
    const blank = Array.from({ length: count }, () => table.columns.map((): Wire => null));
    this.act(() => addTableRows(this.workbook, table, at, blank));
  }

  /** Copies a row over another one: values, formulas, formats, validation. */
  copyTableRow(tableName: string, from: number, to: number): void {
    const { body, sheet } = this.table(tableName);
    const area = { ...body, row: body.row + from, rows: 1 };
    this.act(() =>
      copyCells(this.workbook, { from: sheet, to: sheet, area, row: body.row + to, column: body.column }),
    );
  }

  /** Cuts a whole table and pastes it with its upper left cell at `cell`. */
  moveTable(tableName: string, toSheet: string, cell: string): void {
    const table = this.table(tableName);
    this.cut(table.sheet.name, areaName(table.area), toSheet, cell);
  }

  /** Sorts the body by a column, numbers before texts; values and notes move, formats stay. */
  sortTable(tableName: string, header: string, descending = false): void {
    const table = this.table(tableName);
    this.act(() => sortTableRows(this.workbook, table, table.columnIndex(header), descending));
  }

  addNote(sheetName: string, cell: string, content: string): void {
    const { area } = this.place(cell);
    const id = `{${this.workbook.newId()}-NOTE}`;
    const note = { id, kind: 'note' as const, row: area.row, column: area.column, content, bag: new Bag() };
    this.sheet(sheetName).remarks.push(note);
  }

  /** A format, by its dotted name, e.g. `Format.Fill.Color`. */
  paint(sheetName: string, address: string, property: string, value: Wire): void {
    this.sheet(sheetName).layers.paint(property, this.place(address).area, value);
  }

  sheet(name: string): Sheet {
    return this.workbook.sheet(name) ?? missing(`sheet "${name}"`);
  }

  table(name: string): Table {
    return this.workbook.table(name) ?? missing(`table "${name}"`);
  }

  private act(what: () => unknown): void {
    this.workbook.actor = 'person';
    try {
      what();
    } finally {
      this.workbook.actor = 'add-in';
      this.acted();
    }
  }

  private paintLines(sheetName: string, property: string, area: Area, value: Wire): void {
    const sheet = this.sheet(sheetName);
    this.refuseIfLocked(sheet, area);
    this.act(() => sheet.layers.paint(property, area, value));
  }

  private move(sheetName: string, address: string, toSheet: string, cell: string): Move {
    const from = this.sheet(sheetName);
    const to = this.sheet(toSheet);
    const { area } = this.place(address);
    const { row, column } = this.place(cell).area;
    this.refuseIfLocked(to, { ...area, row, column });
    return { from, area, to, row, column };
  }

  private place(address: string): Address {
    return parseAddress(address) ?? missing(`address ${address}`);
  }

  private refuseIfLocked(sheet: Sheet, area: Area): void {
    const open = sheet.layers.uniform('Format.Protection.Locked', area, true) === false;
    if (sheet.protection !== null && !open)
      throw new Error(`The cell on the protected sheet ${sheet.name} is locked.`);
  }
}

const wholeRows = (row: number, count: number): Area => ({
  row: row - 1,
  rows: count,
  column: 0,
  columns: MAX_COLUMNS,
});

const wholeColumns = (letter: string, count: number): Area => ({
  row: 0,
  rows: MAX_ROWS,
  column: columnIndex(letter),
  columns: count,
});

function missing(what: string): never {
  throw new Error(`The workbook has no ${what}.`);
}
