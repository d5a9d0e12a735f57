/** Analisis: what to compute, the run, and its results at a glance. */
import { text } from '../text/text';
import type { AnalysisOptions, Checked } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill, options } from './dom';
import { showMessage } from './messages';
import { planName } from './load-step';
import type { PaneState, Store } from './pane-state';
import { resultPicture } from './result-picture';
import type { Session } from './session';

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
    if (checked) showYears(store.get(), checked);
  });

  store.watch(['checked', 'language'], (state) => {
    const { checked } = state;
    const ready = checked !== null && checked.plans.length > 0;
    byId('analyse-empty', HTMLElement).hidden = ready;
    form.hidden = !ready;
    if (!checked || !ready) return;
    byId('analyse-year-row', HTMLElement).hidden = !checked.takes.includes('year');
    byId('analyse-formula-row', HTMLElement).hidden = !checked.takes.includes('formula');
    showCities(checked);
    showYears(state, checked);
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
  const form = new FormData(byId('analyse-form', HTMLFormElement));
  const year = byId('analyse-year', HTMLSelectElement).value;
  return {
    planIds: form.getAll('city').map(String),
    year: year === '' ? null : Number(year),
    formula: form.get('formula') === 'inverse' ? 'inverse' : 'mirrored',
    automatic: byId('analyse-automatic', HTMLInputElement).checked,
  };
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
  // The results stand below the choices; a person should not have to look for them.
  document.getElementById('result-title')?.focus({ preventScroll: true });
  document.getElementById('result-title')?.scrollIntoView({ block: 'start' });
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
  const formula = document.querySelector<HTMLInputElement>(
    `[name="formula"][value="${last.options.formula}"]`,
  );
  if (formula) formula.checked = true;
  byId('analyse-automatic', HTMLInputElement).checked = last.options.automatic;
}

/** Years that every chosen plan has come first: only they can be set side by side. */
function showYears({ language }: PaneState, { plans, last }: Checked): void {
  const ids = new Set(chosenOptions().planIds);
  const chosen = plans.filter(({ planId }) => ids.has(planId));
  const years = [...new Set(chosen.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const shared = years.filter((year) => chosen.every((plan) => plan.years.includes(year)));
  const select = byId('analyse-year', HTMLSelectElement);
  const before = select.value || String(last?.options.year ?? shared.at(0) ?? '');
  options(
    select,
    [...shared, ...years.filter((year) => !shared.includes(year))].map((year) => [
      String(year),
      shared.includes(year) && chosen.length > 1
        ? text(language, 'analyse.year-shared', { year: String(year) })
        : String(year),
    ]),
  );
  if ([...select.options].some(({ value }) => value === before)) select.value = before;
}
