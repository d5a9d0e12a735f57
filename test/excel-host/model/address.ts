/** Cell areas and their A1 spelling. Rows and columns count from 0, as in the Office.js `getCell`. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address {
  /** Sheet name before the `!`, unquoted; null when the address names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** Reads `A1`, `$A$1:B2`, `A:C`, `1:3`, `'Plan 1'!A1`; null for what is no address. */
export function parseAddress(text: string): Address | null {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? null : unquoteSheet(text.slice(0, mark));
  const parts = text.slice(mark + 1).split(':');
  const first = parts[0];
  const second = parts[1] ?? first;
  if (first === undefined || second === undefined || parts.length > 2) return null;
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (from === null || to === null || from.kind !== to.kind) return null;
  if (from.kind !== 'cell' && parts.length === 1) return null;
  const area = between(from, to);
  return area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS ? null : { sheet, area };
}

interface Corner {
  readonly kind: 'cell' | 'column' | 'row';
  readonly row: number;
  readonly column: number;
}

function parseCorner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { kind: 'cell', row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { kind: 'column', row: 0, column: columnIndex(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { kind: 'row', row: Number(row[1]) - 1, column: 0 } : null;
}

function between(from: Corner, to: Corner): Area {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const rows = from.kind === 'column' ? MAX_ROWS : Math.abs(from.row - to.row) + 1;
  const columns = from.kind === 'row' ? MAX_COLUMNS : Math.abs(from.column - to.column) + 1;
  return { row, column, rows, columns };
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function unquoteSheet(name: string): string {
  return /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
}

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:B2`, `A:C`, `1:3` or `A1`. */
export function areaName(area: Area): string {
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  const start = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

export function isOnSheet(area: Area): boolean {
  const { row, column, rows, columns } = area;
  if (![row, column, rows, columns].every(Number.isInteger)) return false;
  return (
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  return sameArea(intersect(outer, inner), inner);
}

export function sameArea(one: Area | null, other: Area | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** What of `area` lies outside `hole`, as at most four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
