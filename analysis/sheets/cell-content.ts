/** What the content of a cell says as a text. */
import { typedText as textAsTyped } from '../plan/typed-text';
import type { CellContent, FormattedCell } from './read-workbook';
import type { CellValue } from './sheet';

export function isFormatted(content: CellContent): content is FormattedCell {
  return typeof content === 'object' && content !== null;
}

/**
 * The text of a cell as a planner sees it; a blank cell is `''`. A number is printed in Indonesian without groups and
 * so that it is read back as the same number, whatever decimals its format hides.
 *
 * @example shownText(1234.5) // '1234,5'
 * @example shownText(true) // 'TRUE'
 */
export function shownText(content: CellContent): string {
  if (content === null) return '';
  if (typeof content === 'number') return printedNumber(content);
  if (typeof content === 'boolean') return String(content).toUpperCase();
  return isFormatted(content) ? content.shown : content;
}

/**
 * The text of a cell that a planner types into: odd blanks are plain ones, and the apostrophe goes by which one tells
 * Excel that a number is a text.
 *
 * @example typedText(" '95\u00A0%") // '95 %'
 */
export function typedText(content: CellContent): string {
  return textAsTyped(shownText(content));
}

/**
 * What a planner means by what stands in a cell: a number, 97.5 where the cell shows 97,5%, or a text to be understood.
 * A date and an error are their texts, which no number is made of.
 */
export function typedValue(content: CellContent): CellValue {
  if (isFormatted(content)) return content.kind === 'percent' ? content.value : content.shown;
  return typeof content === 'string' ? typedText(content) : content;
}

/**
 * The plain value that stands in a cell under its format: 0.975 where it shows 97,5%, the serial of a date, the text of
 * an error.
 */
export function plainValue(content: CellContent): CellValue {
  if (!isFormatted(content)) return content;
  if (content.value === null) return content.shown;
  return content.kind === 'percent' ? Number((content.value / 100).toPrecision(MAX_DIGITS)) : content.value;
}

/**
 * A number as print that has one reading. Three decimals get a fourth, since "1,234" may as well be thousands in a
 * column of counts. Print of more than 15 digits has no reading, so decimals end there.
 *
 * @example printedNumber(1.234) // '1,2340'
 * @example printedNumber(0.00000012) // '0,00000012'
 */
export function printedNumber(value: number): string {
  const text = decimals(value);
  return text.replace(/^(-?[1-9]\d{0,2},\d{3})$/, '$10');
}

/**
 * A number with all its decimals, at most 15 digits in all.
 *
 * @example decimals(-0.5) // '-0,5'
 */
export function decimals(value: number): string {
  const whole = Math.trunc(Math.abs(value)).toFixed(0).length;
  const text = value.toFixed(Math.max(0, MAX_DIGITS - whole));
  // Too small for that many decimals, and yet not zero.
  if (value !== 0 && Number(text) === 0) return value.toExponential();
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace('.', ',') : text;
}

/** Significant digits of a number of Excel. */
const MAX_DIGITS = 15;
