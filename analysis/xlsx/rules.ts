import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import type { TableColumn, Validation } from '../sheets/sheet';
import { wordStyle } from './cell-styles';
import { escapeText } from './text';

// Excel repairs a file whose prompt title is longer than 32 characters.
const MAX_TITLE = 32;

/** What Excel asks of a cell that one types into; `range` covers the body of the column. */
export function validationRule(validation: Validation, header: string, range: string): DataValidation {
  const message = escapeText(validation.message);
  return {
    ...(validation.kind === 'list' ? listRule(validation) : numberRule(validation)),
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: validation.kind === 'list' && !validation.strict ? 'warning' : 'stop',
    ...(header.length <= MAX_TITLE && { inputTitle: escapeText(header), errorTitle: escapeText(header) }),
    inputMessage: message,
    errorMessage: message,
  };
}

/** The colour belongs to the word, so it follows when a planner picks another one. */
export function wordRules(column: TableColumn, range: string, firstPriority: number): ConditionalRule[] {
  return (column.colors ?? []).map((color, index) => ({
    type: 'cellIs',
    operator: 'equal',
    formula: `"${escapeText(color.word.replaceAll('"', '""'))}"`,
    priority: firstPriority + index,
    style: wordStyle(color),
    range,
  }));
}

type RuleBody = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function listRule({ source }: Extract<Validation, { kind: 'list' }>): RuleBody {
  const formula1 =
    typeof source === 'string' ? source.slice(1) : `"${source.join(',').replaceAll('"', '""')}"`;
  return { type: 'list', formula1: escapeText(formula1) };
}

function numberRule({ minimum, maximum }: Extract<Validation, { kind: 'number' }>): RuleBody {
  if (minimum === null && maximum === null) {
    // Any number: the rule has to say something, and this is the smallest number that Excel can hold.
    return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '-9.99E+307' };
  }
  if (maximum === null) return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(minimum) };
  if (minimum === null) return { type: 'decimal', operator: 'lessThanOrEqual', formula1: String(maximum) };
  return { type: 'decimal', operator: 'between', formula1: String(minimum), formula2: String(maximum) };
}
