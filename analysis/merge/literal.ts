import type { CellValue } from '../sheets/sheet';

/** What is sent for one cell: null leaves it as it is, '' clears it, text with a leading `=` is a formula. */
export type Sent = string | number | boolean | null;

/**
 * A value as Excel has to be told it so that it stays that value. Excel reads what it is sent like typing: `=1+1`
 * becomes a formula, `3-4` a date, `001` a number, `Mei 2022` a date in Indonesian. A leading apostrophe, which Excel
 * takes off again, says "this is text". A cell that is already text (`@`) needs it only for a text that itself
 * begins with an apostrophe. A blank is written as blank; only a merge leaves cells alone.
 *
 * @param textCell true when the cell has the format `@`
 * @example literal('=1+1', false) // "'=1+1"
 * @example literal('Dinas Sosial', false) // 'Dinas Sosial'
 * @example literal(null, false) // ''
 */
export function literal(value: CellValue, textCell: boolean): Sent {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  if (value.startsWith("'")) return `'${value}`;
  if (textCell || PLAIN_WORDS.test(value)) return value;
  return `'${value}`;
}

// Words alone are never read as a number, date or formula in any locale; TRUE and FALSE are, and so are months
// with a figure, hence no digits. The first character is a letter, so `=`, `+`, `-`, `@`, `#` and `(` are out.
const PLAIN_WORDS = /^(?!(?:true|false|benar|salah)\s*$)\p{L}[^\d%]*$/iu;
