/**
 * Hidden names by which our tables are known, whatever becomes of their own names, headers, tabs and places: Excel keeps
 * a name at what it points to.
 */
import { foldHeader } from '../language/blanks';
import { MARK_PREFIX } from '../sheets/record';
import { asPlanners } from '../text/match-headers';
import { mapReferences } from './references';
import type { Block } from './steps';
import { escapeColumn, unescapeColumn } from './structured-references';

const TABLE_MARK = `${MARK_PREFIX}table.`;
const COLUMN_MARK = `${MARK_PREFIX}column.`;
const COLUMN_NAME = /^_radkla\.column\.([^.]+)\.(.+)$/;

/** Where the mark of one of our tables points. */
export interface MarkedTable {
  /** The name that we gave it. */
  readonly own: string;
  /** The name under which it stands; null where it is no table any more, or gone. */
  readonly standing: string | null;
  /** Its cells with the header row, where the planner turned the table into plain ones; null else. */
  readonly cells: Block | null;
}

/** @example tableMark('tblTemuan') // '_radkla.table.tblTemuan' */
export function tableMark(table: string): string {
  return TABLE_MARK + table;
}

/** @example markFormula('tblTemuan') // '=tblTemuan[#All]' */
export function markFormula(table: string): string {
  return `=${table}[#All]`;
}

/** A name that the workbook defines, and what it points to, in US notation, with or without the leading `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** @example columnMark('tblTemuan', 'decision') // '_radkla.column.tblTemuan.decision' */
export function columnMark(table: string, key: string): string {
  return `${COLUMN_MARK}${table}.${markedKey(key)}`;
}

/** A column key as far as a name can hold it. */
export function markedKey(key: string): string {
  return key.replace(/[^A-Za-z0-9_]/g, '_');
}

/** @example columnFormula('tblTemuan', 'Keputusan') // '=tblTemuan[Keputusan]' */
export function columnFormula(table: string, header: string): string {
  return `=${table}[${escapeColumn(header)}]`;
}

/** Header as it stands now, by column key (`markedKey`); null for a column that was deleted. */
export type MarkedHeaders = ReadonlyMap<string, string | null>;

/** By our name of the table. */
export type MarkedColumns = ReadonlyMap<string, MarkedHeaders>;

/** @example markedColumns([{ name: '_radkla.column.tblTemuan.decision', formula: '=tblTemuan[Putusan]' }]).get('tblTemuan')?.get('decision') // 'Putusan' */
export function markedColumns(names: readonly DefinedName[]): MarkedColumns {
  const columns = new Map<string, Map<string, string | null>>();
  for (const { name, formula } of names) {
    const [, table, key] = COLUMN_NAME.exec(name) ?? [];
    const header = /^=?[^![\]]+\[((?:'.|[^[\]'#])+)\]$/s.exec(formula)?.[1];
    if (table === undefined || key === undefined) continue;
    if (header === undefined && !formula.includes('#REF!')) continue;
    const known = columns.get(table) ?? new Map<string, string | null>();
    columns.set(table, known.set(key, header === undefined ? null : unescapeColumn(header)));
  }
  return columns;
}

/**
 * Headers of a table as we wrote them, whatever the planner calls the columns now. Another column that took such a header is
 * told apart, and one that stands where ours was deleted.
 *
 * @param marked header that stands, by key (`markedKey`)
 * @param recorded header that we wrote, by key
 */
export function ownHeaders(
  headers: readonly string[],
  marked: MarkedHeaders | undefined,
  recorded: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (!marked || !recorded) return headers;
  const own = new Map(
    Object.entries(recorded).flatMap(([key, written]): [string, string][] => {
      const header = marked.get(markedKey(key));
      return typeof header === 'string' ? [[header, written]] : [];
    }),
  );
  const taken = new Set(
    [...own].filter(([header]) => headers.includes(header)).map(([, written]) => written),
  );
  const isDeleted = Object.keys(recorded).some((key) => marked.get(markedKey(key)) === null);
  return headers.map((header) => {
    const written = own.get(header);
    if (written !== undefined) return written;
    return taken.has(header) || isDeleted ? asPlanners(header) : header;
  });
}

/**
 * Our tables by the defined names of a workbook; names that are no marks are left out.
 *
 * @example markedTables([{ name: '_radkla.table.tblTemuan', formula: '=Tabel5[#All]' }])[0]?.standing // 'Tabel5'
 */
export function markedTables(names: readonly DefinedName[]): readonly MarkedTable[] {
  return names.flatMap(({ name, formula }): MarkedTable[] => {
    if (!name.startsWith(TABLE_MARK)) return [];
    const standing = /^=?([^![\]]+)\[#All\]$/.exec(formula)?.[1] ?? null;
    return [
      {
        own: name.slice(TABLE_MARK.length),
        standing,
        cells: standing === null ? cellsOf(formula) : null,
      },
    ];
  });
}

function cellsOf(formula: string): Block | null {
  let cells: Block | null = null;
  mapReferences(formula, ({ text, tab: sheet, first, last }) => {
    const { row, column } = first;
    const [bottom, right] = [last?.row ?? null, last?.column ?? null];
    if (sheet !== null && row !== null && column !== null && bottom !== null && right !== null)
      cells = { sheet, row, column, rowCount: bottom - row + 1, columnCount: right - column + 1 };
    return text;
  });
  return cells;
}

/** Headers of which fewer than this share are those that we wrote are not of a table of ours. */
const SHARE_OF_OURS = 0.5;

/**
 * True for a table that has the name of one of ours and is somebody else's: our mark does not point to it, and it does not
 * have our headers.
 *
 * @param recorded headers as we last wrote them, by key; undefined where that is not known
 */
export function isForeign(
  headers: readonly string[],
  recorded: Readonly<Record<string, string>> | undefined,
  isMarked: boolean,
): boolean {
  const wanted = Object.values(recorded ?? {}).map(foldHeader);
  if (isMarked || wanted.length === 0) return false;
  const there = new Set(headers.map(foldHeader));
  return wanted.filter((header) => there.has(header)).length < SHARE_OF_OURS * wanted.length;
}
