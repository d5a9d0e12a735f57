import type { PlanRow } from '../plan/plan';
import type { CellReader, NumberCell } from './cells';

// Ten times is what a lost or doubled digit, or a thousands dot read as a decimal, makes at least.
const FACTOR = 10;
// 1 -> 10 lets a pilot grow; below this the larger value is a small number of things.
const SMALLEST_LARGE_VALUE = 50;

export interface Jump {
  readonly before: NumberCell;
  readonly cell: NumberCell;
  readonly small: number;
  readonly large: number;
}

/** Steps of a row from one cell with a value to the next that change it tenfold or more. */
export function jumps(row: PlanRow, { numberCells }: CellReader): readonly Jump[] {
  const values = row.targets.map(({ value }) => value ?? 0);
  if (Math.max(row.baseline.value ?? 0, ...values) < SMALLEST_LARGE_VALUE) return [];
  const cells = numberCells(row).filter(
    ({ field, reading }) => reading.value !== null && !(field === 'baseline' && row.baselineIsPlanTotal),
  );
  return cells.flatMap((cell, index) => {
    const before = cells[index - 1];
    if (!before) return [];
    const small = Math.min(before.reading.value ?? 0, cell.reading.value ?? 0);
    const large = Math.max(before.reading.value ?? 0, cell.reading.value ?? 0);
    const jump = small > 0 && large >= SMALLEST_LARGE_VALUE && large >= FACTOR * small;
    return jump ? [{ before, cell, small, large }] : [];
  });
}
