import { type Wire, isRecord } from '../wire';
import { invalid } from '../refusals';
import type { Area } from '../model/address';
import { checkFormula } from '../model/cell-access';
import type { Sheet } from '../model/sheet';
import { mapRule } from '../model/rule-formulas';
import { keptTabs, refuseStructured } from '../model/structured';
import { type Calls, HostObject, type Scope, recordOf } from './host-object';
import { PaintedObject } from './painted-object';

const LONGEST_INLINE_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Excel.DataValidation. */
export class ValidationObject extends PaintedObject {
  constructor(scope: Scope, sheet: Sheet, area: Area) {
    super(scope, 'DataValidation', sheet, area, 'DataValidation', {
      IgnoreBlanks: true,
      Rule: {},
      Prompt: { showPrompt: true, title: '', message: '' },
      ErrorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
      Valid: true,
    });
  }

  override get reads() {
    return { Type: () => validationType(this.read('Rule')) };
  }
  override get writes() {
    return {
      Rule: (value: Wire) => {
        checkRule(this.scope, recordOf(value, 'A rule'));
        const rule = mapRule(plainRule(value), (formula) => keptTabs(this.scope.workbook, formula));
        this.sheet.layers.paint('DataValidation.Rule', this.area, rule);
      },
      Prompt: (value: Wire) => this.setMessage('Prompt', value),
      ErrorAlert: (value: Wire) => this.setMessage('ErrorAlert', value),
    };
  }
  override get calls(): Calls {
    return {
      Clear: () => this.sheet.layers.erasePrefix('DataValidation.', this.area),
    };
  }

  private setMessage(name: 'Prompt' | 'ErrorAlert', value: Wire): void {
    const message = recordOf(value, name);
    const tooLong = (text: Wire | undefined, most: number): boolean =>
      typeof text === 'string' && text.length > most;
    if (tooLong(message['title'], LONGEST_TITLE)) invalid(`${name}: a title has at most 32 characters.`);
    if (tooLong(message['message'], LONGEST_MESSAGE))
      invalid(`${name}: a message has at most 255 characters.`);
    if (name === 'ErrorAlert')
      this.scope.schema.enumValue('DataValidationAlertStyle', message['style'] ?? 'Stop');
    this.sheet.layers.paint(`DataValidation.${name}`, this.area, message);
  }
}

function validationType(rule: Wire): string {
  if (!isRecord(rule)) return 'Inconsistent';
  return TYPES[Object.keys(rule)[0] ?? ''] ?? 'None';
}

function checkRule(scope: Scope, rule: { [name: string]: Wire }): void {
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined || TYPES[kind] === undefined) {
    invalid(`A validation rule names one of ${Object.keys(TYPES).join(', ')}.`);
  }
  const parts = recordOf(rule[kind], kind);
  if (kind === 'list') return checkList(parts['source']);
  if (kind === 'custom') return checkFormulaText(parts['formula']);
  const operator = scope.schema.enumValue('DataValidationOperator', parts['operator']);
  checkOperand(parts['formula1'], 'formula1');
  if (/Between$/.test(operator)) checkOperand(parts['formula2'], 'formula2');
}

function checkList(source: Wire | undefined): void {
  if (typeof source !== 'string') return invalid('The source of a list is a text or a range.');
  if (source.startsWith('=')) return checkRuleFormula(source);
  if (source.length > LONGEST_INLINE_LIST) {
    invalid(`A list written in the rule has at most 255 characters, not ${source.length}; point to a range.`);
  }
  if (source === '') invalid('The list has no source.');
}

function checkOperand(value: Wire | undefined, name: string): void {
  if (typeof value === 'number') return;
  if (typeof value !== 'string' || value === '') invalid(`The rule needs ${name}.`);
  checkFormulaText(value);
}

function checkFormulaText(value: Wire | undefined): void {
  if (typeof value !== 'string' || value === '') return invalid('The rule needs a formula.');
  if (value.startsWith('=')) checkRuleFormula(value);
}

function checkRuleFormula(formula: string): void {
  checkFormula(formula);
  refuseStructured(formula);
}

function plainRule(value: Wire): Wire {
  return value instanceof HostObject ? null : value;
}
