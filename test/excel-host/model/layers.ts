import type { Wire } from '../wire';
import { type Area, MAX_COLUMNS, MAX_ROWS, contains, intersect, sameArea } from './address';
import { type Shift, shiftArea } from './shift';

/** The value of a range whose cells differ; Office.js answers null for it. */
export const MIXED = Symbol('mixed');

interface Stroke {
  area: Area;
  readonly value: Wire;
  readonly text: string;
}

/**
 * Properties painted over areas, the last paint on top: formats, validations, links. A whole column is one
 * stroke, so painting stays cheap whatever the number of cells.
 */
export class Layers {
  private readonly strokes = new Map<string, Stroke[]>();

  paint(property: string, area: Area, value: Wire): void {
    const text = JSON.stringify(value);
    const kept = (this.strokes.get(property) ?? []).filter((stroke) => !contains(area, stroke.area));
    this.strokes.set(property, kept);
    if (!extendTouching(kept, area, text)) kept.push({ area, value, text });
  }

  /** Paints a 2-D array in as few strokes as its equal runs allow. */
  paintGrid(property: string, area: Area, grid: readonly (readonly Wire[])[]): void {
    for (let column = 0; column < area.columns; column++) {
      for (let row = 0; row < area.rows;) {
        const value = grid[row]?.[column] ?? null;
        let end = row + 1;
        while (end < area.rows && (grid[end]?.[column] ?? null) === value) end++;
        const run = { row: area.row + row, column: area.column + column, rows: end - row, columns: 1 };
        if (value !== null) this.paint(property, run, value);
        row = end;
      }
    }
  }

  /** Paints what lies over a row onto the cells below it. */
  repeatDown(row: number, cells: Area, isTaken: (property: string) => boolean = () => true): void {
    for (const property of this.properties()) {
      if (isOfWholeLines(property) || !isTaken(property)) continue;
      for (let column = cells.column; column < cells.column + cells.columns; column++) {
        const value = this.at(property, row, column);
        if (value !== undefined) this.paint(property, { ...cells, column, columns: 1 }, value);
      }
    }
  }

  erase(property: string, area: Area): void {
    const strokes = this.strokes.get(property);
    if (strokes === undefined) return;
    const touched = strokes.some((stroke) => intersect(stroke.area, area) !== null);
    if (touched) this.paint(property, area, null);
  }

  erasePrefix(prefix: string, area: Area): void {
    for (const property of this.strokes.keys()) if (property.startsWith(prefix)) this.erase(property, area);
  }

  /** undefined where nothing was painted or it was erased. */
  at(property: string, row: number, column: number): Wire | undefined {
    const strokes = this.strokes.get(property) ?? [];
    const cell = { row, column, rows: 1, columns: 1 };
    return strokes.findLast((stroke) => contains(stroke.area, cell))?.value ?? undefined;
  }

  /** The one value of all cells, `fallback` where unpainted, MIXED when they differ. */
  uniform(property: string, area: Area, fallback: Wire): Wire | typeof MIXED {
    const strokes = (this.strokes.get(property) ?? []).filter(
      (stroke) => intersect(stroke.area, area) !== null,
    );
    const base = strokes.findLastIndex((stroke) => contains(stroke.area, area));
    const value = strokes[base]?.value ?? fallback;
    const text = JSON.stringify(value);
    const above = strokes.slice(base + 1);
    if (above.every((stroke) => JSON.stringify(stroke.value ?? fallback) === text)) return value;
    const first = JSON.stringify(above[above.length - 1]?.value ?? fallback);
    return this.covers(above, area, first, fallback) ? JSON.parse(first) : MIXED;
  }

  private covers(strokes: Stroke[], area: Area, text: string, fallback: Wire): boolean {
    if (area.rows * area.columns > 200_000) return false;
    if (strokes.some((stroke) => JSON.stringify(stroke.value ?? fallback) !== text)) return false;
    return cellsOf(area).every(([row, column]) =>
      strokes.some((stroke) => contains(stroke.area, { row, column, rows: 1, columns: 1 })),
    );
  }

