import { groupRows, type RowGroups } from '../coverage/row-groups';
import { DOING, doingOf } from '../language/doing';
import { fold } from '../language/words';
import type { Plan, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { Matcher, type Match, type MatchRow } from './matcher';
import { rowWords, type RowWords } from './row-words';

/** Two rows that are known to belong side by side: positions of the rows, and the indicator under which they stand. */
export interface GivenPair {
  readonly positions: readonly [number, number];
  readonly indicator: string;
}

/** Matches of one canonical indicator: two rows or more, of as many plans. */
export interface IndicatorMatches {
  readonly indicator: string;
  readonly matches: readonly Match[];
}

/**
 * Which rows of different plans are about the same thing, indicator by indicator, in the order of the framework: pairs
 * that are given, and for rows that stand in none what is proposed, within an indicator, where they do the same and are
 * worded alike. Positions count the rows of the plans, one after the other.
 *
 * Plans that were read side by side get no proposals between them: what the reading found is all there is. A row may stand in several given pairs. Rows of one plan that repeat each other enter once, the one with the lowest id. Rows under no indicator match
 * nothing. The order of rows and of plans does not matter: plans are taken by id, their rows by id.
 *
 * @param groups repeated rows, where the caller has them already
 */
export function matchRows(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
  given: readonly GivenPair[] = [],
  haveBeenRead: (plan: number, other: number) => boolean = () => false,
): readonly IndicatorMatches[] {
  const words = rowWords(plans, groups.textOf);
  const toMatchRow = matchRowMaker(plans, reference, groups, words);
  const indicators = reference.indicators.map(({ indicatorId }) => indicatorId);
  const indicatorAt = new Map<string | null, number>(indicators.map((id, position) => [id, position]));
  const matchers = indicators.map(() => new Matcher(words.weights, haveBeenRead));
  const inGiven = new Set(given.flatMap(({ positions }) => positions));
  given.forEach(({ positions: [first, second], indicator }, at) =>
    matchers[indicatorAt.get(indicator) ?? -1]?.give(toMatchRow(first), toMatchRow(second), at),
  );
  for (const { plan, first } of sortedPlans(plans)) {
    const rowsOf = indicators.map((): MatchRow[] => []);
    const seen = new Set<number>();
    for (const index of sortedRows(plan)) {
      const { indicator = null } = plan.rows[index]?.crosswalk ?? {};
      const at = indicatorAt.get(indicator) ?? -1;
      const once = at * groups.groupCount + (groups.groupOf[first + index] ?? -1);
      if (at < 0 || seen.has(once) || inGiven.has(first + index)) continue;
      seen.add(once);
      rowsOf[at]?.push(toMatchRow(first + index));
    }
    rowsOf.forEach((rows, at) => matchers[at]?.add(rows));
  }
  return indicators.map((indicator, at) => ({
    indicator,
    matches: (matchers[at]?.matches ?? []).filter(({ positions }) => positions.length > 1),
  }));
}

function matchRowMaker(
  plans: readonly Plan[],
  { subIndicators }: Reference,
  groups: RowGroups,
  { ofText }: RowWords,
) {
  const none = new Int32Array();
  const partAt = new Map<string | null, number>(
    subIndicators.map((part, position) => [part.subIndicatorId, position]),
  );
  const rows = plans.flatMap((plan) => plan.rows);
  const planOf = plans.flatMap((plan, position) => plan.rows.map(() => position));
  const doings = new Map<number, number>();
  const doing = (text: number, row: PlanRow | undefined): number => {
    const known = doings.get(text);
    if (known !== undefined) return known;
    const found = row ? DOING.indexOf(doingOf(fold(`${row.printed.action} ${row.printed.measure}`))) : -1;
    doings.set(text, found);
    return found;
  };
  return (position: number): MatchRow => {
    const text = groups.textOf[position] ?? -1;
    return {
      position,
      content: groups.contentOf[position] ?? -1,
      unit: groups.unitOf[position] ?? -1,
      words: ofText[text] ?? none,
      part: partAt.get(rows[position]?.crosswalk.subIndicator ?? null) ?? -1,
      doing: doing(text, rows[position]),
      plan: planOf[position] ?? -1,
    };
  };
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
