/**
 * What a writer wrote outside the values of tables, so that a rerun can tell ours from the planner's: cells outside
 * tables, headers, styles and notes of single cells. Both writers keep it beside the state as a custom XML part, so
 * Excel brings a workbook of the command up to date as one of its own.
 */
import { SHORT, shortTextMark, textMark } from '../plan/text-mark';
import { headerGroups } from './header-groups';
import type {
  CellValue,
  Link,
  SheetDescription,
  StyleName,
  TableColumn,
  TableDescription,
  WorkbookDescription,
} from './sheet';

export const RECORD_NAMESPACE = 'urn:rad-kla:written:1';

export interface WriteRecord {
  /** ISO 8601 instant of the run; absent in workbooks of earlier versions. */
  readonly computedAt?: string;
  readonly sheets: Readonly<Record<string, SheetRecord>>;
  readonly tables: Readonly<Record<string, TableRecord>>;
}

export interface SheetRecord {
  /** Tab name as described, not as the planner may have changed it. */
  readonly name: string;
  /** Names of its tables, by which it is found when it was renamed. */
  readonly tables: readonly string[];
  readonly footer: string;
  /** Rows of its table that are printed, as runs of described ones; absent where all are. */
  readonly printed?: string;
  readonly cells: readonly (readonly [row: number, column: number, value: CellValue, style: StyleName])[];
}

export interface TableRecord {
  /** Header row and body rows as described. */
  readonly place?: { readonly row: number; readonly bodyCount: number };
  /** Header by key, in the language of that run. */
  readonly headers: Readonly<Record<string, string>>;
  /** Id by the name of the row that is the same in every language; absent where ids are. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Titles over the headers; absent when there are none. */
  readonly titles?: readonly string[];
  /** Words that have a colour, by column key; absent in workbooks of an older version. */
  readonly colors?: Readonly<Record<string, readonly string[]>>;
  /** Keys of columns that the planner fills. */
  readonly inputs: readonly string[];
  /**
   * What was computed, in short, by which the planner's own typing is known; absent where rows are
   * known by their place.
   */
  readonly computed?: ComputedMarks;
  /** Style and note of single cells by row id and column key. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, Mark>>>>;
}

export interface Mark {
  readonly style?: StyleName;
  readonly note?: string;
  /** As described: tab and cell. */
  readonly link?: string;
}

/** The record of a description; entries of `kept` stay for what was not written this time. */
export function recordOf(
  workbook: WorkbookDescription,
  refused: ReadonlySet<string> = new Set(),
  kept: WriteRecord | null = null,
): WriteRecord {
  const written = workbook.sheets.filter(({ key }) => !refused.has(key));
  return {
    computedAt: workbook.properties.computedAt,
    sheets: {
      ...kept?.sheets,
      ...Object.fromEntries(written.map((sheet) => [sheet.key, sheetRecord(sheet)])),
    },
    tables: {
      ...kept?.tables,
      ...Object.fromEntries(
        written.flatMap(({ tables }) => tables).map((table) => [table.name, tableRecord(table)]),
      ),
    },
  };
}

/** Defined name over all cells of a sheet without tables: by it the sheet is found wherever it was moved or renamed. */
export function sheetMark(key: string): string {
  return `${MARK_PREFIX}${key.replace(/[^A-Za-z0-9_]/g, '_')}`;
}

/** Defined name over all cells of a sheet that we added and whose last part was not written yet. */
export function unfinishedMark(key: string): string {
  return sheetMark(`unfinished.${key}`);
}

export const MARK_PREFIX = '_radkla.';

/** Style of a cell that differs from its column; a cell with a link looks like one. */
export function markStyle(column: TableDescription['columns'][number], index: number): StyleName | null {
  return column.styles?.[index] ?? (column.links?.[index] ? 'link' : null);
}

/** A link's place in one text. */
export function linkText({ sheet, cell }: Link): string {
  return `${sheet}!${cell}`;
}

/** The columns by which rows are known: those that say so, else those of role `id`. */
export function keyColumns({ columns }: TableDescription): readonly TableColumn[] {
  const keys = columns.filter(({ identifies }) => identifies);
  return keys.length > 0 ? keys : columns.filter(({ role }) => role === 'id');
}

/** Ids by which rows are known: the cells of the key columns, or their place where there is none or they repeat. */
export function rowIds(table: TableDescription): readonly string[] {
  const columns = keyColumns(table);
  const ids = Array.from({ length: table.rowCount }, (_, row) =>
    rowId(columns.map(({ values }) => values[row])),
  );
  const named = columns.length > 0 && new Set(ids).size === ids.length && !ids.includes('');
  return named ? ids : ids.map((_, row) => placeId(row));
}

