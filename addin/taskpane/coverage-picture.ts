/**
 * Coverage as pictures that can be read: a bar per city and a heat map of clusters, both a table underneath, every
 * colour beside its figure and word.
 */
import { figure, percent, text, type Language } from '../text/text';
import type { Coverage } from './analysis-client';
import { element } from './dom';

export function coveragePicture(language: Language, coverage: Coverage): HTMLElement {
  return element(
    'div',
    { class: 'coverage' },
    element('h3', {}, text(language, 'coverage.title')),
    ...coverage.cities.map((city) => bar(language, city)),
    heatMap(language, coverage),
    missing(language, coverage),
  );
}

function bar(language: Language, { name, covered, total }: Coverage['cities'][number]): HTMLElement {
  const share = percent(language, covered, total);
  const values = { city: name, covered: String(covered), total: String(total), percent: share };
  const filled = element('meter', { min: 0, max: Math.max(total, 1), value: covered, 'aria-label': name });
  filled.textContent = share;
  return element(
    'div',
    { class: 'bar-row' },
    element('p', {}, text(language, 'coverage.sentence', values)),
    filled,
  );
}

function heatMap(language: Language, { cities, clusters }: Coverage): HTMLElement {
  const heads = cities.map(({ name }) => element('th', { scope: 'col' }, name.replace(/^Kota /, '')));
  const rows = clusters.map(({ clusterId, name, cells }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element('span', { class: 'roman' }, clusterId === 'K' ? '' : clusterId),
        name[language],
      ),
      ...cells.map((cell) => heatCell(language, cell)),
    ),
  );
  return element(
    'table',
    { class: 'heat' },
    element('caption', {}, text(language, 'coverage.caption')),
    element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'col' }, text(language, 'coverage.cluster')), ...heads),
    ),
    element('tbody', {}, ...rows),
  );
}

function heatCell(
  language: Language,
  { comparable, moving, open }: Coverage['clusters'][number]['cells'][number],
): HTMLElement {
  // Five tints: enough to see at a glance, few enough to keep text readable on each.
  const tint = comparable === 0 ? 0 : Math.round((moving / comparable) * 4);
  const rows = text(language, 'coverage.cell', {
    moving: figure(language, moving),
    total: figure(language, comparable),
  });
  return element(
    'td',
    { class: `tint-${String(tint)}` },
    element('b', {}, percent(language, moving, comparable)),
    element('small', {}, rows),
    element('small', {}, text(language, 'coverage.open', { count: figure(language, open) })),
  );
}

/** What is not covered is what a meeting asks for first. */
function missing(language: Language, { cities, clusters }: Coverage): HTMLElement {
  const lists = cities.map(({ name }, i) => {
    const names = clusters.flatMap(({ cells }) => cells[i]?.missing ?? []);
    if (names.length === 0) return null;
    return element(
      'div',
      {},
      element('h4', {}, name),
      element('ul', { class: 'notes' }, ...names.map((one) => element('li', {}, one[language]))),
    );
  });
  const any = lists.some((list) => list !== null);
  if (!any) return element('p', { class: 'note' }, text(language, 'coverage.missing-none'));
  return element(
    'details',
    { open: true },
    element('summary', {}, text(language, 'coverage.missing')),
    ...lists,
  );
}
