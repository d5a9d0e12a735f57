/** Rows of a long table that stand on one line of a wide one; one at least. */
export type Line<Row> = readonly [Row, ...Row[]];

/**
 * Rows put together by what they share, in the order in which it first appears.
 *
 * @example linesOf([1, 4, 2, 6, 3], (value) => value % 2) // [[1, 3], [4, 2, 6]]
 */
export function linesOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string | number): Line<Row>[] {
  const lines = new Map<string | number, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const line = lines.get(key);
    if (line) line.push(row);
    else lines.set(key, [row]);
  }
  return [...lines.values()];
}
