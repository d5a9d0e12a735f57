import { readNumber } from './number';
import type { NumberReading, Operator } from './plan';
import type { ReadCode } from './row-edits';

/** A number that the planner set, with its bound; a blank cell says that there is none. */
export type EditedNumber = Pick<NumberReading, 'value' | 'operator'>;

/**
 * A number with its bound as the code of an edit: 90 alone, `>=90` for "minimal 90", null for none.
 *
 * @example numberCode({ value: 90, operator: '>=' }) // '>=90'
 */
export function numberCode({ value, operator }: EditedNumber): ReadCode {
  return value === null || operator === '' ? value : `${operator}${String(value)}`;
}

/**
 * The number of a code; null for what is none. Workbooks of earlier versions hold what was typed ("1.234,5"), which is
 * read as print is.
 *
 * @example numberFrom('>=90') // { value: 90, operator: '>=' }
 * @example numberFrom('1.234,5') // { value: 1234.5, operator: '' }
 */
export function numberFrom(code: ReadCode): EditedNumber | null {
  if (typeof code === 'number') return Number.isFinite(code) ? { value: code, operator: '' } : null;
  const [, sign, digits] = CODE.exec(code ?? '') ?? [];
  const operator = OPERATORS.find((one) => one === sign);
  if (operator !== undefined) return { value: Number(digits), operator };
  const { doubt, ...read } = readNumber(code ?? '');
  if (doubt !== null && doubt !== 'blank' && doubt !== 'dash') return null;
  return { value: read.value, operator: read.operator };
}

const CODE = /^(>=|<=|>|<|~)(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const OPERATORS: readonly Operator[] = ['>', '>=', '<', '<=', '~'];
