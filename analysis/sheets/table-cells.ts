import type { Language } from '../text/bilingual';
import { columnPositions, headerOf } from '../text/headers';
import { shownText } from './cell-content';
import type { CellContent, ReadTable } from './read-workbook';

/** A table that was read back, by column key. */
export interface TableCells {
  readonly rows: readonly (readonly CellContent[])[];
  has(key: string): boolean;
  value(row: readonly CellContent[], key: string): CellContent;
  /** The text as shown, numbers in Indonesian print; blank cells and absent columns are `''`. */
  text(row: readonly CellContent[], key: string): string;
}

/** Reads cells by key in whatever order and language the columns stand; the planner's own columns are passed over. */
export function tableCells(table: ReadTable): TableCells {
  const positions = new Map<string, number | undefined>();
  const positionOf = (key: string): number | undefined => {
    if (!positions.has(key)) positions.set(key, columnPositions(table.headers, [key]).get(key));
    return positions.get(key);
  };
  const value = (row: readonly CellContent[], key: string): CellContent => {
    const position = positionOf(key);
    return position === undefined ? null : (row[position] ?? null);
  };
  return {
    rows: table.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')),
    has: (key) => positionOf(key) !== undefined,
    value,
    text: (row, key) => shownText(value(row, key)).trim(),
  };
}

/** Header that is missing, in the language of the others. */
export function missingHeader(table: ReadTable, keys: readonly string[]): string | null {
  const positions = columnPositions(table.headers, keys);
  const missing = keys.find((key) => !positions.has(key));
  if (missing === undefined) return null;
  const isThere = (language: Language): number =>
    keys.filter((key) => table.headers.includes(headerOf(key, language))).length;
  return headerOf(missing, isThere('en') > isThere('id') ? 'en' : 'id');
}
