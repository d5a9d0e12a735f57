import { typedText } from '../sheets/cell-content';
import { GENERAL, numberReader } from '../sheets/read-cell';
import { keyColumns, placeId, rowId, rowIds, type TableRecord } from '../sheets/record';
import type { CellValue, TableDescription } from '../sheets/sheet';
import { isBlank } from './existing';
import type { ExistingTable } from './existing';
import type { ColumnMatch } from './match-columns';

/** A body row after the write: which described row and which row that stood there, null for none. */
export interface MergedRow {
  readonly described: number | null;
  readonly existing: number | null;
  /** A row that cannot go stays and is emptied, such as the last one: Excel wants one in each table. */
  readonly emptied?: true;
}

export interface TableMerge {
  readonly columns: ColumnMatch;
  /** The body as it will be: what stands keeps its order, new rows follow. */
  readonly rows: readonly MergedRow[];
  /** Rows that go, by index in the body that stands there. */
  readonly removed: readonly number[];
  readonly added: number;
  /** Ids of rows that are no longer described and stay because the planner wrote in them. */
  readonly keptIds: readonly string[];
}

export interface MergeContext {
  /** Rows that cannot go, by their index in the body. */
  readonly isStuck?: (row: number) => boolean;
  /** What was written, by the last run and by runs that did not come to their end: rows are known by it whose words were translated. */
  readonly written?: readonly TableRecord[];
}

/**
 * Brings a described table and the one that stands in the workbook together, row by row id. A row that stands
 * there keeps its place, whatever the planner sorted; a new one goes to the end; one that is no longer described
 * goes, unless the planner wrote in it.
 */
export function mergeTable(
  table: TableDescription,
  standing: ExistingTable,
  columns: ColumnMatch,
  { isStuck = () => false, written = [] }: MergeContext = {},
): TableMerge {
  const told = rowIds(table);
  const isByPlace =
    written.every((record) => record.ids === undefined) && isTranslated(table, standing, columns, told);
  const ids = isByPlace ? told.map((_, row) => placeId(row)) : told;
  const idAt = ids.length > 0 && ids[0] === placeId(0) ? [] : idColumns(table, columns);
  const idNow = translation(table, ids, written);
  const waiting = new Map(ids.map((id, index) => [id, index]));
  const adopt = adoption(table, columns, standing, idAt);
  const removed: number[] = [];
  const keptIds: string[] = [];
  let rows: MergedRow[] = [];

  standing.rows.forEach((cells, existing) => {
    const id = idAt.length === 0 ? placeId(existing) : idNow(rowId(idAt.map((at) => cells[at])));
    let described = waiting.get(id) ?? null;
    if (described === null) described = adopt(existing, waiting);
    if (described !== null) {
      waiting.delete(ids[described] ?? '');
      rows.push({ described, existing });
    } else if (cells.every(isBlank) && idAt.length > 0) {
      rows.push({ described: null, existing });
    } else if (hasPlannersWords(table, columns, cells)) {
      rows.push({ described: null, existing });
      keptIds.push(id);
    } else if (isStuck(existing)) {
      rows.push({ described: null, existing, emptied: true });
    } else {
      removed.push(existing);
    }
  });

  // New rows first take the blank ones that stand at the end, such as the one row of a table that was empty.
  const fresh = [...waiting.values()];
  rows = rows.map((row) =>
    isBlankRow(row, standing) && fresh.length > 0 ? { ...row, described: fresh.shift() ?? null } : row,
  );
  for (const described of fresh) rows.push({ described, existing: null });
  const last = removed.at(-1);
  if (rows.length === 0 && last !== undefined)
    rows.push({ described: null, existing: removed.pop() ?? last, emptied: true });
  return { columns, rows, removed, added: fresh.length, keptIds };
}

/**
 * In another language the words by which rows are known change all at once: then rows are known by their place. Codes, ids
 * and cities are the same in every language; a table of those has no names, and other ones in it are other rows.
 */
