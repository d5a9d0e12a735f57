import type { ColumnGuess } from './guess-columns';

/** How often a column is blank, and what it prints; learned from the rows that have all their cells. */
export interface ColumnHabits {
  readonly blankShare: number;
  readonly texts: ReadonlySet<string>;
}

/** More gaps than these are no slip of a row but another table. */
const MAX_GAPS = 3;

/**
 * The cells of a row that has too few, each in its column: blanks are put where that makes the row most like the others.
 * Null when more than three cells are missing. Of two places that are alike the left one is taken.
 *
 * @param cells texts of the row
 * @returns for each column the index of its cell, or null for a blank that was put in
 */
export function alignRow(
  cells: readonly string[],
  columns: readonly ColumnGuess[],
  habits: readonly ColumnHabits[],
): (number | null)[] | null {
  const missing = columns.length - cells.length;
  if (missing <= 0 || missing > MAX_GAPS || cells.length < 2) return null;
  let best: { readonly fit: number; readonly at: (number | null)[] } | null = null;
  const place = (column: number, cell: number, gaps: number, fit: number, at: (number | null)[]): void => {
    if (column === columns.length) {
      if (!best || fit > best.fit + 1e-9) best = { fit, at };
      return;
    }
    const habit = habits[column];
    const guess = columns[column];
    if (!habit || !guess) return;
    if (gaps > 0) place(column + 1, cell, gaps - 1, fit + blankFit(habit), [...at, null]);
    if (columns.length - column > gaps)
      place(column + 1, cell + 1, gaps, fit + textFit(cells[cell] ?? '', guess, habit), [...at, cell]);
  };
  place(0, 0, missing, 0, []);
  return (best as { readonly at: (number | null)[] } | null)?.at ?? null;
}

function blankFit({ blankShare }: ColumnHabits): number {
  return Math.log(Math.max(blankShare, 0.01));
}

function textFit(text: string, { role }: ColumnGuess, habit: ColumnHabits): number {
  if (text === '') return blankFit(habit);
  return Math.log(Math.max(1 - habit.blankShare, 0.01)) + Math.log(likeness(text, role, habit));
}

function likeness(text: string, role: ColumnGuess['role'], { texts }: ColumnHabits): number {
  const isFigure = /\d/.test(text) && text.length < 25;
  if (role === 'target' || role === 'baseline' || role === 'budget' || role === 'end-target')
    return isFigure ? 0.9 : /^[-–—]$|^n\/?a$/i.test(text) ? 0.6 : 0.05;
  if (role === 'number') return /^[\dIVXivxa-z]{1,4}[.)]?(?:\d+\.?)*$/.test(text) ? 0.9 : 0.02;
  if (texts.has(text)) return 0.9;
  if (role === 'unit') return isFigure ? 0.1 : text.length <= 30 ? 0.4 : 0.1;
  return /^[\d.,%]+$/.test(text) ? 0.05 : 0.4;
}
