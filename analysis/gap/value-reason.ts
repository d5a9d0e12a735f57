import type { NumberReading, PlanRow } from '../plan/plan';
import type { GapReason } from './reasons';

/**
 * Why a target cannot be computed with, or null when it can. A blank or a dash is a missing target, words and
 * periods are text, and anything else without a defended value is unclear.
 *
 * @example targetReason({ printed: '-', value: null, operator: '', components: [], percent: false, convention: 'none', doubt: 'dash', proposal: null }) // 'no-target'
 */
export function targetReason(target: NumberReading | undefined): GapReason | null {
  if (target === undefined) return 'no-target';
  if (target.value !== null) return null;
  if (isMissing(target)) return 'no-target';
  return isText(target) ? 'text-target' : 'unclear-target';
}

/** Why the baseline of a row cannot be computed with, or null when it can. A plan total is no baseline. */
export function baselineReason(row: PlanRow): GapReason | null {
  if (row.baselineIsPlanTotal) return 'plan-total';
  if (row.baseline.value !== null) return null;
  if (isMissing(row.baseline)) return 'no-baseline';
  return isText(row.baseline) ? 'text-baseline' : 'unclear-baseline';
}

/**
 * Why two readings with values have no exact difference, or null when they have: one is a bound or approximate,
 * or one is in percent and the other is not while the unit does not settle it.
 */
export function differenceReason(
  row: PlanRow,
  later: NumberReading,
  earlier: NumberReading,
): GapReason | null {
  const operator = later.operator === '' ? earlier.operator : later.operator;
  if (operator === '>' || operator === '>=') return 'lower-bound';
  if (operator === '<' || operator === '<=') return 'upper-bound';
  if (operator === '~') return 'approximate';
  return row.unit.kind !== 'percent' && later.percent !== earlier.percent ? 'mixed-units' : null;
}

function isMissing(reading: NumberReading): boolean {
  return reading.doubt === 'blank' || reading.doubt === 'dash' || reading.printed === '';
}

function isText(reading: NumberReading): boolean {
  return reading.doubt === 'text' || reading.doubt === 'period';
}
