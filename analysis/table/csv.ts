/** CSV text to a table of texts (here) and columns to CSV text (`format-csv.ts`): header line, RFC 4180. */
import { CsvError, parse } from 'csv-parse/sync';
import { AnalysisError } from '../errors';
import { plainBlanks } from '../language/blanks';

export { type CsvLocale, formatCsv, harmlessText } from './format-csv';

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly file: string;
  /** 1-based line of the file on which the header begins. */
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

// The longest printed cell of the two annexes has some 300 characters; a cell beyond this is a lost quotation mark
// or a whole document pasted into a cell.
export const MAX_CELL_CHARACTERS = 4_000;

// The larger annex has some 58,000 characters as CSV: room for thirty of them, and the worst a file of this size can do
// (a million one-letter rows) was measured at 3 s.
export const MAX_FILE_CHARACTERS = 2_000_000;

/**
 * The table in a CSV text; every cell is the text as it stands, blank cells are `''`.
 *
 * Accepts a byte order mark, LF, CRLF and CR, and commas, semicolons or tabs between the cells: the one of which the
 * header has most, since Excel writes the list separator of its computer's region, or the one that a first line such as
 * `sep=;` names. Numbers stay text, decimal commas and all. Rows without any content and columns at the end with neither
 * name nor content, as Excel leaves them, are passed over; line ends inside a quoted cell come back as LF. Nothing else
 * is repaired: what is not a plain table is refused with its place.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `empty-file`, `file-too-large`, `invalid-utf8`, `nul-byte`, `wrong-delimiter`,
 * `unclosed-quote`, `stray-quote`, `ragged-row`, `blank-header`, `duplicate-header` or `cell-too-long`
 * @example parseCsv('id,unit\n001,"Buah, Unit"\n', 'a.csv').header // ['id', 'unit']
 * @example parseCsv('id,unit\n001,"Buah, Unit"\n', 'a.csv').rows // [{ line: 2, cells: ['001', 'Buah, Unit'] }]
 * @example parseCsv('sep=;\r\nid;value\r\n;\r\n001;"1,5"\r\n', 'a.csv').rows // [{ line: 4, cells: ['001', '1,5'] }]
 */
export function parseCsv(text: string, file: string): CsvTable {
  if (text.length > MAX_FILE_CHARACTERS) {
    const details = { characters: text.length, limitCharacters: MAX_FILE_CHARACTERS };
    throw new AnalysisError('file-too-large', `${file} has ${text.length} characters`, { file }, details);
  }
  const lines = text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  refuseBrokenCharacters(lines, file);
  const named = SEPARATOR_LINE.exec(lines);
  // A blank line in its place leaves the numbers of the others as they are.
  const table = named ? lines.slice(named[0].length) : lines;
  const delimiter = named?.[1] ?? delimiterOf(table);
  if (!DELIMITERS.includes(delimiter)) {
    const place = { file, line: named ? 1 : firstFilledLine(table, 1) };
    throw new AnalysisError('wrong-delimiter', `${file} uses "${delimiter}"`, place, { value: delimiter });
  }
  const [header, ...rows] = readRows(table, delimiter, file);
  if (header === undefined) throw new AnalysisError('empty-file', `${file} is empty`, { file });
  return { file, headerLine: header.line, header: header.cells, rows };
}

const DELIMITERS: readonly string[] = [',', ';', '\t'];
const BAR = '|';

/** What Excel reads and does not show: which separator the file has. Saved as a row, it ends in blank cells. */
const SEPARATOR_LINE = /^"?sep=([^\n"])"?\1*[^\S\n]*(?=\n|$)/i;

function refuseBrokenCharacters(lines: string, file: string): void {
  // U+FFFD is what a decoder leaves where the bytes were not UTF-8.
  const broken = /[\0\uFFFD\p{Surrogate}]/u.exec(lines);
  if (!broken) return;
  const before = lines.slice(0, broken.index);
  const line = before.split('\n').length;
  const details = { position: broken.index - before.lastIndexOf('\n') };
  const code = broken[0] === '\0' ? 'nul-byte' : 'invalid-utf8';
  throw new AnalysisError(code, `${file}:${line} is not clean UTF-8 text`, { file, line }, details);
}

