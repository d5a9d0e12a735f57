/** What a reader gives back of a workbook, from Excel or from .xlsx: its tables as plain values. */
import type { CellValue } from './sheet';

export interface ReadTable {
  /** Name of the Excel table: `tblTemuan`. Sheets may be renamed, moved and sorted; the table's name holds. */
  readonly name: string;
  readonly sheet: string;
  /** 0-based position of the header row. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Body rows; blank cells are null, formulas give their result. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  readonly tables: readonly ReadTable[];
  /** Body of our custom XML part; null when the workbook has none. */
  readonly state: string | null;
}
