/** The small form under a finding: the planner's value where it changes one, and the reason. */
import type { Decision } from '../../analysis/audit/decisions';
import { readNumber } from '../../analysis/plan/number';
import type { NumberReading, UnitReading } from '../../analysis/plan/plan';
import { NUMBER_DOUBT_WORDS } from '../../analysis/text/doubts';
import { directionWord } from '../../analysis/text/words';
import { figure, text, type Language, type TextKey } from '../text/text';
import type { PlacedFinding } from './analysis-client';
import { element, fill } from './dom';

export interface AskedDecision {
  /** Of the finding or group, for the ids of the form. */
  readonly id: string;
  /** What stands in the field of the value at first; null where only the reason is asked for. */
  readonly value: string | null;
  /** Unit of the value where it has to be a number. */
  readonly unit: UnitReading | null;
  /** Where the reason is then found. */
  readonly hint: TextKey;
}

export function decisionForm(
  language: Language,
  { id, value: first, unit, hint }: AskedDecision,
  place: HTMLElement,
  save: (reason: string, value: Decision['value']) => void,
): void {
  const name = `form-${id}`;
  const value = element('input', {
    type: 'text',
    value: first ?? '',
    inputmode: unit ? 'decimal' : 'text',
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
    first === null ? null : field(text(language, 'check.value'), value),
    field(text(language, 'check.reason'), reason),
    element('p', { class: 'note', id: `${name}-hint` }, text(language, hint)),
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
    const typed = value.value.trim();
    const number = unit && readNumber(typed, { kind: unit.kind, unit: unit.text });
    const why = first === null ? null : number && notANumber(language, number);
    if (first !== null && typed === '') fail(text(language, 'check.value-missing'), value);
    else if (why) fail(why, value);
    else if (because === '') fail(text(language, 'check.reason-missing'), reason);
    else {
      fill(place);
      if (first === null) save(because, undefined);
      else save(because, number && number.operator === '' ? number.value : typed);
    }
  });
  fill(place, form);
  (first === null ? reason : value).focus();

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
export function startingValue(language: Language, { finding: { apply, proposal } }: PlacedFinding): string {
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