/** The separator of which the first line with content has most, outside quotation marks; a comma where it has none. */
function delimiterOf(lines: string): string {
  const counts = new Map([...DELIMITERS, BAR].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let filled = false;
  let ended = false;
  for (const character of lines) {
    if (character === '"') quoted = !quoted;
    if (character === '\n' && !quoted) {
      if (filled) break;
      ended = true;
      continue;
    }
    if (ended) for (const delimiter of counts.keys()) counts.set(delimiter, 0);
    ended = false;
    const count = counts.get(character);
    if (count !== undefined && !quoted) counts.set(character, count + 1);
    else filled ||= character !== '"' && !isBlank(character);
  }
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((delimiter) => counts.get(delimiter) === most) ?? ',';
}

/**
 * All rows, the header first. With line ends already LF, csv-parse counts lines inside quotes rightly. Each row is
 * checked as it is read: csv-parse builds an error with its stack for every ragged row, 30 microseconds each.
 */
function readRows(lines: string, delimiter: string, file: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let nextLine = 1;
  let width = 0;
  try {
    parse(lines, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: lastLine }) => {
        nextLine = lastLine + 1;
        if (cells.every(isBlank)) return null;
        const row = { line: lastLine - lineEndsIn(cells), cells };
        const header = rows[0]?.cells;
        if (header === undefined) {
          width = cells.length;
          rows.push(headerOf(row, file));
        } else rows.push(rowOf(row, header, width, file));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The place is where the broken row begins: there the quotation mark is missing, however far the parser ran.
    const line = firstFilledLine(lines, nextLine);
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
    const position = Number(error['column']);
    const column = rows[0]?.cells[position] ?? String(position + 1);
    // csv-parse's own message repeats the cell, which may be the rest of the file.
    throw new AnalysisError(code, `${file}:${line} ${error.code}`, { file, line, column });
  }
  return rows;
}

/** The header without the nameless columns at its end, which are no columns unless a row has something in them. */
function headerOf({ line, cells: printed }: CsvRow, file: string): CsvRow {
  const cells = printed.slice(0, printed.findLastIndex((name) => !isBlank(name)) + 1);
  const positions = cells.map((_, index) => String(index + 1));
  refuseLongCells({ line, cells }, positions, file);
  const blank = positions[cells.findIndex(isBlank)];
  if (blank !== undefined) {
    const place = { file, line, column: blank };
    throw new AnalysisError('blank-header', `${file}:${line} column ${blank} has no name`, place);
  }
  const seen = new Set<string>();
  for (const column of cells) {
    const place = { file, line, column };
    if (seen.has(column))
      throw new AnalysisError('duplicate-header', `${file}:${line} "${column}" twice`, place);
    seen.add(column);
  }
  return { line, cells };
}

/** A row as long as the header; `width` counts the nameless columns that the header's line has besides. */
function rowOf(row: CsvRow, header: readonly string[], width: number, file: string): CsvRow {
  const { line, cells } = row;
  if (cells.length !== width) {
    // With too few cells the place is the first column left without one.
    const missing = header[cells.length];
    const place = missing === undefined ? { file, line } : { file, line, column: missing };
    const details = { actual: cells.length, expected: width };
    throw new AnalysisError('ragged-row', `${file}:${line} has ${cells.length} cells`, place, details);
  }
  const nameless = cells.findIndex((cell, position) => position >= header.length && !isBlank(cell));
  if (nameless !== -1) {
    const column = String(nameless + 1);
    const place = { file, line, column };
    throw new AnalysisError('blank-header', `${file}:${line} column ${column} has no name`, place);
  }
  refuseLongCells(row, header, file);
  return { line, cells: cells.slice(0, header.length) };
}

function refuseLongCells({ line, cells }: CsvRow, names: readonly string[], file: string): void {
  const position = cells.findIndex((cell) => cell.length > MAX_CELL_CHARACTERS);
  if (position === -1) return;
  const actual = cells[position]?.length ?? 0;
  const column = names[position] ?? String(position + 1);
  const place = { file, line, column };
  const details = { actual, limit: MAX_CELL_CHARACTERS };
  throw new AnalysisError(
    'cell-too-long',
    `${file}:${line} ${column} has ${actual} characters`,
    place,
    details,
  );
}

function isBlank(text: string): boolean {
  return plainBlanks(text) === '';
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

function firstFilledLine(lines: string, from: number): number {
  const all = lines.split('\n');
  let line = from;
  while (all[line - 1] === '') line++;
  return line;
}
