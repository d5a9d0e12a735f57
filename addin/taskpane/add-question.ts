/** One question about an annex that the planner brings: its facts, its answer, and the way to the next one. */
import { figure, text } from '../text/text';
import type { AnnexSource, Imported, ImportedQuestion } from './analysis-client';
import { byId, element, fill, options } from './dom';
import type { Store } from './pane-state';

/** What was read, how far it is confirmed, and what the planner answered. */
export interface Added {
  readonly source: AnnexSource;
  readonly imported: Imported;
  /** Position of the question that is shown. */
  at: number;
  readonly answers: Answers;
  /** The answers that `imported` was read with, where it takes another reading to follow them. */
  readonly readWith: string;
}

export interface Answers {
  /** Questions that were confirmed, by `questionKey`. */
  readonly confirmed: Set<string>;
  /** Texts of cells, by `questionKey`. */
  readonly cells: Map<string, string>;
  /** What columns are, by printed header. */
  readonly headers: Map<string, { readonly column: string; readonly isOther: boolean }>;
  firstYear: number | null;
}

/** What a question is known by, also after the annex was read again. */
export function questionKey({ kind, row, column, printed }: ImportedQuestion): string {
  return JSON.stringify([kind, row, column, printed]);
}

export function watchQuestion(
  store: Store,
  current: () => Added | null,
  on: { next(answer: string): void; back(): void },
): void {
  const answer = byId('add-answer', HTMLInputElement);
  const column = byId('add-column', HTMLSelectElement);
  const field = (): HTMLInputElement | HTMLSelectElement => (column.hidden ? answer : column);
  byId('add-question', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    on.next(field().value);
  });
  byId('add-back', HTMLButtonElement).addEventListener('click', on.back);
  for (const one of [answer, column])
    one.addEventListener('input', () => {
      const added = current();
      const question = added?.imported.questions[added.at];
      const key = one.value === question?.guess ? 'add.agree' : 'add.replace';
      byId('add-next', HTMLButtonElement).textContent = text(store.get().language, key);
    });
}

/** Keeps the answer to the question that is shown; one that agrees takes back an earlier one. */
export function keepAnswer({ imported, at, answers }: Added, answer: string): void {
  const question = imported.questions[at];
  if (!question) return;
  const { asks, guess, printed } = question;
  const key = questionKey(question);
  answers.confirmed.add(key);
  const isOther = answer.trim() !== guess;
  if (asks === 'cell' && isOther) answers.cells.set(key, answer);
  else if (asks === 'cell') answers.cells.delete(key);
  // What is agreed to is known of the next annex, too.
  else if (asks === 'column') answers.headers.set(printed, { column: answer, isOther });
  else if (asks === 'year') answers.firstYear = isOther && YEAR.test(answer.trim()) ? Number(answer) : null;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Questions about pages as a whole, which they print in place of a text. */
const OF_PAGES: ReadonlySet<string> = new Set(['unruled', 'scans', 'damaged']);

export function showQuestion(store: Store, { imported, at, answers }: Added): void {
  const question = imported.questions[at];
  byId('add-question', HTMLFormElement).hidden = question === undefined;
  if (!question) return;
  const { language } = store.get();
  const { asks, guess, kind, place, printed, words } = question;
  byId('add-count', HTMLElement).textContent = text(language, 'add.count', {
    number: figure(language, at + 1),
    total: figure(language, imported.questions.length),
  });
  byId('add-words', HTMLElement).textContent = words[language];
  const guessed = imported.columns.find(({ value }) => asks === 'column' && value === guess);
  const facts = [
    ...(OF_PAGES.has(kind)
      ? [[text(language, 'add.pages-asked'), printed]]
      : [
          [text(language, 'add.place'), place[language]],
          [text(language, 'add.printed'), printed],
        ]),
    [text(language, 'add.guess'), guessed?.words[language] ?? guess],
  ].filter(([, value]) => value !== '');
  fill(
    byId('add-facts', HTMLElement),
    ...facts.flatMap(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]),
  );
  const column = byId('add-column', HTMLSelectElement);
  const answer = byId('add-answer', HTMLInputElement);
  byId('add-column-field', HTMLElement).hidden = asks !== 'column';
  column.hidden = asks !== 'column';
  byId('add-answer-field', HTMLElement).hidden = asks !== 'cell' && asks !== 'year';
  options(
    column,
    imported.columns.map(({ value, words: name }) => [value, name[language]] as const),
  );
  answer.inputMode = asks === 'year' ? 'numeric' : 'text';
  answer.pattern = asks === 'year' ? YEAR.source.slice(1, -1) : '.*';
  const key = questionKey(question);
  const said =
    asks === 'column'
      ? answers.headers.get(printed)?.column
      : asks === 'year'
        ? answers.firstYear?.toString()
        : answers.cells.get(key);
  answer.value = said ?? guess;
  column.value = said ?? guess;
  byId('add-back', HTMLButtonElement).disabled = at === 0;
  const isChanged = said !== undefined && said !== guess;
  byId('add-next', HTMLButtonElement).textContent = text(language, isChanged ? 'add.replace' : 'add.agree');
}
