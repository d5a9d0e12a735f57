/** A stretch of neighbours that are alike: `from` to `to`, both included. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * Neighbours with equal values in one run, so that a range is painted once and not cell by cell; null makes none.
 *
 * @example runs(['a', 'a', null, 'b'], String) // [{ from: 0, to: 1, value: 'a' }, { from: 3, to: 3, value: 'b' }]
 */
export function runs<T>(values: readonly (T | null)[], same: (value: T) => string): readonly Run<T>[] {
  const found: { from: number; to: number; value: T }[] = [];
  let lastKey = '';
  values.forEach((value, at) => {
    if (value === null) return;
    const key = same(value);
    const last = found.at(-1);
    if (last && last.to === at - 1 && lastKey === key) last.to = at;
    else found.push({ from: at, to: at, value });
    lastKey = key;
  });
  return found;
}
