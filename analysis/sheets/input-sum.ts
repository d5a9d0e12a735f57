/**
 * One rule for "have the inputs changed?", as a formula on the home sheet and as a function of the tables that were read:
 * a sum over the rows of a table, in which every character of every input column counts by its place.
 *
 * The order of rows does not matter; two values that change places do, as the sum of a row is squared (modulo a prime, so
 * that all of it stays exact). The formula has no function that Excel 2013 or LibreOffice lacks, no IF (which is no array
 * inside SUMPRODUCT) and none that is volatile. Any cell that it cannot read counts as changed.
 */
import type { Language } from '../text/bilingual';
import { columnPositions } from '../text/headers';
import type { RecordedHeaders } from '../text/match-headers';
import { codeOf, DECISION_WORDS, spellings } from '../text/words';
import { plainValue } from './cell-content';
import { wholeColumn } from './formulas';
import type { CellContent, ReadTable } from './read-workbook';

/** What of a table counts, and how: kept with the workbook, so that formula and function stay one rule. */
export interface InputRule {
  readonly table: string;
  readonly columns: readonly InputColumn[];
  /** Characters of a row that count, its columns joined. */
  readonly length: number;
  /** A row in which all of these are blank counts nothing; absent: every row counts. */
  readonly filled?: readonly string[];
  /** Characters that are known, each by its place; the separator of columns comes first and counts nothing. */
  readonly alphabet: string;
}

export interface InputColumn {
  readonly key: string;
  /** Numbers are compared by their digits, whatever decimal sign Excel shows; a decision by what it says. */
  readonly kind: 'text' | 'number' | 'decision';
}

export interface InputSum extends InputRule {
  /** Of the inputs that the results were computed from. */
  readonly sum: number;
}

const SEPARATOR = '|';
/** Sums of rows are squared in double precision, exact below 2^53. */
const PRIME = 999_983;
/** Characters of all rows together; beyond it only the beginning of each row counts, or Excel would be felt to reckon. */
const MOST_CHARACTERS = 2_000_000;
/** Printable ASCII: what a planner may type that did not stand there before. */
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
/** What may be added to the longest row and is still seen whole. */
const MARGIN = 32;

/**
 * The rule for a table that is written with these rows, and their sum. A column with characters that a formula cannot
 * hold (control characters, emoji) or with numbers that Excel and LibreOffice write differently is left out.
 */
export function inputSum(
  table: string,
  columns: readonly InputColumn[],
  rows: readonly (readonly CellContent[])[],
  filled?: readonly string[],
): InputSum {
  const kept = columns.map(({ kind }, at) => rows.every((row) => isPlain(textOf(row[at] ?? null, kind))));
  const known = columns.filter((_, at) => kept[at]);
  const counted = rows.map((row) =>
    countedRow(
      row.filter((_, at) => kept[at]),
      known,
      filled,
    ),
  );
  const longest = counted.reduce((length, { text }) => Math.max(length, text.length), 0);
  const most = Math.max(MARGIN, Math.floor(MOST_CHARACTERS / Math.max(1, rows.length)));
  const characters = new Set([...PRINTABLE, ...counted.map(({ text }) => text).join('')]);
  characters.delete(SEPARATOR);
  const rule = {
    table,
    columns: known,
    ...(filled && { filled }),
    length: Math.min(longest + MARGIN, most),
    alphabet: SEPARATOR + [...characters].join(''),
  };
  return { ...rule, sum: sumOfRows(counted, rule) };
}

/** The sum of a table as it stands; `NaN` where a cell, a column or a character is not known. */
export function sumOfTable(
  rule: InputRule,
  table: Pick<ReadTable, 'headers' | 'rows'> | undefined,
  recorded: RecordedHeaders = {},
): number {
  const positions = columnPositions(
    table?.headers ?? [],
    rule.columns.map(({ key }) => key),
    recorded,
  );
  if (!table || rule.columns.some(({ key }) => !positions.has(key))) return Number.NaN;
  const at = rule.columns.map(({ key }) => positions.get(key) ?? -1);
  const rows = table.rows.map((row) =>
    countedRow(
      at.map((position) => row[position] ?? null),
      rule.columns,
      rule.filled,
    ),
  );
  return sumOfRows(rows, rule);
}

/** Whether any table differs from what the results were computed from. */
export function haveInputsChanged(
  inputs: readonly InputSum[],
  tables: readonly Pick<ReadTable, 'name' | 'headers' | 'rows'>[],
  headers: Readonly<Record<string, RecordedHeaders>> = {},
): boolean {
  return inputs.some((input) => {
    const table = tables.find(({ name }) => name === input.table);
    return sumOfTable(input, table, headers[input.table]) !== input.sum;
  });
}

