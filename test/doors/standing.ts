/** What stands in a workbook, found as a planner finds it: by table, by the id of a row, by the words of a header. */
import { cellName, parseAddress } from '../excel-host/model/address';
import type { CellSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';

export interface Place {
  readonly sheet: SheetSnapshot;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
}

export class Standing {
  constructor(readonly workbook: WorkbookSnapshot) {}

  get tableNames(): string[] {
    return this.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  }

  sheet(name: string): SheetSnapshot {
    return this.sheetOrNull(name) ?? missing(`sheet ${name}`);
  }

  sheetOrNull(name: string): SheetSnapshot | null {
    return this.workbook.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  table(name: string): TableSnapshot {
    return this.tableOrNull(name)?.table ?? missing(`table ${name}`);
  }

  sheetOf(table: string): SheetSnapshot {
    return this.tableOrNull(table)?.sheet ?? missing(`table ${table}`);
  }

  hasTable(name: string): boolean {
    return this.tableOrNull(name) !== null;
  }

  /** Sheet rows of the table's body, counted from 0. */
  bodyRows(name: string): number[] {
    const { row, rows } = areaOf(this.table(name));
    return Array.from({ length: rows - 1 }, (_, index) => row + 1 + index);
  }

  /** Values of a row, by position. */
  rowValues(name: string, row: number): (string | number | boolean)[] {
    const { column, columns } = areaOf(this.table(name));
    const sheet = this.sheetOf(name);
    return Array.from(
      { length: columns },
      (_, index) => sheet.cells[cellName(row, column + index)]?.value ?? '',
    );
  }

  /** Sheet rows in which one of the first cells reads as the id. */
  rowsOf(name: string, id: string): number[] {
    return this.bodyRows(name).filter((row) => this.rowValues(name, row).includes(id));
  }

  columnOf(name: string, header: string): number | null {
    const { headers, address } = this.table(name);
    const index = headers.findIndex((text) => folded(text) === folded(header));
    return index < 0 ? null : (parseAddress(address)?.area.column ?? 0) + index;
  }

  place(name: string, id: string, header: string): Place | null {
    const [row] = this.rowsOf(name, id);
    const column = this.columnOf(name, header);
    return row === undefined || column === null ? null : { sheet: this.sheetOf(name), row, column };
  }

  /** A cell that was never filled is blank; null where row or column is not there. */
  cell(name: string, id: string, header: string): CellSnapshot | null {
    const place = this.place(name, id, header);
    return place && cellAt(place);
  }

  value(name: string, id: string, header: string): unknown {
    return this.cell(name, id, header)?.value ?? null;
  }

  note(name: string, id: string, header: string): string | null {
    const place = this.place(name, id, header);
    if (!place) return null;
    const cell = cellName(place.row, place.column);
    return place.sheet.notes[cell] ?? place.sheet.comments[cell] ?? null;
  }

  /** All words in a row of a table: its cells, its notes, the messages of its cells. */
  wordsOfRow(name: string, id: string): string {
    const sheet = this.sheetOf(name);
    return this.rowsOf(name, id)
      .flatMap((row) => {
        const { column, columns } = areaOf(this.table(name));
        return Array.from({ length: columns }, (_, index) => cellName(row, column + index));
      })
      .flatMap((cell) => [
        sheet.cells[cell]?.value ?? '',
        sheet.notes[cell] ?? '',
        JSON.stringify(sheet.cells[cell]?.validation?.['Prompt'] ?? ''),
      ])
      .join('\n');
  }

  private tableOrNull(name: string): { sheet: SheetSnapshot; table: TableSnapshot } | null {
    for (const sheet of this.workbook.sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      if (table) return { sheet, table };
    }
    return null;
  }
}

export function cellAt({ sheet, row, column }: Place): CellSnapshot {
  return sheet.cells[cellName(row, column)] ?? { value: '' };
}

function areaOf({ address }: TableSnapshot): { row: number; column: number; rows: number; columns: number } {
  return parseAddress(address)?.area ?? missing(`area ${address}`);
}

function folded(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

function missing(what: string): never {
  throw new Error(`The workbook has no ${what}.`);
}
