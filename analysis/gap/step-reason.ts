import type { GapReason } from './reasons';
import { differenceReason, targetReason } from './value-reason';

/**
 * Why there is no planned step between two years of a row, or null when there is one. A row with numbers that the planner
 * set to not measurable has that as its reason.
 *
 * @param target, previous what the targets of the two years are (`readingCode`)
 */
export function stepReason(
  measurable: boolean,
  unitIsPercent: boolean,
  target: number,
  previous: number,
): GapReason | null {
  if (!measurable) return targetReason(target) ?? 'not-measurable';
  return targetReason(target) ?? targetReason(previous) ?? differenceReason(unitIsPercent, target, previous);
}
