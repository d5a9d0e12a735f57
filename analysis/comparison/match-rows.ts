import { groupRows, type RowGroups } from '../coverage/row-groups';
import type { Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { Matcher, type Match, type MatchRow } from './matcher';
import { rowWords } from './row-words';

/** Matches of one canonical indicator: two rows or more, of as many plans. */
export interface IndicatorMatches {
  readonly indicator: string;
  readonly matches: readonly Match[];
}

/**
 * Proposes which rows of different plans are about the same thing, indicator by indicator, in the order of the
 * framework. Positions count the rows of the plans, one after the other.
 *
 * Rows of one plan that repeat each other enter once, the one with the lowest id. Rows under no indicator match
 * nothing. The order of rows and of plans does not matter: plans are taken by id, their rows by id.
 *
 * @param groups repeated rows, where the caller has them already
 */
export function matchRows(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): readonly IndicatorMatches[] {
  const toMatchRow = matchRowMaker(plans, reference, groups);
  const indicators = reference.indicators.map(({ indicatorId }) => indicatorId);
  const indicatorAt = new Map<string | null, number>(indicators.map((id, position) => [id, position]));
  const matchers = indicators.map(() => new Matcher());
  for (const { plan, first } of sortedPlans(plans)) {
    const rowsOf = indicators.map((): MatchRow[] => []);
    const seen = new Set<number>();
    for (const index of sortedRows(plan)) {
      const { indicator = null, subIndicator = null } = plan.rows[index]?.crosswalk ?? {};
      const at = indicatorAt.get(indicator) ?? -1;
      const once = at * groups.groupCount + (groups.groupOf[first + index] ?? -1);
      if (at < 0 || seen.has(once)) continue;
      seen.add(once);
      rowsOf[at]?.push(toMatchRow(first + index, subIndicator));
    }
    rowsOf.forEach((rows, at) => matchers[at]?.add(rows));
  }
  return indicators.map((indicator, at) => ({
    indicator,
    matches: (matchers[at]?.matches ?? []).filter(({ positions }) => positions.length > 1),
  }));
}

function matchRowMaker(plans: readonly Plan[], { subIndicators }: Reference, groups: RowGroups) {
  const words = rowWords(plans, groups.textOf);
  const none = new Int32Array();
  const partAt = new Map<string | null, number>(
    subIndicators.map((part, position) => [part.subIndicatorId, position]),
  );
  return (position: number, subIndicator: string | null): MatchRow => ({
    position,
    content: groups.contentOf[position] ?? -1,
    unit: groups.unitOf[position] ?? -1,
    words: words[groups.textOf[position] ?? -1] ?? none,
    part: partAt.get(subIndicator) ?? -1,
  });
}

/** Plans by id, each with the position of its first row. */
function sortedPlans(plans: readonly Plan[]): { readonly plan: Plan; readonly first: number }[] {
  let next = 0;
  const placed = plans.map((plan) => {
    const first = next;
    next += plan.rows.length;
    return { plan, first };
  });
  return placed.sort((a, b) => (a.plan.planId < b.plan.planId ? -1 : 1));
}

/** Indices of the rows by row id; an annex mostly comes sorted. */
function sortedRows({ rows }: Plan): number[] {
  const idAt = (index: number): string => rows[index]?.rowId ?? '';
  const indices = [...rows.keys()];
  const sorted = indices.every((index) => index === 0 || idAt(index - 1) <= idAt(index));
  return sorted ? indices : indices.sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1));
}
