import { foldHeader } from '../language/blanks';
import type { Language } from '../text/bilingual';
import { columnPositions, headerOf } from '../text/headers';
import type { RecordedHeaders } from '../text/match-headers';
import { shownText } from './cell-content';
import type { CellContent, ReadTable } from './read-workbook';

/** A table that was read back, by column key. */
export interface TableCells {
  readonly rows: readonly (readonly CellContent[])[];
  has(key: string): boolean;
  /** Index of a column; undefined for one that is not there. */
  positionOf(key: string): number | undefined;
  value(row: readonly CellContent[], key: string): CellContent;
  /** The text as shown, numbers in Indonesian print; blank cells and absent columns are `''`. */
  text(row: readonly CellContent[], key: string): string;
}

/**
 * Reads cells by key in whatever order and language the columns stand; the planner's own columns are passed over.
 *
 * @param recorded headers that the table was last written with, by which a renamed column is known
 */
export function tableCells(table: ReadTable, recorded: RecordedHeaders = {}): TableCells {
  const known = columnPositions(table.headers, Object.keys(recorded), recorded);
  const positions = new Map<string, number | undefined>(
    Object.keys(recorded).map((key) => [key, known.get(key)]),
  );
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
    positionOf,
    value,
    text: (row, key) => shownText(value(row, key)).trim(),
  };
}

/** Header that is missing, in the language of the others. */
export function missingHeader(
  table: ReadTable,
  keys: readonly string[],
  recorded: RecordedHeaders = {},
): string | null {
  const positions = columnPositions(table.headers, keys, recorded);
  const missing = keys.find((key) => !positions.has(key));
  if (missing === undefined) return null;
  const folded = new Set(table.headers.map(foldHeader));
  const isThere = (language: Language): number =>
    keys.filter((key) => folded.has(foldHeader(headerOf(key, language)))).length;
  return headerOf(missing, isThere('en') > isThere('id') ? 'en' : 'id');
}
