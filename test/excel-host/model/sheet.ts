import type { Wire } from '../wire';
import {
  type Area,
  MAX_COLUMNS,
  areaName,
  boundingArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseAddress,
} from './address';
import { Bag } from './bag';
import { Layers } from './layers';
import { type Shift, shiftArea, shiftCell, shiftKey } from './shift';
import type { CellScalar } from './typed-text';

export interface Cell {
  readonly value: CellScalar;
  /** With its leading `=`; `value` is then the cached result. */
  readonly formula: string | null;
  /** The value is an error such as #N/A. */
  readonly error: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  readonly bag: Bag;
}

export interface Remark {
  readonly id: string;
  /** A note is the old yellow one; a comment is a thread. */
  readonly kind: 'note' | 'comment';
  row: number;
  column: number;
  content: string;
  readonly bag: Bag;
}

/** A chart with the cells that it covers. Everything that is only look lies in its bags, by the names of Office.js. */
export interface Chart {
  readonly id: string;
  name: string;
  area: Area;
  series: ChartSeries[];
  readonly bag: Bag;
}

export interface ChartSeries {
  /** References with their leading `=`; blank for none. */
  values: string;
  categories: string;
  readonly bag: Bag;
}

export interface FilterState {
  area: Area;
  readonly criteria: Map<number, { [name: string]: Wire }>;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** One worksheet: what stands in its cells and what lies over them. */
export class Sheet {
  visibility = 'Visible';
  isGone = false;
  protection: Protection | null = null;
  freeze: Area | null = null;
  /** Rows that begin a page. */
  readonly pageBreaks = new Set<number>();
  filter: FilterState | null = null;
  layers = new Layers();
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  remarks: Remark[] = [];
  charts: Chart[] = [];
  /** What else lies over the cells of an opened file (pictures, pivot tables), by kind and name; nothing moves it. */
  readonly objects: string[] = [];
  groups: { axis: 'ByRows' | 'ByColumns'; area: Area }[] = [];
  /** Ranges that the add-in keeps between requests, by reference id; they move with their cells. */
  readonly tracked = new Map<string, Area | null>();
  bag = new Bag();
  private cells = new Map<number, Cell>();
  /** Keys of the cells that hold a formula: they alone follow what moves. */
  private formulas = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | null {
    return this.cells.get(row * MAX_COLUMNS + column) ?? null;
  }

  put(row: number, column: number, cell: Cell | null): void {
    const key = row * MAX_COLUMNS + column;
    if (cell === null) this.cells.delete(key);
    else this.cells.set(key, cell);
    if (cell?.formula == null) this.formulas.delete(key);
    else this.formulas.add(key);
  }

  /** Changes formulas in place; `change` is told where each stands. */
  mapFormulas(change: (formula: string, row: number, column: number) => string): void {
    for (const key of this.formulas) {
      const cell = this.cells.get(key);
      if (cell?.formula == null) continue;
      const formula = change(cell.formula, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      if (formula !== cell.formula) this.cells.set(key, { ...cell, formula });
    }
  }

  format(row: number, column: number): string {
    const format = this.layers.at('NumberFormat', row, column);
    return typeof format === 'string' ? format : 'General';
  }

  *filled(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells) {
      yield { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, cell };
    }
  }

  /** Cells with content in an area, without walking an empty million of rows. */
  *filledIn(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    if (area.rows * area.columns > this.cells.size) {
      for (const one of this.filled()) {
        if (intersect(area, { row: one.row, column: one.column, rows: 1, columns: 1 })) yield one;
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.cell(row, column);
        if (cell !== null) yield { row, column, cell };
      }
    }
  }

  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const grow = (area: Area): void => {
      used = used === null ? area : boundingArea(used, area);
    };
    for (const { row, column } of this.filledIn(within)) grow({ row, column, rows: 1, columns: 1 });
    if (valuesOnly) return used;
    for (const property of this.layers.properties()) {
      for (const { area, value } of this.layers.visible(property)) {
        const cut = intersect(area, within);
        if (value !== null && cut !== null && !isWholeColumns(cut) && !isWholeRows(cut)) grow(cut);
      }
    }
    return used;
  }

  clear(area: Area): void {
    for (const { row, column } of [...this.filledIn(area)]) this.put(row, column, null);
  }

  /** Moves everything that lies on the sheet; what points to its cells is the workbook's to mend. */
  shift(shift: Shift): void {
    const moved = new Map<number, Cell>();
    const formulas = new Set<number>();
    for (const [key, cell] of this.cells) {
      const place = shiftKey(key, shift);
      if (place === null) continue;
      moved.set(place, cell);
      if (cell.formula !== null) formulas.add(place);
    }
    this.cells = moved;
    this.formulas = formulas;
    this.layers.shift(shift);
    this.shiftSettings(shift);
    this.merges = this.merges.flatMap((area) => shiftArea(area, shift));
    for (const format of this.conditionalFormats)
      format.areas = format.areas.flatMap((area) => shiftArea(area, shift));
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    for (const chart of this.charts) chart.area = shiftArea(chart.area, shift)[0] ?? chart.area;
    for (const [id, area] of this.tracked) this.tracked.set(id, area && (shiftArea(area, shift)[0] ?? null));
    this.remarks = this.remarks.filter((remark) => {
      const place = shiftCell(remark.row, remark.column, shift);
      if (place !== null) Object.assign(remark, place);
      return place !== null;
    });
  }

  /** Areas that are no cells: what is printed, filtered and grouped. */
  private shiftSettings(shift: Shift): void {
    if (this.filter) {
      const [area] = shiftArea(this.filter.area, shift);
      if (area === undefined) this.filter = null;
      else this.filter.area = area;
    }
    this.groups = this.groups.flatMap((group) =>
      shiftArea(group.area, shift).map((area) => ({ ...group, area })),
    );
    const { values } = this.bag.child('PageLayout');
    for (const name of ['PrintArea', 'PrintTitleRows', 'PrintTitleColumns']) {
      const moved = String(values.get(name) ?? '')
        .split(',')
        .flatMap((address) => {
          const area = parseAddress(address)?.area;
          if (area === undefined) return [];
          const places = shiftArea(area, shift);
          return places.length > 1 ? [address] : places.map(areaName);
        });
      if (moved.length > 0) values.set(name, moved.join(','));
      else values.delete(name);
    }
  }

  copyTo(copy: Sheet): void {
    for (const { row, column, cell } of this.filled()) copy.put(row, column, cell);
    copy.layers = this.layers.copy();
    copy.merges = [...this.merges];
    copy.freeze = this.freeze;
    copy.bag = this.bag.copy();
    copy.charts = this.charts.map((one) => ({
      ...one,
      id: `${one.id} (${copy.id})`,
      series: one.series.map((series) => ({ ...series, bag: series.bag.copy() })),
      bag: one.bag.copy(),
    }));
    copy.conditionalFormats = this.conditionalFormats.map((one) => ({ ...one, bag: one.bag.copy() }));
  }
}
