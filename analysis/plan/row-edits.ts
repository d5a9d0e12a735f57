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
  readonly crosswalk?: CrosswalkReading;
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
      return text === '' || /^(?:[1-9]|1\d|2[0-4])$/.test(text) ? { crosswalk: byPlanner(text, null) } : null;
    case 'sub_indicator':
      return { crosswalk: byPlanner(/^\d+/.exec(text)?.[0] ?? '', text === '' ? null : text) };
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

function byPlanner(indicator: string, subIndicator: string | null): CrosswalkReading {
  return {
    indicator: indicator === '' ? null : indicator,
    subIndicator,
    confidence: 'high',
    reason: BY_PLANNER.id,
    source: 'planner',
  };
}

/** Number of a cell; a planner may type "1.234,5" as text. Undefined for what is no number. */
function numberOf(value: ReadCell['value']): number | null | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(value) ? value.replaceAll('.', '') : value;
  const number = Number(plain.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
