/** What an opened file holds besides our tables; the workbook that is downloaded is written anew, without it. */
import { TABLE_NAMES } from '../../analysis/sheets/names';
import { planTables } from '../../analysis/sheets/plan-tables';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { text, type Language } from '../text/text';

const OURS: ReadonlySet<string> = new Set(Object.values(TABLE_NAMES));

/** Sheets without a table of ours, and tables that are not ours on sheets of ours, by name. */
export function notCarried({ sheetNames, tables }: ReadWorkbook): string[] {
  const plans = new Set(planTables(tables).tables.map(({ table }) => table.name));
  const isOurs = (name: string): boolean => OURS.has(name) || plans.has(name);
  const ours = new Set(tables.filter(({ name }) => isOurs(name)).map(({ sheet }) => sheet));
  return [
    ...sheetNames.filter((name) => !ours.has(name)),
    ...tables.filter(({ name, sheet }) => ours.has(sheet) && !isOurs(name)).map(({ name }) => name),
  ];
}

/** @param names as `notCarried` gives them; null when no file was opened, so that nothing can be lost */
export function notCarriedWords(language: Language, names: readonly string[] | null): string {
  if (names === null) return '';
  const looks = text(language, 'report.looks-not-carried');
  if (names.length === 0) return looks;
  return `${text(language, 'report.not-carried', { names: names.join(', ') })} ${looks}`;
}
