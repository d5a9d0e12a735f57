export interface SlideTable {
  /** Of the columns, in inches. */
  readonly widths: readonly number[];
  /** Points. */
  readonly fontSize: number;
  readonly headers: readonly string[];
  /** Some headers stand below one that is over several of them. */
  readonly isGrouped: boolean;
  /** Inches that a table may take on a slide, its header among them. */
  readonly height: number;
}

/**
 * Which rows stand on which slide: a program that shows slides lets a table run over their edge. Heights are reckoned from
 * the lengths of the texts; a row of one cell lies over all columns, and stands on the slide of the row below it.
 *
 * @returns places of the rows, slide by slide; one slide at least
 * @example slideRows([['a'], ['b'], ['c']], { widths: [1], fontSize: 10, headers: [''], isGrouped: false, height: 0.75 }) // [[0, 1], [2]]
 */
export function slideRows(rows: readonly (readonly string[])[], table: SlideTable): number[][] {
  const { widths, fontSize, headers, isGrouped, height } = table;
  // An average letter is half as wide as it is high, a line a fifth higher than its letters; cells have margins.
  const letters = (width: number): number => Math.max(1, ((width - 0.08) * 72) / (0.5 * fontSize));
  const lines = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / letters(width)));
  const inches = (count: number): number => (count * 1.2 * fontSize) / 72 + 0.08;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const heightOf = (row: readonly string[]): number =>
    inches(
      row.length < widths.length
        ? Math.max(...row.map((text) => lines(text, all / 2)))
        : Math.max(...row.map((text, at) => lines(text, widths[at] ?? 1))),
    );
  const head = heightOf(headers) + (isGrouped ? inches(1) : 0);
  const pages: number[][] = [[]];
  let used = head;
  rows.forEach((row, place) => {
    const own = heightOf(row);
    const needed = own + (row.length === 1 && widths.length > 1 ? heightOf(rows[place + 1] ?? row) : 0);
    if (used + needed > height && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = head;
    }
    pages.at(-1)?.push(place);
    used += own;
  });
  return pages;
}
