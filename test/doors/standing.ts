/** What stands in a workbook, found as a planner finds it: by table, by the id of a row, by the words of a header. */
import { cellName, parseAddress } from '../excel-host/model/address';
import { mapReferences } from '../xlsx/references';
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

  /** What tells a row of a table from its neighbours: its id, or the first things that it says. */
  rowKey(name: string, row: number): string {
    const { headers } = this.table(name);
    const values = this.rowValues(name, row);
    const keys =
      KEYS.find((names) => names.every((header) => headers.includes(header))) ??
      headers.filter((header) => header.startsWith('ID '));
    return keys.map((header) => String(values[headers.indexOf(header)] ?? '')).join(' · ');
  }

  /** A formula by what its references stand for: table, row and column instead of an address. */
  meaning(formula: string, sheetName: string): string {
    return mapReferences(formula, ({ sheet, cells }) => {
      const area = parseAddress(cells.replaceAll('$', ''))?.area;
      if (!area || area.rows * area.columns !== 1) return `${sheet ?? sheetName}!${cells}`;
      return this.placeWords(sheet ?? sheetName, area.row, area.column);
    });
  }

  /** A cell by its table, row and column; by its address where no table is. */
  private placeWords(sheetName: string, row: number, column: number): string {
    for (const { name, headers, address } of this.sheetOrNull(sheetName)?.tables ?? []) {
      const area = parseAddress(address)?.area;
      if (!area || row <= area.row || row >= area.row + area.rows) continue;
      const header = headers[column - area.column];
      if (header !== undefined) return `${name}[${this.rowKey(name, row)}; ${header}]`;
    }
    return `${sheetName}!${cellName(row, column)}`;
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

/** Headers by which rows are known, the first of these that a table has. */
const KEYS: readonly (readonly string[])[] = [
  ['ID catatan'],
  ['Kode baris'],
  ['Dokumen', 'Bagian', 'No', 'Indikator', 'Indikator KLA', 'Subindikator'],
  ['Kota', 'Janji'],
  ['Kota', 'Klaster'],
  ['Kota', 'Subindikator'],
  ['Kota', 'Penanggung jawab'],
  ['Subindikator', 'Nilai maks. 2024'],
  ['Istilah'],
  ['Kode'],
  ['Indikator KLA', 'Nama'],
  ['Kota'],
];

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
