/** Where the cells of a described sheet stand in the workbook: its tab and its rows may have been moved. */
export interface Placement {
  readonly name: string;
  /** False when every cell stands where it was described, under the tab name that was described. */
  readonly moved: boolean;
  at(row: number, column: number): { readonly row: number; readonly column: number };
}

/** By tab name as described. */
export type Placements = ReadonlyMap<string, Placement>;

/**
 * A formula with every reference following its cell to where it stands now. Text in quotation marks and
 * structured references, which Excel itself keeps, are left alone. A range goes from the first to the last of its
 * cells.
 *
 * @param ownSheet tab name as described of the sheet that the formula stands on
 */
export function relocateFormula(formula: string, ownSheet: string, placements: Placements): string {
  return formula.replace(
    TOKEN,
    (whole, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const described = sheet === undefined ? ownSheet : unquote(sheet.slice(0, -1));
      const placement = placements.get(described);
      if (!placement?.moved) return whole;
      const prefix = sheet === undefined ? '' : `${quoteTab(placement.name)}!`;
      return prefix + moved(first, last, placement);
    },
  );
}

/** `'Plan 1'!A1` for a place of a description. */
export function relocateCell(sheet: string, cell: string, placements: Placements): string {
  return relocateFormula(`${quoteTab(sheet)}!${cell}`, sheet, placements);
}

/** A tab name in a reference; always quoted, which is never wrong. */
export function quoteTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

// Text, structured reference (one level of inner brackets), then a reference with its tab before it.
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|` +
    String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(${CELL})(?::(${CELL}))?(?![\p{L}\p{N}_.(!])`,
  'gu',
);

function unquote(tab: string): string {
  return tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab;
}

function moved(first: string, last: string | undefined, placement: Placement): string {
  const from = parse(first);
  if (last === undefined) return spell(from, placement.at(from.row, from.column));
  const to = parse(last);
  const top = { ...placement.at(from.row, from.column) };
  const end = { ...placement.at(to.row, to.column) };
  for (let described = from.row; described <= to.row; described++) {
    const { row } = placement.at(described, from.column);
    top.row = Math.min(top.row, row);
    end.row = Math.max(end.row, row);
  }
  return `${spell(from, top)}:${spell(to, end)}`;
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly columnMark: string;
  readonly rowMark: string;
}

function parse(cell: string): Corner {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1, columnMark, rowMark };
}

function spell({ columnMark, rowMark }: Corner, { row, column }: { row: number; column: number }): string {
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}
