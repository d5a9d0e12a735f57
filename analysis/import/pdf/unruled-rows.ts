import { foldText } from '../read-text';
import type { Box, SourceCell, SourceRow } from '../source';
import { joinLines, type KnownWords, knownWords } from './join-lines';
import { type SetLine, setLines } from './set-lines';
import type { TextRun } from './page-marks';

/** The texts of a page that are in a table without ruling lines. */
export interface TablePage {
  readonly page: number;
  readonly runs: readonly TextRun[];
}

/** A line further below the one above in its column than this many times the usual distance begins a cell. */
const CELL_GAP = 1.22;
/** Cells begin a row together where they begin within this many heights of a letter. */
const SAME_HEIGHT = 0.55;

/** Lines of one cell. */
interface Block {
  readonly column: number;
  readonly lines: readonly SetLine[];
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/**
 * Rows of a table whose cells stand apart: a cell ends where the gap below a line is wider than between its lines, and a row
 * begins where cells of several columns begin, or one with nothing beside it. A cell that goes on below the beginning of a row
 * is merged over it. Null where the lines of figures say that rows stand as close as lines.
 */
export function unruledRows(
  pages: readonly TablePage[],
  edges: readonly number[],
  table: number,
): SourceRow[] | null {
  const columns = pages.map(({ page, runs }) => ({ page, columns: linesByColumn(runs, edges) }));
  const known = knownWords(columns.flatMap((one) => one.columns.flat()));
  const usual = usualDistances(columns.map((one) => one.columns));
  // As far as lines go in a column, up to where the next one begins: a word that is broken goes so far.
  const rights = Array.from({ length: edges.length + 1 }, (_, column) =>
    Math.max(
      ...columns.flatMap((one) =>
        (one.columns[column] ?? []).map(({ box }) =>
          Math.min(box[0] + box[2], edges[column] ?? Number.POSITIVE_INFINITY),
        ),
      ),
    ),
  );
  let figures = 0;
  let begun = 0;
  const rows = columns.flatMap(({ page, columns: own }) => {
    const found = own.flatMap((lines, column) => blocksOf(lines, column, usual[column] ?? 0));
    const tops = rowTops(found);
    const blocks = found.flatMap((block) => cutAtTops(block, tops, usual[block.column] ?? 0));
    for (const line of figureLines(own)) {
      figures += 1;
      if (tops.some((top) => Math.abs(top - middle(line)) <= line.box[3] * SAME_HEIGHT)) begun += 1;
    }
    return rowsOfPage(page, blocks, tops, { rights, table, known });
  });
  return figures > 0 && begun < figures * MOSTLY ? null : rows;
}

const MOSTLY = 0.85;

function linesByColumn(runs: readonly TextRun[], edges: readonly number[]): SetLine[][] {
  const columns = Array.from({ length: edges.length + 1 }, (): TextRun[] => []);
  for (const run of runs) columns[columnOf(run.left, edges)]?.push(run);
  return columns.map((own) => setLines(own));
}

/** @returns 0 for the first column */
export function columnOf(left: number, edges: readonly number[]): number {
  return edges.filter((edge) => edge <= left + 1).length;
}

function middle({ box }: SetLine): number {
  return box[1] + box[3] / 2;
}

/** For each column the distance between two lines of a cell: where its font is another than that of the table, its own. */
function usualDistances(pages: readonly (readonly (readonly SetLine[])[])[]): number[] {
  const width = pages[0]?.length ?? 0;
  const counts = Array.from({ length: width }, (_, column) => {
    const own = new Map<number, number>();
    for (const lines of pages.map((page) => page[column] ?? []))
      for (const [index, line] of lines.entries()) {
        const above = lines[index - 1];
        if (!above) continue;
        const distance = Math.round((middle(line) - middle(above)) * 2) / 2;
        if (distance >= line.box[3] * 0.6 && distance <= line.box[3] * 1.5)
          own.set(distance, (own.get(distance) ?? 0) + 1);
      }
    return own;
  });
  const all = new Map<number, number>();
  for (const own of counts)
    for (const [distance, count] of own) all.set(distance, (all.get(distance) ?? 0) + count);
  const table = most(all) ?? Number.POSITIVE_INFINITY;
  return counts.map((own) => {
    const mine = most(own);
    // A column of single lines knows the distance of rows alone.
    return mine !== null && Math.abs(mine - table) <= table * (CELL_GAP - 1) ? mine : table;
  });
}

function most(counts: ReadonlyMap<number, number>): number | null {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function blocksOf(lines: readonly SetLine[], column: number, usual: number): Block[] {
  const groups: SetLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (last && above && middle(line) - middle(above) <= usual * CELL_GAP) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((own) => blockOf(own, column));
}

function blockOf(lines: readonly SetLine[], column: number): Block[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  return [{ column, lines, top: middle(first), bottom: middle(last), height: first.box[3] }];
}

/** A line that stands where a row begins, a little further below than others do, begins a cell of that row. */
function cutAtTops({ column, lines, height }: Block, tops: readonly number[], usual: number): Block[] {
  const at = lines.findIndex((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined &&
      middle(line) - middle(above) > usual * LITTLE_MORE &&
      tops.some((top) => Math.abs(top - middle(line)) <= height * 0.3)
    );
  });
  if (at === -1) return blockOf(lines, column);
  const rest = blockOf(lines.slice(at), column).flatMap((block) => cutAtTops(block, tops, usual));
  return [...blockOf(lines.slice(0, at), column), ...rest];
}

const LITTLE_MORE = 1.06;

/** Where rows begin, from the top down. */
function rowTops(blocks: readonly Block[]): number[] {
  const sorted = [...blocks].sort((one, other) => one.top - other.top);
  const groups: Block[][] = [];
  for (const block of sorted) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && block.top - first.top <= first.height * SAME_HEIGHT) last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) => {
    const [only] = group;
    if (!only) return [];
    const isBeside = blocks.some(
      (block) => block !== only && block.top < only.top && block.bottom > only.top - only.height,
    );
    return group.length > 1 || !isBeside ? [only.top] : [];
  });
}

