import { shownText } from '../../analysis/sheets/cell-content';
import { planTableName } from '../../analysis/sheets/names';
import { planTables } from '../../analysis/sheets/plan-tables';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { columnPositions } from '../../analysis/text/headers';
import type { TablePlace } from '../excel';

/** Where cells of plans stand, by row id and column key; the row's id where it has no such column, null for no such row. */
export function planCells(workbook: ReadWorkbook): (rowId: string, column: string) => TablePlace | null {
  const state = parseState(workbook.state);
  const plans = new Map(
    planTables(workbook.tables).tables.map(({ planId, table }) => {
      const recorded = state?.headers[planTableName(planId)] ?? {};
      const known = new Map<string, string | null>();
      const headerOf = (key: string): string | null => {
        const found = known.get(key);
        if (found !== undefined) return found;
        const at = columnPositions(table.headers, [key], recorded).get(key);
        const header = at === undefined ? null : (table.headers[at] ?? null);
        known.set(key, header);
        return header;
      };
      const idHeader = headerOf('row_id');
      const idAt = idHeader === null ? -1 : table.headers.indexOf(idHeader);
      const rowIds = new Set(table.rows.map((row) => shownText(row[idAt] ?? null).trim()));
      return [planId, { name: table.name, headerOf, idHeader, rowIds }];
    }),
  );
  return (rowId, column) => {
    const table = plans.get(rowId.slice(0, rowId.lastIndexOf('-')));
    if (!table || table.idHeader === null || !table.rowIds.has(rowId)) return null;
    const { idHeader } = table;
    return { table: table.name, idHeader, rowId, header: table.headerOf(column) ?? idHeader };
  };
}
