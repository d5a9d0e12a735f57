import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { groupRows, type RowGroups } from './row-groups';

/** Rows of one plan that repeat each other. */
export interface DuplicateGroup {
  readonly planId: string;
  readonly city: string;
  /** Two or more, in the order of the annex. */
  readonly rowIds: readonly string[];
  readonly acrossSections: boolean;
  readonly acrossIndicators: boolean;
  /** Baseline and every target say the same in all of them. */
  readonly valuesAgree: boolean;
}

/**
 * The rows that repeat each other: same plan, action, measure and unit, in one section or in several (see
 * `groupRows`). Every count of coverage takes such a group as one row. Groups come in the order of their first row.
 *
 * @param groups repeated rows, where the caller has them already
 * @example duplicates(plans)[0].rowIds // ['3673-2022-003', '3673-2022-081']
 */
export function duplicates(
  plans: readonly Plan[],
  groups: RowGroups = groupRows(plans),
): readonly DuplicateGroup[] {
  const rows = plans.flatMap((plan) => plan.rows);
  const cityOf = new Map(plans.map((plan) => [plan.planId, plan.cityName]));
  return membersOfRepeated(groups).flatMap((positions) => {
    const members = positions.flatMap((position) => rows[position] ?? []);
    const [first] = members;
    if (!first) return [];
    return {
      planId: first.planId,
      city: cityOf.get(first.planId) ?? '',
      rowIds: members.map((row) => row.rowId),
      acrossSections: members.some((row) => row.printed.section !== first.printed.section),
      acrossIndicators: members.some((row) => row.crosswalk.indicator !== first.crosswalk.indicator),
      valuesAgree: members.every((row) => sameValues(row, first)),
    };
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
