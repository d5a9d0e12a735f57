/** Findings of one kind and cause: how many, what agreeing would change, and the decision on all of them at once. */
import { figure, text, type Language } from '../text/text';
import type { PlacedFinding, PlacedGroup } from './analysis-client';
import { decisionForm } from './decision-form';
import { element } from './dom';
import { actButton, badge, type FindingActions } from './finding-item';

export function groupItem(
  language: Language,
  group: PlacedGroup,
  findings: readonly PlacedFinding[],
  actions: FindingActions & { see(group: PlacedGroup): void },
): HTMLLIElement {
  const { groupId, severity, name, decision, changes } = group;
  const count = (has: (one: PlacedFinding) => boolean): string =>
    figure(language, findings.filter(has).length);
  const form = element('div', { class: 'decision-form' });
  const title = `${figure(language, findings.length)} ${name[language]}`;
  return element(
    'li',
    { class: `finding group-card ${severity}`, 'data-finding': groupId },
    element('p', { class: 'what' }, title),
    element(
      'div',
      { class: 'where' },
      element(
        'p',
        { class: 'note' },
        text(language, 'check.group-counts', {
          high: count(({ finding }) => finding.severity === 'high'),
          decided: count((one) => one.decision !== null),
        }),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'small link',
          'aria-label': `${text(language, 'check.group-see')}: ${title}`,
          onclick: () => {
            actions.see(group);
          },
        },
        text(language, 'check.group-see'),
      ),
    ),
    changes.length < 4 ? shortEffect(language, group) : longEffect(language, group),
    decision
      ? element(
          'div',
          { class: 'actions' },
          badge(language, decision.decision),
          decision.reason === '' ? null : element('span', { class: 'note reason' }, decision.reason),
          actButton(language, 'undo', 'check.undo', () => {
            actions.decideGroup(group, null);
          }),
        )
      : choices(language, group, form, actions),
    form,
  );
}

function shortEffect(language: Language, { effect }: PlacedGroup): HTMLElement {
  return element(
    'p',
    { class: 'note effect' },
    text(language, 'check.if-agreed', { effect: effect[language] }),
  );
}

/** Every figure with what it is and would be, to open. */
function longEffect(language: Language, { effect, changes }: PlacedGroup): HTMLElement {
  return element(
    'details',
    { class: 'note effect' },
    element('summary', {}, text(language, 'check.if-agreed', { effect: effect[language] })),
    element('ul', {}, ...changes.map((change) => element('li', {}, change[language]))),
  );
}

function choices(
  language: Language,
  group: PlacedGroup,
  form: HTMLElement,
  actions: FindingActions,
): HTMLElement {
  const { groupId, record } = group;
  if (!record) return element('p', { class: 'note' }, text(language, 'check.group-later'));
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': text(language, 'check.decide') },
    actButton(language, 'accept', 'check.group-accept', () => {
      actions.decideGroup(group, { groupId, decision: 'accept', reason: '' });
    }),
    actButton(language, 'ignore', 'check.group-ignore', () => {
      decisionForm(
        language,
        { id: groupId, value: null, unit: null, hint: 'check.group-hint' },
        form,
        (reason) => {
          actions.decideGroup(group, { groupId, decision: 'ignore', reason });
        },
      );
    }),
  );
}
