import { countRows } from '../coverage/count-rows';
import { presenceOf, type Presence } from '../coverage/presence';
import { codeRows } from '../coverage/row-codes';
import type { Answer } from '../evaluation/answers';
import type { ClusterId, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import type { Cell, CodedColumn } from '../table/columns';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { hasBound, type RowComparison } from './compare-rows';
import { RUNGS, type Rung } from './rung';

/** Which plans have rows for an indicator: all, one (with its id), some of three or more, or none. */
export type Tier = 'same' | `only:${string}` | 'some' | 'none';

/** One row per plan and canonical indicator, plan by plan in the order of the framework. */
export type ComparisonColumns = {
  readonly plan_id: CodedColumn<string>;
  readonly city: CodedColumn<string>;
  readonly cluster: CodedColumn<ClusterId>;
  readonly canonical_indicator: CodedColumn<string>;
  /** Name in Bahasa Indonesia. */
  readonly indicator: CodedColumn<string>;
  readonly presence: readonly Presence[];
  /** Rows of the plan, as printed. */
  readonly rows: Float64Array;
  /** Points asked for which the plan has no row. */
  readonly points_none: Float64Array;
  /** Questions for which it has rows and no other plan has, and the other way round. */
  readonly questions_only_here: Float64Array;
  readonly questions_only_elsewhere: Float64Array;
  /** From here on what holds of the indicator: the same in the rows of all plans. */
  readonly tier: CodedColumn<Tier>;
  /** Best rung of any pair of rows; F where there is none. */
  readonly rung: CodedColumn<Rung>;
  /** Its pair; blank for none. */
  readonly pair_id: CodedColumn<string | null>;
  /** Pairs of rows, and those of them whose figures stand side by side, at once or with a denominator (A-D). */
  readonly pairs: CodedColumn<number>;
  readonly pairs_with_figures: CodedColumn<number>;
};

/** What each plan has for each question, as the comparison needs it. */
export interface ComparisonInput {
  readonly comparisons?: readonly RowComparison[];
  readonly answers?: readonly Answer[];
}

/**
 * Comparison of cities by canonical indicator: who plans something for it, how far rows stand side by side, and what only
 * one of them plans. No ranking.
 *
 * A plan has an indicator when it has a row for it, usable target or not; `presence` tells the two apart. Pairs that the
 * planner rejected do not count.
 *
 * @example columnOf(comparisonFrame(plans, reference), 'tier')[0] // 'same'
 */
export function comparisonFrame(
  plans: readonly Plan[],
  reference: Reference,
  { comparisons = [], answers = [] }: ComparisonInput = {},
): Frame<ComparisonColumns> {
  const { indicators } = reference;
  const { rows, presence } = rowsOf(plans, reference);
  const pairsOf = new Map(indicators.map(({ indicatorId }) => [indicatorId, [] as RowComparison[]]));
  for (const pair of comparisons)
    if (pair.decision?.decision !== 'reject') pairsOf.get(pair.indicator)?.push(pair);
  const lines = indicators.map((indicator, at) => {
    const having = plans.filter((_, position) => presence[position * indicators.length + at] !== 'absent');
    const pairs = pairsOf.get(indicator.indicatorId) ?? [];
    return { indicator, tier: tierOf(having, plans.length), pairs, best: bestOf(pairs) };
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
    rows,
    ...questionCounts(plans, indicators, answers),
    tier: ofLine(({ tier }) => tier),
    rung: ofLine(({ best }) => best?.rung ?? 'F'),
    pair_id: ofLine(({ best }) => best?.pairId ?? null),
    pairs: ofLine(({ pairs }) => pairs.length),
    pairs_with_figures: ofLine(({ pairs }) => pairs.filter(({ rung }) => rung !== 'E').length),
  });
}

/** Rows of every plan for every indicator, plan by plan. */
function rowsOf(plans: readonly Plan[], reference: Reference): { rows: Float64Array; presence: Presence[] } {
  const { indicatorCell, measurable } = codeRows(plans, reference);
  const cellCount = plans.length * reference.indicators.length;
  const rows = countRows(indicatorCell, cellCount);
  const usable = countRows(indicatorCell, cellCount, measurable);
  return { rows, presence: Array.from(rows, (count, cell) => presenceOf(count, usable[cell] ?? 0)) };
}

function questionCounts(
  plans: readonly Plan[],
  indicators: Reference['indicators'],
  answers: readonly Answer[],
): Pick<ComparisonColumns, 'points_none' | 'questions_only_here' | 'questions_only_elsewhere'> {
  const place = new Map(indicators.map(({ indicatorId }, at) => [indicatorId, at]));
  const planAt = new Map(plans.map((plan, at) => [plan, at]));
  const [points, here, elsewhere] = Array.from(
    { length: 3 },
    () => new Float64Array(plans.length * indicators.length),
  ) as [Float64Array, Float64Array, Float64Array];
  const having = new Map<string, number>();
  for (const { question, answered } of answers)
    if (answered !== 'none') having.set(question.questionId, (having.get(question.questionId) ?? 0) + 1);
  const add = (to: Float64Array, cell: number, much: number): void => {
    to[cell] = (to[cell] ?? 0) + much;
  };
  for (const { plan, question, answered } of answers) {
    const line = place.get(question.indicatorId);
    if (line === undefined) continue;
    const cell = (planAt.get(plan) ?? 0) * indicators.length + line;
    const others = having.get(question.questionId) ?? 0;
    if (answered === 'none') add(points, cell, question.points);
    if (answered === 'none' && others > 0) add(elsewhere, cell, 1);
    if (answered !== 'none' && others === 1 && plans.length > 1) add(here, cell, 1);
  }
  return {
    // Points are of one decimal or two; a sum of them shows no more.
    points_none: points.map((sum) => Math.round(sum * 100) / 100),
    questions_only_here: here,
    questions_only_elsewhere: elsewhere,
  };
}

function tierOf(having: readonly Plan[], planCount: number): Tier {
  const [first, second] = having;
  if (!first) return 'none';
  if (!second) return `only:${first.planId}`;
  return having.length === planCount ? 'same' : 'some';
}

/** The highest rung; of several pairs on it the one with most members or without bounds, then the first. */
function bestOf(pairs: readonly RowComparison[]): RowComparison | undefined {
  return pairs.reduce<RowComparison | undefined>((best, pair) => {
    if (!best) return pair;
    const ahead = RUNGS.indexOf(best.rung) - RUNGS.indexOf(pair.rung);
    const isExacter = hasBound(best) && !hasBound(pair);
    return ahead > 0 || (ahead === 0 && (pair.rows.length > best.rows.length || isExacter)) ? pair : best;
  }, undefined);
}
