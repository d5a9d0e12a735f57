/** What every engine must agree on: sums and counts of its results. Weights tell one plan from another. */
export type Figures = Readonly<Record<string, number | readonly number[] | Readonly<Record<string, number>>>>;

/** Numbers there and their sum; `NaN` and null are blanks. */
export function columnFigures(values: ArrayLike<number | null>): [count: number, sum: number] {
  let count = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  return [count, sum];
}

export function countsOf(words: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Weight of a plan by its position. */
export function weightOf(plan: number): number {
  return (plan % 97) + 1;
}

/** Sum of the values of lines that belong to plans, weighted by plan; blanks count nothing. */
export function weighted(values: ArrayLike<number | null>, planOf: (line: number) => number): number {
  let sum = 0;
  for (let line = 0; line < values.length; line++) sum += (values[line] ?? 0) * weightOf(planOf(line));
  return sum;
}

/** Names of the figures that differ by more than rounding. */
export function differences(figures: Figures, expected: Figures): string[] {
  const names = new Set([...Object.keys(figures), ...Object.keys(expected)]);
  return [...names].filter((name) => !same(figures[name], expected[name]));
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return keys.every((key) => same(left[key], right[key]));
}
