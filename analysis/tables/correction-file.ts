import type { Analysis } from '../analyse';
import { correctionsOf } from '../plan/corrections';
import { CORRECTION_COLUMNS } from '../plan/parse-corrections';
import { type CsvLocale, formatCsv } from '../table/csv';

/**
 * What planners set in these plans wherever the print says the same, as a file that the next city's plan is read with; none
 * where nothing was corrected.
 *
 * @example correctionFile(analysis).size // 0
 */
export function correctionFile(
  { plans, reference, edits, fixes }: Pick<Analysis, 'plans' | 'reference' | 'edits' | 'fixes'>,
  options: { readonly locale?: CsvLocale } = {},
): ReadonlyMap<string, string> {
  // A line without a value is an open question.
  const corrections = correctionsOf(plans, [...fixes, ...edits], reference).filter(
    ({ value }) => value !== null && value !== '',
  );
  if (corrections.length === 0) return new Map();
  const texts = {
    kind: corrections.map(() => 'reading'),
    column: corrections.map(({ column }) => column),
    printed: corrections.map(({ printed }) => printed),
    value: corrections.map(({ value }) => String(value)),
  };
  const blanks = corrections.map(() => '');
  const columns = CORRECTION_COLUMNS.map(
    (name) => [name, name in texts ? texts[name as keyof typeof texts] : blanks] as const,
  );
  return new Map([['corrections.csv', formatCsv(Object.fromEntries(columns), options)]]);
}
