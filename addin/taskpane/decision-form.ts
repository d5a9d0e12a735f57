/** The small form under a finding: the planner's value where it changes one, and the reason. */
import type { Decision } from '../../analysis/audit/decisions';
import { readNumber } from '../../analysis/plan/number';
import type { NumberReading } from '../../analysis/plan/plan';
import { NUMBER_DOUBT_WORDS } from '../../analysis/text/doubts';
import { directionWord } from '../../analysis/text/words';
import { figure, text, type Language } from '../text/text';
import type { PlacedFinding } from './analysis-client';
import { element, fill } from './dom';

export function decisionForm(
  language: Language,
  one: PlacedFinding,
  kind: 'change' | 'ignore',
  place: HTMLElement,
  decide: (decision: Decision) => void,
): void {
  const save = (decision: Decision): void => {
    fill(place);
    decide(decision);
  };
  const name = `form-${one.finding.findingId}`;
  const value = element('input', {
    type: 'text',
    value: kind === 'change' ? startingValue(language, one) : '',
    inputmode: one.unit ? 'decimal' : 'text',
    'aria-describedby': `${name}-error`,
  });
  const reason = element('textarea', { rows: 2, 'aria-describedby': `${name}-error ${name}-hint` });
  const wrong = element('p', { class: 'wrong', id: `${name}-error`, role: 'alert' });
  const fail = (words: string, field: HTMLElement): void => {
    wrong.textContent = words;
    field.focus();
  };
  const form = element(
    'form',
    {},
    kind === 'change' ? field(text(language, 'check.value'), value) : null,
    field(text(language, 'check.reason'), reason),
    element('p', { class: 'note', id: `${name}-hint` }, text(language, 'check.reason-hint')),
    wrong,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'small primary' }, text(language, 'check.save')),
      element('button', { type: 'button', class: 'small', onclick: close }, text(language, 'check.cancel')),
    ),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const because = reason.value.trim();
    const { findingId } = one.finding;
    if (kind === 'ignore') {
      if (because === '') fail(text(language, 'check.reason-missing'), reason);
      else save({ findingId, decision: 'ignore', reason: because });
      return;
    }
    const typed = value.value.trim();
    const number = one.unit && readNumber(typed, { kind: one.unit.kind, unit: one.unit.text });
    const why = number && notANumber(language, number);
    if (typed === '') fail(text(language, 'check.value-missing'), value);
    else if (why) fail(why, value);
    else if (because === '') fail(text(language, 'check.reason-missing'), reason);
    else
      save({
        findingId,
        decision: 'change',
        value: number && number.operator === '' ? number.value : typed,
        reason: because,
      });
  });
  fill(place, form);
  (kind === 'change' ? value : reason).focus();

  function close(): void {
    const item = place.closest('[data-finding]');
    fill(place);
    item?.querySelector('button')?.focus();
  }
}

/** Why a text is no number where it is printed in that row; null when it is one. */
function notANumber(language: Language, { doubt }: NumberReading): string | null {
  if (doubt === null || doubt === 'dash') return null;
  const example = figure(language, 1234.5);
  return text(language, 'check.value-number', { example, doubt: NUMBER_DOUBT_WORDS[doubt][language] });
}

/** What accepting would set, as the planner types it: the number of an indicator, all agencies of the cell. */
function startingValue(language: Language, { finding: { apply, proposal } }: PlacedFinding): string {
  const [fix] = apply;
  switch (fix?.column) {
    case 'canonical_indicator':
    case 'agencies':
      return String(fix.value ?? '');
    case 'direction':
      return directionWord(fix.value === 1 ? 1 : -1, language);
    default:
      return fix?.value === null ? '' : proposal[language];
  }
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}
