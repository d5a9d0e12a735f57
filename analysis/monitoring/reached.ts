import type { Direction, Operator } from '../plan/plan';

/**
 * Whether a realisation reaches its target; null where an approximate target decides nothing, or one of them is blank.
 *
 * Convention: at least the target where higher is better, at most where lower is; a bound decides by its own sign, so "> 90%"
 * is reached above 90 and not at 90.
 *
 * @example isReached(1, 80, '', 80) // true
 * @example isReached(-1, 10, '', 12) // false
 * @example isReached(1, 90, '>', 90) // false
 * @example isReached(1, 90, '~', 95) // null
 */
export function isReached(
  direction: Direction,
  target: number,
  operator: Operator,
  realisation: number,
): boolean | null {
  if (Number.isNaN(target) || Number.isNaN(realisation)) return null;
  switch (operator) {
    case '~':
      return null;
    case '>':
      return realisation > target;
    case '>=':
      return realisation >= target;
    case '<':
      return realisation < target;
    case '<=':
      return realisation <= target;
    case '':
      return direction === 1 ? realisation >= target : realisation <= target;
  }
}
