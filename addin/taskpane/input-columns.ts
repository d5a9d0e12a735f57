import { planOfTable, TABLE_NAMES } from '../../analysis/sheets/names';
import type { ReadTable } from '../../analysis/sheets/read-workbook';
import { columnPositions } from '../../analysis/text/headers';
import type { InputColumns } from '../excel';

const PLAN_KEYS = [
  'row_id',
  'baseline_value',
  'plan_total',
  'nature',
  'direction',
  'canonical_indicator',
  'sub_indicator',
];
const CROSSWALK_KEYS = [
  'plan',
  'section_no',
  'indicator_no',
  'indicator',
  'canonical_indicator',
  'sub_indicator',
];
const FINDING_KEYS = ['finding_id', 'decision', 'decided_value'];

/** Columns that the results follow from: read values, crosswalk and decisions; under their headers as they stand. */
export function inputColumns(tables: readonly ReadTable[]): InputColumns[] {
  return tables
    .map((table) => ({ table: table.name, headers: headersOf(table) }))
    .filter(({ headers }) => headers.length > 0)
    .sort((a, b) => (a.table < b.table ? -1 : 1));
}

function headersOf({ name, headers }: ReadTable): string[] {
  const positions = columnPositions(headers, keysOf(name, headers));
  return [...positions.values()].flatMap((at) => headers[at] ?? []);
}

function keysOf(table: string, headers: readonly string[]): string[] {
  if (table === TABLE_NAMES.crosswalk) return CROSSWALK_KEYS;
  if (table === TABLE_NAMES.findings) return FINDING_KEYS;
  if (planOfTable(table) === null) return [];
  const years = new Set(headers.flatMap((header) => /\b(\d{4})\b/.exec(header)?.[1] ?? []));
  return [...PLAN_KEYS, ...[...years].map((year) => `target_${year}_value`)];
}
