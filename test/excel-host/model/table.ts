import type { Wire } from '../wire';
import type { Area } from './address';
import { Bag } from './bag';
import type { Sheet } from './sheet';

export interface TableColumn {
  readonly id: number;
  name: string;
  criteria: { [name: string]: Wire } | null;
}

/** An Excel table: a named area whose first row (when shown) spells its columns. */
export class Table {
  showHeaders = true;
  showTotals = false;
  /** Deleted or turned into plain cells: objects of the add-in that still point to it lead nowhere. */
  isGone = false;
  style = 'TableStyleMedium2';
  readonly bag = new Bag();
  private nextColumnId = 1;
  columns: TableColumn[] = [];

  constructor(
    readonly id: number,
    public name: string,
    public sheet: Sheet,
    /** Header row to totals row. */
    public area: Area,
  ) {
    // Excel's defaults for a new table.
    this.bag.values.set('ShowBandedRows', true).set('ShowFilterButton', true);
  }

  newColumn(name: string): TableColumn {
    return { id: this.nextColumnId++, name, criteria: null };
  }

  column(index: number): TableColumn | null {
    return this.columns[index] ?? null;
  }

  columnIndex(key: string | number): number {
    const wanted = String(key).toLowerCase();
    return typeof key === 'number'
      ? this.columns.findIndex((column) => column.id === key)
      : this.columns.findIndex(
          (column) => column.name.toLowerCase() === wanted || String(column.id) === wanted,
        );
  }

  /** By its header alone; -1 for none. */
  columnNamed(name: string): number {
    const wanted = name.toLowerCase();
    return this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  }

  get header(): Area | null {
    return this.showHeaders ? { ...this.area, rows: 1 } : null;
  }

  get totals(): Area | null {
    const row = this.area.row + this.area.rows - 1;
    return this.showTotals ? { ...this.area, row, rows: 1 } : null;
  }

  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    const rows = this.area.rows - top - (this.showTotals ? 1 : 0);
    return { ...this.area, row: this.area.row + top, rows };
  }

  bodyColumn(index: number): Area {
    return { ...this.body, column: this.area.column + index, columns: 1 };
  }
}
