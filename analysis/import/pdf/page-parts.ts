import { foldText } from '../read-text';
import type { Box, Place, SourceCell, SourcePart } from '../source';
import type { PageMarks, TextRun } from './page-marks';
import type { RuledCell, RuledTable } from './ruled-tables';
import { joinLines, type KnownWords } from './join-lines';
import { type SetLine, setLines } from './set-lines';
import { splitRun } from './split-run';

/** A ruled table with the number that it has in the document. */
export interface NumberedTable {
  readonly table: RuledTable;
  readonly number: number;
}

/** A page whose lines of text are in the cells that they belong to. */
export interface PageLines {
  readonly page: number;
  readonly tables: readonly NumberedTable[];
  readonly inCells: ReadonlyMap<RuledCell, readonly SetLine[]>;
  /** Lines outside all tables. */
  readonly loose: readonly SetLine[];
}

/** Each run of a page in its cell; one that crosses the line between two cells is cut there. */
export function pageLines(page: number, { runs }: PageMarks, tables: readonly NumberedTable[]): PageLines {
  const runsOf = new Map<RuledCell, TextRun[]>();
  const loose: TextRun[] = [];
  for (const run of runs) {
    const middle = run.y - run.height * 0.3;
    const table = tables.find(({ table: { box } }) =>
      isInside((run.left + run.right) / 2, middle, box),
    )?.table;
    if (!table) {
      loose.push(run);
      continue;
    }
    for (const piece of splitRun(run, bordersAt(table, middle))) {
      const cell = cellAt(table, (piece.left + piece.right) / 2, middle);
      if (!cell) loose.push(piece);
      else runsOf.set(cell, [...(runsOf.get(cell) ?? []), piece]);
    }
  }
  const inCells = new Map([...runsOf].map(([cell, own]) => [cell, setLines(own)] as const));
  return { page, tables, inCells, loose: setLines(loose) };
}

/** The parts of a page in reading order: rows of its ruled tables, and the lines between them. */
export function pageParts({ page, tables, inCells, loose }: PageLines, known: KnownWords): SourcePart[] {
  const placed: { readonly top: number; readonly part: SourcePart }[] = loose.map(({ text, box }) => ({
    top: box[1],
    part: { kind: 'line', text: foldText(text), place: { page, box } },
  }));
  for (const { table, number } of tables)
    for (const [index, squares] of table.squares.entries()) {
      const top = table.ys[index] ?? 0;
      placed.push({ top, part: ruledRow(page, table, number, index, squares, inCells, known) });
    }
  return placed.sort((one, other) => one.top - other.top).map(({ part }) => part);
}

function isInside(x: number, y: number, [left, top, width, height]: Box): boolean {
  return x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
}

function bandOf(positions: readonly number[], at: number): number {
  return Math.max(
    0,
    Math.min(
      positions.length - 2,
      positions.findLastIndex((position) => position <= at),
    ),
  );
}

function cellAt({ xs, ys, squares }: RuledTable, x: number, y: number): RuledCell | undefined {
  return squares[bandOf(ys, y)]?.[bandOf(xs, x)];
}

/** Lines between two cells at this height; where cells are merged there is none. */
function bordersAt({ xs, ys, squares }: RuledTable, y: number): number[] {
  const row = squares[bandOf(ys, y)] ?? [];
  return xs.filter((_, index) => index > 0 && index < xs.length - 1 && row[index - 1] !== row[index]);
}

function ruledRow(
  page: number,
  { xs, ys }: RuledTable,
  table: number,
  index: number,
  squares: readonly RuledCell[],
  linesOf: ReadonlyMap<RuledCell, readonly SetLine[]>,
  known: KnownWords,
): SourcePart {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[index], ys[index + 1]];
  const cells = squares.map((cell, column): SourceCell => {
    const place: Place = { page, box: cell.box };
    const isFirst = cell.row === index && cell.column === column;
    if (!isFirst) return { text: '', place, merged: cell.column < column ? 'left' : 'above' };
    const text = joinLines(linesOf.get(cell) ?? [], cell.box, known);
    return { text: foldText(text), place, merged: '' };
  });
  return { kind: 'row', table, cells, place: { page, box: [left, top, right - left, bottom - top] } };
}
