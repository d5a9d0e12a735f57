/** Whether the targets of a row move: over the years of the plan, or from its baseline. */
export type Move = 'changes' | 'flat' | 'unknown';

/**
 * What the differences that can be computed say: one that is not 0 is a move; none at all leaves it unknown.
 *
 * @param differences planned steps and the distance to target; blanks are `null`
 * @example moveOf([0, null, 2]) // 'changes'
 * @example moveOf([null]) // 'unknown'
 */
export function moveOf(differences: readonly (number | null)[]): Move {
  const known = differences.filter((difference) => difference !== null);
  if (known.length === 0) return 'unknown';
  return known.some((difference) => difference !== 0) ? 'changes' : 'flat';
}
