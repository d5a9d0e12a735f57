import type { Validation } from '../sheets/sheet';
import { escapeText } from './text';
import { element, textElement, type XmlElement } from './xml-tree';

// Excel repairs a file whose prompt title is longer than 32 characters.
const MAX_TITLE = 32;

/** What Excel asks of a cell that one types into. */
export function validationElement(validation: Validation, header: string, sqref: string): XmlElement {
  const message = escapeText(validation.message);
  const title = header.length <= MAX_TITLE ? escapeText(header) : null;
  const { type, operator, formulas } = ruleOf(validation);
  return element(
    'dataValidation',
    {
      type,
      operator,
      errorStyle: validation.kind === 'list' && !validation.strict ? 'warning' : null,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: title,
      error: message,
      promptTitle: title,
      prompt: message,
      sqref,
    },
    formulas.map((formula, index) => textElement(`formula${index + 1}`, escapeText(formula))),
  );
}

interface Rule {
  readonly type: 'list' | 'decimal' | 'date';
  readonly operator: string | null;
  readonly formulas: readonly string[];
}

function ruleOf(validation: Validation): Rule {
  switch (validation.kind) {
    case 'list':
      return listRule(validation);
    case 'number':
      return numberRule(validation);
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: [FIRST_DAY] };
  }
}

/** Of this century; earlier ones are no days of a plan. */
const FIRST_DAY = 'DATE(2000,1,1)';

function listRule({ source }: Extract<Validation, { kind: 'list' }>): Rule {
  const formula =
    typeof source === 'string' ? source.slice(1) : `"${source.join(',').replaceAll('"', '""')}"`;
  return { type: 'list', operator: null, formulas: [formula] };
}

function numberRule({ minimum, maximum }: Extract<Validation, { kind: 'number' }>): Rule {
  if (minimum !== null && maximum !== null)
    return { type: 'decimal', operator: null, formulas: [String(minimum), String(maximum)] };
  if (maximum !== null) return { type: 'decimal', operator: 'lessThanOrEqual', formulas: [String(maximum)] };
  // Any number: the rule has to say something, and this is the smallest number that Excel can hold.
  return {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulas: [minimum === null ? '-9.99E+307' : String(minimum)],
  };
}