function isTranslated(
  table: TableDescription,
  { headers, rows }: ExistingTable,
  columns: ColumnMatch,
  ids: readonly string[],
): boolean {
  if (!table.rowNames) return false;
  const at = idColumns(table, columns);
  const sameWords = keyColumns(table).every(({ header }, index) => headers[at[index] ?? -1] === header);
  if (sameWords || at.includes(-1) || rows.length !== ids.length) return false;
  // No language calls a city otherwise: rows of other cities are other rows.
  const city = keyColumns(table).findIndex(({ key }) => key === 'city');
  const cities = new Set(keyColumns(table)[city]?.values);
  if (city >= 0 && !rows.some((cells) => cities.has(cells[at[city] ?? -1] ?? null))) return false;
  const described = new Set(ids);
  return !rows.some((cells) => described.has(rowId(at.map((column) => cells[column]))));
}

/** What a row is known by now, of what it was known by when it was written. */
function translation(
  { rowNames = [] }: TableDescription,
  ids: readonly string[],
  written: readonly TableRecord[],
): (id: string) => string {
  const now = new Map(
    rowNames.flatMap((name, row) =>
      written.flatMap((record): [string, string][] => {
        const [before, id] = [record.ids?.[name], ids[row]];
        return before === undefined || id === undefined ? [] : [[before, id]];
      }),
    ),
  );
  return (id) => now.get(id) ?? id;
}

/** Where the id columns of a table stand. */
export function idColumns(table: TableDescription, { standingAt }: ColumnMatch): readonly number[] {
  return keyColumns(table).map((column) => standingAt[table.columns.indexOf(column)] ?? -1);
}

function isBlankRow({ described, existing }: MergedRow, { rows }: ExistingTable): boolean {
  return described === null && existing !== null && (rows[existing] ?? []).every(isBlank);
}

/** Something in a column of the planner's own, or in one of ours that is meant for typing. Formulas fill themselves. */
function hasPlannersWords(
  table: TableDescription,
  { standingAt, removed }: ColumnMatch,
  cells: readonly CellValue[],
): boolean {
  const ours = new Map(standingAt.map((at, index) => [at, table.columns[index]?.role]));
  return cells.some((value, at) => {
    const role = removed.includes(at) ? 'computed' : ours.get(at);
    return (role === undefined || role === 'input') && !isBlank(value) && !String(value).startsWith('=');
  });
}

/**
 * A row that the planner added has no id until the analysis gives it one, and a copied one has that of another row. It
 * is known again by what stands in it: all its printed cells are those of a described row that nobody else has. So it is
 * in a table without print, by the columns that tell, and so is every row of a table that has lost its ids.
 */
function adoption(
  table: TableDescription,
  { standingAt }: ColumnMatch,
  standing: ExistingTable,
  idAt: readonly number[],
): (existing: number, waiting: ReadonlyMap<string, number>) => number | null {
  const noIds = idAt.includes(-1);
  const hasPrint = table.columns.some(({ role }) => role === 'printed');
  const told = table.columns.flatMap(({ role, tells }, index) =>
    role === 'printed' || ((noIds || !hasPrint) && tells) ? [index] : [],
  );
  if (told.length === 0 || idAt.length === 0) return () => null;
  const readNumber = numberReader();
  // Print is text; a planner types numbers, which are printed as their cells show them.
  const key = (
    values: readonly (CellValue | undefined)[],
    formats: readonly (string | undefined)[] = [],
  ): string =>
    JSON.stringify(
      values.map((value = null, at) =>
        typedText(typeof value === 'number' ? readNumber(value, formats[at] ?? GENERAL) : value),
      ),
    );
  const byContent = new Map<string, number[]>();
  const seen = new Set(standing.rows.map((cells) => rowId(idAt.map((at) => cells[at]))));
  const ids = rowIds(table);
  ids.forEach((id, row) => {
    // A row whose id stands in the table is that row.
    if (seen.has(id)) return;
    const content = key(told.map((index) => table.columns[index]?.values[row]));
    byContent.set(content, [...(byContent.get(content) ?? []), row]);
  });
  return (existing, waiting) => {
    const [cells = [], formats = []] = [standing.rows[existing], standing.formats[existing]];
    if (byContent.size === 0 || cells.every(isBlank)) return null;
    const id = rowId(idAt.map((column) => cells[column]));
    // Without print, a row with an id that is gone may not become another one that reads alike.
    if (!noIds && !hasPrint && id !== '' && !ids.includes(id)) return null;
    const at = told.map((index) => standingAt[index] ?? -1);
    const rows = byContent.get(
      key(
        at.map((column) => cells[column]),
        at.map((column) => formats[column]),
      ),
    );
    const free = new Set(waiting.values());
    return rows?.find((row) => free.has(row)) ?? null;
  };
}
