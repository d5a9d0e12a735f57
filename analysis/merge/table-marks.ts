/**
 * Hidden names by which our tables are known, whatever becomes of their own names, headers, tabs and places: Excel keeps
 * a name at what it points to.
 */
import { foldHeader } from '../language/blanks';
import { MARK_PREFIX } from '../sheets/record';
import { mapReferences } from './references';
import type { Block } from './steps';

const TABLE_MARK = `${MARK_PREFIX}table.`;

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

/**
 * Our tables by the defined names of a workbook; names that are no marks are left out.
 *
 * @param names with what each points to, in US notation, with or without the leading `=`
 * @example markedTables([{ name: '_radkla.table.tblTemuan', formula: '=Tabel5[#All]' }])[0]?.standing // 'Tabel5'
 */
export function markedTables(
  names: readonly { readonly name: string; readonly formula: string }[],
): readonly MarkedTable[] {
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
