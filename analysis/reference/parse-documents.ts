import { AnalysisError } from '../errors';
import { columnKey } from '../plan/parse-plan';
import type { CsvTable } from '../table/csv';
import { factRecords } from './fact-records';
import type { City, PlanDocument, Reference } from './reference';

/** Columns of a table of documents; only the first one has to be there. */
const COLUMNS = [
  'plan_id',
  'city_code',
  'title',
  'regulation_no',
  'regulation_date',
  'first_year',
  'last_year',
  'baseline_year',
  'plan_file',
  'source_file',
  'headers',
  'note',
] as const;

/**
 * What is known of plans beside their tables: title, regulation, year of the baseline, headers of the annex. What a row or
 * the whole table leaves out is not known.
 *
 * @throws AnalysisError `missing-column` without `plan_id`, `unknown-column`; `malformed-reference` for a plan of no known
 *   city, for one that stands twice, and for a year that is no number
 * @example parseDocuments(parseCsv('plan_id,regulation_no\n3604-2023,12/2023\n'), reference.cities)[0].regulation // 'Perbup 12/2023'
 */
export function parseDocuments(table: CsvTable, cities: readonly City[]): PlanDocument[] {
  const seen = new Set<string>();
  return factRecords(withEveryColumn(table)).map((r) => {
    const planId = r.text('plan_id').trim();
    const city = cities.find(({ cityCode }) => cityCode === planId.slice(0, 4));
    if (!city) throw r.refuse('plan_id', 'a plan of a known city, such as 3673-2022');
    if (seen.has(planId)) throw r.refuse('plan_id', 'one row for each plan');
    seen.add(planId);
    return {
      planId,
      cityCode: city.cityCode,
      title: r.text('title').trim(),
      regulation: regulationOf(r.text('regulation_no').trim(), city),
      baselineYear: r.numberOrNull('baseline_year'),
      headers: headersIn(r.text('headers')),
    };
  });
}

/** The reference with these documents in place of its own of the same plans. */
export function withDocuments(reference: Reference, documents: readonly PlanDocument[]): Reference {
  if (documents.length === 0) return reference;
  const own = new Set(documents.map(({ planId }) => planId));
  const others = reference.documents.filter(({ planId }) => !own.has(planId));
  return { ...reference, documents: [...documents, ...others] };
}

/** Number and year alone are a regulation of the mayor or the regent; "Perda 5/2019" is what it says. */
function regulationOf(text: string, { name }: City): string {
  if (!/^\d+\/\d{4}$/.test(text)) return text;
  return `${name.startsWith('Kabupaten ') ? 'Perbup' : 'Perwali'} ${text}`;
}

function withEveryColumn(table: CsvTable): CsvTable {
  const header = table.header.map((name) => {
    const known = COLUMNS.find((column) => columnKey(column) === columnKey(name));
    if (known) return known;
    const place = { file: table.file, line: table.headerLine, column: name };
    const details = { value: name, expected: COLUMNS.join(', ') };
    throw new AnalysisError('unknown-column', `column ${name} is not part of documents`, place, details);
  });
  const absent = COLUMNS.slice(1).filter((column) => !header.includes(column));
  const rows = table.rows.map((row) => ({ ...row, cells: [...row.cells, ...absent.map(() => '')] }));
  return { ...table, header: [...header, ...absent], rows };
}

/** `action=Rencana Aksi;unit=Satuan` by column. */
function headersIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(';').flatMap((pair): [string, string][] => {
      const [, key = '', header = ''] = /^\s*([a-z_]+)=(.*\S)\s*$/.exec(pair) ?? [];
      return key === '' ? [] : [[key, header]];
    }),
  );
}
