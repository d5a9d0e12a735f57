import type { CellValue } from '../sheets/sheet';

/** A cell by its row id (in the first column of `idHeader`) and header, wherever it was moved or sorted to. */
export interface TablePlace {
  readonly table: string;
  readonly idHeader: string;
  readonly rowId: string;
  readonly header: string;
}

export interface CellChange extends TablePlace {
  /** Text is text; null and '' clear the cell. */
  readonly value: CellValue;
}
