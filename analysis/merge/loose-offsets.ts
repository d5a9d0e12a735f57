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

/** A table between the loose cells, by its described header row. */
export interface Anchor {
  readonly row: number;
  /** Rows that the planner put above it. */
  readonly moved: number;
  /** Rows that it and the tables above it have more than described. */
  readonly grown: number;
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
  const below = new Map<number, number>();
  for (const { row } of described) {
    if (first === undefined || row < first.row || below.has(row)) continue;
    const words = described.filter((word) => word.row === row && isWord(word));
    below.set(row, offsetBetween(row, words, cells, anchors, columns.at));
  }
  return {
    row: (row) => {
      if (first === undefined || row < first.row) return above.at(row);
      return below.get(row) ?? lastAbove(anchors, row)?.moved ?? 0;
    },
    column: columns.at,
    any: columns.any || above.any || [...below.values()].some((offset) => offset !== 0),
  };
}

function isWord({ value }: KnownCell): boolean {
  return typeof value === 'string' && value !== '';
}

function lastAbove(anchors: readonly Anchor[], row: number): Anchor | undefined {
  return anchors.findLast((anchor) => anchor.row <= row);
}

/** Of a row between two tables, or below the last: where its words stand, else with the table that it is nearer to. */
function offsetBetween(
  row: number,
  words: readonly KnownCell[],
  cells: readonly (readonly CellValue[])[],
  anchors: readonly Anchor[],
  column: (column: number) => number,
): number {
  const last = lastAbove(anchors, row);
  const next = anchors.find((anchor) => anchor.row > row);
  const low = last?.moved ?? 0;
  const high = next?.moved ?? low + FARTHEST.rows;
  for (let offset = low; offset <= high; offset++) {
    const line = cells[row + (last?.grown ?? 0) + offset];
    if (words.some((word) => line?.[word.column + column(word.column)] === word.value)) return offset;
  }
  return next && next.row - row <= CAPTION_ROWS ? high : low;
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
