import { once } from '../reference/once';
import type { QuestionJudgement, Reference, Strength } from '../reference/reference';
import type { QuestionLink, QuestionReading } from './plan';
import { BY_PLANNER } from './read-column';
import type { RowEdit } from './row-edits';

/**
 * The evaluation questions that rows serve, by row id, as they were judged by reading.
 *
 * @example questionReader(reference)('3673-2022-001').source // 'judged'
 */
export function questionReader(reference: Reference): (rowId: string, edit?: RowEdit) => QuestionReading {
  const judged = linksByRow(reference.judgements);
  return (rowId, edit) => {
    const links = judged.get(rowId);
    const read: QuestionReading = links ? { links, source: 'judged' } : UNREAD;
    return edit?.questions ? withPlanners(read, edit.questions) : read;
  };
}

const linksByRow = once(
  (judgements: readonly QuestionJudgement[]): ReadonlyMap<string, readonly QuestionLink[]> => {
    const judged = new Map<string, QuestionLink[]>();
    for (const { rowId, link, confidence, reason } of judgements) {
      const links = judged.get(rowId) ?? [];
      if (link) links.push({ ...link, confidence, reason });
      judged.set(rowId, links);
    }
    return judged;
  },
);

const UNREAD: QuestionReading = { links: [], source: 'unread' };

/** The links with the planner's own in place of those of the same strength; a question is answered or supported, not both. */
function withPlanners(
  read: QuestionReading,
  edit: Readonly<Partial<Record<Strength, readonly string[]>>>,
): QuestionReading {
  const direct = linksOf(read, 'direct', edit.direct);
  const answered = new Set(direct.map(({ questionId }) => questionId));
  const supporting = linksOf(read, 'supporting', edit.supporting).filter(
    ({ questionId }) => !answered.has(questionId),
  );
  return { links: [...direct, ...supporting], source: 'planner' };
}

function linksOf(
  { links }: QuestionReading,
  strength: Strength,
  own: readonly string[] | undefined,
): readonly QuestionLink[] {
  const read = links.filter((link) => link.strength === strength);
  if (!own) return read;
  return own.map(
    (questionId) =>
      read.find((link) => link.questionId === questionId) ?? {
        questionId,
        strength,
        confidence: 'high',
        reason: BY_PLANNER,
      },
  );
}
