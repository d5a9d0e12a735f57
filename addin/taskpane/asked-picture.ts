/** What the evaluation asks and the plans lack: first the points, then the largest questions, each with the way to it. */
import { figure, text, type Language, type TextKey } from '../text/text';
import type { Asked, AskedQuestion } from './analysis-client';
import { element } from './dom';
import type { Jump } from './result-picture';

export function askedPicture(language: Language, asked: readonly Asked[], jump: Jump): HTMLElement {
  return element(
    'div',
    { class: 'asked' },
    element('h3', {}, text(language, 'asked.title')),
    ...asked.map((one) => ofCity(language, one, jump)),
    grades(language, asked),
    element('p', { class: 'note' }, text(language, 'asked.map')),
  );
}

/** What a plan has, and how its points are called. */
const HAVE = [
  ['direct', 'asked.direct'],
  ['supporting', 'asked.supporting'],
] as const;

function ofCity(language: Language, one: Asked, jump: Jump): HTMLElement {
  const { none, direct, supporting } = one.answers;
  const points = { none: figure(language, none.points), points: figure(language, one.points) };
  return element(
    'section',
    { 'aria-label': one.city, 'data-plan': one.planId },
    element('h4', {}, one.city),
    element('p', { class: 'lack' }, text(language, 'asked.points', points)),
    element('ul', {}, ...one.kinds.map((kind) => ofKind(language, kind, jump))),
    ...questions(language, text(language, 'asked.largest'), none.largest, jump),
    direct.count + supporting.count === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, text(language, 'asked.have')),
          ...HAVE.flatMap(([answered, key]) =>
            questions(
              language,
              pointsWords(language, key, one.answers[answered].points),
              one.answers[answered].largest,
              jump,
            ),
          ),
        ),
    one.suggested ? element('p', { class: 'note' }, text(language, 'asked.suggested')) : null,
  );
}

function pointsWords(language: Language, key: TextKey, points: number): string {
  return text(language, key, { points: figure(language, points) });
}

function ofKind(
  language: Language,
  { name, points, none, place }: Asked['kinds'][number],
  jump: Jump,
): HTMLElement {
  const kind = name[language];
  const said = text(language, none === points ? 'asked.kind' : 'asked.kind-nearly', {
    kind: kind.toLowerCase(),
    points: figure(language, points),
    none: figure(language, none),
  });
  return element('li', {}, element('b', {}, said), ' ', place && jump(language, place));
}

function questions(
  language: Language,
  title: string,
  all: readonly AskedQuestion[],
  jump: Jump,
): HTMLElement[] {
  if (all.length === 0) return [];
  const lines = all.map(({ questionId, name, points, agencies, place }) => {
    const facts = [questionId, pointsWords(language, 'asked.worth', points), agencies[language]];
    return element(
      'li',
      { 'data-question': questionId },
      element('span', {}, name[language]),
      element(
        'div',
        { class: 'where' },
        element('p', { class: 'note' }, facts.filter(Boolean).join(' · ')),
        place && jump(language, place),
      ),
    );
  });
  return [element('h5', {}, title), element('ul', {}, ...lines)];
}

/** Cities beside each other; the words say how far, and below them what has nothing at all. */
function grades(language: Language, asked: readonly Asked[]): HTMLElement {
  const [first] = asked;
  const missing = asked.filter((one) => one.missing.length > 0);
  return element(
    'div',
    {},
    element(
      'table',
      { class: 'heat grades' },
      element('caption', {}, text(language, 'asked.grades')),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, text(language, 'asked.grade')),
          ...asked.map(({ city }) => element('th', { scope: 'col' }, city.replace(/^Kota /, ''))),
        ),
      ),
      element(
        'tbody',
        {},
        ...(first?.grades ?? []).map(({ word }, at) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, word[language]),
            ...asked.map((one) =>
              element('td', {}, element('b', {}, figure(language, one.grades[at]?.count ?? 0))),
            ),
          ),
        ),
      ),
    ),
    ...missing.map((one) =>
      element(
        'p',
        { class: 'note' },
        text(language, 'asked.missing', {
          city: one.city,
          indicators: one.missing.map((name) => name[language]).join(', '),
        }),
      ),
    ),
  );
}
