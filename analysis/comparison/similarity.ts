/**
 * How alike two sets of words are, from 0 (none in common) to 1 (the same).
 *
 * Convention: Dice, `2·|A ∩ B| / (|A| + |B|)`, so that a short text is not found in every long one. Words come as
 * numbers in ascending order. Two empty sets have nothing in common: 0.
 *
 * @example similarity([1, 2, 3], [2, 3, 4, 5, 6]) // 0.5
 * @example similarity([], []) // 0
 */
export function similarity(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const difference = (left[a] ?? 0) - (right[b] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
