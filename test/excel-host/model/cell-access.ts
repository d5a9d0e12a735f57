import type { Wire } from '../wire';
import { invalid, refuse } from '../refusals';
import { type Area, areaName, intersect } from './address';
import type { Cell, Sheet } from './sheet';
import { type Home, followColumnNames, keptFormula, shownFormula } from './structured';
import type { Table } from './table';
import { type CellScalar, readTyped } from './typed-text';
import type { Workbook } from './workbook';

const MOST_CELLS = 5_000_000;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** A 2-D array of the area's size: a single value fills it, anything else must fit exactly. */
export function toGrid(value: Wire, area: Area): Wire[][] {
  if (!Array.isArray(value)) {
    if (area.rows * area.columns > MOST_CELLS)
      refuse('RangeExceedsLimit', `${areaName(area)} is too large to fill.`);
    return Array.from({ length: area.rows }, () => new Array<Wire>(area.columns).fill(value));
  }
  const rows = value.map((row) => (Array.isArray(row) ? row : invalid('The array is not two-dimensional.')));
  const fits = rows.length === area.rows && rows.every((row) => row.length === area.columns);
  if (!fits) {
    const widths = [...new Set(rows.map((row) => row.length))].join(', ');
    invalid(
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
        `${rows.length} rows of ${widths} for ${areaName(area)}.`,
    );
  }
  return rows;
}

/** Writes as `range.values` or `range.formulas` does; both read text the way typing does. */
export function writeCells(workbook: Workbook, sheet: Sheet, area: Area, value: Wire): void {
  const grid = toGrid(value, area);
  const formats = sheet.layers.grid('NumberFormat', area, 'General');
  // Read before anything is written: Excel refuses the whole assignment.
  const entries = grid.map((row, rowOffset) =>
    row.map((entry, columnOffset) =>
      readEntry(workbook, entry, String(formats[rowOffset]?.[columnOffset]), {
        sheet,
        row: area.row + rowOffset,
        column: area.column + columnOffset,
      }),
    ),
  );
  const headers = workbook.tables.filter((table) => table.sheet === sheet && intersects(table.header, area));
  let last: { before: Cell | null; after: Cell | null } = { before: null, after: null };
  entries.forEach((row, rowOffset) =>
    row.forEach((entry, columnOffset) => {
      if (entry === 'leave') return;
      const place = { row: area.row + rowOffset, column: area.column + columnOffset };
      last = { before: sheet.cell(place.row, place.column), after: entry.cell };
      sheet.put(place.row, place.column, entry.cell);
      if (entry.format !== null) {
        sheet.layers.paint('NumberFormat', { ...place, rows: 1, columns: 1 }, entry.format);
      }
      workbook.cellsWritten++;
    }),
  );
  for (const table of headers) followHeader(workbook, table);
  announceChange(workbook, sheet, area, 'RangeEdited', area.rows * area.columns === 1 ? last : null);
}

/** What an entry becomes; `leave` for null. The number format comes along with a typed date or percentage. */
function readEntry(
  workbook: Workbook,
  entry: Wire,
  format: string,
  home: Home,
): { cell: Cell | null; format: string | null } | 'leave' {
  if (entry === null) return 'leave';
  if (entry === '') return { cell: null, format: null };
  const plain = (value: CellScalar): { cell: Cell; format: null } => ({
    cell: { value, formula: null, error: false },
    format: null,
  });
  if (typeof entry === 'number') return plain(format === '@' ? String(entry) : entry);
  if (typeof entry === 'boolean') return plain(entry);
  if (typeof entry !== 'string') invalid('A cell takes a text, a number, true, false or null.');
  if (entry.length > LONGEST_TEXT)
    invalid(`A cell holds at most ${LONGEST_TEXT} characters, not ${entry.length}.`);
  const typed = readTyped(entry, format, workbook.options);
  if (typed.kind === 'text') return plain(typed.value);
  if (typed.kind === 'formula') {
    checkFormula(typed.formula);
    const formula = keptFormula(workbook, typed.formula, home);
    return { cell: { value: 0, formula, error: false }, format: null };
  }
  const given = typed.format !== undefined && format === 'General' ? typed.format : null;
  return { cell: { value: typed.value, formula: null, error: typed.error === true }, format: given };
}

