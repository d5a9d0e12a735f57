/** Periksa: counts, filters, and the findings page by page. */
import { SEVERITIES, type Severity } from '../../analysis/audit/finding';
import { figure, text } from '../text/text';
import { attempt } from './attempt';
import type { Checked, PlacedFinding } from './analysis-client';
import { byId, element, fill, options } from './dom';
import { filterFindings, type FindingFilter } from './finding-filter';
import { findingItem, jumpButton, type FindingActions } from './finding-item';
import { planName } from './load-step';
import type { PaneState, Store } from './pane-state';

// A page of 25 is built in a few milliseconds; hundreds at once would hold the pane for more than 50.
const PAGE = 25;

export function watchCheckStep(store: Store, actions: FindingActions, again: () => Promise<void>): void {
  const severities = new Set<Severity>();
  let pages = 1;
  const show = (): void => {
    showFindings(store.get(), readFilter(severities), pages, actions);
  };
  const refilter = (): void => {
    pages = 1;
    show();
  };

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-severity]')) {
    button.addEventListener('click', () => {
      const severity = button.dataset['severity'] as Severity;
      if (!severities.delete(severity)) severities.add(severity);
      button.setAttribute('aria-pressed', String(severities.has(severity)));
      refilter();
    });
  }
  const filters = byId('check-filters', HTMLFormElement);
  filters.addEventListener('input', refilter);
  filters.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  byId('check-more', HTMLButtonElement).addEventListener('click', () => {
    pages += 1;
    show();
  });
  byId('check-list', HTMLElement).addEventListener('clear-filters', () => {
    severities.clear();
    for (const pressed of document.querySelectorAll('[data-severity]'))
      pressed.setAttribute('aria-pressed', 'false');
    filters.reset();
    refilter();
  });
  byId('check-run', HTMLButtonElement).addEventListener('click', () => void attempt(store, again));

  store.watch(['checked', 'language'], (state) => {
    const { checked } = state;
    byId('check-empty', HTMLElement).hidden = checked !== null && checked.plans.length > 0;
    byId('check-body', HTMLElement).hidden = checked === null || checked.plans.length === 0;
    byId('check-run', HTMLElement).hidden = checked === null;
    if (!checked) return;
    showNotices(state, checked, actions);
    showChoices(state, checked);
    showCounts(state, checked.findings);
    show();
  });
}

/** Cells that were not understood, with the way to them, and columns that were not found. */
function showNotices({ language }: PaneState, { notices }: Checked, actions: FindingActions): void {
  const list = byId('check-notices', HTMLUListElement);
  list.hidden = notices.length === 0;
  fill(
    list,
    ...notices.map(({ words, place }) => {
      const item = element('li', {}, words[language]);
      if (place) item.append(' ', jumpButton(language, place, actions));
      return item;
    }),
  );
}

function readFilter(severities: ReadonlySet<Severity>): FindingFilter {
  return {
    severities,
    planId: byId('check-city', HTMLSelectElement).value,
    rule: byId('check-rule', HTMLSelectElement).value,
    words: byId('check-search', HTMLInputElement).value,
    hideDecided: byId('check-hide', HTMLInputElement).checked,
  };
}

function showChoices({ language }: PaneState, { plans, rules, findings }: Checked): void {
  const used = new Set(findings.map(({ finding }) => finding.rule));
  options(byId('check-city', HTMLSelectElement), [
    ['', text(language, 'check.all-cities')],
    ...plans.map((plan) => [plan.planId, planName(plan)] as const),
  ]);
  options(byId('check-rule', HTMLSelectElement), [
    ['', text(language, 'check.all-rules')],
    ...rules.filter(({ code }) => used.has(code)).map(({ code, topic }) => [code, topic[language]] as const),
  ]);
}

function showCounts({ language }: PaneState, findings: readonly PlacedFinding[]): void {
  for (const severity of SEVERITIES) {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    const place = document.querySelector(`[data-severity="${severity}"] b`);
    if (place) place.textContent = figure(language, count);
  }
  const decided = findings.filter(({ decision }) => decision !== null).length;
  byId('check-decided', HTMLElement).textContent = text(language, 'check.decided', {
    decided: figure(language, decided),
    total: figure(language, findings.length),
  });
  const bar = byId('check-decided-bar', HTMLProgressElement);
  bar.max = Math.max(findings.length, 1);
  bar.value = decided;
}

function showFindings(state: PaneState, filter: FindingFilter, pages: number, actions: FindingActions): void {
  const { checked, language } = state;
  if (!checked) return;
  const passing = filterFindings(checked.findings, filter, language);
  const shown = passing.slice(0, pages * PAGE);
  const list = byId('check-list', HTMLElement);
  const writing = list.querySelector<HTMLElement>('.finding:has(form)');
  const typing = document.activeElement;
  const focused = document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset['finding'];
  fill(list, ...groups(state, passing, shown, actions));
  if (writing) keepForm(list, writing, typing);
  if (passing.length === 0) list.append(nothing(state));
  if (!writing) restoreFocus(list, focused);

  byId('check-shown', HTMLElement).textContent = text(language, 'check.shown', {
    shown: figure(language, shown.length),
    total: figure(language, passing.length || checked.findings.length),
  });
  const more = byId('check-more', HTMLButtonElement);
  const left = passing.length - shown.length;
  more.hidden = left === 0;
  more.textContent = text(language, 'check.more', { count: figure(language, Math.min(PAGE, left)) });
}

function groups(
  { language }: PaneState,
  passing: readonly PlacedFinding[],
  shown: readonly PlacedFinding[],
  actions: FindingActions,
): HTMLElement[] {
  return SEVERITIES.flatMap((severity) => {
    const items = shown.filter(({ finding }) => finding.severity === severity);
    if (items.length === 0) return [];
    const all = passing.filter(({ finding }) => finding.severity === severity).length;
    const heading = element('h3', { class: `group ${severity}` }, text(language, `check.${severity}`));
    heading.append(element('span', {}, figure(language, all)));
    return [
      heading,
      element('ul', { class: 'findings' }, ...items.map((one) => findingItem(language, one, actions))),
    ];
  });
}

function nothing({ language }: PaneState): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, text(language, 'check.none')),
    element(
      'button',
      {
        type: 'button',
        onclick: () => byId('check-list', HTMLElement).dispatchEvent(new CustomEvent('clear-filters')),
      },
      text(language, 'check.clear'),
    ),
  );
}

/** What a person is typing into a form is not taken away by a list that is made anew. */
function keepForm(list: HTMLElement, writing: HTMLElement, focus: Element | null): void {
  list
    .querySelector(`[data-finding="${CSS.escape(writing.dataset['finding'] ?? '')}"]`)
    ?.replaceWith(writing);
  if (focus instanceof HTMLElement && writing.contains(focus)) focus.focus({ preventScroll: true });
}

/** The keyboard stays on the finding that was worked on, although the list was built anew. */
function restoreFocus(list: HTMLElement, finding: string | undefined): void {
  if (finding === undefined) return;
  list
    .querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"] button`)
    ?.focus({ preventScroll: true });
}
