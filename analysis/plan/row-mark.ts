import type { Plan } from './plan';
import type { PrintedPlan, PrintedRow } from './printed-plan';

/**
 * Short mark of a row's printed text (FNV-1a, 32 bits): tells a row that the planner changed or added from one that
 * stands as the last run read it. Not a proof against anyone.
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
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([...texts, ...row.targets, row.agencies])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
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
