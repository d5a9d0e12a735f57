/** Analisis: what to compute, the run, and its results at a glance. */
import { text } from '../text/text';
import type { AnalysisOptions, Checked } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill } from './dom';
import { showMessage } from './messages';
import { planName } from './load-step';
import type { Store } from './pane-state';
import { resultPicture } from './result-picture';
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
    fill(place, resultPicture(language, result, checked?.coverage ?? null));
    place.querySelector('[data-step]')?.addEventListener('click', () => {
      store.set({ step: 'report' });
    });
  });
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

export async function analyse(store: Store, session: Session): Promise<void> {
  const { language } = store.get();
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
  const report = await session.analyse(chosen);
  sayDone(store, text(language, 'analyse.done-short'), report);
  if (store.get().step !== 'analyse') return;
  // The results stand below the choices; a person should not have to look for them, nor for what was said.
  document.getElementById('result-title')?.focus({ preventScroll: true });
  document.getElementById('result-title')?.scrollIntoView({ block: 'start' });
  scrollBy({ top: -byId('messages', HTMLElement).offsetHeight - GAP_PX });
}

function showCities({ plans, last }: Checked): void {
  const place = byId('analyse-cities', HTMLElement);
  const shown = [...place.querySelectorAll<HTMLInputElement>('input')];
  if (shown.map((input) => input.value).join() === plans.map((plan) => plan.planId).join()) return;
  const chosen = last?.options.planIds;
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
          checked: chosen?.includes(plan.planId) ?? true,
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
  if (!last) return;
  byId('analyse-automatic', HTMLInputElement).checked = last.options.automatic;
}
