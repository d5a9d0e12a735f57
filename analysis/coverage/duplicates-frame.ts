import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { groupRows, type RowGroups } from './row-groups';

/** One row per group of rows of a plan that repeat each other. */
export type DuplicatesColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly row_count: readonly number[];
  /** Two or more in the order of the annex, joined by `;`. */
  readonly row_ids: readonly string[];
  readonly across_sections: readonly boolean[];
  readonly across_indicators: readonly boolean[];
  /** Baseline and every target say the same in all of them. */
  readonly values_agree: readonly boolean[];
};

/**
 * The rows that repeat each other: same plan, action, measure and unit, in one section or in several (see
 * `groupRows`). Every count of coverage takes such a group as one row. Groups come in the order of their first row.
 *
 * @param groups repeated rows, where the caller has them already
 * @example columnOf(duplicatesFrame(plans), 'row_ids')[0] // '3673-2022-003;3673-2022-081'
 */
export function duplicatesFrame(
  plans: readonly Plan[],
  groups: RowGroups = groupRows(plans),
): Frame<DuplicatesColumns> {
  const rows = plans.flatMap((plan) => plan.rows);
  const cityOf = new Map(plans.map((plan) => [plan.planId, plan.cityName]));
  const repeated = membersOfRepeated(groups).flatMap((positions) => {
    const members = positions.flatMap((position) => rows[position] ?? []);
    const [first] = members;
    return first ? [{ first, members }] : [];
  });
  return frame({
    plan_id: repeated.map(({ first }) => first.planId),
    city: repeated.map(({ first }) => cityOf.get(first.planId) ?? ''),
    row_count: repeated.map(({ members }) => members.length),
    row_ids: repeated.map(({ members }) => members.map(({ rowId }) => rowId).join(';')),
    across_sections: repeated.map(({ first, members }) =>
      members.some(({ printed }) => printed.section !== first.printed.section),
    ),
    across_indicators: repeated.map(({ first, members }) =>
      members.some(({ crosswalk }) => crosswalk.indicator !== first.crosswalk.indicator),
    ),
    values_agree: repeated.map(({ first, members }) => members.every((row) => sameValues(row, first))),
  });
}

/** Positions of the rows of every group of two or more; group numbers follow the first row already. */
function membersOfRepeated({ groupOf, order }: RowGroups): number[][] {
  const repeated: number[][] = [];
  for (let from = 0; from < order.length;) {
    const group = groupOf[order[from] ?? -1];
    let to = from + 1;
    while (to < order.length && groupOf[order[to] ?? -1] === group) to += 1;
    if (to - from > 1) repeated.push([...order.subarray(from, to)]);
    from = to;
  }
  return repeated;
}

function sameValues(row: PlanRow, other: PlanRow): boolean {
  return (
    sameValue(row.baseline, other.baseline) &&
    row.targets.every((target, year) => sameValue(target, other.targets[year]))
  );
}

/** Where no number is defended, what is printed decides. */
function sameValue(reading: NumberReading, other: NumberReading | undefined): boolean {
  if (other === undefined || reading.value !== other.value || reading.operator !== other.operator)
    return false;
  return reading.value !== null || reading.printed === other.printed;
}
