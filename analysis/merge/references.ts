import { columnName } from '../sheets/columns';

/** One end of a reference: a cell, or a whole row or column (the other index is then null). Counts from 0. */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** As it stands in the formula. */
  readonly text: string;
  /** The tab before it as spelled, with its `!`; blank for none. */
  readonly prefix: string;
  /** What it names before the cells: a tab, several (`Jan:Mar`), one of another workbook (`[1]Jan`); null for its own. */
  readonly tab: string | null;
  readonly first: ReferenceEnd;
  /** Null for a single cell. */
  readonly last: ReferenceEnd | null;
}

/**
 * A formula with each of its references to cells, rows or columns in place of what `map` makes of it. Text between
 * quotation marks and structured references are left alone.
 *
 * @example mapReferences('=SUM(A1:B2)+"A1"', ({ text }) => `${text}!`) // '=SUM(A1:B2!)+"A1"'
 */
export function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return formula.replace(
    TOKEN,
    (whole: string, tab: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const from = parseEnd(first);
      if (!from || (last === undefined && (from.row === null || from.column === null))) return whole;
      const to = last === undefined ? null : parseEnd(last);
      if (last !== undefined && !to) return whole;
      return map({
        text: whole,
        prefix: tab ?? '',
        tab: tab === undefined ? null : unquoteTab(tab.slice(0, -1)),
        first: from,
        last: to,
      });
    },
  );
}

/** A reference as a formula spells it, its tab left out. */
export function spellEnds(first: ReferenceEnd, last: ReferenceEnd | null): string {
  return last ? `${spellEnd(first)}:${spellEnd(last)}` : spellEnd(first);
}

/**
 * A formula with each tab name of its own workbook in place of what `map` makes of it, before cells, names and errors
 * alike; of `Jan:Mar` both.
 *
 * @example mapTabs("Jan:Mar!A1+Jan!Nama", (tab) => (tab === 'Jan' ? 'Januari' : tab)) // "'Januari:Mar'!A1+'Januari'!Nama"
 */
export function mapTabs(formula: string, map: (tab: string) => string): string {
  if (!formula.includes('!')) return formula;
  return formula.replace(TAB_TOKEN, (whole, spelled: string | undefined) => {
    if (spelled === undefined) return whole;
    const tabs = unquoteTab(spelled);
    // What stands in brackets is another workbook.
    if (tabs.includes('[')) return whole;
    const mapped = tabs.split(':').map(map).join(':');
    return mapped === tabs ? whole : `${quoteTab(mapped)}!`;
  });
}

/** A tab name in a reference; always quoted, which is never wrong. */
export function quoteTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function unquoteTab(tab: string): string {
  return tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab;
}

function spellEnd({ row, column, rowFixed, columnFixed }: ReferenceEnd): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const QUOTED_TAB = String.raw`'(?:[^']|'')+'`;
const TAB = String.raw`(?:${QUOTED_TAB}|(?:\[\d+\])?(?:${NAME}(?::${NAME})?)?)`;
/** A text, or the part of a structured reference in brackets, with one level of brackets inside; `'` escapes a sign. */
export const NO_REFERENCE = String.raw`"(?:[^"]|"")*"|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`;
// A reference with what is before it, or what may look like one: a text, brackets, the tab before a name.
const TOKEN = new RegExp(
  // Looked at first: inside a name nothing begins.
  String.raw`(?:(?<![\p{L}\p{N}_.$])(${TAB}!)?` +
    String.raw`(${COLUMN}${ROW}|${COLUMN}(?=:${COLUMN}(?![\p{L}\p{N}_.(!]))|${ROW}(?=:${ROW}(?![\p{L}\p{N}_.(!])))` +
    String.raw`(?::(${COLUMN}${ROW}|${COLUMN}|${ROW}))?(?![\p{L}\p{N}_.(!]))` +
    String.raw`|${NO_REFERENCE}|${QUOTED_TAB}!`,
  'gsu',
);
const TAB_TOKEN = new RegExp(
  String.raw`${NO_REFERENCE}|(${QUOTED_TAB}|(?<![\p{L}\p{N}_.\]])${NAME}(?::${NAME})?)!`,
  'gsu',
);

const END = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d*))?$/;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

function parseEnd(text: string): ReferenceEnd | null {
  const [, columnMark = '', letters, rowMark = '', digits] = END.exec(text) ?? [];
  let column = 0;
  for (const letter of (letters ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MAX_COLUMNS || Number(digits ?? 1) > MAX_ROWS) return null;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : column - 1,
    rowFixed: rowMark === '$',
    columnFixed: columnMark === '$',
  };
}
