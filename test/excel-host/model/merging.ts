import { refuse } from '../refusals';
import { type Area, intersect } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Makes one cell of an area; only the upper left value survives. */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  const table = workbook.tables.find((one) => one.sheet === sheet && intersect(one.area, area) !== null);
  if (table !== undefined) refuse('InvalidOperation', `Cells of the table ${table.name} cannot be merged.`);
  sheet.merges = sheet.merges.filter((one) => intersect(one, area) === null);
  if (area.rows * area.columns > 1) sheet.merges.push(area);
  for (const { row, column } of [...sheet.filledIn(area)])
    if (row !== area.row || column !== area.column) sheet.put(row, column, null);
}
