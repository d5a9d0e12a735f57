import type { Question } from '../reference/reference';
import type { SheetContext } from '../sheets/context';

/** A question in our words; one that its source does not ask clearly says so wherever it stands. */
export function questionName(
  { nameOf, say }: Pick<SheetContext, 'nameOf' | 'say'>,
  question: Question,
): string {
  return question.isDoubtful ? `${nameOf(question)} (${say(DOUBTFUL)})` : nameOf(question);
}

export const DOUBTFUL = {
  id: 'bunyi pertanyaannya perlu dipastikan',
  en: 'the wording of the question is in doubt',
};
