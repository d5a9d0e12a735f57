/** Analisis: what to compute, the run, and its results at a glance. */
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { text } from '../text/text';
import { DoorError, type TablePlace } from '../excel';
import type { AnalysisOptions, Checked, Coverage } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill } from './dom';
import { jumpButton } from './finding-item';
import { errorMessage, showMessage } from './messages';
import { planName } from './load-step';
import type { PaneState, Store } from './pane-state';
import type { Session } from './session';
import { chosenYear, showYears } from './year-choice';

// Room between what is said and the results below it.
const GAP_PX = 8;

export function watchAnalyseStep(store: Store, session: Session): void {
  const form = byId('analyse-form', HTMLFormElement);
  byId('analyse-run', HTMLButtonElement).dataset['works'] = '';
  byId('analyse-automatic-row', HTMLElement).hidden = session.door.kind !== 'excel';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(store, () => analyse(store, session));
  });
  form.addEventListener('change', () => {
    const { checked } = store.get();
    if (checked) showYears(store.get().language, checked, chosenPlanIds());
  });

  store.watch(['checked', 'language'], (state) => {
    const { checked } = state;
    const ready = checked !== null && checked.plans.length > 0;
    byId('analyse-empty', HTMLElement).hidden = ready;
    form.hidden = !ready;
    if (!checked || !ready) return;
    showCities(checked);
    showYears(state.language, checked, chosenPlanIds());
  });
  store.watch(['result', 'checked', 'language'], ({ result, checked, language }) => {
    const place = byId('analyse-result', HTMLElement);
    place.hidden = result === null && !checked?.last;
    if (place.hidden) return;
    showResult(store, session).catch((thrown: unknown) => {
      showMessage(language, errorMessage(language, thrown));
    });
  });
}

/** Pictures of results come when there is one: they are no part of what the pane begins with. */
function pictures(): Promise<typeof import('./result-picture')> {
  return import(/* webpackChunkName: "results" */ './result-picture');
}

async function showResult(store: Store, session: Session): Promise<void> {
  const { resultPicture } = await pictures();
  const { language, result, checked } = store.get();
  const place = byId('analyse-result', HTMLElement);
  const shown = {
    result,
    asked: checked?.asked ?? [],
    compared: checked?.compared ?? null,
    coverage: checked && coverageOfLast(checked),
  };
  fill(
    place,
    resultPicture(language, shown, (spoken, cell) =>
      jumpButton(spoken, cell, {
        inExcel: session.door.kind === 'excel',
        jump: () => void attempt(store, () => goTo(store, session, cell)),
      }),
    ),
  );
  place.querySelector('[data-step]')?.addEventListener('click', () => {
    store.set({ step: 'report' });
  });
}

/** To the row; to its sheet where the planner took the row away. */
async function goTo(store: Store, { door }: Session, cell: TablePlace): Promise<void> {
  try {
    await door.select(cell);
  } catch (thrown) {
    const sheet = store.get().workbook?.tables.find(({ name }) => name === cell.table)?.sheet;
    const isGone = thrown instanceof DoorError && thrown.code === 'row-not-found';
    if (!isGone || door.kind === 'file' || sheet === undefined) throw thrown;
    await door.select({ sheet, cell: 'A1' });
  }
}

/** The choices as they stand in the form; used by every way of starting a run. */
export function chosenOptions(): AnalysisOptions {
  return {
    planIds: chosenPlanIds(),
    year: chosenYear(),
    automatic: byId('analyse-automatic', HTMLInputElement).checked,
  };
}

function chosenPlanIds(): string[] {
  return new FormData(byId('analyse-form', HTMLFormElement)).getAll('city').map(String);
}

export async function analyse(store: Store, session: Session, known?: ReadWorkbook): Promise<void> {
  const { language, checked: before } = store.get();
  const chosen = chosenOptions();
  if (chosen.planIds.length === 0) {
    showMessage(language, {
      tone: 'warning',
      title: text(language, 'analyse.none-chosen'),
      detail: '',
      code: '',
    });
    return;
  }
  const report = await session.analyse(chosen, known);
  // What is said and what is shown come at once.
  await pictures();
  const wanted = new Set([...chosen.planIds, ...(before?.last?.options.planIds ?? [])]);
  sayDone(store, text(language, 'analyse.done-short'), report, goneWords(store.get(), [...wanted]));
  if (store.get().step !== 'analyse') return;
  // The results stand below the choices; a person should not have to look for them, nor for what was said.
  document.getElementById('result-title')?.focus({ preventScroll: true });
  document.getElementById('result-title')?.scrollIntoView({ block: 'start' });
  scrollBy({ top: -byId('messages', HTMLElement).offsetHeight - GAP_PX });
}

/** Which of these plans are in the workbook no more, in words; '' for none. */
function goneWords({ language, checked, choices }: PaneState, planIds: readonly string[]): string {
  const gone = planIds.filter((wanted) => !checked?.plans.some(({ planId }) => planId === wanted));
  const names = gone.map((wanted) => choices?.find(({ planId }) => planId === wanted)?.cityName ?? wanted);
  return names.length === 0 ? '' : text(language, 'analyse.gone', { cities: names.join(', ') });
}

/** Of the cities that the last analysis was made for: another one in the workbook has no results. */
function coverageOfLast({ coverage, last }: Checked): Coverage {
  const chosen = coverage.cities.map(({ planId }) => last?.options.planIds.includes(planId) ?? true);
  const ofChosen = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => chosen[i]);
  return {
    cities: ofChosen(coverage.cities),
    clusters: coverage.clusters.map((cluster) => ({ ...cluster, cells: ofChosen(cluster.cells) })),
    beyond: ofChosen(coverage.beyond),
  };
}

/** A city stays as it was chosen here, else as the last analysis had it; one that came since is chosen. */
function showCities({ plans, last }: Checked): void {
  const place = byId('analyse-cities', HTMLElement);
  const shown = [...place.querySelectorAll<HTMLInputElement>('input')];
  if (shown.map((input) => input.value).join() === plans.map((plan) => plan.planId).join()) return;
  const chosen = new Map(shown.map(({ value, checked }) => [value, checked]));
  const isChosen = (planId: string): boolean =>
    chosen.get(planId) ??
    (!last || last.options.planIds.includes(planId) || !(last.offered ?? []).includes(planId));
  fill(
    place,
    ...plans.map((plan) =>
      element(
        'label',
        { class: 'choice' },
        element('input', {
          type: 'checkbox',
          name: 'city',
          value: plan.planId,
          checked: isChosen(plan.planId),
        }),
        element(
          'span',
          {},
          element('b', {}, plan.cityName),
          element('small', {}, planName(plan).slice(plan.cityName.length)),
        ),
      ),
    ),
  );
  if (!last || shown.length > 0) return;
  byId('analyse-automatic', HTMLInputElement).checked = last.options.automatic;
}
