import { countRows } from '../coverage/count-rows';
import { presenceOf, type Presence } from '../coverage/presence';
import { codeRows } from '../coverage/row-codes';
import type { ClusterId, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import type { TextsOnDemand } from '../table/columns';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { compareRows, type RowComparison } from './compare-rows';
import { comparisonYear } from './comparison-year';
import { planLists } from './plan-lists';
import { COMPARISON_REASONS, type ComparisonReason } from './reasons';

/** Which plans have rows for an indicator: all, one (with its id), some of three or more, or none. */
export type Tier = 'same' | `only:${string}` | 'some' | 'none';

/**
 * One row per canonical indicator, six columns per plan, named by its id. The lists of a plan are joined by `;` and run
 * alike: the second unit is that of the second row id.
 */
export type ComparisonColumns = {
  readonly cluster: readonly ClusterId[];
  readonly canonical_indicator: readonly string[];
  /** Name in Bahasa Indonesia. */
  readonly indicator: readonly string[];
  readonly tier: readonly Tier[];
  /** Why no rows stand side by side, `ComparisonReason`s joined by `;`; blank where some do. */
  readonly reason: readonly (string | null)[];
  /** Year of the targets; null when no two plans share one. */
  readonly year: readonly (number | null)[];
  /** Matches of rows, and those of them where two rows or more stand side by side. */
  readonly matches: readonly number[];
  readonly matches_comparable: readonly number[];
  readonly [presence: `presence_${string}`]: readonly Presence[];
  readonly [rowIds: `row_ids_${string}`]: TextsOnDemand;
  readonly [units: `unit_${string}`]: TextsOnDemand;
  readonly [natures: `nature_${string}`]: TextsOnDemand;
  readonly [directions: `direction_${string}`]: TextsOnDemand;
  /** With operator and dot decimals; empty between two `;` where the row has no number in the year. */
  readonly [targets: `target_${string}`]: TextsOnDemand;
  /** The match with the most exact values side by side, four at least, and its quartiles (R type 7). */
  readonly statistics_match: readonly (string | null)[];
  readonly value_count: readonly (number | null)[];
  readonly quartile_1: readonly number[];
  readonly median_value: readonly number[];
  readonly quartile_3: readonly number[];
};

/**
 * Comparison of cities by canonical indicator: who plans something for it, and whether rows stand side by side.
 *
 * A plan has an indicator when it has a row for it, usable target or not; `presence_<plan>` tells the two apart. No
 * ranking, and no quartiles below four values.
 *
 * @param comparisons what `compareRows` gives, where the caller has it already
 * @param year year of the targets, the one of `comparisons`
 * @example recordsOf(comparisonFrame(plans, reference))[0]['row_ids_3672-2023'] // '3672-2023-001'
 */
export function comparisonFrame(
  plans: readonly Plan[],
  reference: Reference,
  comparisons: readonly RowComparison[] = compareRows(plans, reference),
  year: number | null = comparisonYear(plans),
): Frame<ComparisonColumns> {
  const { indicators } = reference;
  const presences = presencesOf(plans, reference);
  const matchesOf = new Map(indicators.map(({ indicatorId }) => [indicatorId, [] as RowComparison[]]));
  for (const comparison of comparisons) matchesOf.get(comparison.indicator)?.push(comparison);
  const lines = indicators.map((indicator, at) => {
    const { indicatorId } = indicator;
    const having = plans.filter((_, position) => presences[position * indicators.length + at] !== 'absent');
    const tier = tierOf(having, plans.length);
    const matches = matchesOf.get(indicatorId) ?? [];
    return { indicator, tier, matches, best: mostValues(matches) };
  });
  return frame({
    cluster: lines.map(({ indicator }) => indicator.clusterId),
    canonical_indicator: lines.map(({ indicator }) => indicator.indicatorId),
    indicator: lines.map(({ indicator }) => indicator.nameId),
    tier: lines.map(({ tier }) => tier),
    reason: lines.map(({ tier, matches }) => reasonOf(tier, matches)),
    year: lines.map(() => year),
    matches: lines.map(({ matches }) => matches.length),
    matches_comparable: lines.map(({ matches }) => matches.filter(isComparable).length),
    ...planColumns(plans, reference, presences, year),
    statistics_match: lines.map(({ best }) => best?.matchId ?? null),
    value_count: lines.map(({ best }) => best?.valueCount ?? null),
    quartile_1: lines.map(({ best }) => best?.q1 ?? Number.NaN),
    median_value: lines.map(({ best }) => best?.median ?? Number.NaN),
    quartile_3: lines.map(({ best }) => best?.q3 ?? Number.NaN),
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

type PlanColumns = Pick<
  ComparisonColumns,
  | `presence_${string}`
  | `row_ids_${string}`
  | `unit_${string}`
  | `nature_${string}`
  | `direction_${string}`
  | `target_${string}`
>;

function planColumns(
  plans: readonly Plan[],
  reference: Reference,
  presences: readonly Presence[],
  year: number | null,
): PlanColumns {
  const columns: { -readonly [Name in keyof PlanColumns]: PlanColumns[Name] } = {};
  const width = reference.indicators.length;
  plans.forEach(({ planId }, position) => {
    const lists = planLists(plans, position, reference, year);
    columns[`presence_${planId}`] = presences.slice(position * width, (position + 1) * width);
    columns[`row_ids_${planId}`] = lists.rowIds;
    columns[`unit_${planId}`] = lists.units;
    columns[`nature_${planId}`] = lists.natures;
    columns[`direction_${planId}`] = lists.directions;
    columns[`target_${planId}`] = lists.targets;
  });
  return columns;
}
