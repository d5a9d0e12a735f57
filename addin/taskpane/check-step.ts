/** Periksa: counts, the ways through the findings (by group, the ten that matter most, all), and the lists page by page. */
import { SEVERITIES, type Severity } from '../../analysis/audit/finding';
import { figure, text } from '../text/text';
import { attempt } from './attempt';
import type { Checked, PlacedFinding, PlacedGroup } from './analysis-client';
import { byId, element, fill, options } from './dom';
import { filterFindings, type FindingFilter } from './finding-filter';
import { findingItem, jumpButton, type FindingActions } from './finding-item';
import { watchFindingKeys } from './finding-keys';
import { groupItem } from './group-item';
import { planName } from './load-step';
import type { PaneState, Store } from './pane-state';

// A page of 25 is built in a few milliseconds; hundreds at once would hold the pane for more than 50.
const PAGE = 25;

/** What an hour is enough for. */
const TEN = 10;

type View = 'groups' | 'ten' | 'all';

export function watchCheckStep(store: Store, actions: FindingActions, again: () => Promise<void>): void {
  const severities = new Set<Severity>();
  let pages = 1;
  let view: View = 'groups';
  /** Those of the ten stay while they are being decided. */
  let ten: readonly string[] = [];
  const filters = byId('check-filters', HTMLFormElement);
  const list = byId('check-list', HTMLElement);
  const show = (): void => {
    const state = store.get();
    if (!state.checked) return;
    if (view === 'groups') showGroups(state, state.checked, { ...actions, see });
    else showFindings(state, chosen(state.checked), pages, actions);
  };
  const chosen = ({ findings }: Checked): readonly PlacedFinding[] =>
    view === 'ten'
      ? findings.filter(({ finding }) => ten.includes(finding.findingId))
      : filterFindings(findings, readFilter(severities), store.get().language);
  const turnTo = (next: View): void => {
    view = next;
    pages = 1;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-view]'))
      button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
    filters.hidden = view === 'ten';
    if (view === 'ten') ten = mostPressing(store.get().checked);
    show();
  };
  const refilter = (): void => {
    turnTo('all');
  };
  function see({ groupId }: PlacedGroup): void {
    clearFilters(filters, severities);
    byId('check-group', HTMLSelectElement).value = groupId;
    turnTo('all');
    list.querySelector('button')?.focus();
  }

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-view]'))
    button.addEventListener('click', () => {
      turnTo(button.dataset['view'] as View);
    });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-severity]')) {
    button.addEventListener('click', () => {
      const severity = button.dataset['severity'] as Severity;
      if (!severities.delete(severity)) severities.add(severity);
      button.setAttribute('aria-pressed', String(severities.has(severity)));
      refilter();
    });
  }
  filters.addEventListener('input', refilter);
  filters.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  byId('check-more', HTMLButtonElement).addEventListener('click', () => {
    pages += 1;
    show();
  });
  list.addEventListener('clear-filters', () => {
    clearFilters(filters, severities);
    refilter();
  });
  watchFindingKeys(list, store);
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

/** The undecided that matter most; a decision that set nothing still waits. */
function mostPressing(checked: Checked | null): readonly string[] {
  const open = checked?.findings.filter(({ decision, refused }) => decision === null || refused) ?? [];
  return open.slice(0, TEN).map(({ finding }) => finding.findingId);
}

function clearFilters(filters: HTMLFormElement, severities: Set<Severity>): void {
  severities.clear();
  for (const pressed of document.querySelectorAll('[data-severity]'))
    pressed.setAttribute('aria-pressed', 'false');
  filters.reset();
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
    groupId: byId('check-group', HTMLSelectElement).value,
    words: byId('check-search', HTMLInputElement).value,
    hideDecided: byId('check-hide', HTMLInputElement).checked,
  };
}

