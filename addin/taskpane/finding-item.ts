/** One finding: what is odd, what was printed, what is proposed, and the three decisions. */
import type { Decision, DecisionKind } from '../../analysis/audit/decisions';
import type { GroupDecision } from '../../analysis/audit/finding-groups';
import { shownText } from '../../analysis/sheets/cell-content';
import { figure, text, type Language, type TextKey } from '../text/text';
import type { TablePlace } from '../excel';
import type { PlacedFinding, PlacedGroup } from './analysis-client';
import { decisionForm, startingValue } from './decision-form';
import { element } from './dom';

export interface FindingActions {
  /** True inside Excel, where one can go to the cell. */
  readonly inExcel: boolean;
  jump(place: TablePlace): void;
  decide(finding: PlacedFinding, decision: Decision | null): void;
  decideGroup(group: PlacedGroup, decision: GroupDecision | null): void;
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
    one.hangs
      ? element('p', { class: 'note hangs' }, text(language, 'check.hangs', { figures: one.hangs[language] }))
      : '',
    decision ? decided(language, one, decision, actions) : '',
    // A decision on the group leaves room for one of its own.
    decision && decision.groupId === undefined ? '' : choices(language, one, form, actions),
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
  const { findingId, apply, restores = [] } = one.finding;
  const ask = (kind: 'change' | 'ignore'): (() => void) => {
    const asked = {
      id: findingId,
      value: kind === 'change' ? startingValue(language, one) : null,
      unit: kind === 'change' ? one.unit : null,
      hint: 'check.reason-hint',
    } as const;
    return () => {
      decisionForm(language, asked, form, (reason, value) => {
        actions.decide(one, { findingId, decision: kind, reason, ...(value !== undefined && { value }) });
      });
    };
  };
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': text(language, 'check.decide') },
    // Where nothing would be taken over, accepting would say nothing.
    one.record && apply.length + restores.length > 0
      ? actButton(language, 'accept', restores.length > 0 ? 'check.restore' : 'check.accept-proposal', () => {
          actions.decide(one, { findingId, decision: 'accept', reason: '' });
        })
      : null,
    one.record && one.changeable ? actButton(language, 'change', 'check.change', ask('change')) : null,
    one.record && actButton(language, 'ignore', 'check.ignore', ask('ignore')),
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
  const ofGroup = decision.groupId === undefined ? '' : ` (${text(language, 'check.by-group')})`;
  return element(
    'div',
    { class: 'actions' },
    badge(language, decision.decision, value + ofGroup),
    decision.reason === '' ? null : element('span', { class: 'note reason' }, decision.reason),
    decision.groupId === undefined
      ? actButton(language, 'undo', 'check.undo', () => {
          actions.decide(one, null);
        })
      : null,
  );
}

export function badge(language: Language, kind: DecisionKind, more = ''): HTMLElement {
  return element('span', { class: `badge ${kind}` }, decisionWord(language, kind) + more);
}

export type Act = DecisionKind | 'undo';

/** A button of a decision, with the key that presses it where the keyboard is on its finding or group. */
export function actButton(language: Language, act: Act, key: TextKey, onclick: () => void): HTMLElement {
  const shortcut = text(language, ACT_KEYS[act]);
  return element(
    'button',
    {
      type: 'button',
      class: 'small',
      'data-act': act,
      'aria-keyshortcuts': shortcut,
      title: shortcut,
      onclick,
    },
    text(language, key),
  );
}

export const ACT_KEYS: Readonly<Record<Act, TextKey>> = {
  accept: 'check.key-accept',
  change: 'check.key-change',
  ignore: 'check.key-ignore',
  undo: 'check.key-undo',
};
