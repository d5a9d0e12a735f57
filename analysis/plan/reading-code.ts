/**
 * What a number cell is, beside its value, as one small number: thousands of them lie side by side in a typed array, and
 * most questions to them are one comparison.
 *
 * The lowest three bits say whether there is a value, the next three its operator, the next one whether "%" is printed.
 */
import type { NumberDoubt, NumberReading, Operator } from './plan';

export type ReadingState = 'usable' | 'missing' | 'text' | 'unclear' | 'plan-total' | 'not-in-plan';

const STATES: readonly ReadingState[] = ['usable', 'missing', 'text', 'unclear', 'plan-total', 'not-in-plan'];
const OPERATORS: readonly Operator[] = ['', '>', '>=', '<', '<=', '~'];
const STATE_BITS = 0b111;
const OPERATOR_SHIFT = 3;
const PERCENT_BIT = 0b1000000;

/** The number in the baseline column is the sum of the targets. */
export const PLAN_TOTAL = STATES.indexOf('plan-total');
/** The plan does not have the year. */
export const NOT_IN_PLAN = STATES.indexOf('not-in-plan');

/**
 * Code of a reading. A blank or a dash is missing, words, periods, dates and errors are text, and anything else without a defended
 * value is unclear.
 *
 * @example readingCode(plans[1].rows[1].baseline) // 0
 */
export function readingCode(reading: NumberReading | undefined): number {
  if (reading === undefined) return STATES.indexOf('missing');
  if (reading.value === null) return STATES.indexOf(stateWithoutValue(reading));
  return (reading.percent ? PERCENT_BIT : 0) | (OPERATORS.indexOf(reading.operator) << OPERATOR_SHIFT);
}

function stateWithoutValue({ doubt, printed }: NumberReading): ReadingState {
  if (doubt === 'blank' || doubt === 'dash' || printed === '') return 'missing';
  return doubt !== null && NO_NUMBERS.includes(doubt) ? 'text' : 'unclear';
}

const NO_NUMBERS: readonly NumberDoubt[] = ['text', 'period', 'date', 'error'];

/** @example stateOf(NOT_IN_PLAN) // 'not-in-plan' */
export function stateOf(code: number): ReadingState {
  return STATES[code & STATE_BITS] ?? 'unclear';
}

/** Whether there is a value, be it a bound. */
export function isUsable(code: number): boolean {
  return (code & STATE_BITS) === 0;
}

/** Whether there is a value, and no bound or approximation. */
export function isExact(code: number): boolean {
  return (code & ~PERCENT_BIT) === 0;
}

export function operatorOf(code: number): Operator {
  return OPERATORS[(code >> OPERATOR_SHIFT) & 0b111] ?? '';
}

export function hasPercentSign(code: number): boolean {
  return (code & PERCENT_BIT) !== 0;
}

/** What holds of every code, as a list to look it up in: the code is the place. */
export function byCode<Value>(valueOf: (code: number) => Value): readonly Value[] {
  return Array.from({ length: 2 * PERCENT_BIT }, (_, code) => valueOf(code));
}
