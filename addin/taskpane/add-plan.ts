/** Tambah rencana: an annex that the planner brings, read in the worker, confirmed question by question, then loaded. */
import { figure, text } from '../text/text';
import type { Imported, ImportedQuestion } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill } from './dom';
import { planName } from './load-step';
import { showMessage } from './messages';
import type { Store } from './pane-state';
import type { Session } from './session';
import { goTo } from './steps';

/** What was read, how far it is confirmed, and the cells that the planner corrected. */
interface Added {
  readonly imported: Imported;
  at: number;
  /** Text by position of the question. */
  readonly answers: Map<number, string>;
}

export function watchAddPlan(store: Store, session: Session): void {
  let added: Added | null = null;
  const show = (): void => {
    showAdded(store, added);
  };
  const bring = (bytes: ArrayBuffer, name: string): void => {
    void attempt(store, async () => {
      const city = byId('add-city', HTMLInputElement).value;
      const { language } = store.get();
      const imported = await session.importAnnex({ bytes, name, city, language });
      added = { imported, at: 0, answers: new Map() };
      show();
      byId('add-summary', HTMLElement).focus();
    });
  };
  const file = byId('add-file', HTMLInputElement);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen)
      void chosen.arrayBuffer().then((bytes) => {
        bring(bytes, chosen.name);
      });
    file.value = '';
  });
  byId('add-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const { language } = store.get();
    const pasted = byId('add-paste', HTMLTextAreaElement).value;
    if (pasted.trim() === '') {
      const title = text(language, 'add.nothing');
      showMessage(language, { tone: 'warning', title, detail: '', code: '' });
    } else bring(new TextEncoder().encode(pasted).buffer, text(language, 'add.pasted'));
  });
  const answer = byId('add-answer', HTMLInputElement);
  byId('add-question', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    if (!added) return;
    keepAnswer(added, answer.value);
    added.at += 1;
    show();
    focusQuestion(added);
  });
  byId('add-back', HTMLButtonElement).addEventListener('click', () => {
    if (!added) return;
    added.at -= 1;
    show();
    focusQuestion(added);
  });
  answer.addEventListener('input', () => {
    const question = added?.imported.questions[added.at];
    const key = answer.value === question?.guess ? 'add.agree' : 'add.replace';
    byId('add-next', HTMLButtonElement).textContent = text(store.get().language, key);
  });
  byId('add-load', HTMLButtonElement).addEventListener('click', () => {
    if (added) void attempt(store, () => load(store, session, withAnswers(added)));
  });
  store.watch(['language'], show);
}

function focusQuestion({ imported, at }: Added): void {
  const question = imported.questions[at];
  if (!question) byId('add-load', HTMLButtonElement).focus();
  else if (question.row === null) byId('add-next', HTMLButtonElement).focus();
  else byId('add-answer', HTMLInputElement).focus();
}

function keepAnswer({ imported, at, answers }: Added, answer: string): void {
  const question = imported.questions[at];
  if (question?.row !== null && answer !== question?.guess) answers.set(at, answer);
  else answers.delete(at);
}

/** The plan with the cells that the planner corrected. */
function withAnswers(added: Added | null): Imported | null {
  if (!added) return null;
  const { imported, answers } = added;
  const rows = imported.table.rows.map((cells) => [...cells]);
  for (const [at, answer] of answers) {
    const question = imported.questions[at];
    const row = rows[question?.row ?? -1];
    const column = imported.table.header.indexOf(question?.column ?? '');
    if (row && column !== -1) row[column] = answer.trim();
  }
  return { ...imported, table: { ...imported.table, rows } };
}

async function load(store: Store, session: Session, plan: Imported | null): Promise<void> {
  if (!plan) return;
  const report = await session.load([], [plan]);
  const { language, checked } = store.get();
  const loaded = checked?.plans.find(({ planId }) => planId === plan.choice.planId);
  if (loaded) goTo(store, 'check');
  const counts = { plans: figure(language, 1), rows: figure(language, plan.table.rows.length) };
  sayDone(store, text(language, 'load.done', counts), report);
}

function showAdded(store: Store, added: Added | null): void {
  byId('add-result', HTMLElement).hidden = added === null;
  if (!added) return;
  const { language } = store.get();
  const { imported, at } = added;
  const { questions, rows, choice, keptOut } = imported;
  const facts = {
    plan: planName(choice),
    rows: figure(language, choice.rowCount),
    questions: figure(language, questions.length),
    keptOut: figure(language, keptOut),
  };
  byId('add-summary', HTMLElement).textContent =
    questions.length > 0 && at >= questions.length
      ? text(language, 'add.done')
      : text(language, 'add.summary', facts);
  showQuestion(store, added, questions[at] ?? null);
  fill(
    byId('add-rows', HTMLElement),
    ...rows.map(({ rowId, place, source, read }) =>
      element(
        'li',
        {},
        element('b', {}, read),
        element('small', {}, `${rowId} · ${place}`),
        element('small', {}, source),
      ),
    ),
  );
}

function showQuestion(
  store: Store,
  { imported, at, answers }: Added,
  question: ImportedQuestion | null,
): void {
  const form = byId('add-question', HTMLFormElement);
  form.hidden = question === null;
  if (!question) return;
  const { language } = store.get();
  const total = figure(language, imported.questions.length);
  byId('add-count', HTMLElement).textContent = text(language, 'add.count', {
    number: figure(language, at + 1),
    total,
  });
  byId('add-words', HTMLElement).textContent = question.words[language];
  const facts = [
    [text(language, 'add.place'), question.place],
    [text(language, 'add.printed'), question.printed],
    [text(language, 'add.guess'), question.guess],
  ].filter(([, value]) => value !== '');
  fill(
    byId('add-facts', HTMLElement),
    ...facts.flatMap(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]),
  );
  byId('add-answer-field', HTMLElement).hidden = question.row === null;
  byId('add-answer', HTMLInputElement).value = answers.get(at) ?? question.guess;
  byId('add-back', HTMLButtonElement).disabled = at === 0;
  const isChanged = answers.has(at);
  byId('add-next', HTMLButtonElement).textContent = text(language, isChanged ? 'add.replace' : 'add.agree');
}
