/** Columns to CSV text, RFC 4180. */
import { columnOf, isFrame, settleColumns } from './columns';
import type { Cell, Columns, Frame } from './columns';

/**
 * Whose settings the text is made for: `en` is what programs read, commas and dot decimals; `id` opens by a double click
 * in an Excel with Indonesian settings, semicolons and decimal commas, CRLF and the byte order mark that says UTF-8.
 */
export type CsvLocale = 'en' | 'id';

interface Dialect {
  readonly start: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly lineEnd: string;
}

const DIALECTS: Readonly<Record<CsvLocale, Dialect>> = {
  en: { start: '', delimiter: ',', decimal: '.', lineEnd: '\n' },
  id: { start: '\uFEFF', delimiter: ';', decimal: ',', lineEnd: '\r\n' },
};

/**
 * A table for machines as CSV text: header, one line a row, blank = missing.
 *
 * Numbers are written in full without floating noise: 12 significant digits, 15 from a thousand million on (Excel's
 * own precision), whole numbers exactly. Text that a spreadsheet would run as a formula is made harmless by an
 * apostrophe (`harmlessText`). A blank text and a missing value look alike.
 * The writer is our own, since csv-parse only reads and danfojs' `toCSV` never quotes.
 *
 * @throws TypeError or RangeError as `settleColumns` does
 * @example formatCsv({ city: ['Serang', 'Kota "X", Y'], percent: [0.1 + 0.2, null] }) // 'city,percent\nSerang,0.3\n"Kota ""X"", Y",\n'
 * @example formatCsv({ city: ['Serang'], percent: [0.5] }, { locale: 'id' }) // '\uFEFFcity;percent\r\nSerang;0,5\r\n'
 */
export function formatCsv(table: Columns | Frame, options: { readonly locale?: CsvLocale } = {}): string {
  const dialect = DIALECTS[options.locale ?? 'en'];
  const columns = isFrame(table)
    ? table.columns.map((name) => ({ name, cells: columnOf(table, name) as Cell[] }))
    : settleColumns(table).map(({ name, cells }) => ({ name, cells: cells() }));
  const rowCount = columns[0]?.cells.length ?? 0;
  const header = columns.map(({ name }) => formatText(name));
  const writers = columns.map(({ cells }) => columnWriter(cells, dialect));
  const lines = [formatLine(header, dialect)];
  for (let row = 0; row < rowCount; row++)
    lines.push(
      formatLine(
        writers.map((write) => write(row)),
        dialect,
      ),
    );
  return dialect.start + lines.join(dialect.lineEnd) + dialect.lineEnd;
}

/** Writes the cells of a column one after the other; a text that stands there again (a city, a code) is formatted once. */
function columnWriter(cells: readonly Cell[], { decimal }: Dialect): (row: number) => string {
  let before: Cell = null;
  let written = '';
  return (row) => {
    const cell = cells[row] ?? null;
    if (cell === null || Number.isNaN(cell)) return '';
    if (typeof cell === 'number') return formatNumber(cell).replace('.', decimal);
    if (cell !== before) written = formatText(String(cell));
    before = cell;
    return written;
  };
}

function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(Math.abs(value) < 1e9 ? 12 : 15)));
}

/** Every separator and a byte order mark are quoted, so that no header is taken for another format. */
function formatText(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  const harmless = harmlessText(text);
  return /[",\r\n;\t|\uFEFF]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Most cells, ids among them: they begin no formula, and nothing in them has to be quoted. */
const PLAIN_TEXT = /^[\p{L}\p{N}][^",\r\n;\t|\uFEFF]*$/u;

function formatLine(cells: readonly string[], { delimiter }: Dialect): string {
  const line = cells.join(delimiter);
  // A lone blank cell would be an empty line, which readers skip.
  return line === '' ? '""' : line;
}

/**
 * A text that no spreadsheet runs as a formula when it opens the file, and that a reader can still read: where a cell
 * can begin, an apostrophe stands before a sign that begins a formula (= + - @, and their wide forms of East Asia). A cell
 * begins at the start of the text, after blanks and quotation marks too; and after a comma, semicolon, tab or line end,
 * because an Excel whose list separator is another one splits the text there. Signs alone ("-") and signed numbers
 * ("-5", "+62") are no formulas and stay as they are.
 *
 * To undo it, take away one apostrophe between such a beginning and the sign; every text comes back as it was.
 *
 * @example harmlessText('=1+1') // "'=1+1"
 * @example harmlessText('Dinas Sosial;@SUM(A1)') // "Dinas Sosial;'@SUM(A1)"
 * @example harmlessText('-') // '-'
 */
export function harmlessText(text: string): string {
  return text.replace(FORMULA_START, (found, before: string, sign: string, at: number) => {
    const rest = text.slice(at + before.length);
    // What splits at a semicolon does not split at a comma; the start of the text is that of the whole cell.
    const separator = at === 0 ? '' : (text[at] ?? '');
    const cell = separator === '' ? rest : (rest.split(separator)[0] ?? rest);
    return before.endsWith("'") || !cell.split(/[,;\t\r\n]/).every(isNoFormula) ? `${before}'${sign}` : found;
  });
}

const FORMULA_START = /((?:^|[,;\t\r\n])[\s'"]*)([=+\-@＝＋－＠])/g;

/** A formula has an operand: a letter or a digit; a signed number is a number. */
function isNoFormula(part: string): boolean {
  return /^(?:[^\p{L}\p{N}_]*|[\s"'(]*[+-]?\d[\d.]*[\s%)"']*)$/u.test(part);
}
