import type { PrintedPlan, PrintedRow } from '../plan/printed-plan';

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
export function marksOf(plans: readonly PrintedPlan[]): Record<string, string> {
  return Object.fromEntries(plans.flatMap(({ rows }) => rows.map((row) => [row.rowId, rowMark(row)])));
}
