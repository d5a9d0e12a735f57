/** CSV text to a table of texts (here) and columns to CSV text (`format-csv.ts`): commas, header line, RFC 4180. */
import { CsvError, parse } from 'csv-parse/sync';
import { AnalysisError } from '../errors';

export { formatCsv } from './format-csv';

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly file: string;
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
 * Accepts a byte order mark, LF, CRLF and CR. Lines without any character are skipped; line ends inside a quoted cell
 * come back as LF. Nothing else is repaired: what is not a plain comma-separated table is refused with its place.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `empty-file`, `file-too-large`, `invalid-utf8`, `nul-byte`, `wrong-delimiter`,
 * `unclosed-quote`, `stray-quote`, `ragged-row`, `blank-header`, `duplicate-header` or `cell-too-long`
 * @example parseCsv('id,unit\n001,"Buah, Unit"\n', 'a.csv').header // ['id', 'unit']
 * @example parseCsv('id,unit\n001,"Buah, Unit"\n', 'a.csv').rows // [{ line: 2, cells: ['001', 'Buah, Unit'] }]
 */
export function parseCsv(text: string, file: string): CsvTable {
  if (text.length > MAX_FILE_CHARACTERS) {
    const details = { characters: text.length, limitCharacters: MAX_FILE_CHARACTERS };
    throw new AnalysisError('file-too-large', `${file} has ${text.length} characters`, { file }, details);
  }
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (lines.trim() === '') throw new AnalysisError('empty-file', `${file} is empty`, { file });
  refuseBrokenCharacters(lines, file);
  refuseOtherDelimiters(lines, file);
  const [header, ...rows] = readRows(lines, file);
  if (header === undefined) throw new AnalysisError('empty-file', `${file} has no header`, { file });
  return { file, header: header.cells, rows };
}

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

/** The header decides: a file whose header has more semicolons, tabs or bars than commas is separated by those. */
function refuseOtherDelimiters(lines: string, file: string): void {
  const line = firstFilledLine(lines, 1);
  const counts = new Map([',', ';', '\t', '|'].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of lines.replace(/^\n+/, '')) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const commas = counts.get(',') ?? 0;
  const other = [...counts.keys()].find((delimiter) => (counts.get(delimiter) ?? 0) > commas);
  if (other === undefined) return;
  const details = { value: other === '\t' ? 'tab' : other };
  throw new AnalysisError('wrong-delimiter', `${file} uses "${details.value}"`, { file, line }, details);
}

/**
 * All rows, the header first. With line ends already LF, csv-parse counts lines inside quotes rightly. Each row is
 * checked as it is read: csv-parse builds an error with its stack for every ragged row, 30 microseconds each.
 */
function readRows(lines: string, file: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let nextLine = 1;
  try {
    parse(lines, {
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: lastLine }) => {
        const row = { line: lastLine - lineEndsIn(cells), cells };
        const header = rows[0]?.cells;
        if (header === undefined) refuseBadHeader(row, file);
        else refuseBadRow(row, header, file);
        rows.push(row);
        nextLine = lastLine + 1;
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

function refuseBadHeader(header: CsvRow, file: string): void {
  const { line, cells } = header;
  const positions = cells.map((_, index) => String(index + 1));
  refuseLongCells(header, positions, file);
  const blank = positions[cells.findIndex((name) => name.trim() === '')];
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
}

function refuseBadRow(row: CsvRow, header: readonly string[], file: string): void {
  if (row.cells.length !== header.length) {
    const { line, cells } = row;
    // With too few cells the place is the first column left without one.
    const missing = header[cells.length];
    const place = missing === undefined ? { file, line } : { file, line, column: missing };
    const details = { actual: cells.length, expected: header.length };
    throw new AnalysisError('ragged-row', `${file}:${line} has ${cells.length} cells`, place, details);
  }
  refuseLongCells(row, header, file);
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

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

function firstFilledLine(lines: string, from: number): number {
  const all = lines.split('\n');
  let line = from;
  while (all[line - 1] === '') line++;
  return line;
}
