import type { PlanRow } from '../plan/plan';
import type { GapReason } from './reasons';
import { differenceReason, targetReason } from './value-reason';

/**
 * Why there is no planned step between two years of a row, or null when there is one.
 *
 * @param year, previousYear positions in `row.targets`
 */
export function stepReason(row: PlanRow, year: number, previousYear: number): GapReason | null {
  if (row.nature.value === 'not-measurable') return notMeasurableReason(row, year);
  const target = row.targets[year];
  const previous = row.targets[previousYear];
  const blank = targetReason(target) ?? targetReason(previous);
  if (blank !== null || target === undefined || previous === undefined) return blank;
  return differenceReason(row, target, previous);
}

/** The planner may have set a row with numbers to not measurable: then that is the reason. */
function notMeasurableReason(row: PlanRow, year: number): GapReason {
  return targetReason(row.targets[year]) ?? 'not-measurable';
}
