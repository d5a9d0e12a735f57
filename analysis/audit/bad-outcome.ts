import type { PlanRow } from '../plan/plan';
import { type CellReader, measureText, type NumberCell } from './cells';

/** A row whose measure counts an ill and whose targets raise it to all, or do not lower it; null for any other row. */
export function raisedIll(
  row: PlanRow,
  { numberCells }: CellReader,
): { readonly cell: NumberCell; readonly isWhole: boolean } | null {
  if (row.direction.value !== -1 && !PREVALENCE.test(measureText(row))) return null;
  const cells = numberCells(row).filter(({ reading }) => reading.value !== null);
  const whole = cells.find(
    ({ field, reading }) =>
      field !== 'baseline' && row.unit.kind === 'percent' && (reading.value ?? 0) >= 100,
  );
  if (whole) return { cell: whole, isWhole: true };
  const last = cells.at(-1);
  const stands = cells.every(({ reading }) => reading.value === last?.reading.value);
  return last && row.direction.value === -1 && cells.length > 1 && stands
    ? { cell: last, isWhole: false }
    : null;
}

/** A prevalence counts an ill whatever the reader of directions makes of the rest; misprints of the word, too. */
const PREVALENCE = /^\W*pr[ae]v[ae]l[ae]nsi\b/i;
