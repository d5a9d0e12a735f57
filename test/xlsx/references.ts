/** A1 references in formulas: what a spreadsheet does to them when cells move, for tests that edit files. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters, unquoteSheet } from '../excel-host/model/address';

/** `'Sheet name'!` or nothing, then a cell, a range, whole columns or whole rows. */
const REFERENCE =
  /("(?:[^"]|"")*")|(\[[^\][]*(?:\[[^\]]*\][^\][]*)*\])|((?:'(?:[^']|'')+'|[A-Za-z_À-ɏ][\wÀ-ɏ.]*)!)?(?<![\w.$'])(?:(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d+):(\$?\d+))(?![\w(.])/g;

export interface Reference {
  /** Unquoted; null where the formula names no sheet. */
  readonly sheet: string | null;
  /** `A1`, `A1:B2`, `A:B` or `1:2`, with its dollars. */
  readonly cells: string;
}

/** Every reference outside texts and brackets, changed; the rest of the formula stays. */
export function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula.replace(REFERENCE, (whole, text?: string, bracket?: string, prefix = '') => {
    if (text !== undefined || bracket !== undefined) return whole;
    const name = unquoteSheet(String(prefix).slice(0, -1));
    const cells = whole.slice(String(prefix).length);
    return `${String(prefix)}${change({ sheet: prefix === '' ? null : name, cells })}`;
  });
}

/** A formula that was filled down or to the right: what has no dollar moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ cells }) =>
    cells.replace(
      /(\$?)([A-Z]{1,3})?(\$?)(\d+)?/g,
      (whole, dollar: string, letters?: string, dollarRow = '', row?: string) => {
        if (whole === '' || (letters === undefined && row === undefined)) return whole;
        const column = letters === undefined ? '' : dollar === '$' ? letters : movedColumn(letters, columns);
        const isRowFixed = letters === undefined ? dollar === '$' : dollarRow === '$';
        const line =
          row === undefined ? '' : isRowFixed ? row : String(wrapped(Number(row) - 1 + rows, MAX_ROWS) + 1);
        return `${dollar}${column}${String(dollarRow)}${line}`;
      },
    ),
  );
}

function movedColumn(letters: string, columns: number): string {
  return columnLetters(wrapped(columnIndex(letters) + columns, MAX_COLUMNS));
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/** Where a row (or column, counted from 0) stands after lines came or went; null when it went. */
export type Move = (index: number) => number | null;

/** References to one sheet after rows or columns of it came or went. A cell that went is `#REF!`, as Excel has it. */
export function shiftedFormula(
  formula: string,
  axis: 'rows' | 'columns',
  move: Move,
  concerns: (sheet: string | null) => boolean,
): string {
  return mapReferences(formula, ({ sheet, cells }) =>
    concerns(sheet) ? shiftedCells(cells, axis, move) : cells,
  );
}

/** The same for a range without a formula around it, such as `sqref`; `#REF!` when all of it went. */
export function shiftedCells(cells: string, axis: 'rows' | 'columns', move: Move): string {
  const [first = '', second] = cells.split(':');
  const from = indexOf(first, axis);
  const to = second === undefined ? from : indexOf(second, axis);
  if (from === null || to === null || isWhole(from, to, axis)) return cells;
  const start = firstKept(from, to, 1, move);
  const end = firstKept(to, from, -1, move);
  if (start === null || end === null) return '#REF!';
  const one = withIndex(first, axis, start);
  return second === undefined ? one : `${one}:${withIndex(second, axis, end)}`;
}

/** Whether the lines are all there are; these stay all, whatever is inserted or goes. */
function isWhole(from: number, to: number, axis: 'rows' | 'columns'): boolean {
  return from === 0 && to === (axis === 'rows' ? 1_048_576 : 16_384) - 1;
}

/** Where the first line stands that did not go, walked from one end towards the other. */
function firstKept(from: number, to: number, step: 1 | -1, move: Move): number | null {
  for (let index = from; step > 0 ? index <= to : index >= to; index += step) {
    const moved = move(index);
    if (moved !== null) return moved;
  }
  return null;
}

function indexOf(cell: string, axis: 'rows' | 'columns'): number | null {
  const [, letters, row] = /^\$?([A-Z]+)?\$?(\d+)?$/.exec(cell) ?? [];
  if (axis === 'rows') return row === undefined ? null : Number(row) - 1;
  return letters === undefined ? null : columnIndex(letters);
}

function withIndex(cell: string, axis: 'rows' | 'columns', index: number): string {
  return axis === 'rows'
    ? cell.replace(/\d+$/, String(index + 1))
    : cell.replace(/[A-Z]+/, columnLetters(index));
}
