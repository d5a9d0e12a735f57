import type { Plan, PlanRow } from '../plan/plan';
import type { ReadColumn } from '../plan/read-column';
import { readColumns } from '../plan/read-columns';
import type { ReadingDesk } from '../plan/reading-desk';
import { cellKey, type ReadCell, type ReadCode, type RefusedCell } from '../plan/row-edits';
import { shownText, typedText } from './cell-content';
import type { CellContent } from './read-workbook';
import { isTextChanged, rowMark } from '../plan/row-mark';
import type { WorkbookState } from './state';
import type { TableCells } from './table-cells';

export interface LastRun {
  /** What the last run wrote. */
  readonly written: Plan;
  /** The same without the planner's own cells. */
  readonly asRead: Plan;
  /** Cells that the last run took over, by `cellKey`. */
  readonly edits: ReadonlyMap<string, ReadCell>;
  /** Cells that it refused, with the text that it left in them. */
  readonly refused: ReadonlyMap<string, RefusedCell>;
  /** What the version that wrote the workbook read otherwise, by `cellKey`. */
  readonly readOtherwise: ReadonlyMap<string, ReadCode>;
  readonly marks: WorkbookState['rowMarks'];
  readonly textMarks: WorkbookState['textMarks'];
}

export interface TypedCells {
  readonly edits: readonly ReadCell[];
  readonly refused: readonly RefusedCell[];
}

/** Cells of a plan's read columns that are the planner's own, by what the last run wrote, took over and refused. */
export function typedCells(cells: TableCells, desk: ReadingDesk, last: LastRun): TypedCells {
  const edits: ReadCell[] = [];
  const refused: RefusedCell[] = [];
  const places = new Map(last.written.rows.map((row, i) => [row.rowId, i]));
  const all = readColumns(desk.years);
  const columns = all.filter(({ key }) => cells.has(key));
  // What the planner did in a column that is gone now holds on.
  const gone = new Set(all.filter(({ key }) => !cells.has(key)).map(({ key }) => key));
  const isHeld = ({ rowId, column }: ReadCell): boolean => gone.has(column) && places.has(rowId);
  edits.push(...[...last.edits.values()].filter(isHeld));
  refused.push(...[...last.refused.values()].filter(isHeld));
  for (const cellsOfRow of cells.rows) {
    const rowId = cells.text(cellsOfRow, 'row_id');
    const place = places.get(rowId);
    const written = place === undefined ? undefined : last.written.rows[place];
    if (!written) continue;
    const row: RowBefore = {
      written,
      asRead: last.asRead.rows[place ?? 0] ?? written,
      isReadAnew: isReadAnew(written, last.marks),
      isNew:
        (last.marks[rowId] === undefined && Object.keys(last.marks).length > 0) ||
        columns.every(({ key }) => shownText(cells.value(cellsOfRow, key)).trim() === ''),
    };
    // Numbers are read by the unit that stands in the row now.
    let read = written;
    for (const column of columns) {
      const isColumnAnew =
        row.isReadAnew &&
        isTextChanged(written.printed, desk.years, column.field, last.textMarks[rowId] ?? '');
      const before = { ...row, isReadAnew: isColumnAnew, read };
      const typed = typedCell(column, cells.value(cellsOfRow, column.key), before, desk, last);
      if (typed === null) continue;
      if ('remark' in typed) refused.push(typed);
      else edits.push(typed);
      if (column.field === 'unit' && !('remark' in typed))
        read = { ...read, unit: desk.readUnit(String(typed.value ?? '')) };
    }
  }
  return { edits, refused };
}

interface RowBefore {
  readonly written: PlanRow;
  readonly asRead: PlanRow;
  /** The printed text is another than that of the last run: the cell holds the reading of a text that is gone. */
  readonly isReadAnew: boolean;
  /** The planner added it, so that it has no reading yet: its blank cells say nothing. */
  readonly isNew: boolean;
}

function isReadAnew({ rowId, printed }: PlanRow, marks: LastRun['marks']): boolean {
  const mark = marks[rowId];
  return mark !== undefined && mark !== rowMark(printed);
}

/** The planner's own cell, taken or refused; null where what stands there was read. */
function typedCell(
  column: ReadColumn,
  cell: CellContent,
  { written, asRead, read, isReadAnew, isNew }: RowBefore & { readonly read: PlanRow },
  desk: ReadingDesk,
  last: LastRun,
): ReadCell | RefusedCell | null {
  const place = { rowId: written.rowId, column: column.key };
  const earlier = last.edits.get(cellKey(place)) ?? null;
  const before = last.refused.get(cellKey(place));
  if (!before && stands(column, cell, written, desk)) return earlier;
  if (isNew && shownText(cell).trim() === '') return null;
  const isStillRefused = before?.value === typedText(cell);
  if (isReadAnew && !isStillRefused) return earlier;
  const understood = column.understand(cell, read, desk);
  // What was a date or an error stands there as text by now, which a column of words would take.
  if (isStillRefused && ('refused' in understood || column.look.kind === 'text')) return before;
  if ('refused' in understood) return { ...place, value: typedText(cell), remark: understood.refused };
  if (!before && column.says(written, understood.code, desk)) return earlier;
  if (!before && !earlier && last.readOtherwise.get(cellKey(place)) === understood.code) return null;
  const isAsRead = stands(column, cell, asRead, desk) || column.says(asRead, understood.code, desk);
  return isAsRead && (earlier || before) ? null : { ...place, value: understood.code };
}

/** Whether the cell shows what is shown of the row, in either language. */
function stands(column: ReadColumn, cell: CellContent, row: PlanRow, desk: ReadingDesk): boolean {
  const text = typedText(cell);
  if (column.shownBefore?.(row).includes(text)) return true;
  return (['id', 'en'] as const).some((language) => {
    const shown = column.shown(row, desk, language);
    return shown === cell || typedText(shown) === text;
  });
}
