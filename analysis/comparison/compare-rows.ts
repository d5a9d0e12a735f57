import { quantileSorted } from 'simple-statistics';
import type { RowGroups } from '../coverage/row-groups';
import type { ClusterId, Confidence, Operator, Plan, PlanRow } from '../plan/plan';
import { rowColumns, rowNumbers } from '../plan/row-columns';
import type { JudgedPair, Reference, RowIds } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import { listed } from '../text/listed';
import { comparisonYear } from './comparison-year';
import type { Member, Standing } from './ladder';
import { type GivenPair, matchRows } from './match-rows';
import { type Match } from './matcher';
import { type PairDecision, pairKey } from './pair';
import { standings } from './pair-standing';

/** Read by us, proposed by rules, or added by the planner. */
export type PairOrigin = 'judged' | 'proposed' | 'planner';

/** Rows of different plans about the same thing, and how far they stand side by side. */
export interface RowComparison extends Standing {
  /** Ids of its first two rows. */
  readonly pairId: string;
  readonly origin: PairOrigin;
  /** Of the planner; null for none. A pair that was rejected is in no table but that of the pairs. */
  readonly decision: PairDecision | null;
  readonly cluster: ClusterId | null;
  readonly indicator: string;
  readonly questionIds: readonly string[];
  /** What is compared; null where only the rows say it. */
  readonly compared: Bilingual | null;
  readonly confidence: Confidence;
  /** What was judged, in words; null for nothing. */
  readonly judged: Bilingual | null;
  /** The least alike of the rows to the first one, 1 for equal wording. */
  readonly similarity: number;
  /** Position of the plan of every member, and its row. */
  readonly plans: readonly number[];
  readonly rows: readonly PlanRow[];
  /** Number of each in its plan, 1 for the first one. */
  readonly rowNumbers: readonly number[];
  /** Year of the target of each: the compared one, or where its plan lacks it the nearest that it has. */
  readonly years: readonly number[];
  /** Whether the row states per cent. */
  readonly percents: readonly boolean[];
  readonly values: readonly number[];
  readonly operators: readonly Operator[];
  /** Exact shares that stand side by side. */
  readonly valueCount: number;
  /** Of these, by linear interpolation (R type 7, Excel QUARTILE.INC); `NaN` below four values. */
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Fewer values say themselves what their quartiles would. */
const MIN_VALUES = 4;

/** Rows that nobody has read are taken for one measure from this similarity on; see `PROPOSALS.md`. */
const SAME_MEASURE = 0.6;

interface Given extends GivenPair {
  readonly judged: JudgedPair | null;
}

export interface ComparedWith {
  /** Repeated rows, where the caller has them already. */
  readonly groups?: RowGroups;
  /** Year of the targets; that of `comparisonYear` when absent. */
  readonly year?: number | null;
  readonly decisions?: readonly PairDecision[];
}

/**
 * Sets rows of different cities side by side: pairs that were judged by reading, those that the planner added, and for
 * plans that nobody has read together what their wording proposes (`matchRows`). No ranking.
 *
 * @example compareRows(plans, reference).some(({ rung }) => rung === 'A') // true
 */
export function compareRows(
  plans: readonly Plan[],
  reference: Reference,
  { groups, year = comparisonYear(plans), decisions = [] }: ComparedWith = {},
): readonly RowComparison[] {
  const rows = plans.flatMap((plan) => plan.rows);
  const columns = rowColumns(plans);
  const { plan: planOf } = columns;
  const numbers = rowNumbers(columns);
  const clusters = new Map(
    reference.indicators.map(({ indicatorId, clusterId }) => [indicatorId, clusterId]),
  );
  const decided = new Map(decisions.map((one) => [pairKey(one.rowIds), one]));
  const { given, haveBeenRead } = givenPairs(plans, reference, decisions);
  const { memberOf, standingOf } = standings(plans, reference, year);

  const compare = (indicator: string, match: Match): RowComparison[] => {
    const cluster = clusters.get(indicator) ?? null;
    const judged = match.given === null ? null : (given[match.given]?.judged ?? null);
    // A pair that is given keeps its order; another stands in that of the plans.
    const positions = match.given === null ? match.positions.toSorted((a, b) => a - b) : match.positions;
    const members = positions.flatMap((position) => {
      const row = rows[position];
      if (!row) return [];
      return [{ ...memberOf(row, planOf[position] ?? -1), number: numbers[position] ?? 0 }];
    });
    const [first, second] = members;
    if (!first || !second) return [];
    const similarity = Math.min(...match.similarities);
    const isAlike = match.given !== null || similarity >= SAME_MEASURE;
    const rowIds: RowIds = [first.row.rowId, second.row.rowId];
    const decision = decided.get(pairKey(rowIds)) ?? null;
    const standing = standingOf(members, judged, decision, isAlike);
    const isDivided = standing.rung === 'B' || standing.rung === 'D';
    const unsure = isDivided && decision?.decision !== 'accept' ? members.filter(isUnsureCount) : [];
    const certainty = judged?.confidence ?? (match.given === null ? 'low' : 'high');
    const operators = members.map(({ operator }) => operator);
    const exact = standing.shares
      .filter((share, at) => !Number.isNaN(share) && operators[at] === '')
      .sort((a, b) => a - b);
    const quantile = (share: number): number =>
      exact.length < MIN_VALUES ? Number.NaN : quantileSorted(exact, share);
    return [
      {
        ...standing,
        pairId: rowIds.join('+'),
        origin: judged ? 'judged' : match.given === null ? 'proposed' : 'planner',
        decision,
        cluster,
        indicator,
        questionIds: judged?.questionIds ?? sharedQuestions(first.row, second.row),
        compared: judged?.compared ?? null,
        confidence: unsure.length > 0 ? 'low' : certainty,
        judged:
          judged &&
          withDoubt(judged.reason, [...new Set(unsure.map(({ plan }) => plans[plan]?.cityName ?? ''))]),
        similarity,
        plans: members.map(({ plan }) => plan),
        rows: members.map(({ row }) => row),
        rowNumbers: members.map(({ number }) => number),
        years: members.map(({ year: own }) => own),
        percents: members.map(({ mode }) => mode === 'percent'),
        values: members.map(({ value }) => value),
        operators,
        valueCount: exact.length,
        q1: quantile(0.25),
        median: quantile(0.5),
        q3: quantile(0.75),
      },
    ];
  };
  return matchRows(plans, reference, groups, given, haveBeenRead).flatMap(({ indicator, matches }) =>
    matches.flatMap((match) => compare(indicator, match)),
  );
}

/** A bound says less than a value: such a pair stands behind others. */
export function hasBound({ operators }: Pick<RowComparison, 'operators'>): boolean {
  return operators.some((operator) => operator !== '');
}

/** Over a number of the city belongs what stands there, and it is in doubt whether the row says so. */
function isUnsureCount({ row, mode }: Member): boolean {
  return mode === 'count' && row.nature.value === 'level' && row.nature.confidence === 'low';
}

function withDoubt({ id, en }: Bilingual, cities: readonly string[]): Bilingual {
  if (cities.length === 0) return { id, en };
  const named = listed(cities);
  return {
    id: `${id} Perlu dipastikan apakah angka ${named.id} jumlah yang ada atau yang baru tiap tahun.`,
    en: `${en} Whether the number of ${named.en} is what there is or what is new each year must be settled.`,
  };
}

/** Pairs of rows that are there, and which plans were read side by side. */
function givenPairs(
  plans: readonly Plan[],
  { pairs, questions }: Reference,
  decisions: readonly PairDecision[],
): { given: Given[]; haveBeenRead: (plan: number, other: number) => boolean } {
  const places = new Map<string, { position: number; plan: number; row: PlanRow }>();
  const wanted = new Set([...pairs, ...decisions].flatMap(({ rowIds }) => rowIds));
  let position = 0;
  plans.forEach((plan, at) => {
    for (const row of plan.rows) {
      if (wanted.has(row.rowId)) places.set(row.rowId, { position, plan: at, row });
      position += 1;
    }
  });
  const indicatorOf = new Map(questions.map(({ questionId, indicatorId }) => [questionId, indicatorId]));
  const readTogether = new Set<number>();
  const pairOf = (rowIds: RowIds, judged: JudgedPair | null): Given[] => {
    const [first, second] = rowIds.map((rowId) => places.get(rowId));
    if (!first || !second || first.plan === second.plan) return [];
    const indicator =
      first.row.crosswalk.indicator ??
      second.row.crosswalk.indicator ??
      indicatorOf.get(judged?.questionIds[0] ?? '');
    if (indicator === undefined) return [];
    if (judged) {
      readTogether.add(first.plan * plans.length + second.plan);
      readTogether.add(second.plan * plans.length + first.plan);
    }
    return [{ positions: [first.position, second.position], indicator, judged }];
  };
  const given = pairs.flatMap((pair) => pairOf(pair.rowIds, pair));
  const known = new Set(pairs.map(({ rowIds }) => pairKey(rowIds)));
  const added = decisions
    .filter(({ rowIds, decision }) => decision === 'accept' && !known.has(pairKey(rowIds)))
    .flatMap(({ rowIds }) => pairOf(rowIds, null));
  return {
    given: [...given, ...added],
    haveBeenRead: (plan, other) => readTogether.has(plan * plans.length + other),
  };
}

function sharedQuestions(first: PlanRow, second: PlanRow): string[] {
  const served = new Set(second.questions.links.map(({ questionId }) => questionId));
  return first.questions.links.map(({ questionId }) => questionId).filter((id) => served.has(id));
}
