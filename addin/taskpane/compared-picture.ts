/** What stands side by side of the cities: figures with a dot for what is per cent, what waits, and points not planned. */
import { figure, text, type Language } from '../text/text';
import type { Compared, ComparedPair } from './analysis-client';
import { element } from './dom';
import type { Jump } from './result-picture';

export function comparedPicture(language: Language, compared: Compared, jump: Jump): HTMLElement {
  const { figures, count, waiting, waitingCount, place, clusters } = compared;
  const more = count - figures.length;
  return element(
    'div',
    { class: 'compared' },
    element('h3', {}, text(language, 'compared.title')),
    element('p', { class: 'note' }, text(language, count === 0 ? 'compared.none' : 'compared.lead')),
    pairs(language, figures),
    more > 0
      ? element('p', { class: 'note' }, text(language, 'compared.more', { count: figure(language, more) }))
      : null,
    waitingCount === 0
      ? null
      : element(
          'section',
          {},
          element(
            'div',
            { class: 'where' },
            element(
              'p',
              { class: 'lack' },
              text(language, 'compared.waiting', { count: figure(language, waitingCount) }),
            ),
            place && jump(language, place),
          ),
          element(
            'details',
            {},
            element('summary', {}, text(language, 'compared.which')),
            pairs(language, waiting),
          ),
        ),
    clusters.length === 0 ? null : points(language, compared),
  );
}

function pairs(language: Language, all: readonly ComparedPair[]): HTMLElement {
  const lines = all.map(({ pairId, name, rung, certainty, reason, cities }) =>
    element(
      'li',
      { 'data-pair': pairId },
      element('b', {}, name[language]),
      element(
        'small',
        {},
        text(language, 'compared.rung', {
          rung: rung[language],
          certainty: certainty[language],
          rows: cities.map(({ row }) => figure(language, row)).join('; '),
        }),
      ),
      element('ul', {}, ...cities.map((city) => cityLine(language, city))),
      element('small', {}, reason[language]),
    ),
  );
  return element('ul', { class: 'pairs' }, ...lines);
}

function cityLine(
  language: Language,
  { city, figure: words, share, percent, isBound }: ComparedPair['cities'][number],
): HTMLElement {
  const said = share ? `${words[language]} (${share[language]})` : words[language];
  const line = element('li', {}, element('span', {}, city), element('span', {}, said));
  if (percent !== null) line.append(dot(percent, isBound));
  return line;
}

/** A dot between nothing and all, hollow for a bound; the words beside it say the same. */
function dot(percent: number, isBound: boolean): SVGElement {
  const made = drawn('svg', { viewBox: '0 0 112 12', 'aria-hidden': 'true' });
  // What is more than all stands at the end.
  const at = 6 + Math.min(100, Math.max(0, percent));
  made.append(
    drawn('path', { d: 'M6 2v8M6 6h100M106 2v8' }),
    drawn('circle', { cx: at, cy: 6, r: 4.5, ...(isBound && { class: 'bound' }) }),
  );
  return made;
}

function drawn(
  tag: 'svg' | 'path' | 'circle' | 'rect',
  attributes: Readonly<Record<string, string | number>>,
) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** Points asked and not planned: clusters below each other, cities beside each other. */
function points(language: Language, { cities, clusters }: Compared): HTMLElement {
  const most = Math.max(1, ...clusters.flatMap((cluster) => cluster.points));
  const cell = (value: number): HTMLElement => {
    const bar = drawn('svg', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    bar.append(drawn('rect', { width: (100 * value) / most, height: 4 }));
    return element('td', {}, element('b', {}, figure(language, value)), bar);
  };
  return element(
    'table',
    { class: 'heat points' },
    element('caption', {}, text(language, 'compared.points')),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text(language, 'coverage.cluster')),
        ...cities.map((city) => element('th', { scope: 'col' }, city)),
      ),
    ),
    element(
      'tbody',
      {},
      ...clusters.map(({ name, points: ofCities }) =>
        element('tr', {}, element('th', { scope: 'row' }, name[language]), ...ofCities.map(cell)),
      ),
    ),
  );
}
