/** One finding: what is odd, what was printed, what is proposed, and the three decisions. */
import type { Decision, DecisionKind } from '../../analysis/audit/decisions';
import { shownText } from '../../analysis/sheets/cell-content';
import { figure, text, type Language, type TextKey } from '../text/text';
import type { TablePlace } from '../excel';
import type { PlacedFinding } from './analysis-client';
import { decisionForm } from './decision-form';
import { element } from './dom';

export interface FindingActions {
  /** True inside Excel, where one can go to the cell. */
  readonly inExcel: boolean;
  jump(place: TablePlace): void;
  decide(finding: PlacedFinding, decision: Decision | null): void;
}

const DECIDED: Readonly<Record<DecisionKind, TextKey>> = {
  accept: 'check.accepted',
  change: 'check.changed',
  ignore: 'check.ignored',
};

export function decisionWord(language: Language, kind: DecisionKind): string {
  return text(language, DECIDED[kind]);
}

export function findingItem(language: Language, one: PlacedFinding, actions: FindingActions): HTMLLIElement {
  const { finding, cityName, decision } = one;
  const rows = Math.max(finding.settles.length, finding.apply.length);
  const where = [
    cityName,
    finding.rowId || text(language, 'check.document'),
    ...(rows > 1 ? [text(language, 'check.rows', { count: figure(language, rows) })] : []),
  ].join(' · ');
  const item = element('li', { class: `finding ${finding.severity}`, 'data-finding': finding.findingId });
  const form = element('div', { class: 'decision-form' });
  item.append(
    element('p', { class: 'what' }, finding.message[language]),
    element(
      'div',
      { class: 'where' },
      element('p', { class: 'note' }, where),
      one.place && jumpButton(language, one.place, actions),
    ),
    readings(language, one),
    decision ? decided(language, one, decision, actions) : choices(language, one, form, actions),
    one.remark ? element('p', { class: 'wrong remark' }, one.remark[language]) : '',
    form,
  );
  return item;
}

function readings(language: Language, { finding }: PlacedFinding): HTMLElement | string {
  const proposal = finding.proposal[language];
  if (finding.printed === '' && proposal === '') return '';
  const pair = (key: TextKey, value: string): HTMLElement[] => [
    element('dt', {}, text(language, key)),
    element('dd', {}, value),
  ];
  return element(
    'dl',
    { class: 'readings' },
    ...pair('check.printed', finding.printed || text(language, 'check.blank')),
    ...(proposal === '' ? [] : pair('check.proposal', proposal)),
  );
}

/** The way to a cell: in Excel the cell itself, in a browser its row. */
export function jumpButton(
  language: Language,
  place: TablePlace,
  actions: Pick<FindingActions, 'inExcel' | 'jump'>,
): HTMLElement {
  const words = text(language, actions.inExcel ? 'check.jump' : 'check.see-row');
  return element(
    'button',
    {
      type: 'button',
      class: 'small link jump',
      'aria-label': `${words}: ${place.header}, ${place.rowId}`,
      onclick: () => {
        actions.jump(place);
      },
    },
    words,
  );
}

function choices(
  language: Language,
  one: PlacedFinding,
  form: HTMLElement,
  actions: FindingActions,
): HTMLElement {
  const open = (kind: 'change' | 'ignore'): (() => void) => {
    return () => {
      decisionForm(language, one, kind, form, (decision) => {
        actions.decide(one, decision);
      });
    };
  };
  const button = (key: TextKey, onclick: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'small', onclick }, text(language, key));
  const { apply, restores = [] } = one.finding;
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': text(language, 'check.decide') },
    // Where nothing would be taken over, accepting would say nothing.
    one.record && apply.length + restores.length > 0
      ? button(restores.length > 0 ? 'check.restore' : 'check.accept-proposal', () => {
          actions.decide(one, { findingId: one.finding.findingId, decision: 'accept', reason: '' });
        })
      : null,
    one.record && one.changeable ? button('check.change', open('change')) : null,
    one.record && button('check.ignore', open('ignore')),
  );
}

function decided(
  language: Language,
  one: PlacedFinding,
  decision: Decision,
  actions: FindingActions,
): HTMLElement {
  const value =
    decision.decision === 'change' && decision.value !== undefined ? `: ${shownText(decision.value)}` : '';
  return element(
    'div',
    { class: 'actions' },
    element(
      'span',
      { class: `badge ${decision.decision}` },
      decisionWord(language, decision.decision) + value,
    ),
    decision.reason === '' ? null : element('span', { class: 'note reason' }, decision.reason),
    element(
      'button',
      {
        type: 'button',
        class: 'small',
        onclick: () => {
          actions.decide(one, null);
        },
      },
      text(language, 'check.undo'),
    ),
  );
}
