/** What a share of common words is taken of: the words of both texts, all different words, or those of the shorter text. */
export type SimilarityMeasure = 'dice' | 'jaccard' | 'overlap';

/**
 * How alike two sets of words are, from 0 (none in common) to 1 (the same).
 *
 * Convention: Dice `2·s / (a + b)`, so that a short text is not found in every long one; Jaccard `s / (a + b − s)`, which
 * asks more; overlap `s / min(a, b)`, where a short text may well be a part of the long one. Two empty sets have nothing
 * in common: 0.
 *
 * @param shared number of common words, of `left` and `right` words
 * @example similarity(2, 3, 5) // 0.5
 * @example similarity(2, 2, 5, 'overlap') // 1
 * @example similarity(0, 0, 0, 'jaccard') // 0
 */
export function similarity(
  shared: number,
  left: number,
  right: number,
  measure: SimilarityMeasure = 'dice',
): number {
  if (shared === 0) return 0;
  if (measure === 'dice') return (2 * shared) / (left + right);
  return shared / (measure === 'jaccard' ? left + right - shared : Math.min(left, right));
}

/**
 * Number of words that two sets have in common.
 *
 * @example sharedWords(new Set(['forum', 'anak']), new Set(['anak', 'aktif'])) // 1
 */
export function sharedWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared;
}

/**
 * What two texts have in common, where words come as numbers in ascending order and each has a weight.
 *
 * @example sharedWeight([1, 2, 3], [2, 3, 4], [0, 1, 1, 5, 1]) // 6
 */
export function sharedWeight(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const difference = (left[a] ?? 0) - (right[b] ?? 0);
    if (difference === 0) shared += weights[left[a] ?? 0] ?? 0;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return shared;
}

/**
 * What all words of a text weigh.
 *
 * @example weightOf([1, 3], [0, 1, 1, 5]) // 6
 */
export function weightOf(words: ArrayLike<number>, weights: ArrayLike<number>): number {
  let weight = 0;
  for (let at = 0; at < words.length; at++) weight += weights[words[at] ?? 0] ?? 0;
  return weight;
}