function showChoices({ language }: PaneState, { plans, groups }: Checked): void {
  options(byId('check-city', HTMLSelectElement), [
    ['', text(language, 'check.all-cities')],
    ...plans.map((plan) => [plan.planId, planName(plan)] as const),
  ]);
  options(byId('check-group', HTMLSelectElement), [
    ['', text(language, 'check.all-groups')],
    ...groups.map(({ groupId, name }) => [groupId, name[language]] as const),
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

function showGroups(
  { language }: PaneState,
  { groups, findings }: Checked,
  actions: Parameters<typeof groupItem>[3],
): void {
  const own = new Map<string, PlacedFinding[]>(groups.map(({ groupId }) => [groupId, []]));
  for (const one of findings) own.get(one.groupId)?.push(one);
  const isDecided = ({ groupId }: PlacedGroup): boolean =>
    own.get(groupId)?.every(({ decision }) => decision !== null) ?? false;
  refill(
    SEVERITIES.flatMap((severity) => {
      const items = groups.filter((group) => group.severity === severity);
      return section(language, severity, items.length, () =>
        items.map((group) => groupItem(language, group, own.get(group.groupId) ?? [], actions)),
      );
    }),
  );
  byId('check-shown', HTMLElement).textContent = text(language, 'check.groups-shown', {
    decided: figure(language, groups.filter(isDecided).length),
    total: figure(language, groups.length),
  });
  byId('check-more', HTMLButtonElement).hidden = true;
}

function showFindings(
  state: PaneState,
  passing: readonly PlacedFinding[],
  pages: number,
  actions: FindingActions,
): void {
  const { checked, language } = state;
  if (!checked) return;
  const shown = passing.slice(0, pages * PAGE);
  refill([
    ...SEVERITIES.flatMap((severity) => {
      const ofSeverity = ({ finding }: PlacedFinding): boolean => finding.severity === severity;
      const items = shown.filter(ofSeverity);
      return section(language, severity, passing.filter(ofSeverity).length, () =>
        items.map((one) => findingItem(language, one, actions)),
      );
    }),
    ...(passing.length === 0 ? [nothing(state)] : []),
  ]);
  byId('check-shown', HTMLElement).textContent = text(language, 'check.shown', {
    shown: figure(language, shown.length),
    total: figure(language, passing.length || checked.findings.length),
  });
  const more = byId('check-more', HTMLButtonElement);
  const left = passing.length - shown.length;
  more.hidden = left === 0;
  more.textContent = text(language, 'check.more', { count: figure(language, Math.min(PAGE, left)) });
}

/** The list made anew; what a person is typing stays, and so does the keyboard. */
function refill(children: readonly HTMLElement[]): void {
  const list = byId('check-list', HTMLElement);
  const writing = list.querySelector<HTMLElement>('.finding:has(form)');
  const typing = document.activeElement;
  const focused = list.contains(typing)
    ? typing?.closest<HTMLElement>('[data-finding]')?.dataset['finding']
    : undefined;
  const opened = [...list.querySelectorAll<HTMLElement>('[data-finding]:has(details[open])')].map(
    ({ dataset }) => dataset['finding'],
  );
  fill(list, ...children);
  for (const id of opened)
    list.querySelector(`[data-finding="${CSS.escape(id ?? '')}"] details`)?.setAttribute('open', '');
  if (writing) keepForm(list, writing, typing);
  else restoreFocus(list, focused);
}

function section(
  language: PaneState['language'],
  severity: Severity,
  count: number,
  items: () => readonly HTMLElement[],
): HTMLElement[] {
  const made = count === 0 ? [] : items();
  if (made.length === 0) return [];
  const heading = element('h3', { class: `group ${severity}` }, text(language, `check.${severity}`));
  heading.append(element('span', {}, figure(language, count)));
  return [heading, element('ul', { class: 'findings' }, ...made)];
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
  const item = list.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`);
  const goal = item?.querySelector<HTMLElement>('[data-act]') ?? item?.querySelector<HTMLElement>('button');
  goal?.focus({ preventScroll: true });
}
