import type { Answer, Answered } from '../evaluation/answers';
import { shortAgency } from '../evaluation/short-agency';
import type { Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { agencyNames } from './agency-names';
import { targetsText } from './figure-cell';
import { frame, type Frame } from '../table/frame';

/** One row per question for which one plan has nothing, and row of another plan that serves it. */
export type OnlyInColumns = {
  readonly plan_id_with: readonly string[];
  readonly plan_id_without: readonly string[];
  readonly question_id: readonly string[];
  readonly points: readonly number[];
  /** How the plan with it serves the question: it answers, or only supports. */
  readonly answered: readonly Answered[];
  readonly row_id: readonly string[];
  /** Row of the plan, 1 for its first one. */
  readonly row_number: readonly number[];
  readonly action: readonly string[];
  readonly measure: readonly string[];
  /** Targets as printed, with unit and years: "75; 80; 85 % (2023–2025)". */
  readonly target: readonly string[];
  /** Responsible bodies of the row, three at most, as their city calls them; and of these the ones that the plan without it names too, as its city calls them. */
  readonly agency: readonly (string | null)[];
  readonly own_agency: readonly (string | null)[];
};

/**
 * What one city plans and another does not, in both directions, for every question of the evaluation: most points first,
 * rows that answer before those that support.
 *
 * A question that a plan answers by being there itself has no row, and does not appear.
 *
 * @param plans those that are held against each other
 * @param answers of these plans at least
 * @example columnOf(onlyInFrame(plans, reference, answersOf(plans, reference, new Map())), 'plan_id_without')[0] // '3673-2022'
 */
export function onlyInFrame(
  plans: readonly Plan[],
  reference: Pick<Reference, 'agencies' | 'agencyLocalNames'>,
  answers: readonly Answer[],
): Frame<OnlyInColumns> {
  const ownName = shortAgency(reference);
  const byPlan = new Map(plans.map((plan) => [plan, [] as Answer[]]));
  for (const answer of answers) byPlan.get(answer.plan)?.push(answer);
  // A body that the plan never names may not be there.
  const named = new Map(
    plans.map((plan) => [
      plan,
      new Set(plan.rows.flatMap(({ agencies }) => agencies.flatMap(({ agencyId }) => agencyId ?? []))),
    ]),
  );
  const numbers = new Map(plans.flatMap(({ rows }) => rows.map(({ rowId }, at) => [rowId, at + 1] as const)));
  const lines = plans.flatMap((without) => {
    const open = (byPlan.get(without) ?? []).filter(({ answered }) => answered === 'none');
    const openIds = new Set(open.map(({ question }) => question.questionId));
    return plans
      .filter((plan) => plan !== without)
      .flatMap((plan) => (byPlan.get(plan) ?? []).filter(({ question }) => openIds.has(question.questionId)))
      .flatMap(({ plan, question, direct, supporting, isConfirmed }) =>
        isConfirmed
          ? [
              ...direct.map((row) => ({ plan, without, question, row, answered: 'direct' as const })),
              ...supporting.map((row) => ({ plan, without, question, row, answered: 'supporting' as const })),
            ]
          : [],
      )
      .sort((a, b) => b.question.points - a.question.points);
  });
  return frame({
    plan_id_with: lines.map(({ plan }) => plan.planId),
    plan_id_without: lines.map(({ without }) => without.planId),
    question_id: lines.map(({ question }) => question.questionId),
    points: lines.map(({ question }) => question.points),
    answered: lines.map(({ answered }) => answered),
    row_id: lines.map(({ row }) => row.rowId),
    row_number: lines.map(({ row }) => numbers.get(row.rowId) ?? Number.NaN),
    action: lines.map(({ row }) => row.printed.action),
    measure: lines.map(({ row }) => row.printed.measure),
    target: lines.map(({ row, plan }) => targetsText(row, plan.years)),
    agency: lines.map(({ row }) => agencyNames(row.agencies)),
    own_agency: lines.map(({ row, without }) =>
      agencyNames(row.agencies, (id) => (named.get(without)?.has(id) ? ownName(id, without.cityCode) : null)),
    ),
  });
}
