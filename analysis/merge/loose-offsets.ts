import type { CellValue } from '../sheets/sheet';

/** By how much cells outside tables moved, by described row and column. */
export interface LooseOffsets {
  row(row: number): number;
  column(column: number): number;
  readonly any: boolean;
}

export const NO_OFFSETS: LooseOffsets = { row: () => 0, column: () => 0, any: false };

interface KnownCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A table between the loose cells. */
export interface Anchor {
  /** Header row as described. */
  readonly row: number;
  /** Rows that the planner put above it. */
  readonly moved: number;
  /** First row below it where it stands, and below which row it was written then: words between tell rows put there. */
  readonly end: { readonly written: number; readonly standing: number } | null;
}

// As far as a survey looks around the described cells.
const FARTHEST = { rows: 20, columns: 5 };
/** A caption is this near to the table that it is of. */
const CAPTION_ROWS = 3;

/**
 * Where our words went that a planner moved by inserting whole rows or columns: each column, then each row, goes where
 * most of its words stand, between the tables above and below it.
 *
 * @param written what we wrote last time
 * @param described what we want to write now
 * @param cells of the sheet as it stands, from A1
 * @param anchors tables that stand, in their order
 */
export function looseOffsets(
  written: readonly KnownCell[],
  described: readonly KnownCell[],
  cells: readonly (readonly CellValue[])[],
  anchors: readonly Anchor[],
): LooseOffsets {
  const [first] = anchors;
  const isAbove = ({ row }: KnownCell): boolean => first === undefined || row < first.row;
  const all = [...written, ...described].filter(isWord);
  const columns = offsetsBy(all, 'column', FARTHEST.columns, (word, offset) =>
    cells.some(
      (line, row) => Math.abs(row - word.row) <= FARTHEST.rows && line[word.column + offset] === word.value,
    ),
  );
  const above = offsetsBy(all.filter(isAbove), 'row', FARTHEST.rows, (word, offset) => {
    return cells[word.row + offset]?.[word.column + columns.at(word.column)] === word.value;
  });
  const last = anchors.at(-1);
  const lowest = last ? belowAll(last, written, cells, columns.at) : 0;
  const below = (row: number): number => {
    const above = anchors.findLast((anchor) => anchor.row <= row)?.moved ?? 0;
    const next = anchors.find((anchor) => anchor.row > row);
    if (!next) return lowest;
    return next.row - row <= CAPTION_ROWS ? next.moved : above;
  };
  return {
    row: (row) => (first === undefined || row < first.row ? above.at(row) : below(row)),
    column: columns.at,
    any: columns.any || above.any || lowest !== 0 || anchors.some(({ moved }) => moved !== 0),
  };
}

function isWord({ value }: KnownCell): boolean {
  return typeof value === 'string' && value !== '';
}

/** Below the last table: where most of what we wrote there stands. */
function belowAll(
  { moved, end }: Anchor,
  written: readonly KnownCell[],
  cells: readonly (readonly CellValue[])[],
  column: (column: number) => number,
): number {
  if (!end) return moved;
  const words = written.filter((word) => isWord(word) && word.row >= end.written);
  const hits = (offset: number): number =>
    words.filter((word) => {
      const row = end.standing + word.row - end.written + offset;
      return cells[row]?.[word.column + column(word.column)] === word.value;
    }).length;
  let best = 0;
  for (let offset = 0; offset <= FARTHEST.rows; offset++) if (hits(offset) > hits(best)) best = offset;
  return moved + best;
}

function offsetsBy(
  words: readonly KnownCell[],
  axis: 'row' | 'column',
  farthest: number,
  stands: (word: KnownCell, offset: number) => boolean,
): { readonly at: (index: number) => number; readonly any: boolean } {
  const offsets: { readonly index: number; readonly offset: number }[] = [];
  let before = 0;
  for (const index of [...new Set(words.map((word) => word[axis]))].sort((a, b) => a - b)) {
    const own = words.filter((word) => word[axis] === index);
    const hits = (offset: number): number => own.filter((word) => stands(word, offset)).length;
    // What is in doubt stays with what is before it.
    let best = before;
    for (let offset = before; offset <= farthest; offset++) if (hits(offset) > hits(best)) best = offset;
    offsets.push({ index, offset: best });
    before = best;
  }
  return {
    at: (index) => offsets.findLast((one) => one.index <= index)?.offset ?? 0,
    any: offsets.some(({ offset }) => offset !== 0),
  };
}
