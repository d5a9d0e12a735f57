import { roleOfHeader } from './column-words';
import { countOf, headerYear } from './header-year';
import type { SourceCell, SourcePart, SourceRow } from './source';

/** A header of one to four printed rows, and where the table's body begins. */
export interface HeaderBlock {
  /** Index of the first part that belongs to it, and of the first one that does not. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Per column its labels from the top down, a group's label with each of its columns. */
  readonly labels: readonly (readonly string[])[];
}

const MAX_LEVELS = 4;
/** Longer texts are contents: the longest header seen has 75 characters, "Urusan/Bidang ... dan Program/Kegiatan". */
const MAX_HEADER_CHARACTERS = 160;
const MIN_ROLES = 3;

/**
 * The headers of all tables of a document, repeated ones too, in reading order. A header begins with a row in which three
 * columns at least say what they are and no cell is a figure; rows of groups above it, and of years, sub-headers and column
 * numbers below it belong to it.
 *
 * @example findHeaders([{ kind: 'line', text: 'BAB I', place: {} }]) // []
 */
export function findHeaders(parts: readonly SourcePart[]): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let at = 0; at < parts.length; at++) {
    const row = rowAt(parts, at);
    if (!row || !beginsHeader(row)) continue;
    const before = blocks.at(-1)?.to ?? 0;
    const above = rowAt(parts, at - 1);
    const from = above && at - 1 >= before && isGroupRow(above, row) ? at - 1 : at;
    const to = endOfHeader(parts, at);
    const rows = parts.slice(from, to).filter((part): part is SourceRow => part.kind === 'row');
    const levels = rows.filter((candidate) => !isColumnNumbers(candidate.cells));
    const width = Math.max(...rows.map(({ cells }) => usedWidth(cells)));
    blocks.push({ from, to, width, labels: labelsOf(levels, width) });
    at = to - 1;
  }
  return blocks;
}

function rowAt(parts: readonly SourcePart[], index: number): SourceRow | null {
  const part = parts[index];
  return part?.kind === 'row' ? part : null;
}

function texts(cells: readonly SourceCell[]): string[] {
  return cells.flatMap(({ text }) => (text === '' ? [] : [text]));
}

function usedWidth(cells: readonly SourceCell[]): number {
  return cells.findLastIndex(({ text, merged }) => text !== '' || merged !== '') + 1;
}

function beginsHeader({ cells }: SourceRow): boolean {
  const printed = texts(cells);
  if (printed.some((text) => text.length > MAX_HEADER_CHARACTERS || isFigure(text))) return false;
  const roles = printed.map((text) => roleOfHeader(text) ?? (headerYear(text) ? 'target' : null));
  const distinct = new Set(roles.filter((role) => role !== null));
  // A row of contents has texts that say nothing of a column.
  const unknown = roles.filter((role) => role === null).length;
  const describes = ['indicator', 'action', 'measure', 'program'].some((role) => distinct.has(role as never));
  return describes && distinct.size >= MIN_ROLES && unknown <= printed.length / 3;
}

/** A figure, but for a year and for what numbers a column. */
function isFigure(text: string): boolean {
  return /^[<>≥≤]?\s*[\d.,]+\s*%?$/.test(text) && !headerYear(text);
}

/** A row of group titles right above the row that names the columns: "Target Capaian" over two years. */
function isGroupRow({ cells }: SourceRow, below: SourceRow): boolean {
  const printed = texts(cells);
  if (printed.length === 0 || cells.length !== below.cells.length) return false;
  // A title of the table stands over all columns; a group over some.
  if (printed.length === 1 && cells[0]?.text !== '') return false;
  return printed.every((text) => isHeaderText(text));
}

function isHeaderText(text: string): boolean {
  return text.length <= MAX_HEADER_CHARACTERS && (roleOfHeader(text) !== null || headerYear(text) !== null);
}

function endOfHeader(parts: readonly SourcePart[], at: number): number {
  let end = at + 1;
  let levels = 1;
  while (levels < MAX_LEVELS + 1) {
    const row = rowAt(parts, end);
    if (!row) break;
    const numbers = isColumnNumbers(row.cells);
    if (!numbers && !isSubHeader(row.cells)) break;
    end += 1;
    levels += 1;
    if (numbers) break;
  }
  return end;
}

const FIGURES: ReadonlySet<string | null> = new Set([
  'target',
  'baseline',
  'budget',
  'end-target',
  'realisation',
  'unit',
]);

/** A row below the first one of a header: years, "Target", "Rp"; no cell is a content. */
function isSubHeader(cells: readonly SourceCell[]): boolean {
  const printed = texts(cells);
  const [only] = printed;
  if (only === undefined) return false;
  // A single text below a header is a year or a kind of figure; a word such as "Kebijakan" is the rest of a cell.
  if (printed.length === 1) return headerYear(only) !== null || FIGURES.has(roleOfHeader(only));
  return printed.every((text) => isHeaderText(text)) || isCounted(cells);
}

/** "1 2 3" or "I II III IV" under "Tahun ke-" or "Triwulan", over and over, right of the columns that describe. */
function isCounted(cells: readonly SourceCell[]): boolean {
  const numbers = texts(cells).map(countOf);
  if (cells[0]?.text !== '' || numbers.length < 2 || numbers[0] !== 1) return false;
  return numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1);
}

/**
 * The row that numbers the columns: 1 2 3 …, (1) (2), with sums such as "6=4+5" and letters for some.
 *
 * @example isColumnNumbers(['1', '2', '3'].map((text) => ({ text, place: {}, merged: '' }))) // true
 */
export function isColumnNumbers(cells: readonly SourceCell[]): boolean {
  const printed = texts(cells);
  if (printed.length < 3 || printed.length < usedWidth(cells) * 0.6) return false;
  const numbers = printed.map((text) =>
    Number(/^\(?\s*(\d{1,2})\s*\)?\.?(?:\s*=.*)?$/.exec(text)?.[1] ?? Number.NaN),
  );
  return (
    numbers.every((number, index) => !Number.isNaN(number) && number > (numbers[index - 1] ?? 0)) &&
    (numbers[0] ?? 9) <= 2
  );
}

/**
 * Labels by column. A blank cell over a printed one belongs to the group that begins at its left, a cell that a merged one
 * covers to that one; a column without a lower label has that of its header alone.
 */
function labelsOf(levels: readonly SourceRow[], width: number): string[][] {
  const grid = levels.map(({ cells }) =>
    Array.from(
      { length: width },
      (_, column) => cells[column] ?? { text: '', place: {}, merged: '' as const },
    ),
  );
  const spread = grid.map((cells, level) => {
    const row: string[] = [];
    for (const [column, { text, merged }] of cells.entries()) {
      const hasLower = grid.slice(level + 1).some((lower) => lower[column]?.text !== '');
      const hasUpper = grid.slice(0, level).some((upper) => upper[column]?.text !== '');
      const inherits = merged === 'left' || (merged === '' && text === '' && hasLower && !hasUpper);
      row.push(text !== '' || !inherits ? text : (row[column - 1] ?? ''));
    }
    return row;
  });
  return Array.from({ length: width }, (_, column) => {
    const labels = spread.flatMap((row) => (row[column] ? [row[column]] : []));
    return labels.filter((label, index) => label !== labels[index - 1]);
  });
}
