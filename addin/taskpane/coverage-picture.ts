/** Targets that change as a heat map of clusters: a table, every colour beside its figure and word. */
import { figure, percent, text, type Language } from '../text/text';
import type { Coverage } from './analysis-client';
import { element } from './dom';

export function coveragePicture(language: Language, coverage: Coverage): HTMLElement {
  return element(
    'div',
    { class: 'coverage' },
    element('h3', {}, text(language, 'coverage.title')),
    heatMap(language, coverage),
    element('p', { class: 'note' }, beyondWords(language, coverage)),
  );
}

/** Findings that the table leaves out: so those that it shows add up to all. */
function beyondWords(language: Language, { cities, beyond }: Coverage): string {
  const counts = cities.map(({ name }, at) => `${name} ${figure(language, beyond[at] ?? 0)}`);
  return text(language, 'coverage.beyond', { counts: counts.join('; ') });
}

function heatMap(language: Language, { cities, clusters }: Coverage): HTMLElement {
  const heads = cities.map(({ name }) => element('th', { scope: 'col' }, name));
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
  { rows, moving, open }: Coverage['clusters'][number]['cells'][number],
): HTMLElement {
  // Five tints: enough to see at a glance, few enough to keep text readable on each.
  const tint = rows === 0 ? 0 : Math.round((moving / rows) * 4);
  const counts = text(language, 'coverage.cell', {
    moving: figure(language, moving),
    total: figure(language, rows),
  });
  return element(
    'td',
    { class: `tint-${String(tint)}` },
    element('b', {}, percent(language, moving, rows)),
    element('small', {}, counts),
    element('small', {}, text(language, 'coverage.open', { count: figure(language, open) })),
  );
}
