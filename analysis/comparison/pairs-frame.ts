import type { ClusterId, Confidence, Operator, Plan } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import { frame, type Frame } from '../table/frame';
import { hasBound, type PairOrigin, type RowComparison } from './compare-rows';
import type { PairDecision } from './pair';
import { COMPARISON_REASONS, type ComparisonReason } from './reasons';
import { RUNGS, type Rung } from './rung';

/** One row per row of a plan in a pair, pair by pair: what holds of the pair stands in each of its rows. */
export type PairsColumns = {
  readonly pair_id: readonly string[];
  readonly rung: readonly Rung[];
  /** Evaluation questions that its rows share, joined by `;`; blank for none. */
  readonly question_id: readonly (string | null)[];
  readonly cluster: readonly (ClusterId | null)[];
  readonly canonical_indicator: readonly string[];
  /** Of this row's target: the compared year, or the nearest that its plan has. */
  readonly year: readonly number[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly row_id: readonly string[];
  /** Row of the plan, 1 for its first one. */
  readonly row_number: readonly number[];
  readonly action: readonly string[];
  readonly measure: readonly string[];
  readonly printed_unit: readonly string[];
  readonly value: readonly number[];
  readonly operator: readonly (Operator | null)[];
  /** What the row's count is divided by; several, joined by `;`, where it is not clear which is meant; blank where nothing is divided. */
  readonly denominator: readonly (string | null)[];
  readonly denominator_value: readonly number[];
  /** What stands side by side: per cent, rate, or people per so many inhabitants. */
  readonly share: readonly number[];
  /** Whether the row states per cent, by its unit, its cell or its measure. */
  readonly is_percent: readonly boolean[];
  /** Undecided findings of high or medium priority about the row. */
  readonly open_findings: readonly number[];
  /** Whether the row's figure is one of those that stand side by side. */
  readonly agrees: readonly boolean[];
  /** Why they are the same thing, or what keeps the pair from a higher rung, in Indonesian; `reason_en` the same in English. */
  readonly reason: readonly string[];
  readonly reason_en: readonly string[];
  /** What was judged by reading, in both languages; blank where nobody has. */
  readonly judged: readonly (string | null)[];
  readonly judged_en: readonly (string | null)[];
  /** What is compared; blank where only the rows say it. */
  readonly compared: readonly (string | null)[];
  readonly compared_en: readonly (string | null)[];
  readonly confidence: readonly Confidence[];
  readonly origin: readonly PairOrigin[];
  readonly decision: readonly (PairDecision['decision'] | null)[];
  /** Exact shares side by side in the pair; median and quartiles (R type 7) from four on. */
  readonly value_count: readonly number[];
  readonly quartile_1: readonly number[];
  readonly median_value: readonly number[];
  readonly quartile_3: readonly number[];
};

/**
 * Rows of different cities about the same thing, side by side ("matriks persandingan"), by indicator and from the highest
 * rung down. Pairs that the planner rejected are among them, with that decision.
 *
 * @param comparisons what `compareRows` gives
 * @param openFindings how many undecided findings there are about a row, by its id
 * @example columnOf(pairsFrame(plans, reference.indicators, compareRows(plans, reference)), 'rung').includes('A') // true
 */
export function pairsFrame(
  plans: readonly Plan[],
  indicators: readonly { readonly indicatorId: string }[],
  comparisons: readonly RowComparison[],
  openFindings: ReadonlyMap<string, number> = new Map(),
): Frame<PairsColumns> {
  const place = new Map(indicators.map(({ indicatorId }, at) => [indicatorId, at]));
  const sorted = comparisons
    .map((pair) => ({ pair, at: place.get(pair.indicator) ?? indicators.length }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        RUNGS.indexOf(a.pair.rung) - RUNGS.indexOf(b.pair.rung) ||
        Number(hasBound(a.pair)) - Number(hasBound(b.pair)),
    )
    .map(({ pair }) => pair);
  const members = sorted.flatMap((pair) => {
    const reason = reasonOf(pair);
    return pair.rows.map((row, at) => ({ pair, row, at, reason }));
  });
  type Member = (typeof members)[number];
  const of = <T>(value: (member: Member) => T): T[] => members.map(value);
  return frame({
    pair_id: of(({ pair }) => pair.pairId),
    rung: of(({ pair }) => pair.rung),
    question_id: of(({ pair }) => pair.questionIds.join(';') || null),
    cluster: of(({ pair }) => pair.cluster),
    canonical_indicator: of(({ pair }) => pair.indicator),
    year: of(({ pair, at }) => pair.years[at] ?? Number.NaN),
    plan_id: of(({ row }) => row.planId),
    city: of(({ pair, at }) => plans[pair.plans[at] ?? -1]?.cityName ?? ''),
    row_id: of(({ row }) => row.rowId),
    row_number: of(({ pair, at }) => pair.rowNumbers[at] ?? Number.NaN),
    action: of(({ row }) => row.printed.action),
    measure: of(({ row }) => row.printed.measure),
    printed_unit: of(({ row }) => row.printed.unit),
    value: of(({ pair, at }) => pair.values[at] ?? Number.NaN),
    operator: of(({ pair, at }) => (Number.isNaN(pair.values[at]) ? null : (pair.operators[at] ?? null))),
    denominator: of(({ pair, at }) => pair.things[at]?.join(';') || null),
    denominator_value: of(({ pair, at }) => pair.numbers[at] ?? Number.NaN),
    share: of(({ pair, at }) => pair.shares[at] ?? Number.NaN),
    is_percent: of(({ pair, at }) => pair.percents[at] ?? false),
    open_findings: of(({ row }) => openFindings.get(row.rowId) ?? 0),
    agrees: of(({ pair, at }) => pair.agrees[at] ?? false),
    reason: of(({ reason }) => reason.id),
    reason_en: of(({ reason }) => reason.en),
    judged: of(({ pair }) => pair.judged?.id ?? null),
    judged_en: of(({ pair }) => pair.judged?.en ?? null),
    compared: of(({ pair }) => pair.compared?.id ?? null),
    compared_en: of(({ pair }) => pair.compared?.en ?? null),
    confidence: of(({ pair }) => pair.confidence),
    origin: of(({ pair }) => pair.origin),
    decision: of(({ pair }) => pair.decision?.decision ?? null),
    value_count: of(({ pair }) => pair.valueCount),
    quartile_1: of(({ pair }) => pair.q1),
    median_value: of(({ pair }) => pair.median),
    quartile_3: of(({ pair }) => pair.q3),
  });
}

/** What a rule found comes before what was judged: a missing denominator is the news of the day. */
function reasonOf({ reason, judged }: Pick<RowComparison, 'reason' | 'judged'>): Bilingual {
  const ruled = reason === null || (judged && JUDGED.has(reason)) ? null : COMPARISON_REASONS[reason];
  const said = (one: keyof Bilingual): string =>
    [ruled?.[one], judged?.[one]].filter((text) => text !== undefined && text !== '').join(' ');
  return { id: said('id'), en: said('en') };
}

/** A judgement says it better. */
const JUDGED: ReadonlySet<ComparisonReason> = new Set(['other-measure', 'ambiguous']);