/** Lines that are figures alone, in columns that mostly are. */
function figureLines(columns: readonly (readonly SetLine[])[]): SetLine[] {
  return columns.flatMap((lines) => {
    const figures = lines.filter(({ text }) => /^[<>≥≤]?\s*\d[\d.,]*\s*%?$|^-$/.test(text));
    return figures.length > lines.length * 0.6 ? figures : [];
  });
}

function rowsOfPage(
  page: number,
  blocks: readonly Block[],
  tops: readonly number[],
  { rights, table, known }: { rights: readonly number[]; table: number; known: KnownWords },
): SourceRow[] {
  // What stands above the first row goes on from the page before.
  const first = Math.min(...blocks.map(({ top }) => top));
  const starts = tops[0] !== undefined && first < tops[0] - 1 ? [first, ...tops] : tops;
  const rowOf = ({ top, height }: Block): number =>
    starts.findLastIndex((start) => start <= top + height * SAME_HEIGHT);
  return starts.flatMap((start, row): SourceRow[] => {
    const own = blocks.filter((block) => rowOf(block) === row);
    if (own.length === 0) return [];
    const whole = own.flatMap(({ lines }) => lines.map(({ box }) => box)).reduce(union);
    const cells = rights.map((_, column): SourceCell => {
      const mine = own.filter((block) => block.column === column).flatMap(({ lines }) => lines);
      const above = blocks.some(
        (block) => block.column === column && rowOf(block) < row && block.bottom > start + block.height * 0.5,
      );
      if (mine.length === 0) return { text: '', place: { page, box: whole }, merged: above ? 'above' : '' };
      const box = mine.map((line) => line.box).reduce(union);
      const right = Math.max(box[0] + box[2], rights[column] ?? 0);
      const cell: Box = [box[0], box[1], right - box[0], box[3]];
      return { text: foldText(joinLines(mine, cell, known)), place: { page, box }, merged: '' };
    });
    return [{ kind: 'row', table, cells, place: { page, box: whole }, isUnruled: true }];
  });
}

export function union(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  return [left, top, right - left, bottom - top];
}
