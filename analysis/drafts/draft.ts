/** A line of the sheet Rancangan: an idea for the next plan, adopted from a question or from a row of another city. */
export interface Draft {
  /** Stays the same whatever is typed into the line (`draftId`). */
  readonly draftId: string;
  /** Plan whose next one it is meant for; null where what stands as its city names no plan of the workbook. */
  readonly planId: string | null;
  /** Question that it shall answer; `''` for none. */
  readonly questionId: string;
  /** Row of another city that it was adopted from; `''` for none. */
  readonly rowId: string;
  /** What stands in its line, by column key; absent where a workbook has no such column. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What a planner ticked: a question, or a row of another city. */
export interface Tick {
  readonly table: TickTable;
  readonly questionId: string;
  /** `''` for a question. */
  readonly rowId: string;
  /** Plan that the draft is for; null for every plan that has nothing for the question. */
  readonly planId: string | null;
  /** As it was typed. */
  readonly text: string;
}

/** All that the planner has said about drafts. */
export interface Drafts {
  readonly lines: readonly Draft[];
  readonly ticks: readonly Tick[];
}

export const NO_DRAFTS: Drafts = { lines: [], ticks: [] };

export const DRAFTS_TABLE = 'tblRancangan';

/** Tables in which one ticks what shall become a draft, and the column for it. */
export const TICK_COLUMNS = { tblPertanyaan: 'draft_for', tblHanyaKotaLain: 'adopt' } as const;
/** What a ticked line is known by, where its table has them. */
export const TICKED = ['row_id', 'question_id', 'plan_without'] as const;
export type TickTable = keyof typeof TICK_COLUMNS;

/** Columns of a draft that the planner fills, beside the targets of the years. */
export const DRAFT_INPUTS = [
  'city',
  'canonical_indicator',
  'question_id',
  'action',
  'measure',
  'unit',
  'agencies',
  'baseline',
  'planner_note',
] as const;

/**
 * Id of a draft that was ticked: for which plan, and from which row or question.
 *
 * @example draftId('3673-2022', { rowId: '', questionId: '7.3' }) // '3673-2022|7.3'
 */
export function draftId(planId: string, { rowId, questionId }: Pick<Draft, 'rowId' | 'questionId'>): string {
  return `${planId}|${rowId || questionId}`;
}

/**
 * Years in which the line of a draft has a target.
 *
 * @example typedYears({ target_2027: '12,5', target_2028: '' }) // [2027]
 */
export function typedYears(line: Readonly<Record<string, string | number | null>>): readonly number[] {
  return Object.entries(line).flatMap(([key, text]) => {
    const year = /^target_(\d{4})$/.exec(key)?.[1];
    return year !== undefined && text !== '' && text !== null ? [Number(year)] : [];
  });
}

/** Column of the target of a year. */
export function targetKey(year: number): string {
  return `target_${String(year)}`;
}
