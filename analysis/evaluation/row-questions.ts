import { columnsOf, measure } from '../measure';
import type { Confidence, Plan, QuestionLink } from '../plan/plan';
import type { Strength } from '../reference/reference';
import { frame, type Frame } from '../table/frame';
import type { Suggestions } from './suggest';

/** One row per row of a plan and question that it serves. */
export type RowQuestionsColumns = {
  readonly row_id: readonly string[];
  readonly question_id: readonly string[];
  readonly strength: readonly Strength[];
  readonly confidence: readonly Confidence[];
  /** Judged by reading, set by the planner, or only suggested. */
  readonly origin: readonly ('judged' | 'planner' | 'suggested')[];
};

/**
 * Which row serves which question, row by row; of a row that nobody has read, what is suggested first.
 *
 * @example recordsOf(rowQuestionsFrame(plans, new Map()))[0].origin // 'judged'
 */
export function rowQuestionsFrame(
  plans: readonly Plan[],
  suggestions: Suggestions,
): Frame<RowQuestionsColumns> {
  const links = plans.flatMap(({ rows }) =>
    rows.flatMap(({ rowId, questions: { links, source } }): Link[] => {
      if (source !== 'unread') return links.map((link) => ({ rowId, origin: source, ...link }));
      return (suggestions.get(rowId) ?? []).slice(0, 1).map(({ questionId }) => ({
        rowId,
        origin: 'suggested',
        questionId,
        strength: 'supporting',
        confidence: 'low',
      }));
    }),
  );
  return frame({
    row_id: links.map(({ rowId }) => rowId),
    question_id: links.map(({ questionId }) => questionId),
    strength: links.map(({ strength }) => strength),
    confidence: links.map(({ confidence }) => confidence),
    origin: links.map(({ origin }) => origin),
  });
}

interface Link extends Pick<QuestionLink, 'questionId' | 'strength' | 'confidence'> {
  readonly rowId: string;
  readonly origin: RowQuestionsColumns['origin'][number];
}

export const ROW_QUESTIONS = measure({
  key: 'rowQuestions',
  file: 'row_questions',
  compute: ({ plans, suggestions }) => rowQuestionsFrame(plans, suggestions),
  csv: (frame) => columnsOf(frame, ['row_id', 'question_id', 'strength', 'confidence', 'origin']),
});
