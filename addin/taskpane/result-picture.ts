/** What a run gave: when, the main figures, what changed since the last one, and the coverage. */
import { clockText } from '../../analysis/text/moment';
import { figure, text, type Language } from '../text/text';
import type { Change, Coverage } from './analysis-client';
import { browserZone } from './browser-zone';
import { coveragePicture } from './coverage-picture';
import { element } from './dom';
import type { Result } from './pane-state';

export function resultPicture(
  language: Language,
  result: Result | null,
  coverage: Coverage | null,
): DocumentFragment {
  const made = document.createDocumentFragment();
  if (result) made.append(...ofRun(language, result));
  if (coverage) made.append(coveragePicture(language, coverage));
  return made;
}

function ofRun(language: Language, result: Result): HTMLElement[] {
  const seconds = figure(language, Math.round(result.seconds * 10) / 10);
  const time = clockText(result.computedAt, language, browserZone());
  return [
    element('h3', { id: 'result-title', tabindex: -1 }, text(language, 'analyse.results')),
    element('p', { class: 'note' }, text(language, 'analyse.done', { seconds, time })),
    element(
      'dl',
      { class: 'tiles' },
      ...result.figures.map(({ what, value }) =>
        element('div', {}, element('dt', {}, what[language]), element('dd', {}, figure(language, value))),
      ),
    ),
    changes(language, result.changes),
    element(
      'button',
      { type: 'button', class: 'wide', 'data-step': 'report' },
      text(language, 'analyse.open-report'),
    ),
  ];
}

function changes(language: Language, all: readonly Change[] | null): HTMLElement {
  if (!all) return element('p', { class: 'note' }, text(language, 'analyse.first'));
  if (all.length === 0) return element('p', { class: 'note' }, text(language, 'analyse.no-changes'));
  const lines = all.map(({ what, before, after }) =>
    element(
      'li',
      {},
      text(language, 'analyse.change', {
        what: what[language],
        before: figure(language, before),
        after: figure(language, after),
      }),
    ),
  );
  return element(
    'details',
    { open: true },
    element('summary', {}, text(language, 'analyse.changes')),
    element('ul', { class: 'notes' }, ...lines),
  );
}
