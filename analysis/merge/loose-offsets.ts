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

// As far as a survey looks around the described cells.
const FARTHEST = { rows: 20, columns: 5 };

/**
 * Where our words went that a planner moved by inserting whole rows or columns: each column, then each row, goes where
 * most of its words stand. Rows below the first table move with the tables and are left out.
 *
 * @param known what we wrote last time, and what we want to write now
 * @param cells of the sheet as it stands, from A1
 */
export function looseOffsets(
  known: readonly KnownCell[],
  cells: readonly (readonly CellValue[])[],
  firstTable: number,
): LooseOffsets {
  const words = known.filter(({ value }) => typeof value === 'string' && value !== '');
  const columns = offsetsBy(words, 'column', FARTHEST.columns, (word, offset) =>
    cells.some(
      (line, row) => Math.abs(row - word.row) <= FARTHEST.rows && line[word.column + offset] === word.value,
    ),
  );
  const above = words.filter(({ row }) => row < firstTable);
  const rows = offsetsBy(above, 'row', FARTHEST.rows, (word, offset) => {
    return cells[word.row + offset]?.[word.column + columns.at(word.column)] === word.value;
  });
  return {
    row: (row) => (row < firstTable ? rows.at(row) : 0),
    column: columns.at,
    any: columns.any || rows.any,
  };
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
