import type { Bilingual } from '../text/bilingual';
import type { Strength } from '../reference/reference';
import type { EditedNumber } from './number-code';
import type { CrosswalkReading, Direction, Judged, Nature, NumberReading, Path } from './plan';
import { BY_PLANNER } from './read-column';
import { readColumn } from './read-columns';

/** What the planner set on one row, in place of what was read. Absent means "as read". */
export interface RowEdit {
  readonly baseline?: EditedNumber;
  /** By year. */
  readonly targets?: ReadonlyMap<number, EditedNumber>;
  readonly nature?: Judged<Nature>;
  readonly direction?: Judged<Direction>;
  readonly path?: Path;
  /** Ids of the questions that the row serves, where the planner set them. */
  readonly questions?: Readonly<Partial<Record<Strength, readonly string[]>>>;
  /** National indicator; null for none. */
  readonly indicator?: string | null;
  readonly subIndicator?: string | null;
  /** False: the planner says that the baseline column holds a baseline. */
  readonly planTotal?: boolean;
  /** Text to read in place of the printed unit or agencies. */
  readonly unit?: string;
  readonly agencies?: string;
}

/** By row id. */
export type RowEdits = ReadonlyMap<string, RowEdit>;

/** The readings with the planner's numbers in place; printed text and doubt stay visible. */
export function withEdits(
  read: { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] },
  edit: RowEdit | undefined,
  years: readonly number[],
): { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] } {
  if (!edit) return read;
  return {
    baseline: { ...read.baseline, ...edit.baseline },
    targets: read.targets.map((target, i) => ({ ...target, ...edit.targets?.get(years[i] ?? Number.NaN) })),
  };
}

/**
 * The crosswalk of a row with the planner's own indicator or part in place. A part brings its indicator with it; an
 * indicator keeps only a part of its own.
 */
export function withCrosswalkEdit(read: CrosswalkReading, edit: RowEdit | undefined): CrosswalkReading {
  if (edit?.indicator === undefined && edit?.subIndicator === undefined) return read;
  const part = edit.subIndicator ?? null;
  const indicator =
    edit.indicator === undefined ? (part === null ? read.indicator : indicatorOf(part)) : edit.indicator;
  const kept = edit.subIndicator === undefined ? read.subIndicator : part;
  return {
    indicator,
    subIndicator: kept !== null && indicatorOf(kept) === indicator ? kept : null,
    confidence: 'high',
    reason: BY_PLANNER,
    source: 'planner',
  };
}

/** "21a" is a part of "21". */
function indicatorOf(subIndicator: string): string {
  return subIndicator.replace(/\D+$/, '');
}

/** What a cell of a read column says: codes, not words (`quota`, `-1`, `21`), and bounds with their number (`>=90`). */
export type ReadCode = string | number | null;

/** One cell of a plan's read columns that the planner changed, by hand or through a decision. */
export interface ReadCell {
  readonly rowId: string;
  /** Key of a read column: `baseline_value`, `target_2022_value`, `nature`, `unit_value` … */
  readonly column: string;
  readonly value: ReadCode;
}

/** A cell of the planner's whose text was not understood. It stays as it was typed until the planner mends it. */
export interface RefusedCell extends ReadCell {
  /** Our name of the table it stands in, where that is none of a plan: the findings or the crosswalk. */
  readonly table?: string;
  /** What the planner knows its row by, where that is not the row's id. */
  readonly label?: Bilingual;
  /** As the cell shows it. */
  readonly value: string;
  /** Why, and what would be understood. */
  readonly remark: Bilingual;
}

/** Identity of a cell of a read column. */
export function cellKey({ rowId, column }: Pick<ReadCell, 'rowId' | 'column'>): string {
  return `${rowId}|${column}`;
}

/**
 * Changed cells as edits of their rows; of two changes of one cell the later holds. A code that its column does not know
 * changes nothing. Where a number was refused there is none, as in print that gives none; a refused word leaves what was
 * read.
 *
 * @example editsFrom([{ rowId: '3673-2022-017', column: 'nature', value: 'quota' }]).get('3673-2022-017').nature.value // 'quota'
 */
export function editsFrom(
  cells: readonly ReadCell[],
  refused: readonly Pick<ReadCell, 'rowId' | 'column'>[] = [],
): RowEdits {
  const edits = new Map<string, RowEdit>();
  const change = (rowId: string, column: string, value: ReadCode): void => {
    const edited = readColumn(column)?.edit(value, edits.get(rowId) ?? {});
    if (edited) edits.set(rowId, edited);
  };
  for (const { rowId, column, value } of cells) change(rowId, column, value);
  for (const { rowId, column } of refused)
    if (readColumn(column)?.look.kind === 'number') change(rowId, column, null);
  return edits;
}
