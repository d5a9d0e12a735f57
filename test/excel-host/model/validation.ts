import { type Wire, isRecord } from '../wire';
import { valueAt } from './cell-access';
import type { Sheet } from './sheet';
import { type Workbook, rangeOfName, rangeOfText } from './workbook';

/**
 * Whether Excel would take a typed entry: lists (inline or a range) and number rules with literal limits, when
 * the alert is a stop. Rules with formulas let everything pass.
 */
export function isAllowed(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: Wire,
): boolean {
  const rule = sheet.layers.at('DataValidation.Rule', row, column);
  const alert = sheet.layers.at('DataValidation.ErrorAlert', row, column);
  if (!isRecord(rule)) return true;
  if (isRecord(alert) && (alert['showAlert'] === false || (alert['style'] ?? 'Stop') !== 'Stop')) return true;
  if (value === '') return sheet.layers.at('DataValidation.IgnoreBlanks', row, column) !== false;
  const kind = Object.keys(rule)[0] ?? '';
  const parts = rule[kind];
  if (!isRecord(parts)) return true;
  if (kind === 'list') return choices(workbook, sheet, String(parts['source'])).includes(String(value));
  if (kind === 'textLength') return isWithin(String(value).length, parts);
  if (kind !== 'wholeNumber' && kind !== 'decimal') return true;
  const number = typeof value === 'number' ? value : Number(value);
  return !Number.isNaN(number) && (kind === 'decimal' || Number.isInteger(number)) && isWithin(number, parts);
}

function choices(workbook: Workbook, sheet: Sheet, source: string): string[] {
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const name = workbook.names.find((one) => one.name.toLowerCase() === source.slice(1).toLowerCase());
  const place = name ? rangeOfName(workbook, name) : rangeOfText(workbook, source.slice(1), sheet);
  if (place === null) return [];
  const { sheet: from, area } = place;
  return [...from.filledIn(area)].map((cell) => String(valueAt(workbook, from, cell.row, cell.column)));
}

function isWithin(number: number, { operator, formula1, formula2 }: { [name: string]: Wire }): boolean {
  const one = Number(formula1);
  const two = Number(formula2);
  if (Number.isNaN(one)) return true;
  switch (operator) {
    case 'Between':
      return Number.isNaN(two) || (number >= one && number <= two);
    case 'NotBetween':
      return Number.isNaN(two) || number < one || number > two;
    case 'EqualTo':
      return number === one;
    case 'NotEqualTo':
      return number !== one;
    case 'GreaterThan':
      return number > one;
    case 'LessThan':
      return number < one;
    case 'GreaterThanOrEqualTo':
      return number >= one;
    case 'LessThanOrEqualTo':
      return number <= one;
    default:
      return true;
  }
}
