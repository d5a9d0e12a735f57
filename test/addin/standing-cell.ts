import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';
import { cellName, parseAddress } from '../excel-host/model/address';

export interface StandingCell {
  readonly sheet: SheetSnapshot;
  /** A1 name. */
  readonly name: string;
  readonly cell: CellSnapshot;
}

/** A cell of a table by the id in its row and its header, wherever both stand by now. */
export function standingCell(
  { sheets }: WorkbookSnapshot,
  tableName: string,
  rowId: string,
  header: string,
): StandingCell {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === tableName);
    const area = parseAddress(table?.address ?? '')?.area;
    if (!table || !area) continue;
    const column = area.column + table.headers.indexOf(header);
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const ids = table.headers.map((_, index) => sheet.cells[cellName(row, area.column + index)]?.value);
      if (!ids.includes(rowId) || !table.headers.includes(header)) continue;
      const name = cellName(row, column);
      return { sheet, name, cell: sheet.cells[name] ?? { value: '' } };
    }
  }
  throw new Error(`There is no cell ${tableName} ${rowId} ${header}.`);
}
