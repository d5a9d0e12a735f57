import type { CrosswalkReading } from '../plan/plan';
import type { Language } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { headerWidth } from './row-heights';
import type { CellValue, ColumnRole, TableColumn } from './sheet';

/** A column of a table with the width it wants on its sheet, in characters. */
export interface SizedColumn extends TableColumn {
  readonly width: number;
}

export type ColumnExtras = Partial<Omit<TableColumn, 'key' | 'header' | 'role' | 'values'>> & {
  /** Header where the key's own does not say enough. */
  readonly header?: string;
};

/** A column with the header of its key, wide enough for each word of it; text is wrapped and left, numbers stand right. */
export function column(
  language: Language,
  key: string,
  role: ColumnRole,
  width: number,
  values: readonly CellValue[],
  extras: ColumnExtras = {},
): SizedColumn {
  const format = extras.format ?? 'text';
  const textual = format === 'text';
  const header = extras.header ?? headerOf(key, language);
  return {
    key,
    header,
    role,
    width: Math.max(width, headerWidth(header)),
    values,
    format,
    wrap: textual,
    align: textual || format === 'general' ? 'left' : 'right',
    ...extras,
  };
}

/** Makes the columns of one list of rows: each column says what it shows of a row. */
export function columnMaker<Row>(
  language: Language,
  rows: readonly Row[],
): (
  key: string,
  role: ColumnRole,
  width: number,
  value: (row: Row, index: number) => CellValue,
  extras?: ColumnExtras,
) => SizedColumn {
  return (key, role, width, value, extras) => column(language, key, role, width, rows.map(value), extras);
}

/** A number that names something, such as an indicator or a year: no separators, in the middle. */
export const CODE = { format: 'year', align: 'center' } as const satisfies ColumnExtras;

/** Blank cells are null: a table never holds an empty text. */
export function blank(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Id of a national indicator as the number that it is. */
export function codeNumber(indicatorId: string | null): number | null {
  return indicatorId === null ? null : Number(indicatorId);
}

/** National indicator of a row or printed indicator, as the number that it is. */
export function indicatorNumber({ indicator }: Pick<CrosswalkReading, 'indicator'>): number | null {
  return codeNumber(indicator);
}

/**
 * A1 name of a column.
 *
 * @example columnName(0) // 'A'
 * @example columnName(27) // 'AB'
 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * A1 address of a cell counted from 0.
 *
 * @example cellName(4, 1) // 'B5'
 */
export function cellName(row: number, columnIndex: number): string {
  return `${columnName(columnIndex)}${String(row + 1)}`;
}

/** Sheet name as a formula writes it: quoted when it holds more than letters, digits and underscores. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
