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
      return [planId, { name: table.name, headerOf }];
    }),
  );
  return (rowId, column) => {
    const table = plans.get(rowId.slice(0, rowId.lastIndexOf('-')));
    const idHeader = table?.headerOf('row_id') ?? null;
    if (!table || idHeader === null) return null;
    return { table: table.name, idHeader, rowId, header: table.headerOf(column) ?? idHeader };
  };
}
