/** What a run gave: what is asked and not planned, the main figures, what changed since the last one, the cities side by side, and the coverage. */
import { clockText } from '../../analysis/text/moment';
import { figure, text, type Language } from '../text/text';
import type { TablePlace } from '../excel';
import type { Asked, Change, Compared, Coverage } from './analysis-client';
import { askedPicture } from './asked-picture';
import { browserZone } from './browser-zone';
import { comparedPicture } from './compared-picture';
import { coveragePicture } from './coverage-picture';
import { element } from './dom';
import type { Result } from './pane-state';

/** The button that goes to a place in the workbook. */
export type Jump = (language: Language, place: TablePlace) => HTMLElement;

export interface Shown {
  readonly result: Result | null;
  readonly asked: readonly Asked[];
  readonly compared: Compared | null;
  readonly coverage: Coverage | null;
}

/** Comes with a later part of the pane: nothing has a result before the first analysis. */
export function resultPicture(
  language: Language,
  { result, asked, compared, coverage }: Shown,
  jump: Jump,
): DocumentFragment {
  const made = document.createDocumentFragment();
  if (result) made.append(...head(language, result));
  if (asked.length > 0) made.append(askedPicture(language, asked, jump));
  if (result) made.append(...ofRun(language, result));
  if (compared) made.append(comparedPicture(language, compared, jump));
  if (coverage) made.append(coveragePicture(language, coverage));
  return made;
}

function head(language: Language, result: Result): HTMLElement[] {
  const seconds = figure(language, Math.round(result.seconds * 10) / 10);
  const time = clockText(result.computedAt, language, browserZone());
  return [
    element('h3', { id: 'result-title', tabindex: -1 }, text(language, 'analyse.results')),
    element('p', { class: 'note' }, text(language, 'analyse.done', { seconds, time })),
  ];
}

function ofRun(language: Language, result: Result): HTMLElement[] {
  return [
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
