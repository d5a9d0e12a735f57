import { countRows } from '../coverage/count-rows';
import { presenceOf, type Presence } from '../coverage/presence';
import { codeRows } from '../coverage/row-codes';
import type { ClusterId, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import type { Cell, CodedColumn } from '../table/columns';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { compareRows, type RowComparison } from './compare-rows';
import { comparisonYear } from './comparison-year';
import { type PlanLists, planLists } from './plan-lists';
import { COMPARISON_REASONS, type ComparisonReason } from './reasons';

/** Which plans have rows for an indicator: all, one (with its id), some of three or more, or none. */
export type Tier = 'same' | `only:${string}` | 'some' | 'none';

/** One row per plan and canonical indicator, plan by plan in the order of the framework. */
export type ComparisonColumns = PlanLists & {
  readonly plan_id: CodedColumn<string>;
  readonly city: CodedColumn<string>;
  readonly cluster: CodedColumn<ClusterId>;
  readonly canonical_indicator: CodedColumn<string>;
  /** Name in Bahasa Indonesia. */
  readonly indicator: CodedColumn<string>;
  readonly presence: readonly Presence[];
  /** From here on what holds of the indicator: the same in the rows of all plans. */
  readonly tier: CodedColumn<Tier>;
  /** Why no rows stand side by side, `ComparisonReason`s joined by `;`; blank where some do. */
  readonly reason: CodedColumn<string | null>;
  /** Year of the targets; null when no two plans share one. */
  readonly year: CodedColumn<number | null>;
  /** Matches of rows, and those of them where two rows or more stand side by side. */
  readonly matches: CodedColumn<number>;
  readonly matches_comparable: CodedColumn<number>;
  /** The match with the most exact values side by side, four at least, and its quartiles (R type 7). */
  readonly statistics_match: CodedColumn<string | null>;
  readonly value_count: CodedColumn<number | null>;
  readonly quartile_1: CodedColumn<number | null>;
  readonly median_value: CodedColumn<number | null>;
  readonly quartile_3: CodedColumn<number | null>;
};

/**
 * Comparison of cities by canonical indicator: who plans something for it, and whether rows stand side by side.
 *
 * A plan has an indicator when it has a row for it, usable target or not; `presence` tells the two apart. No ranking,
 * and no quartiles below four values.
 *
 * @param comparisons what `compareRows` gives, where the caller has it already
 * @param year year of the targets, the one of `comparisons`
 * @example columnOf(comparisonFrame(plans, reference), 'row_ids')[24] // '3672-2023-001'
 */
export function comparisonFrame(
  plans: readonly Plan[],
  reference: Reference,
  comparisons: readonly RowComparison[] = compareRows(plans, reference),
  year: number | null = comparisonYear(plans),
): Frame<ComparisonColumns> {
  const { indicators } = reference;
  const presence = presencesOf(plans, reference);
  const matchesOf = new Map(indicators.map(({ indicatorId }) => [indicatorId, [] as RowComparison[]]));
  for (const comparison of comparisons) matchesOf.get(comparison.indicator)?.push(comparison);
  const lines = indicators.map((indicator, at) => {
    const { indicatorId } = indicator;
    const having = plans.filter((_, position) => presence[position * indicators.length + at] !== 'absent');
    const tier = tierOf(having, plans.length);
    const matches = matchesOf.get(indicatorId) ?? [];
    return { indicator, tier, matches, best: mostValues(matches) };
  });
  const planOf = Int32Array.from(presence, (_, cell) => Math.floor(cell / indicators.length));
  const lineOf = Int32Array.from(presence, (_, cell) => cell % indicators.length);
  const ofPlan = (value: (plan: Plan) => string) => ({ codes: planOf, values: plans.map(value) });
  const ofLine = <T extends Cell>(value: (line: (typeof lines)[number]) => T) => ({
    codes: lineOf,
    values: lines.map(value),
  });
  return frame({
    plan_id: ofPlan(({ planId }) => planId),
    city: ofPlan(({ cityName }) => cityName),
    cluster: ofLine(({ indicator }) => indicator.clusterId),
    canonical_indicator: ofLine(({ indicator }) => indicator.indicatorId),
    indicator: ofLine(({ indicator }) => indicator.nameId),
    presence,
    ...planLists(plans, reference, year),
    tier: ofLine(({ tier }) => tier),
    reason: ofLine(({ tier, matches }) => reasonOf(tier, matches)),
    year: ofLine(() => year),
    matches: ofLine(({ matches }) => matches.length),
    matches_comparable: ofLine(({ matches }) => matches.filter(isComparable).length),
    statistics_match: ofLine(({ best }) => best?.matchId ?? null),
    value_count: ofLine(({ best }) => best?.valueCount ?? null),
    quartile_1: ofLine(({ best }) => best?.q1 ?? null),
    median_value: ofLine(({ best }) => best?.median ?? null),
    quartile_3: ofLine(({ best }) => best?.q3 ?? null),
  });
}

/** What every plan has for every indicator, plan by plan. */
function presencesOf(plans: readonly Plan[], reference: Reference): Presence[] {
  const { indicatorCell, measurable } = codeRows(plans, reference);
  const cellCount = plans.length * reference.indicators.length;
  const rows = countRows(indicatorCell, cellCount);
  const usable = countRows(indicatorCell, cellCount, measurable);
  return Array.from(rows, (count, cell) => presenceOf(count, usable[cell] ?? 0));
}

function tierOf(having: readonly Plan[], planCount: number): Tier {
  const [first, second] = having;
  if (!first) return 'none';
  if (!second) return `only:${first.planId}`;
  return having.length === planCount ? 'same' : 'some';
}

function reasonOf(tier: Tier, matches: readonly RowComparison[]): string | null {
  if (matches.some(isComparable)) return null;
  if (tier === 'none') return 'no-plan' satisfies ComparisonReason;
  if (tier.startsWith('only:')) return 'not-in-every-plan' satisfies ComparisonReason;
  if (matches.length === 0) return 'no-similar-rows' satisfies ComparisonReason;
  const found = new Set<string>(matches.flatMap(({ reasons }) => reasons));
  return Object.keys(COMPARISON_REASONS)
    .filter((reason) => found.has(reason))
    .join(';');
}

function isComparable({ comparability }: RowComparison): boolean {
  return comparability !== 'not-comparable';
}

function mostValues(matches: readonly RowComparison[]): RowComparison | undefined {
  return matches
    .filter(({ median }) => !Number.isNaN(median))
    .reduce<RowComparison | undefined>(
      (best, match) => (best && best.valueCount >= match.valueCount ? best : match),
      undefined,
    );
}
