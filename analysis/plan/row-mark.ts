import type { Plan } from './plan';
import { SHORT, shortTextMark, textMark } from './text-mark';
import type { PrintedPlan, PrintedRow } from './printed-plan';

/**
 * Short mark of a row's printed text: tells a row that the planner changed or added from one that
 * stands as the last run read it.
 */
export function rowMark(row: PrintedRow): string {
  const texts = [
    row.sectionNo,
    row.indicatorNo,
    row.indicator,
    row.action,
    row.measure,
    row.unit,
    row.baseline,
  ];
  const extras = Object.keys(row.extras)
    .sort()
    .flatMap((name) => [name, row.extras[name] ?? '']);
  return textMark([...texts, ...row.targets, row.agencies, ...extras]);
}

/**
 * Marks of the texts that single columns are read from, one behind the other: what the indicator is known by, the unit,
 * the agencies, the baseline, the targets. They tell which of them changed in a row whose mark is another.
 */
export function textMarks(row: PrintedRow): string {
  const { sectionNo, indicatorNo, indicator, action, measure, unit, agencies, baseline, targets } = row;
  const words = [sectionNo, indicatorNo, indicator, action, measure, unit];
  return [words, [unit], [agencies], ...[baseline, ...targets].map((number) => [number, unit])]
    .map(shortTextMark)
    .join('');
}

/**
 * Whether the text that a read column depends on is another than when its row was marked. Nature, direction and plan
 * total depend on the whole row.
 *
 * @param field that the column reads
 * @param before marks of the row as it was (`textMarks`)
 */
export function isTextChanged(
  row: PrintedRow,
  years: readonly number[],
  field: string,
  before: string,
): boolean {
  const now = textMarks(row);
  const parts = [
    'canonical_indicator',
    'unit',
    'agencies',
    'baseline',
    ...years.map((year) => `target_${String(year)}`),
  ];
  const at = parts.indexOf(field === 'sub_indicator' ? 'canonical_indicator' : field) * SHORT;
  if (at < 0 || now.length !== before.length) return true;
  return now.slice(at, at + SHORT) !== before.slice(at, at + SHORT);
}

/** Marks of all rows of some plans, by row id. */
export function marksOf(plans: readonly (PrintedPlan | Plan)[]): Record<string, string> {
  const printed = plans.flatMap(({ rows }) => rows.map((row) => ('printed' in row ? row.printed : row)));
  return Object.fromEntries(printed.map((row) => [row.rowId, rowMark(row)]));
}

/**
 * Marks of the plan files beside those of the workbook's rows: what differs, with null for a row that no file has.
 *
 * @example marksBeside({ a: '1' }, { a: '1', b: '2' }) // { b: null }
 */
export function marksBeside(
  files: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const ids = [...new Set([...Object.keys(files), ...Object.keys(rows)])].sort();
  return Object.fromEntries(ids.flatMap((id) => (files[id] === rows[id] ? [] : [[id, files[id] ?? null]])));
}

/** The marks of the plan files, from those of the rows and what differs from them. */
export function fileMarks(
  rows: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const all = Object.entries({ ...rows, ...beside });
  return Object.fromEntries(all.flatMap(([id, mark]) => (mark === null ? [] : [[id, mark]])));
}
