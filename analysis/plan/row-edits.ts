import {
  type CrosswalkReading,
  type Direction,
  type Judged,
  type Nature,
  NATURES,
  type NumberReading,
} from './plan';

/** What the planner set on one row, in place of what was read. Absent means "as read"; null means "no number". */
export interface RowEdit {
  readonly baseline?: number | null;
  /** By year. */
  readonly targets?: ReadonlyMap<number, number | null>;
  readonly nature?: Judged<Nature>;
  readonly direction?: Judged<Direction>;
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

/** The readings with the planner's numbers in place; printed text, operator and doubt stay visible. */
export function withEdits(
  read: { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] },
  edit: RowEdit | undefined,
  years: readonly number[],
): { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] } {
  if (!edit) return read;
  return {
    baseline: edit.baseline === undefined ? read.baseline : { ...read.baseline, value: edit.baseline },
    targets: read.targets.map((target, i) => {
      const value = edit.targets?.get(years[i] ?? Number.NaN);
      return value === undefined ? target : { ...target, value };
    }),
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

/** One cell of a plan's read columns that the planner changed, by hand or through a decision. */
export interface ReadCell {
  readonly rowId: string;
  /**
   * `baseline_value`, `target_2022_value`, `plan_total`, `nature`, `direction`, `canonical_indicator`,
   * `sub_indicator`, `unit`, `agencies`.
   */
  readonly column: string;
  /** Codes, not words: `quota`, `-1`, `21`. */
  readonly value: string | number | null;
}

/**
 * Changed cells as edits of their rows; of two changes of one cell the later holds. A cell whose value is none that
 * its column knows (a nature that is no nature) is left as read and listed in `refused`.
 *
 * @example editsFrom([{ rowId: '3673-2022-017', column: 'nature', value: 'quota' }]).edits.get('3673-2022-017').nature.value // 'quota'
 */
export function editsFrom(cells: readonly ReadCell[]): {
  readonly edits: RowEdits;
  readonly refused: readonly ReadCell[];
} {
  const edits = new Map<string, RowEdit>();
  const refused: ReadCell[] = [];
  for (const cell of cells) {
    const earlier = edits.get(cell.rowId) ?? {};
    const change = changeOf(cell, earlier);
    if (change) edits.set(cell.rowId, { ...earlier, ...change });
    else refused.push(cell);
  }
  return { edits, refused };
}

/** Whether the column of the cell knows its value. */
export function isKnown(cell: ReadCell): boolean {
  return changeOf(cell, {}) !== null;
}

const BY_PLANNER = { id: 'Ditetapkan perencana.', en: 'Set by the planner.' };

function changeOf({ column, value }: ReadCell, earlier: RowEdit): RowEdit | null {
  const text = value === null ? '' : String(value).trim();
  const year = /^target_(\d{4})_value$/.exec(column)?.[1];
  if (year !== undefined || column === 'baseline_value') {
    const number = numberOf(value);
    if (number === undefined) return null;
    if (year === undefined) return { baseline: number };
    return { targets: new Map([...(earlier.targets ?? []), [Number(year), number]]) };
  }
  switch (column) {
    case 'nature': {
      const nature = NATURES.find((candidate) => candidate === text);
      return nature ? { nature: { value: nature, confidence: 'high', reason: BY_PLANNER } } : null;
    }
    case 'direction':
      if (text !== '1' && text !== '-1') return null;
      return { direction: { value: text === '1' ? 1 : -1, confidence: 'high', reason: BY_PLANNER } };
    case 'canonical_indicator':
      return text === '' || INDICATOR.test(text) ? { indicator: text === '' ? null : text } : null;
    case 'sub_indicator':
      return text === '' || PART.test(text) ? { subIndicator: text === '' ? null : text } : null;
    case 'plan_total':
      return { planTotal: text === 'true' };
    case 'unit':
      return { unit: text };
    case 'agencies':
      return { agencies: text };
    default:
      return null;
  }
}

const INDICATOR = /^(?:[1-9]|1\d|2[0-4])$/;
const PART = /^(?:[1-9]|1\d|2[0-4])[a-z]$/;

/** Number of a cell; a planner may type "1.234,5" as text. Undefined for what is no number. */
function numberOf(value: ReadCell['value']): number | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = (value ?? '').trim();
  if (text === '') return null;
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^-?\d{1,15}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
