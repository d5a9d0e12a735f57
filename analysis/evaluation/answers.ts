import type { Plan, PlanRow } from '../plan/plan';
import type { Question, Reference } from '../reference/reference';
import type { Suggestions } from './suggest';

/** What a plan has for a question: rows that answer it, rows that only support it, or none. */
export type Answered = 'direct' | 'supporting' | 'none';
export const ANSWERED: readonly Answered[] = ['direct', 'supporting', 'none'];

/** One question and what a plan has for it. */
export interface Answer {
  readonly plan: Plan;
  readonly question: Question;
  readonly answered: Answered;
  /** In the order of the plan. */
  readonly direct: readonly PlanRow[];
  readonly supporting: readonly PlanRow[];
  /** False where all that it has was only suggested: nobody has confirmed a row. */
  readonly isConfirmed: boolean;
}

/**
 * Every question of the evaluation for every plan, plan by plan in the order of the questions.
 *
 * What a plan has just by being there (a question that asks for it) is answered without a row. A row that nobody has read counts for the question that is suggested first, as a support that is not confirmed.
 *
 * @example answersOf(plans, reference, new Map()).length // 548
 */
export function answersOf(
  plans: readonly Plan[],
  { questions }: Pick<Reference, 'questions'>,
  suggestions: Suggestions,
): readonly Answer[] {
  return plans.flatMap((plan) => {
    const direct = new Map<string, PlanRow[]>();
    const supporting = new Map<string, PlanRow[]>();
    const suggested = new Map<string, PlanRow[]>();
    const add = (lists: Map<string, PlanRow[]>, questionId: string, row: PlanRow): void => {
      const list = lists.get(questionId);
      if (list) list.push(row);
      else lists.set(questionId, [row]);
    };
    for (const row of plan.rows) {
      for (const { questionId, strength } of row.questions.links)
        add(strength === 'direct' ? direct : supporting, questionId, row);
      const [first] = suggestions.get(row.rowId) ?? [];
      if (first) add(suggested, first.questionId, row);
    }
    return questions.map((question): Answer => {
      const answers = direct.get(question.questionId) ?? [];
      const confirmed = supporting.get(question.questionId) ?? [];
      const isConfirmed = answers.length + confirmed.length > 0;
      const supports = isConfirmed ? confirmed : (suggested.get(question.questionId) ?? []);
      const isAnswered = answers.length > 0 || question.isByDocument;
      const answered = isAnswered ? 'direct' : supports.length > 0 ? 'supporting' : 'none';
      return {
        plan,
        question,
        answered,
        direct: answers,
        supporting: supports,
        isConfirmed: isConfirmed || supports.length === 0,
      };
    });
  });
}