/** Whether a table still has its sum, as an Excel expression that is TRUE or FALSE. */
export function inStepFormula(input: InputSum, language: Language): string {
  const { table, columns, length, alphabet, sum, filled } = input;
  const cells = columns.map(({ key, kind }) => cellFormula(wholeColumn(table, key, language), kind));
  const row = cells.join(`&"${SEPARATOR}"&`);
  const decisions = columns.filter(({ kind }) => kind === 'decision');
  const counted = decisions.map(
    ({ key }) => `(${cellFormula(wholeColumn(table, key, language), 'decision')}>0)*`,
  );
  if (filled) {
    const lengths = filled.map((key) => `LEN(${wholeColumn(table, key, language)})`);
    counted.push(`((${lengths.join('+')})>0)*`);
  }
  // Behind its end a row goes on with separators, which count nothing; LibreOffice finds no empty text.
  const lengthened = `${row}&REPT("${SEPARATOR}",${String(length)})`;
  const places = `COLUMN(INDEX($1:$1,1):INDEX($1:$1,${String(length)}))`;
  const weights = `ROW(INDEX($A:$A,1):INDEX($A:$A,${String(length)}))`;
  const rowSums = `MMULT(FIND(MID(${lengthened},${places},1),${literal(alphabet)})-1,${weights}*${weights})`;
  const total = `SUMPRODUCT(${counted.join('')}MOD(MOD(${rowSums},${String(PRIME)})^2,${String(PRIME)}))`;
  return `IFERROR(${total}=${String(sum)},FALSE)`;
}

interface CountedRow {
  readonly text: string;
  /** 0 for a row without a decision. */
  readonly weight: 0 | 1;
}

function countedRow(
  row: readonly CellContent[],
  columns: readonly InputColumn[],
  filled?: readonly string[],
): CountedRow {
  const texts = columns.map(({ kind }, at) => textOf(row[at] ?? null, kind));
  const isUndecided = columns.some(({ kind }, at) => kind === 'decision' && texts[at] === '0');
  const isBlank = filled?.every((key) => (texts[columns.findIndex((one) => one.key === key)] ?? '') === '');
  return { text: texts.join(SEPARATOR), weight: isUndecided || isBlank ? 0 : 1 };
}

function textOf(cell: CellContent, kind: InputColumn['kind']): string {
  if (typeof cell === 'object' && cell?.kind === 'error') return UNREADABLE;
  const value = plainValue(cell);
  if (kind === 'decision') return String(decisionCode(String(value ?? '')));
  if (typeof value === 'number')
    return Number.isInteger(value) || kind === 'number' ? digits(value) : UNREADABLE;
  return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '');
}

/** A character that no cell holds and no alphabet knows. */
const UNREADABLE = '\u0000';

/** A number as Excel joins it to a text, with a dot; very large and very small ones are written differently elsewhere. */
function digits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /e/.test(text) || (value !== 0 && Math.abs(value) < 1e-4) ? UNREADABLE : text;
}

function isPlain(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return !/[\u0000-\u001F\uD800-\uDFFF]/.test(text);
}

function sumOfRows(rows: readonly CountedRow[], { length, alphabet }: InputRule): number {
  const worth = new Map([...alphabet].map((character, at) => [character, at]));
  return rows.reduce((total, { text, weight }) => {
    let sum = 0;
    for (let at = 0; at < Math.min(text.length, length); at++)
      sum += (worth.get(text.charAt(at)) ?? Number.NaN) * (at + 1) ** 2;
    return total + weight * ((sum % PRIME) ** 2 % PRIME);
  }, 0);
}

const DECISIONS = Object.keys(DECISION_WORDS) as (keyof typeof DECISION_WORDS)[];

/** 1 and up for a decision in any of its words, 0 for none. */
function decisionCode(text: string): number {
  const decision = codeOf(DECISION_WORDS, text);
  return decision === null ? 0 : DECISIONS.indexOf(decision) + 1;
}

function cellFormula(column: string, kind: InputColumn['kind']): string {
  if (kind === 'text') return column;
  // In a number the decimal sign of the computer becomes a dot; in a text nothing is replaced.
  if (kind === 'number') return `SUBSTITUTE(${column},MID("\u00A6,",1+ISNUMBER(${column}),1),".")`;
  const words = DECISIONS.map((key, at) => {
    const either = spellings(DECISION_WORDS[key]).map((word) => `(TRIM(${column})="${word}")`);
    return `${String(at + 1)}*(${either.join('+')})`;
  });
  return `(${words.join('+')})`;
}

/** Excel takes no text of more than 255 characters in a formula. */
function literal(text: string): string {
  const parts = text.match(/[^]{1,200}/g) ?? [''];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}
