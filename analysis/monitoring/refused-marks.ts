import type { ColumnExtras } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { noteText } from '../sheets/note-text';

/**
 * Marks of cells in a table of the planner's that were not understood, by column: a look of doubt, and why.
 *
 * @param ids by which the rows of the table are known
 */
export function refusedMarks(
  { analysis, say }: SheetContext,
  table: string,
  ids: readonly string[],
): (column: string) => ColumnExtras {
  const cells = analysis.refused.filter((cell) => cell.table === table);
  return (column) => {
    const ofColumn = new Map(cells.flatMap((cell) => (cell.column === column ? [[cell.rowId, cell]] : [])));
    if (ofColumn.size === 0) return {};
    return {
      styles: ids.map((id) => (ofColumn.has(id) ? ('doubt' as const) : null)),
      notes: ids.map((id) => {
        const cell = ofColumn.get(id);
        return cell ? noteText(say(cell.remark)) : null;
      }),
    };
  };
}
