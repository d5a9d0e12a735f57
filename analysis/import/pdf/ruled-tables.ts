import type { Box } from '../source';
import type { Rule } from './page-marks';

/** A cell of a ruled table: the area that no line divides. */
export interface RuledCell {
  readonly box: Box;
  /** 0-based row and column where it begins. */
  readonly row: number;
  readonly column: number;
}

/** A ruled table as a grid of lines; each of its squares belongs to one cell. */
export interface RuledTable {
  readonly box: Box;
  /** Positions of the lines between columns and rows, the outer ones included. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cell of each square, row by row. */
  readonly squares: readonly (readonly RuledCell[])[];
}

/** Lines that belong together; how they make a grid is decided once it is known which columns a table has on other pages. */
export interface RuleGroup {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly box: Box;
}

/** Lines nearer than this are one, and ends nearer than this meet. */
const NEAR = 2.5;
const MEETS = 4;
/** A side of a square is ruled when a line covers this much of it. */
const COVERED = 0.6;
const MAX_SQUARES = 60_000;

/**
 * Groups of lines that touch one another and enclose more than one cell, from the top of the page down.
 *
 * @example ruleGroups([], []) // []
 */
export function ruleGroups(horizontal: readonly Rule[], vertical: readonly Rule[]): RuleGroup[] {
  const across = joined(horizontal);
  const down = joined(vertical);
  const group = new Groups(across.length + down.length);
  for (const [row, { at: y, from, to }] of across.entries())
    for (const [column, { at: x, from: top, to: bottom }] of down.entries())
      if (x >= from - MEETS && x <= to + MEETS && y >= top - MEETS && y <= bottom + MEETS)
        group.join(row, across.length + column);
  const members = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const of = (index: number): { horizontal: Rule[]; vertical: Rule[] } => {
    const key = group.of(index);
    const known = members.get(key) ?? { horizontal: [], vertical: [] };
    members.set(key, known);
    return known;
  };
  for (const [index, rule] of across.entries()) of(index).horizontal.push(rule);
  for (const [index, rule] of down.entries()) of(across.length + index).vertical.push(rule);
  return [...members.values()]
    .filter((one) => one.horizontal.length >= 2 && one.vertical.length >= 2)
    .filter((one) => one.horizontal.length + one.vertical.length > 4)
    .map((one) => ({ ...one, box: boxOf(one.horizontal, one.vertical) }))
    .sort((one, other) => one.box[1] - other.box[1]);
}

/** The grid of a group; `xs` are the lines between columns that it shares with the pages around it. */
export function ruledTable(
  { horizontal, vertical, box }: RuleGroup,
  xs: readonly number[],
): RuledTable | null {
  const [left, top, width, height] = box;
  const columns = levels([...xs, left, left + width]);
  const rows = levels([...horizontal.map(({ at }) => at), top, top + height]);
  const columnCount = columns.length - 1;
  const rowCount = rows.length - 1;
  if (columnCount < 1 || rowCount < 1 || columnCount * rowCount > MAX_SQUARES) return null;
  const side = (levelsOf: readonly number[], index: number): number => levelsOf[index] ?? 0;
  const acrossAt = byLevel(horizontal, rows);
  const downAt = byLevel(vertical, columns);
  const group = new Groups(columnCount * rowCount);
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      const own = row * columnCount + column;
      const [x0, x1] = [side(columns, column), side(columns, column + 1)];
      const [y0, y1] = [side(rows, row), side(rows, row + 1)];
      if (column + 1 < columnCount && !isCovered(downAt[column + 1] ?? [], y0, y1)) group.join(own, own + 1);
      if (row + 1 < rowCount && !isCovered(acrossAt[row + 1] ?? [], x0, x1))
        group.join(own, own + columnCount);
    }
  const cells = new Map<number, { row: number; column: number; right: number; bottom: number }>();
  for (let own = 0; own < columnCount * rowCount; own++) {
    const row = Math.floor(own / columnCount);
    const column = own % columnCount;
    const known = cells.get(group.of(own));
    if (!known) cells.set(group.of(own), { row, column, right: column + 1, bottom: row + 1 });
    else {
      known.column = Math.min(known.column, column);
      known.right = Math.max(known.right, column + 1);
      known.bottom = Math.max(known.bottom, row + 1);
    }
  }
  const finished = new Map<number, RuledCell>();
  for (const [key, { row, column, right, bottom }] of cells) {
    const [x, y] = [side(columns, column), side(rows, row)];
    finished.set(key, { row, column, box: [x, y, side(columns, right) - x, side(rows, bottom) - y] });
  }
  const squares = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column): RuledCell => {
      const cell = finished.get(group.of(row * columnCount + column));
      return cell ?? { row, column, box: [0, 0, 0, 0] };
    }),
  );
  return { box, xs: columns, ys: rows, squares };
}

function boxOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Box {
  const xs = [...horizontal.flatMap(({ from, to }) => [from, to]), ...vertical.map(({ at }) => at)];
  const ys = [...vertical.flatMap(({ from, to }) => [from, to]), ...horizontal.map(({ at }) => at)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** Lines on one level whose ends meet, as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at || one.from - other.from);
  const level: Rule[][] = [];
  for (const rule of sorted) {
    const last = level.at(-1);
    const first = last?.[0];
    if (last && first && rule.at - first.at <= NEAR) last.push(rule);
    else level.push([rule]);
  }
  return level.flatMap((same) => {
    const at = same.reduce((sum, rule) => sum + rule.at, 0) / same.length;
    const pieces: Rule[] = [];
    for (const { from, to } of same.sort((one, other) => one.from - other.from)) {
      const last = pieces.at(-1);
      if (last && from <= last.to + NEAR)
        pieces[pieces.length - 1] = { at, from: last.from, to: Math.max(last.to, to) };
      else pieces.push({ at, from, to });
    }
    return pieces;
  });
}

/** Positions with those nearer than a line's breadth as one, in order. */
function levels(positions: readonly number[]): number[] {
  const found: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || position - last > MEETS) found.push(position);
  }
  return found;
}

function byLevel(rules: readonly Rule[], positions: readonly number[]): Rule[][] {
  return positions.map((position) => rules.filter(({ at }) => Math.abs(at - position) <= MEETS));
}

function isCovered(rules: readonly Rule[], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= (to - from) * COVERED;
}

/** Sets that grow together. */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[index] = root;
    return root;
  }

  join(one: number, other: number): void {
    const [low, high] = [this.of(one), this.of(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) this.parent[high] = low;
  }
}