  grid(property: string, area: Area, fallback: Wire): Wire[][] {
    const grid = Array.from({ length: area.rows }, () => new Array<Wire>(area.columns).fill(fallback));
    for (const stroke of this.strokes.get(property) ?? []) {
      const cut = intersect(stroke.area, area);
      if (cut === null) continue;
      for (let row = cut.row; row < cut.row + cut.rows; row++) {
        const start = cut.column - area.column;
        grid[row - area.row]?.fill(stroke.value ?? fallback, start, start + cut.columns);
      }
    }
    return grid;
  }

  /** Painted areas that still show, bottom first, for a read-back. */
  visible(property: string): { readonly area: Area; readonly value: Wire }[] {
    return (this.strokes.get(property) ?? []).map(({ area, value }) => ({ area, value }));
  }

  properties(): string[] {
    return [...this.strokes.keys()].filter((property) => (this.strokes.get(property) ?? []).length > 0);
  }

  shift(shift: Shift): void {
    for (const [property, strokes] of this.strokes) {
      if (isOfWholeLines(property) && !isWhole(shift)) continue;
      const moved = strokes.flatMap((stroke) =>
        shiftArea(stroke.area, shift, isLook(property)).map((area) => ({ ...stroke, area })),
      );
      this.strokes.set(property, moved);
    }
  }

  /** Changes values where they lie, such as the formulas of rules. */
  mapValues(property: string, change: (value: Wire) => Wire): void {
    const strokes = this.strokes.get(property);
    if (strokes === undefined) return;
    const changed = strokes.map(({ area, value }) => {
      const now = change(value);
      return { area, value: now, text: JSON.stringify(now) };
    });
    this.strokes.set(property, changed);
  }

  /** What lies over an area, bottom first, cut to it; widths and heights are not the cells'. */
  cut(area: Area): { readonly property: string; readonly area: Area; readonly value: Wire }[] {
    return [...this.strokes].flatMap(([property, strokes]) =>
      isOfWholeLines(property)
        ? []
        : strokes.flatMap((stroke) => {
            const part = intersect(stroke.area, area);
            return part === null ? [] : [{ property, area: part, value: stroke.value }];
          }),
    );
  }

  /** Takes everything away that lies over cells. */
  eraseCells(area: Area): void {
    for (const property of this.strokes.keys()) if (!isOfWholeLines(property)) this.erase(property, area);
  }

  copy(): Layers {
    const copy = new Layers();
    for (const [property, strokes] of this.strokes) {
      copy.strokes.set(
        property,
        strokes.map((stroke) => ({ ...stroke })),
      );
    }
    return copy;
  }
}

/** Widths and heights belong to columns and rows: cells that move within them leave them where they are. */
function isOfWholeLines(property: string): boolean {
  return /(?:ColumnWidth|RowHeight|ColumnHidden|RowHidden)$/.test(property);
}

function isLook(property: string): boolean {
  return property === 'NumberFormat' || property.startsWith('Format.');
}

function isWhole({ axis, size }: Shift): boolean {
  return size >= (axis === 'rows' ? MAX_COLUMNS : MAX_ROWS);
}

/** Chunks of one column arrive one below the other: they become one stroke when nothing lies over them. */
function extendTouching(strokes: Stroke[], area: Area, text: string): boolean {
  for (let index = strokes.length - 1; index >= 0; index--) {
    const stroke = strokes[index];
    if (stroke === undefined) return false;
    const touches = stroke.area.row + stroke.area.rows === area.row && stroke.area.columns === area.columns;
    if (touches && stroke.area.column === area.column && stroke.text === text) {
      stroke.area = { ...stroke.area, rows: stroke.area.rows + area.rows };
      return true;
    }
    if (sameArea(stroke.area, area) || intersect(stroke.area, area) !== null) return false;
  }
  return false;
}

function cellsOf(area: Area): [number, number][] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => [
    area.row + Math.floor(index / area.columns),
    area.column + (index % area.columns),
  ]);
}
