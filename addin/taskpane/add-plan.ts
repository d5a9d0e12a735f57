/** Tambah rencana: an annex that the planner brings, read in the worker, confirmed question by question, then loaded. */
import { figure, text } from '../text/text';
import {
  type Added,
  type Answers,
  keepAnswer,
  questionKey,
  showQuestion,
  watchQuestion,
} from './add-question';
import type { AnnexSource, Imported } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill } from './dom';
import { planName } from './load-step';
import { showMessage } from './messages';
import type { Store } from './pane-state';
import type { Session } from './session';
import { goTo } from './steps';

export function watchAddPlan(store: Store, session: Session): void {
  let added: Added | null = null;
  const show = (): void => {
    showAdded(store, added);
  };
  const read = async (source: AnnexSource, answers: Answers): Promise<Added> => {
    const imported = await session.importAnnex({
      source,
      city: byId('add-city', HTMLInputElement).value,
      pages: byId('add-pages', HTMLInputElement).value,
      firstYear: answers.firstYear,
      headers: { ...store.get().checked?.headerAnswers, ...headersOf(answers) },
      language: store.get().language,
    });
    const open = imported.questions.findIndex((one) => !answers.confirmed.has(questionKey(one)));
    const at = open === -1 ? imported.questions.length : open;
    return { source, imported, at, answers, readWith: asRead(answers) };
  };
  const bring = (source: AnnexSource): void => {
    void attempt(store, async () => {
      added = await read(source, {
        confirmed: new Set(),
        cells: new Map(),
        headers: new Map(),
        firstYear: null,
      });
      show();
      byId('add-summary', HTMLElement).focus();
    });
  };
  watchSources(store, session, bring);
  for (const id of ['add-city', 'add-pages'])
    byId(id, HTMLInputElement).addEventListener('change', () => {
      if (added) bring(added.source);
    });
  watchQuestion(store, () => added, {
    next(answer) {
      if (!added) return;
      const before = added;
      keepAnswer(before, answer);
      before.at += 1;
      const next = before.imported.questions[before.at];
      const isReadAgain = (next === undefined || next.asks === 'cell') && isPending(before);
      void attempt(store, async () => {
        if (isReadAgain) added = await read(before.source, before.answers);
        show();
        focusQuestion(added ?? before);
      });
    },
    back() {
      if (!added) return;
      added.at -= 1;
      show();
      focusQuestion(added);
    },
  });
  byId('add-load', HTMLButtonElement).addEventListener('click', () => {
    void attempt(store, async () => {
      if (added && isPending(added)) added = await read(added.source, added.answers);
      if (added) await load(store, session, added);
    });
  });
  store.watch(['language'], show);
  store.watch(['door'], ({ door }) => {
    byId('add-selection', HTMLElement).hidden = door !== 'excel';
  });
}

/** A file, the cells that are selected, or a table that was pasted. */
function watchSources(store: Store, session: Session, bring: (source: AnnexSource) => void): void {
  const nothing = (key: 'add.nothing' | 'add.nothing-selected'): void => {
    const { language } = store.get();
    showMessage(language, { tone: 'warning', title: text(language, key), detail: '', code: '' });
  };
  const file = byId('add-file', HTMLInputElement);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen)
      void chosen.arrayBuffer().then((bytes) => {
        bring({ kind: 'file', bytes, name: chosen.name });
      });
    file.value = '';
  });
  byId('add-selection', HTMLButtonElement).addEventListener('click', () => {
    void attempt(store, async () => {
      const selection = await session.selection();
      if (selection) bring({ kind: 'cells', selection });
      else nothing('add.nothing-selected');
    });
  });
  byId('add-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const pasted = byId('add-paste', HTMLTextAreaElement).value;
    if (pasted.trim() === '') {
      nothing('add.nothing');
      return;
    }
    const { buffer } = new TextEncoder().encode(pasted);
    bring({ kind: 'file', bytes: buffer, name: text(store.get().language, 'add.pasted') });
  });
}

/** A column that was guessed right is read as it was. */
function asRead({ headers, firstYear }: Answers): string {
  return JSON.stringify([[...headers].filter(([, { isOther }]) => isOther), firstYear]);
}

function headersOf({ headers }: Answers): Record<string, string> {
  return Object.fromEntries([...headers].map(([header, { column }]) => [header, column]));
}

/** Answers about columns and years are followed by reading the annex again. */
function isPending({ answers, readWith }: Added): boolean {
  return asRead(answers) !== readWith;
}

function focusQuestion({ imported, at }: Added): void {
  const question = imported.questions[at];
  if (!question) byId('add-load', HTMLButtonElement).focus();
  else if (question.asks === 'agreement') byId('add-next', HTMLButtonElement).focus();
  else if (question.asks === 'column') byId('add-column', HTMLSelectElement).focus();
  else byId('add-answer', HTMLInputElement).focus();
}

/** The plan with the cells that the planner corrected. */
function correctedTable({ imported, answers }: Added): Imported['table'] {
  const { header } = imported.table;
  const rows = imported.table.rows.map((cells) => [...cells]);
  for (const question of imported.questions) {
    const answer = answers.cells.get(questionKey(question));
    const row = rows[question.row ?? -1];
    const column = header.indexOf(question.column);
    if (answer !== undefined && row && column !== -1) row[column] = answer.trim();
  }
  return { header, rows };
}

async function load(store: Store, session: Session, added: Added): Promise<void> {
  const { choice, documents } = added.imported;
  const { language, checked } = store.get();
  if (checked?.plans.some(({ planId }) => planId === choice.planId)) {
    const title = text(language, 'add.there', { plan: planName(choice) });
    showMessage(language, { tone: 'warning', title, detail: '', code: '' });
    return;
  }
  const table = correctedTable(added);
  const report = await session.load([], [{ table, documents, headers: headersOf(added.answers) }]);
  if (store.get().checked?.plans.some(({ planId }) => planId === choice.planId)) goTo(store, 'check');
  const counts = { plans: figure(language, 1), rows: figure(language, table.rows.length) };
  const carried = report.carried.map((words) => words[language]).join('\n');
  sayDone(store, text(language, 'load.done', counts), report, carried);
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
    at > 0 && at >= questions.length ? text(language, 'add.done') : text(language, 'add.summary', facts);
  showQuestion(store, added);
  fill(
    byId('add-rows', HTMLElement),
    ...rows.map(({ rowId, place, source, read }) =>
      element(
        'li',
        {},
        element('b', {}, read),
        element('small', {}, `${rowId} · ${place[language]}`),
        element('small', {}, source),
      ),
    ),
  );
}
