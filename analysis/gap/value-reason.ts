import { byCode, hasPercentSign, operatorOf, type ReadingState, stateOf } from '../plan/reading-code';
import type { GapReason } from './reasons';

const TARGET_REASONS: Readonly<Record<ReadingState, GapReason | null>> = {
  usable: null,
  missing: 'no-target',
  text: 'text-target',
  unclear: 'unclear-target',
  'plan-total': 'unclear-target',
  'not-in-plan': 'no-target',
};

const BASELINE_REASONS: Readonly<Record<ReadingState, GapReason | null>> = {
  usable: null,
  missing: 'no-baseline',
  text: 'text-baseline',
  unclear: 'unclear-baseline',
  'plan-total': 'plan-total',
  'not-in-plan': 'no-baseline',
};

const TARGET_REASON_OF_CODE = byCode((code) => TARGET_REASONS[stateOf(code)]);
const BASELINE_REASON_OF_CODE = byCode((code) => BASELINE_REASONS[stateOf(code)]);

/**
 * Why a target cannot be computed with, or null when it can.
 *
 * @param code what the target is (`readingCode`)
 * @example targetReason(5) // 'no-target'
 */
export function targetReason(code: number): GapReason | null {
  return TARGET_REASON_OF_CODE[code] ?? null;
}

/** Why the baseline of a row cannot be computed with, or null when it can. A plan total is no baseline. */
export function baselineReason(code: number): GapReason | null {
  return BASELINE_REASON_OF_CODE[code] ?? null;
}

/**
 * Why two readings with values have no exact difference, or null when they have: one is a bound or approximate,
 * or one is in percent and the other is not while the unit does not settle it.
 */
export function differenceReason(unitIsPercent: boolean, later: number, earlier: number): GapReason | null {
  const operator = operatorOf(later) === '' ? operatorOf(earlier) : operatorOf(later);
  if (operator === '>' || operator === '>=') return 'lower-bound';
  if (operator === '<' || operator === '<=') return 'upper-bound';
  if (operator === '~') return 'approximate';
  return !unitIsPercent && hasPercentSign(later) !== hasPercentSign(earlier) ? 'mixed-units' : null;
}
