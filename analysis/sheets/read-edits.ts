import type { Plan, PlanRow } from '../plan/plan';
import type { ReadCell } from '../plan/row-edits';
import { codeOf, DIRECTION_WORDS, NATURE_WORDS, YES } from '../text/words';
import { typedValue } from './cell-content';
import { rowMark } from './row-mark';
import type { CellValue } from './sheet';
import type { WorkbookState } from './state';
import type { TableCells } from './table-cells';

export interface LastRun {
  /** What the last run wrote. */
  readonly written: Plan;
  /** The same without the planner's own cells. */
  readonly asRead: Plan;
  readonly last: ReadonlyMap<string, ReadCell>;
  readonly marks: WorkbookState['rowMarks'];
}

/** Cells of a plan's read columns that are the planner's own, by what the last run wrote and what it took over. */
export function editedCells(cells: TableCells, { written, asRead, last, marks }: LastRun): ReadCell[] {
  const rows = new Map(written.rows.map((row, i) => [row.rowId, { row, read: asRead.rows[i] ?? row }]));
  const columns = [
    'baseline_value',
    ...written.years.map((year) => `target_${String(year)}_value`),
    ...WORD_COLUMNS,
  ];
  const present = columns.filter((column) => cells.has(column));
  return cells.rows.flatMap((row) => {
    const rowId = cells.text(row, 'row_id');
    const before = rows.get(rowId);
    if (!before) return [];
    const mark = marks[rowId];
    const isReadAnew = mark !== undefined && mark !== rowMark(before.row.printed);
    // A row that the planner added has no reading yet: its blank cells say nothing.
    const isNew = mark === undefined && Object.keys(marks).length > 0;
    return present.flatMap((column) => {
      const value = codeInCell(column, typedValue(cells.value(row, column)));
      const earlier = last.get(cellKey({ rowId, column }));
      const stands = sameCode(value, writtenCode(column, before.row, written.years));
      if (isReadAnew || stands) return earlier ? [earlier] : [];
      if (isNew && (value === null || value === 'false')) return [];
      const isAsRead = sameCode(value, writtenCode(column, before.read, written.years));
      return isAsRead && earlier ? [] : [{ rowId, column, value }];
    });
  });
}

/** Identity of a cell of a read column. */
export function cellKey({ rowId, column }: Pick<ReadCell, 'rowId' | 'column'>): string {
  return `${rowId}|${column}`;
}

const WORD_COLUMNS = ['plan_total', 'nature', 'direction', 'canonical_indicator', 'sub_indicator'] as const;

/** Code of what a planner sees or types in a read column: "Kuota" is `quota`, "Turun" is `-1`. */
function codeInCell(column: string, value: CellValue): string | number | null {
  const text = String(value ?? '').trim();
  if (text === '') return column === 'plan_total' ? 'false' : null;
  if (column === 'nature') return codeOf(NATURE_WORDS, text) ?? text;
  if (column === 'direction') return codeOf(DIRECTION_WORDS, text) ?? text;
  if (column === 'plan_total') return codeOf({ true: YES }, text) ?? 'false';
  if (column === 'canonical_indicator' || column === 'sub_indicator') return text;
  return typeof value === 'number' ? value : text;
}

function writtenCode(column: string, row: PlanRow, years: readonly number[]): string | number | null {
  switch (column) {
    case 'baseline_value':
      return row.baseline.value;
    case 'plan_total':
      return String(row.baselineIsPlanTotal);
    case 'nature':
      return row.nature.value;
    case 'direction':
      return String(row.direction.value);
    case 'canonical_indicator':
      return row.crosswalk.indicator;
    case 'sub_indicator':
      return row.crosswalk.subIndicator;
    default:
      return (
        row.targets[years.indexOf(Number(column.slice('target_'.length, 'target_'.length + 4)))]?.value ??
        null
      );
  }
}

/** Excel keeps 15 significant digits of a number. */
function sameCode(a: string | number | null, b: string | number | null): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}
