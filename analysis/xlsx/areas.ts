/** Ranges as the file spells them: one `ref`, or the list of a `sqref`. Rows and columns count from 0, ends included. */
import { cellName } from '../sheets/columns';
import { MAX_COLUMN, MAX_ROW } from '../sheets/limits';
import { parseCell } from './read-table';
import type { Area } from './read-table';

/** A cell, a range, or whole columns or rows; null for what is none of them. */
export function parseRef(ref: string): Area | null {
  const [first = '', second = first] = ref.replaceAll('$', '').split(':');
  const isWhole = ref.includes(':');
  const from = parseCell(first) ?? (isWhole ? parseCell(wholeFrom(first)) : null);
  const to = parseCell(second) ?? (isWhole ? parseCell(wholeTo(second)) : null);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function wholeFrom(end: string): string {
  return /^\d+$/.test(end) ? `A${end}` : `${end}1`;
}

function wholeTo(end: string): string {
  return /^\d+$/.test(end) ? cellName(Number(end) - 1, MAX_COLUMN) : `${end}${MAX_ROW + 1}`;
}

export function formatRef({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

export function parseList(sqref: string): Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => parseRef(ref) ?? []);
}

export function formatList(areas: readonly Area[]): string {
  return areas.map(formatRef).join(' ');
}

/** What is left of the areas without the cells of another: at most four pieces of each. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    if (!meet(area, hole)) return [area];
    const top = Math.max(area.top, hole.top);
    const bottom = Math.min(area.bottom, hole.bottom);
    return [
      { ...area, bottom: hole.top - 1 },
      { ...area, top: hole.bottom + 1 },
      { ...area, top, bottom, right: hole.left - 1 },
      { ...area, top, bottom, left: hole.right + 1 },
    ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
  });
}

/** The areas with one more, joined to the one that it continues downwards. */
export function withArea(areas: readonly Area[], added: Area): Area[] {
  const above = areas.findIndex(
    (area) =>
      area.left === added.left &&
      area.right === added.right &&
      area.top <= added.top &&
      area.bottom + 1 >= added.top,
  );
  if (above < 0) return [...areas, added];
  return areas.map((area, index) =>
    index === above ? { ...area, bottom: Math.max(area.bottom, added.bottom) } : area,
  );
}

/** What the areas have in common with another. */
export function within(areas: readonly Area[], other: Area): Area[] {
  return areas
    .filter((area) => meet(area, other))
    .map((area) => ({
      top: Math.max(area.top, other.top),
      left: Math.max(area.left, other.left),
      bottom: Math.min(area.bottom, other.bottom),
      right: Math.min(area.right, other.right),
    }));
}

export function meet(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
