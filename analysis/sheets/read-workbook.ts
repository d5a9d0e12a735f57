/** What a reader gives back of a workbook, from Excel or from .xlsx: its tables as plain values. */
import type { CellValue } from './sheet';

/** A cell that shows something else than its plain value, or that has no value at all. */
export interface FormattedCell {
  readonly kind: 'percent' | 'date' | 'error';
  /** Percent: 97.5 where the cell shows 97,5%. Date: Excel's serial in the 1900 system. Error: null. */
  readonly value: number | null;
  /** As an Indonesian Excel shows it: "97,5%", "08-Mei", "#DIV/0!". */
  readonly shown: string;
}

/** Content of a cell that was read back: a plain value, or one that its number format or type makes special. */
export type CellContent = CellValue | FormattedCell;

export interface ReadTable {
  /** Name of the Excel table: `tblTemuan`. Sheets may be renamed, moved and sorted; the table's name holds. */
  readonly name: string;
  readonly sheet: string;
  /** 0-based position of the header row. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Body rows; blank cells are null, formulas give their result. */
  readonly rows: readonly (readonly CellContent[])[];
}

export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  readonly tables: readonly ReadTable[];
  /** Body of our custom XML part; null when the workbook has none. */
  readonly state: string | null;
}