/** One id of the cells of a row's id columns; '' when all are blank. */
export function rowId(cells: readonly (CellValue | undefined)[]): string {
  const texts = cells.map((value) => String(value ?? ''));
  return texts.every((text) => text === '') ? '' : texts.join(' · ');
}

export function placeId(row: number): string {
  return `#${row}`;
}

/** The text of our record as it stood in the workbook; null for none or one that cannot be read. */
export function parseRecord(text: string | null): WriteRecord | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is WriteRecord {
  return typeof value === 'object' && value !== null && 'sheets' in value && 'tables' in value;
}

function sheetRecord({ name, cells, tables, print }: SheetDescription): SheetRecord {
  // A formula is recorded by its text, as it is read back.
  return {
    name,
    tables: tables.map((table) => table.name),
    footer: print.footer,
    ...(print.rows && { printed: printedRuns(print.rows) }),
    cells: cells.map(({ row, column, value, formula, style }) => [row, column, formula ?? value, style]),
  };
}

/**
 * Rows that are printed, in short.
 *
 * @example printedRuns([true, true, false, true]) // '0-1,3-3'
 */
export function printedRuns(rows: readonly boolean[]): string {
  const runs: string[] = [];
  rows.forEach((isPrinted, row) => {
    if (!isPrinted || rows[row - 1]) return;
    const end = rows.indexOf(false, row);
    runs.push(`${row}-${(end < 0 ? rows.length : end) - 1}`);
  });
  return runs.join(',');
}

function tableRecord(table: TableDescription): TableRecord {
  const marks: Record<string, Record<string, Mark>> = {};
  const ids = rowIds(table);
  for (const column of table.columns) {
    if (!column.styles && !column.notes && !column.links) continue;
    ids.forEach((id, index) => {
      const style = markStyle(column, index);
      const note = column.notes?.[index];
      const link = column.links?.[index];
      if (!style && !note) return;
      (marks[id] ??= {})[column.key] = {
        ...(style && { style }),
        ...(note && { note }),
        ...(link && { link: linkText(link) }),
      };
    });
  }
  const titles = headerGroups(table).map(({ text }) => text);
  const computed = ids.includes(placeId(0)) ? null : computedMarks(table, ids);
  return {
    place: { row: table.row, bodyCount: Math.max(1, table.rowCount) },
    ...(titles.length > 0 && { titles }),
    headers: Object.fromEntries(table.columns.map(({ key, header }) => [key, header])),
    colors: Object.fromEntries(
      table.columns.flatMap(({ key, colors = [] }) =>
        colors.length === 0 ? [] : [[key, colors.map(({ word }) => word)]],
      ),
    ),
    ...(table.rowNames && {
      ids: Object.fromEntries(table.rowNames.map((name, row) => [name, ids[row] ?? ''])),
    }),
    ...(computed && { computed }),
    inputs: table.columns.filter(({ role }) => role === 'input').map(({ key }) => key),
    marks,
  };
}

/** What a computed cell says, in short. */
export function computedMark(value: CellValue): string {
  // Excel keeps fifteen digits of a number.
  const text = typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value ?? '');
  return shortTextMark([text]);
}

/** Short marks of what the computed cells of a table say. */
export interface ComputedMarks {
  /** Columns in the order of the marks. */
  readonly keys: readonly string[];
  /** Marks of a row behind each other, by the mark of its id. */
  readonly rows: Readonly<Record<string, string>>;
}

/** Mark of one cell as it was written; undefined where nothing of ours was. */
export function computedMarkOf({ keys, rows }: ComputedMarks, id: string, key: string): string | undefined {
  const at = keys.indexOf(key) * SHORT;
  const mark = at < 0 ? undefined : rows[textMark([id])]?.slice(at, at + SHORT);
  return mark === NOT_OURS ? '' : mark;
}

/** Of a cell with a formula: what it gives is not ours to remember. */
export const FORMULA_MARK = '='.repeat(SHORT);

/** Of a cell that the planner typed over, nothing is known to be ours. */
const NOT_OURS = '-'.repeat(SHORT);

function computedMarks({ columns }: TableDescription, ids: readonly string[]): ComputedMarks {
  const computed = columns.filter(({ role, formulas }) => role === 'computed' || formulas);
  const marks = (row: number): string =>
    computed
      .map(({ values, formulas, typed }) => {
        if (typed?.has(row)) return NOT_OURS;
        return formulas?.[row] ? FORMULA_MARK : computedMark(values[row] ?? null);
      })
      .join('');
  return {
    keys: computed.map(({ key }) => key),
    rows: Object.fromEntries(ids.map((id, row) => [textMark([id]), marks(row)])),
  };
}