/** Only what shows without a parser: brackets and quotes that do not close. */
export function checkFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) invalid(`A formula has at most ${LONGEST_FORMULA} characters.`);
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'/g, '');
  const open = [...bare].reduce((depth, sign) => depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);
  if (open !== 0 || bare.includes('"') || /[+*/^&=<>,]$/.test(bare.trim())) {
    invalid(`The formula ${formula.slice(0, 80)} is not complete.`);
  }
}

export function valueAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellScalar | '' {
  const cell = sheet.cell(row, column);
  if (cell === null) return '';
  const { evaluate } = workbook.options;
  return cell.formula !== null && evaluate !== null
    ? evaluate(cell.formula, { sheet: sheet.name, row, column })
    : cell.value;
}

export type Reading = 'values' | 'formulas' | 'text' | 'types';

/** A 2-D array of the area, or null above five million cells, as Excel answers. */
export function readCells(workbook: Workbook, sheet: Sheet, area: Area, reading: Reading): Wire {
  if (area.rows * area.columns > MOST_CELLS) return null;
  const blank = reading === 'types' ? 'Empty' : '';
  const grid = Array.from({ length: area.rows }, () => new Array<Wire>(area.columns).fill(blank));
  for (const { row, column, cell } of sheet.filledIn(area)) {
    const target = grid[row - area.row];
    if (target !== undefined)
      target[column - area.column] = readOne(workbook, sheet, row, column, cell, reading);
  }
  return grid;
}

function readOne(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  reading: Reading,
): Wire {
  if (reading === 'formulas' && cell.formula !== null)
    return shownFormula(workbook, cell.formula, { sheet, row, column });
  const value = valueAt(workbook, sheet, row, column);
  if (reading === 'types') return typeOf(value, cell.error);
  return reading === 'text'
    ? typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value)
    : value;
}

export function typeOf(value: CellScalar | '', error: boolean): string {
  if (error) return 'Error';
  if (value === '') return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** Header cells spell the columns; an emptied header becomes "Column1", a repeated one gets a number. */
export function followHeader(workbook: Workbook, table: Table): void {
  const header = table.header;
  if (header === null) return;
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  table.columns.forEach((column, index) => {
    const cell = table.sheet.cell(header.row, header.column + index);
    const name = freeHeader(cell === null ? '' : String(cell.value), index, taken);
    taken.add(name.toLowerCase());
    if (column.name !== '' && column.name !== name) renamed.set(column.name.toLowerCase(), name);
    column.name = name;
    table.sheet.put(header.row, header.column + index, { value: name, formula: null, error: false });
  });
  followColumnNames(workbook, table, renamed);
}

export function freeHeader(wanted: string, index: number, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? `Column${index + 1}` : wanted;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}

const intersects = (one: Area | null, other: Area): boolean => one !== null && intersect(one, other) !== null;

/** Tells the sheet's and the tables' handlers. */
export function announceChange(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  changeType: string,
  single: { before: Cell | null; after: Cell | null } | null,
  shiftDirection = 'None',
): void {
  const before = single?.before?.value ?? '';
  const after = single?.after?.value ?? '';
  const details = {
    source: 'Local',
    changeType,
    worksheetId: sheet.id,
    address: areaName(area),
    referenceId: `event:${sheet.id}!${areaName(area)}`,
    shiftDirection,
    triggerSource: workbook.actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    ...(single === null
      ? {}
      : {
          valueBefore: before,
          valueAfter: after,
          valueTypeBefore: typeOf(before, single.before?.error ?? false),
          valueTypeAfter: typeOf(after, single.after?.error ?? false),
        }),
  };
  workbook.emit(10, [sheet.id], details);
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || intersect(table.area, area) === null) continue;
    workbook.emit(101, [String(table.id), sheet.id], { ...details, tableId: String(table.id) });
  }
}
