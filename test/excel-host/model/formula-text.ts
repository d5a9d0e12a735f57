/** What a formula is made of, as far as references have to follow what they name. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  columnIndex,
  columnLetters,
  parseAddress,
  quoteSheet,
} from './address';
import type { Area } from './address';

export type Piece =
  /** Cells, rows or columns; `tab` is unquoted, null where the formula names none. */
  | { readonly kind: 'cells'; readonly tab: string | null; readonly cells: string }
  /** A name or an error after a tab. */
  | { readonly kind: 'of tab'; readonly tab: string; readonly rest: string }
  /** `tbl[inside]`; a blank table is the one that the cell stands in. */
  | { readonly kind: 'table'; readonly table: string; readonly inside: string }
  /** A name: of a range, or of a table without brackets. */
  | { readonly kind: 'name'; readonly name: string };

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const TAB = String.raw`'(?:[^']|'')+'!|(?:\[[^[\]]+\])?${WORD}(?::${WORD})?!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const CELLS = `(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})`;
const END = String.raw`(?![\p{L}\p{N}_.(\[!\\])`;
// An apostrophe escapes a bracket; one level of brackets stands inside.
const BRACKETS = String.raw`\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|#REF!${CELLS}${END}|#[A-Z0-9/]+[!?]?` +
    `|(${TAB})?(${CELLS})${END}|(${TAB})(#REF!|${WORD})|(${WORD})?${BRACKETS}|(${WORD})${END}|${WORD}` +
    String.raw`|\d[\d.]*(?:E[+-]?\d+)?`,
  'gsu',
);

/** The formula with what `map` makes of each piece; null leaves it as it is spelled. Texts are never looked into. */
export function mapPieces(formula: string, map: (piece: Piece) => string | null): string {
  let mapped = '';
  for (const part of partsOf(formula))
    mapped += typeof part === 'string' ? part : (map(part.piece) ?? part.spelled);
  return mapped;
}

/** What is between the pieces, and the pieces. */
type Part = string | { readonly piece: Piece; readonly spelled: string };

// Every act of a person looks at all formulas of a workbook again.
const known = new Map<string, readonly Part[]>();
const MOST_KNOWN = 20_000;

function partsOf(formula: string): readonly Part[] {
  let parts = known.get(formula);
  if (parts === undefined) {
    parts = takeApart(formula);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(formula, parts);
  }
  return parts;
}

function takeApart(formula: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of formula.matchAll(TOKEN)) {
    const piece = pieceOf(found);
    if (piece === null) continue;
    if (found.index > end) parts.push(formula.slice(end, found.index));
    parts.push({ piece, spelled: found[0] });
    end = found.index + found[0].length;
  }
  parts.push(formula.slice(end));
  return parts;
}

/** Null for a text, a number, an error and the name of a function. */
function pieceOf([, tab, cells, tabOfRest, rest, table, inside, name]: RegExpMatchArray): Piece | null {
  if (cells !== undefined) return { kind: 'cells', tab: tab === undefined ? null : bareTab(tab), cells };
  if (tabOfRest !== undefined && rest !== undefined) return { kind: 'of tab', tab: bareTab(tabOfRest), rest };
  if (inside !== undefined) return { kind: 'table', table: table ?? '', inside };
  return name === undefined ? null : { kind: 'name', name };
}

function bareTab(spelled: string): string {
  const tab = spelled.slice(0, -1);
  return tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab;
}

/** A tab, or the tabs from one to another, before a reference. */
export function tabPrefix(tab: string): string {
  const [first = '', last] = tab.split(':');
  if (last === undefined) return `${quoteSheet(first)}!`;
  const needsQuotes = [first, last].some((one) => quoteSheet(one).startsWith("'"));
  return needsQuotes ? `'${tab.replaceAll("'", "''")}'!` : `${tab}!`;
}

/** Every tab that the formula names, changed; a null takes the tab away and leaves the error that Excel leaves. */
export function mapTabs(formula: string, change: (tab: string) => string | null): string {
  if (!formula.includes('!')) return formula;
  const changed = (tab: string | null): string | null => {
    // What stands in brackets is another workbook.
    if (tab === null || tab.includes('[')) return null;
    const tabs = tab.split(':').map(change);
    const kept = tabs.filter((one) => one !== null);
    if (kept.length < tabs.length) return '#REF!';
    return kept.join(':') === tab ? null : tabPrefix(kept.join(':'));
  };
  return mapPieces(formula, (piece) => {
    if (piece.kind !== 'cells' && piece.kind !== 'of tab') return null;
    const prefix = changed(piece.tab);
    if (prefix === null) return null;
    const rest = piece.kind === 'cells' ? piece.cells : piece.rest;
    return prefix === '#REF!' && piece.kind === 'of tab' ? prefix : `${prefix}${rest}`;
  });
}

/** Cells spelled anew for where they lie now; the dollars stay where they were. */
export function respell(cells: string, place: Area): string {
  const corners = [
    cellName(place.row, place.column),
    cellName(place.row + place.rows - 1, place.column + place.columns - 1),
  ];
  return cells
    .split(':')
    .map((cell, index) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(corners[index] ?? '') ?? [];
      return cell.replace(/[A-Za-z]+/, letters).replace(/\d+/, row);
    })
    .join(':');
}

export function areaOfCells(cells: string): Area | null {
  return parseAddress(cells.replaceAll('$', ''))?.area ?? null;
}

/** A formula that was copied: what has no dollar moves along; what would leave the sheet is an error. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return mapPieces(formula, (piece) => {
    if (piece.kind !== 'cells') return null;
    const ends = piece.cells.split(':').map((end) => movedEnd(end, rows, columns));
    const prefix = piece.tab === null ? '' : tabPrefix(piece.tab);
    return `${prefix}${ends.includes(null) ? '#REF!' : ends.join(':')}`;
  });
}

function movedEnd(end: string, rows: number, columns: number): string | null {
  const [, mark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? [];
  // `$3` alone is a row with its dollar in front.
  const rowFixed = letters === '' ? mark === '$' : rowMark === '$';
  const column = letters === '' ? 0 : columnIndex(letters) + (mark === '$' ? 0 : columns);
  const row = digits === '' ? 0 : Number(digits) - 1 + (rowFixed ? 0 : rows);
  if (column < 0 || row < 0 || column >= MAX_COLUMNS || row >= MAX_ROWS) return null;
  return `${mark}${letters === '' ? '' : columnLetters(column)}${rowMark}${digits === '' ? '' : row + 1}`;
}
