import type { Finding } from '../audit/finding';
import { groupRows, type RowGroups } from '../coverage/row-groups';
import type { ClusterId, Plan } from '../plan/plan';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { planLoad } from './plan-load';

/** One row per plan, agency, year and cluster in which the agency is named for a target. */
export type AgencyLoadColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  /** Blank for an agency that no alias knows; it then goes by what is printed. */
  readonly agency_id: readonly (string | null)[];
  readonly agency: readonly string[];
  /** Of the agency in the whole plan, the same in all its rows: rows that name it, and priority notes on them. */
  readonly plan_rows: readonly number[];
  readonly plan_notes: readonly number[];
  readonly year: readonly number[];
  /** The year is the last of the plan. */
  readonly final_year: readonly boolean[];
  /** Blank for rows that map to no indicator. */
  readonly cluster: readonly (ClusterId | null)[];
  readonly rows: readonly number[];
  /** Rows that repeat each other count once. */
  readonly rows_distinct: readonly number[];
  /** Of `rows`, those that name another agency beside this one. */
  readonly rows_shared: readonly number[];
};

/**
 * Load per agency: the rows that name it, by year and cluster.
 *
 * A row counts in a year when something is planned there, also in words ("ada"); a blank or a dash is nothing.
 * A row that names several agencies counts for each of them, so agencies add up to more than the plan; one that
 * names an agency twice counts once. Sorted by plan, agency name, year and cluster.
 *
 * @param groups repeated rows, where the caller has them already
 * @param findings of the plans; those of high severity are counted on the rows that they are about
 * @example columnOf(agencyLoadFrame(plans), 'agency')[0] // 'BPBD'
 */
export function agencyLoadFrame(
  plans: readonly Plan[],
  groups: RowGroups = groupRows(plans),
  findings: readonly Finding[] = [],
): Frame<AgencyLoadColumns> {
  const notesOn = priorityNotes(findings);
  let first = 0;
  const loads = plans.flatMap((plan) => {
    const groupOf = groups.groupOf.subarray(first, first + plan.rows.length);
    first += plan.rows.length;
    return planLoad(plan, groupOf).map((load) => ({ plan, ...load }));
  });
  return frame({
    plan_id: loads.map(({ plan }) => plan.planId),
    city: loads.map(({ plan }) => plan.cityName),
    agency_id: loads.map(({ agency }) => agency.agencyId),
    agency: loads.map(({ agency }) => agency.name),
    plan_rows: loads.map(({ planRows }) => planRows.size),
    plan_notes: loads.map(({ plan, planRows }) =>
      notesOn([...planRows].map((at) => plan.rows[at]?.rowId ?? '')),
    ),
    year: loads.map(({ year }) => year),
    final_year: loads.map(({ plan, year }) => year === Math.max(...plan.years)),
    cluster: loads.map(({ cluster }) => cluster),
    rows: loads.map(({ rows }) => rows),
    rows_distinct: loads.map(({ rowsDistinct }) => rowsDistinct),
    rows_shared: loads.map(({ rowsShared }) => rowsShared),
  });
}

/** Counts the findings of high severity that are about any of some rows, each once. */
function priorityNotes(findings: readonly Finding[]): (rowIds: readonly string[]) => number {
  const byRow = new Map<string, string[]>();
  for (const { severity, rowId, alsoRows, findingId } of findings) {
    if (severity !== 'high') continue;
    for (const one of [rowId, ...alsoRows]) byRow.set(one, [...(byRow.get(one) ?? []), findingId]);
  }
  return (rowIds) => new Set(rowIds.flatMap((rowId) => byRow.get(rowId) ?? [])).size;
}
