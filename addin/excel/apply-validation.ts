import type { Step } from '../../analysis/merge/steps';

// Excel takes an inline list of at most 255 characters; a longer one has to stand in a range.
const MAX_INLINE_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;
// The smallest number that Excel holds: a rule has to say something.
const ANY_NUMBER = -9.99e307;

/** Of this century; earlier ones are no days of a plan. */
const FIRST_DAY = '=DATE(2000,1,1)';

type ValidationStep = Extract<Step, { kind: 'validation' }>;

export function applyValidation(range: Excel.Range, step: ValidationStep): void {
  const { validation } = step;
  const target = range.dataValidation;
  target.clear();
  target.rule = ruleOf(validation);
  target.ignoreBlanks = true;
  // As in the .xlsx: a longer title makes Excel repair the file, so there is none.
  const title = step.title.length <= MAX_TITLE ? step.title : '';
  const { message } = validation;
  const warns = validation.kind === 'list' && !validation.strict;
  target.errorAlert = {
    showAlert: true,
    style: warns ? 'Warning' : 'Stop',
    title,
    message: message.slice(0, MAX_ALERT),
  };
  target.prompt = { showPrompt: true, title, message: message.slice(0, MAX_PROMPT) };
}

function ruleOf(validation: ValidationStep['validation']): Excel.DataValidationRule {
  if (validation.kind === 'list') {
    const { source } = validation;
    return { list: { inCellDropDown: true, source: typeof source === 'string' ? source : inline(source) } };
  }
  if (validation.kind === 'date') return { date: { operator: 'GreaterThanOrEqualTo', formula1: FIRST_DAY } };
  const { minimum, maximum } = validation;
  if (minimum !== null && maximum !== null) {
    return { decimal: { operator: 'Between', formula1: minimum, formula2: maximum } };
  }
  if (maximum !== null) return { decimal: { operator: 'LessThanOrEqualTo', formula1: maximum } };
  return { decimal: { operator: 'GreaterThanOrEqualTo', formula1: minimum ?? ANY_NUMBER } };
}

function inline(words: readonly string[]): string {
  const list = words.join(',');
  if (list.length > MAX_INLINE_LIST) {
    throw new RangeError(`An inline list of ${list.length} characters; Excel takes ${MAX_INLINE_LIST}.`);
  }
  return list;
}
