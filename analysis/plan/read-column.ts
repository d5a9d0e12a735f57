/** What every read column of a plan says of itself, and what the columns share. */
import type { CellContent } from '../sheets/read-workbook';
import { isFormatted, shownText, typedText } from '../sheets/cell-content';
import type { Bilingual, Language } from '../text/bilingual';
import type { PlanRow } from './plan';
import type { PrintedRow } from './printed-plan';
import type { ReadingDesk } from './reading-desk';
import type { ReadCode, RowEdit } from './row-edits';

/** A column that is read from the print and that a planner may correct. */
export interface ReadColumn {
  /** Key of the column in its table, in edits and in what a decision changes: `baseline_value`, `nature`. */
  readonly key: string;
  /** The field that findings name when they speak of what is read here: `baseline`, `unit`, `nature`. */
  readonly field: string;
  /** Width in characters. */
  readonly width: number;
  readonly look: ColumnLook;
  /** What a planner is told who chooses the cell; null for nothing. */
  readonly hint: Bilingual | null;
  /** What the row says, as an edit would say it. */
  code(row: PlanRow, desk: ReadingDesk): ReadCode;
  /** What the row says, as its cell shows it; blank cells are null. */
  shown(row: PlanRow, desk: ReadingDesk, language: Language): string | number | null;
  /** Whether a planner should look at the reading. */
  isDoubtful(row: PlanRow, desk: ReadingDesk): boolean;
  /** Words that an earlier version showed for the row, other than those for its code. */
  shownBefore?(row: PlanRow): readonly string[];
  /** What is understood of a typed cell in that row: numbers are read by the unit of the row. */
  understand(cell: CellContent, row: PlanRow, desk: ReadingDesk): Understood;
  /** Whether the row says that already. */
  says(row: PlanRow, code: ReadCode, desk: ReadingDesk): boolean;
  /** What the code changes in the row; null when the column knows no such code. */
  edit(code: ReadCode, earlier: RowEdit): RowEdit | null;
  /**
   * Text of the print that the reading follows from, where what a planner set there holds for every row that prints it;
   * absent where it holds for its row alone.
   */
  readonly follows?: (printed: PrintedRow) => string;
  /** The word for a code or for the same word in the other language; null for none. Columns without words have none. */
  word?(value: CellContent): Bilingual | null;
  /** What a planner should know of a cell that was taken as typed; null for nothing. */
  remark(row: PlanRow): Bilingual | null;
}

/** How a column looks and is checked while one types: a choice has a list of words, an indicator that of the framework. */
export type ColumnLook =
  | { readonly kind: 'number' | 'indicator' | 'text' }
  /** `flag` words are coloured, since they change what the baseline means. */
  | { readonly kind: 'choice' | 'flag'; readonly words: readonly Bilingual[] };

/** A code, or why there is none and what would be understood. */
export type Understood = { readonly code: ReadCode } | { readonly refused: Bilingual };

export const UNDERSTOOD_NOTHING = { id: 'tidak dipahami', en: 'is not understood' };

/** `"abc" tidak dipahami; tulis angka, misalnya 1.234,5` */
export function refusal(
  cell: CellContent,
  wanted: Bilingual,
  why: Bilingual = UNDERSTOOD_NOTHING,
): Bilingual {
  const shown = shownText(cell);
  return {
    id: `"${shown}" ${why.id}; tulis ${wanted.id}`,
    en: `"${shown}" ${why.en}; write ${wanted.en}`,
  };
}

export function refuse(cell: CellContent, wanted: Bilingual, why?: Bilingual): Understood {
  return { refused: refusal(cell, wanted, why) };
}

/** A date and an error are refused everywhere; only numbers know what a per cent cell means. */
export function typedWords(cell: CellContent): string | null {
  return isFormatted(cell) && cell.kind !== 'percent' ? null : typedText(cell);
}

export const PLAIN: Pick<ReadColumn, 'hint' | 'isDoubtful' | 'remark'> = {
  hint: null,
  isDoubtful: () => false,
  remark: () => null,
};

export function sameCode(column: Pick<ReadColumn, 'code'>): ReadColumn['says'] {
  return (row, code, desk) => {
    const stands = column.code(row, desk);
    if (typeof code !== 'number' || typeof stands !== 'number') return code === stands;
    // Excel keeps 15 significant digits of a number.
    return Math.abs(code - stands) <= 1e-12 * Math.max(Math.abs(code), Math.abs(stands));
  };
}

export const BY_PLANNER = { id: 'Ditetapkan perencana.', en: 'Set by the planner.' };

/** What a row is about, for columns that follow from all of its words. */
export function rowWords({ indicator, action, measure, unit }: PrintedRow): string {
  return [indicator, action, measure, unit].join(' | ');
}
