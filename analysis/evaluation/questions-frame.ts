import type { ClusterId, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame, type Frame } from '../table/frame';
import type { Answer, Answered } from './answers';

/** One row per plan and evaluation question, plan by plan in the order of the questions. */
export type QuestionsColumns = {
  readonly question_id: readonly string[];
  /** Number of the indicator, with its part: `6`, `21A`. */
  readonly indicator: readonly string[];
  /** Blank for questions on districts and urban villages. */
  readonly cluster: readonly (ClusterId | null)[];
  readonly kind: readonly string[];
  readonly points: readonly number[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly answered: readonly Answered[];
  /** Rows that answer it, then those that support it, joined by `;`; blank for none. */
  readonly row_ids: readonly (string | null)[];
  /** Numbers of these rows in the plan, 1 for its first one: of those that answer, and of those that only support. */
  readonly numbers_direct: readonly (string | null)[];
  readonly numbers_supporting: readonly (string | null)[];
  readonly confirmed: readonly boolean[];
};

/**
 * What every plan has for every question of the evaluation.
 *
 * @param answers of the plans (`answersOf`)
 * @example questionsFrame(answersOf(plans, reference, new Map()), reference).shape[0] // 548
 */
export function questionsFrame(answers: readonly Answer[], reference: Reference): Frame<QuestionsColumns> {
  const clusters = new Map(reference.indicators.map((one) => [one.indicatorId, one.clusterId]));
  const plans = [...new Set(answers.map(({ plan }) => plan))];
  const numbers = new Map(plans.flatMap(({ rows }) => rows.map((row, at) => [row, at + 1] as const)));
  const numbersOf = (rows: readonly PlanRow[]): string | null =>
    rows.map((row) => numbers.get(row)).join(';') || null;
  return frame({
    question_id: answers.map(({ question }) => question.questionId),
    indicator: answers.map(({ question }) => question.questionId.split('.')[0] ?? ''),
    cluster: answers.map(({ question }) => clusters.get(question.indicatorId) ?? null),
    kind: answers.map(({ question }) => question.kindId),
    points: answers.map(({ question }) => question.points),
    plan_id: answers.map(({ plan }) => plan.planId),
    city: answers.map(({ plan }) => plan.cityName),
    answered: answers.map(({ answered }) => answered),
    row_ids: answers.map(
      (answer) =>
        rowsOf(answer)
          .map(({ rowId }) => rowId)
          .join(';') || null,
    ),
    numbers_direct: answers.map(({ direct }) => numbersOf(direct)),
    numbers_supporting: answers.map(({ supporting }) => numbersOf(supporting)),
    confirmed: answers.map(({ isConfirmed }) => isConfirmed),
  });
}

function rowsOf({ direct, supporting }: Answer): readonly PlanRow[] {
  return [...direct, ...supporting];
}
