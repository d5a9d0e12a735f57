/** Muat: annexes that come with the product, tables that are there already, or a file. */
import { figure, text, type Language } from '../text/text';
import { attempt, sayDone } from './attempt';
import { byId, element, fill } from './dom';
import { showMessage } from './messages';
import type { PlanChoice } from './analysis-client';
import type { PaneState, Store } from './pane-state';
import type { Session } from './session';
import { goTo } from './steps';

/** Opens a file in place of the workbook; null when the planner would rather keep what is open. */
export type OpenFile = (file: File) => Promise<Opened | null>;

/** `foreign`: a workbook without any table of ours. */
export type Opened = 'ours' | 'foreign';

export function watchLoadStep(store: Store, session: Session, openFile: OpenFile | null): void {
  const form = byId('load-form', HTMLFormElement);
  const plans = byId('load-plans', HTMLElement);
  const run = byId('load-run', HTMLButtonElement);
  run.dataset['works'] = '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(store, () => load(store, session, chosenPlans(plans)));
  });
  byId('load-use', HTMLButtonElement).addEventListener('click', () => {
    goTo(store, 'check');
  });
  if (openFile) watchFile(store, openFile);

  store.watch(['choices', 'language'], ({ choices, language }) => {
    if (!choices) return;
    const before = new Set(chosenPlans(plans));
    const first = plans.querySelector('input') === null;
    fill(plans, ...choices.map((plan) => planChoice(language, plan, first || before.has(plan.planId))));
    run.disabled = false;
  });
  store.watch(['door', 'language', 'workbook'], sayDoor);
  store.watch(['checked', 'language'], ({ checked, language }) => {
    const found = checked?.plans ?? [];
    byId('load-found', HTMLElement).hidden = found.length === 0;
    byId('load-note', HTMLElement).hidden = found.length === 0;
    run.classList.toggle('primary', found.length === 0);
    fill(
      byId('load-found-plans', HTMLElement),
      ...found.map((plan) => element('li', {}, element('b', {}, planName(plan)), facts(language, plan))),
    );
  });
}

async function load(store: Store, session: Session, planIds: readonly string[]): Promise<void> {
  const { language } = store.get();
  if (planIds.length === 0) {
    showMessage(language, {
      tone: 'warning',
      title: text(language, 'load.none-chosen'),
      detail: '',
      code: '',
    });
    return;
  }
  const report = await session.load(planIds);
  const { checked } = store.get();
  const rows = checked?.plans.reduce((sum, plan) => sum + plan.rowCount, 0) ?? 0;
  // Where nothing could be written there is nothing to check.
  if (checked && checked.plans.length > 0) goTo(store, 'check');
  const counts = { plans: figure(language, checked?.plans.length ?? 0), rows: figure(language, rows) };
  const carried = report.carried.map((words) => words[language]).join('\n');
  sayDone(store, text(language, 'load.done', counts), report, carried);
}

function chosenPlans(plans: HTMLElement): string[] {
  return [...plans.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
}

function planChoice(language: Language, plan: PlanChoice, checked: boolean): HTMLElement {
  return element(
    'label',
    { class: 'choice' },
    element('input', { type: 'checkbox', name: 'plan', value: plan.planId, checked }),
    element('span', {}, element('b', {}, planName(plan)), facts(language, plan)),
  );
}

/** @example planName({ cityName: 'Kota Serang', years: [2022, 2023] }) // 'Kota Serang 2022–2023' */
export function planName({ cityName, years }: Pick<PlanChoice, 'cityName' | 'years'>): string {
  const [first, last] = [years[0], years.at(-1)];
  return `${cityName} ${String(first ?? '')}${first === last ? '' : `–${String(last ?? '')}`}`;
}

function facts(language: Language, { regulation, rowCount }: PlanChoice): HTMLElement {
  const words = text(language, 'load.plan-facts', { regulation, rows: figure(language, rowCount) });
  return element('small', {}, words.replace(/^ · /, ''));
}

function sayDoor({ door, language, workbook }: PaneState): void {
  const browser = door === 'file';
  byId('load-lead', HTMLElement).textContent = text(language, browser ? 'load.lead-browser' : 'load.lead');
  byId('load-run', HTMLElement).textContent = text(
    language,
    browser && !workbook?.sheetNames.length ? 'load.run-browser' : 'load.run',
  );
  byId('load-file', HTMLElement).hidden = !browser;
}

function watchFile(store: Store, openFile: OpenFile): void {
  const input = byId('load-file-input', HTMLInputElement);
  const drop = byId('load-file', HTMLElement);
  const open = (file: File | undefined): void => {
    if (!file) return;
    void attempt(store, async () => {
      const opened = await openFile(file);
      if (opened === null) return;
      const { language } = store.get();
      const foreign = opened === 'foreign';
      goTo(store, foreign ? 'load' : 'check');
      const title = text(language, foreign ? 'load.foreign' : 'load.opened', { file: file.name });
      showMessage(language, { tone: foreign ? 'info' : 'success', title, detail: '', code: '' });
    });
  };
  input.addEventListener('change', () => {
    open(input.files?.[0]);
    input.value = '';
  });
  // The whole page takes the file: a drop beside the box would otherwise replace the page.
  addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.toggleAttribute('data-over', true);
  });
  addEventListener('dragleave', () => drop.toggleAttribute('data-over', false));
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.toggleAttribute('data-over', false);
    open(event.dataTransfer?.files[0]);
  });
}
