import type { Language } from '../text/bilingual';
import { headerOf } from '../text/headers';

/**
 * Cell of the formula's own table row, as .xlsx and Office.js both take it.
 *
 * @example thisRow('tblKesenjangan', 'city', 'id') // 'tblKesenjangan[[#This Row],[Kota]]'
 */
export function thisRow(table: string, key: string, language: Language): string {
  return thisRowHeaded(table, headerOf(key, language));
}

/** The same for a column that a sheet heads in its own words. */
export function thisRowHeaded(table: string, header: string): string {
  return `${table}[[#This Row],[${escaped(header)}]]`;
}

/**
 * Whole column of a table.
 *
 * @example wholeColumn('tblRad_3673_2022', 'row_id', 'id') // 'tblRad_3673_2022[Kode baris]'
 */
export function wholeColumn(table: string, key: string, language: Language): string {
  return wholeColumnHeaded(table, headerOf(key, language));
}

/** The same for a column that a sheet heads in its own words. */
export function wholeColumnHeaded(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}

/** Cell of another table in the row at `position` (1-based), wherever sorting has put it. */
export function lookup(table: string, key: string, position: string, language: Language): string {
  return `INDEX(${wholeColumn(table, key, language)},${position})`;
}

/** `[ ] # '` inside a column name are escaped by an apostrophe (ECMA-376 part 1, 18.17.2.4). */
function escaped(header: string): string {
  return header.replace(/[[\]#']/g, "'$&");
}
