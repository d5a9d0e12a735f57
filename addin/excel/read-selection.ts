import type { CellContent } from '../../analysis/sheets/read-workbook';
import { contentOf } from './load-tables';
import { once } from './once';
import { readCells } from './read';
import { apiSupported, exchange } from './run-excel';

/** Cells that the planner selected, as far as they are filled. */
export interface Selection {
  readonly sheet: string;
  /** 0-based row and column of the sheet where they begin. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellContent[])[];
  /** Merged cells, counted from the first row and column, ends included; none where Excel cannot say (before ExcelApi 1.13). */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** Two exchanges; null where nothing is filled. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection | null> {
  const used = once(context.workbook.getSelectedRange()).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex');
  used.worksheet.load('name');
  await exchange(context);
  if (used.isNullObject) return null;
  const areas = apiSupported('1.13') ? once(used.getMergedAreasOrNullObject()) : null;
  areas?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  used.load('values,numberFormat');
  await exchange(context);
  const { rowIndex: row, columnIndex: column } = used;
  const merged = areas && !areas.isNullObject ? areas.areas.items : [];
  return {
    ...{ sheet: used.worksheet.name, row, column },
    rows: readCells(contentOf(used, 'values'), used.numberFormat as string[][]),
    merged: merged.map((area) => {
      const top = area.rowIndex - row;
      const left = area.columnIndex - column;
      return { top, left, bottom: top + area.rowCount - 1, right: left + area.columnCount - 1 };
    }),
  };
}
