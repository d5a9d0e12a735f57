import { quantileSorted } from 'simple-statistics';
import type { RowGroups } from '../coverage/row-groups';
import type { ClusterId, Plan, PlanRow } from '../plan/plan';
import { rowColumns, rowNumbers } from '../plan/row-columns';
import type { Reference } from '../reference/reference';
import { comparisonYear } from './comparison-year';
import { judgeMatch, type Judgement } from './judge-match';
import { matchRows } from './match-rows';
import type { Match } from './matcher';

/** Rows of different plans about the same thing, and whether they stand side by side. */
export interface RowComparison extends Judgement {
  /** Canonical indicator and ordinal of the match in it: `19-2`. */
  readonly matchId: string;
  readonly cluster: ClusterId;
  readonly indicator: string;
  /** Of the first row that has one. */
  readonly subIndicator: string | null;
  /** The least alike of the rows to the first one, 1 for equal wording. */
  readonly similarity: number;
  /** Year of the targets (`comparisonYear`); null when no two plans share one. */
  readonly year: number | null;
  /** Position of the plan of every member, and its row. */
  readonly plans: readonly number[];
  readonly rows: readonly PlanRow[];
  /** Number of each in its plan, 1 for the first one. */
  readonly rowNumbers: readonly number[];
  /** Exact values that stand side by side: shares where there is a denominator. */
  readonly valueCount: number;
  /** Of these values, by linear interpolation (R type 7, Excel QUARTILE.INC); `NaN` below four values. */
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Fewer values say themselves what their quartiles would. */
const MIN_VALUES = 4;

/**
 * Sets rows of different cities side by side: matched by wording within an indicator (`matchRows`), judged by unit,
 * nature, direction and year (`judgeMatch`). No ranking.
 *
 * @param groups repeated rows, where the caller has them already
 * @param year year of the targets; a plan without it has no target to compare
 * @example compareRows(plans, reference)[0].rows.map(({ rowId }) => rowId) // ['3672-2023-003', '3673-2022-037']
 */
export function compareRows(
  plans: readonly Plan[],
  reference: Reference,
  groups?: RowGroups,
  year: number | null = comparisonYear(plans),
): readonly RowComparison[] {
  const rows = plans.flatMap((plan) => plan.rows);
  const columns = rowColumns(plans);
  const { plan: planOf } = columns;
  const numberOf = rowNumbers(columns);
  const clusters = new Map(
    reference.indicators.map(({ indicatorId, clusterId }) => [indicatorId, clusterId]),
  );
  const yearOf = plans.map((plan) => (year === null ? -1 : plan.years.indexOf(year)));
  const cityOf = plans.map((plan) => reference.cities.find((city) => city.cityCode === plan.cityCode));

  const compare = (indicator: string, match: Match, ordinal: number): RowComparison[] => {
    const members = match.positions.flatMap((position) => {
      const row = rows[position];
      const plan = planOf[position] ?? -1;
      const number = numberOf[position] ?? 0;
      return row ? [{ row, number, plan, city: cityOf[plan], year: yearOf[plan] ?? -1 }] : [];
    });
    const cluster = clusters.get(indicator);
    if (cluster === undefined) return [];
    const judgement = judgeMatch(members);
    const values = exactValues(judgement).sort((a, b) => a - b);
    const quantile = (share: number): number =>
      values.length < MIN_VALUES ? Number.NaN : quantileSorted(values, share);
    return [
      {
        ...judgement,
        matchId: `${indicator}-${ordinal + 1}`,
        cluster,
        indicator,
        subIndicator:
          members.find(({ row }) => row.crosswalk.subIndicator)?.row.crosswalk.subIndicator ?? null,
        similarity: Math.min(...match.similarities),
        year,
        plans: members.map(({ plan }) => plan),
        rows: members.map(({ row }) => row),
        rowNumbers: members.map(({ number }) => number),
        valueCount: values.length,
        q1: quantile(0.25),
        median: quantile(0.5),
        q3: quantile(0.75),
      },
    ];
  };
  return matchRows(plans, reference, groups).flatMap(({ indicator, matches }) =>
    matches.flatMap((match, ordinal) => compare(indicator, match, ordinal)),
  );
}

/** A bound is not a value: "> 90%" has no place among the quartiles. */
function exactValues({ denominator, targets, shares, agrees, operators }: Judgement): number[] {
  const values = denominator === null ? targets : shares;
  return values.filter((_, at) => agrees[at] && operators[at] === '');
}
