/**
 * References to tables and their columns. A formula is kept with the full spelling that a file has
 * (`tbl[[#This Row],[Kolom]]`); `shownFormula` gives what Excel shows in a cell.
 */
import { invalid } from '../refusals';
import { type Area, areaName, contains, quoteSheet } from './address';
import { mapPieces, tabPrefix } from './formula-text';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Where a formula stands; a name and a rule stand in no cell. */
export interface Home {
  readonly sheet: Sheet | null;
  readonly row: number | null;
  readonly column: number | null;
}

interface Structured {
  /** `#This Row`, `#Headers` … as they are spelled. */
  readonly items: readonly string[];
  /** None, one, or the first and the last. */
  readonly columns: readonly string[];
}

const LOST = '#REF!';
const ITEMS = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];

/** A workbook says the same few in each row of a column. */
const parsed = new Map<string, Structured | null>();

/** What stands between the outer brackets; null for what is none. */
function parseInside(inside: string): Structured | null {
  let structured = parsed.get(inside);
  if (structured === undefined) {
    structured = parseAfresh(inside);
    parsed.set(inside, structured);
  }
  return structured;
}

function parseAfresh(inside: string): Structured | null {
  if (inside.startsWith('@')) {
    const rest = parseInside(inside.slice(1));
    return rest && rest.items.length === 0 ? { ...rest, items: ['#This Row'] } : null;
  }
  if (inside.trim() === '') return { items: [], columns: [] };
  const parts = inside.trim().startsWith('[')
    ? [...inside.matchAll(/\[((?:'.|[^[\]'])*)\]/gsu)].map(([, part = '']) => part)
    : [inside];
  const item = (part: string): string | undefined =>
    ITEMS.find((one) => one.toLowerCase() === part.trim().toLowerCase());
  const items = parts.flatMap((part) => item(part) ?? []);
  const columns = parts.filter((part) => item(part) === undefined).map(unescaped);
  return columns.length > 2 ? null : { items, columns };
}

const unescaped = (name: string): string => (name === LOST ? name : name.replace(/'(.)/gsu, '$1'));
const escaped = (name: string): string => (name === LOST ? name : name.replace(/[[\]#']/g, "'$&"));

/** As a file has it. */
function spell(table: string, { items, columns }: Structured): string {
  const range = columns.map((name) => `[${escaped(name)}]`).join(':');
  if (items.length === 0 && columns.length === 0) return table;
  if (items.length === 0) return columns.length === 1 ? `${table}${range}` : `${table}[${range}]`;
  if (items.length === 1 && columns.length === 0) return `${table}[${items[0] ?? ''}]`;
  return `${table}[${[...items.map((one) => `[${one}]`), ...(range === '' ? [] : [range])].join(',')}]`;
}

/** As Excel shows it: `[@Kolom]` in the table itself, `tbl[@Kolom]` elsewhere. */
function show(table: string, structured: Structured, isWithin: boolean): string {
  const { items, columns } = structured;
  const name = isWithin && columns.length > 0 ? '' : table;
  if (items.length === 1 && items[0] === '#This Row') {
    const [first = '', last] = columns;
    if (last !== undefined) return `${name}[@[${escaped(first)}]:[${escaped(last)}]]`;
    return /^[\p{L}\p{N}_]*$/u.test(first) ? `${name}[@${first}]` : `${name}[@[${escaped(first)}]]`;
  }
  return spell(items.length === 0 ? name : table, structured);
}

/** The table around a cell. */
function tableAt(workbook: Workbook, { sheet, row, column }: Home): Table | null {
  if (row === null || column === null) return null;
  const cell = { row, column, rows: 1, columns: 1 };
  return workbook.tables.find((one) => one.sheet === sheet && contains(one.area, cell)) ?? null;
}

/** Tabs as they are called, without needless quotes. */
export function keptTabs(workbook: Workbook, formula: string): string {
  if (!formula.includes('!')) return formula;
  return mapPieces(formula, (piece) => {
    if ((piece.kind !== 'cells' && piece.kind !== 'of tab') || piece.tab === null) return null;
    const tabs = piece.tab.split(':').map((tab) => workbook.sheet(tab)?.name);
    if (tabs.includes(undefined)) return null;
    return tabPrefix(tabs.join(':')) + (piece.kind === 'cells' ? piece.cells : piece.rest);
  });
}

/** A formula as it is kept; refuses tables and columns that are not there, as Excel refuses the entry. */
export function keptFormula(workbook: Workbook, formula: string, home: Home): string {
  const called = keptTabs(workbook, formula);
  if (!called.includes('[')) return called;
  return mapPieces(called, (piece) => {
    if (piece.kind !== 'table') return null;
    const table = piece.table === '' ? tableAt(workbook, home) : workbook.tableNamed(piece.table);
    const structured = parseInside(piece.inside);
    if (table === null || structured === null)
      return invalid(`The formula ${formula.slice(0, 80)} names no table: ${piece.table}[${piece.inside}].`);
    const columns = structured.columns.map((name) => {
      const column = table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return name === LOST ? name : (column?.name ?? invalid(`${table.name} has no column "${name}".`));
    });
    return spell(table.name, { ...structured, columns });
  });
}

/** A kept formula as Excel shows it in its cell. */
export function shownFormula(workbook: Workbook, formula: string, home: Home): string {
  if (!formula.includes('[')) return formula;
  const around = tableAt(workbook, home)?.name.toLowerCase();
  return mapPieces(formula, (piece) => {
    const structured = piece.kind === 'table' ? parseInside(piece.inside) : null;
    if (piece.kind !== 'table' || structured === null) return null;
    return show(piece.table, structured, piece.table.toLowerCase() === around);
  });
}

/** Every reference to one table, changed; `change` gives a spelling, null leaves it. */
function mapTable(formula: string, name: string, change: (structured: Structured) => string | null): string {
  const wanted = name.toLowerCase();
  if (!formula.toLowerCase().includes(wanted)) return formula;
  return mapPieces(formula, (piece) => {
    if (piece.kind === 'name')
      return piece.name.toLowerCase() === wanted ? change({ items: [], columns: [] }) : null;
    if (piece.kind !== 'table' || piece.table.toLowerCase() !== wanted) return null;
    const structured = parseInside(piece.inside);
    return structured === null ? null : change(structured);
  });
}

/** The same in all formulas; the many equal ones of a column are looked at once. */
function mapEverywhere(
  workbook: Workbook,
  table: string,
  change: (structured: Structured) => string | null,
): void {
  const known = new Map<string, string>();
  workbook.mapFormulas((formula) => {
    const seen = known.get(formula);
    if (seen !== undefined) return seen;
    const changed = mapTable(formula, table, change);
    known.set(formula, changed);
    return changed;
  });
}

export function followTableName(workbook: Workbook, before: string, after: string): void {
  mapEverywhere(workbook, before, (one) => spell(after, one));
}

/** Renamed columns: before → after, all at once, so that two may change names. */
export function followColumnNames(
  workbook: Workbook,
  table: Table,
  renamed: ReadonlyMap<string, string>,
): void {
  if (renamed.size === 0) return;
  const now = (name: string): string => renamed.get(name.toLowerCase()) ?? name;
  mapEverywhere(workbook, table.name, (one) => spell(table.name, { ...one, columns: one.columns.map(now) }));
}

/** After columns went: a range of columns shrinks, a column that went is an error. */
export function followGoneColumns(
  workbook: Workbook,
  table: Table,
  before: readonly string[],
  gone: readonly string[],
): void {
  if (gone.length === 0) return;
  const places = new Map(before.map((name, index) => [name.toLowerCase(), index]));
  const kept = (columns: readonly string[]): readonly string[] => {
    const [first = '', last = first] = columns;
    const from = places.get(first.toLowerCase());
    const to = places.get(last.toLowerCase());
    if (from === undefined || to === undefined) return columns;
    const left = before.slice(from, to + 1).filter((name) => !gone.includes(name));
    const [start] = left;
    const end = left.at(-1);
    if (start === undefined || end === undefined) return [LOST];
    return start === end ? [start] : [start, end];
  };
  mapEverywhere(workbook, table.name, (one) =>
    one.columns.length === 0 ? null : spell(table.name, { ...one, columns: kept(one.columns) }),
  );
}

/** After a table went with its cells. */
export function followGoneTable(workbook: Workbook, table: Table): void {
  mapEverywhere(workbook, table.name, () => LOST);
}

/** After a table became plain cells: references to it name the cells, those of the own row one cell. */
export function followConvertedTable(workbook: Workbook, table: Table): void {
  const sheet = quoteSheet(table.sheet.name);
  workbook.mapFormulas((formula, home) =>
    mapTable(formula, table.name, (one) => {
      const isOwnRow = one.items.includes('#This Row');
      const whole = areaOf(table, one);
      if (whole === null || (isOwnRow && home.row === null)) return LOST;
      const row = home.row ?? whole.row;
      const area = isOwnRow ? { ...whole, row, rows: 1 } : whole;
      const cells = areaName(area);
      return `${sheet}!${isOwnRow ? cells : cells.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
    }),
  );
}

/** Other tables for those of a copied sheet, by their names in small letters. */
export function withTables(formula: string, names: ReadonlyMap<string, string>): string {
  return mapPieces(formula, (piece) => {
    if (piece.kind === 'name') return names.get(piece.name.toLowerCase()) ?? null;
    if (piece.kind !== 'table') return null;
    const name = names.get(piece.table.toLowerCase());
    return name === undefined ? null : `${name}[${piece.inside}]`;
  });
}

/** The cells that a reference stands for, outside any row. */
function areaOf(table: Table, { items, columns }: Structured): Area | null {
  const [first, last = first] = columns;
  const from = first === undefined ? 0 : table.columnNamed(first);
  const to = last === undefined ? table.columns.length - 1 : table.columnNamed(last);
  if (from < 0 || to < from) return null;
  const parts = items.map((item) => rowsOf(table, item));
  const [start = table.body] = parts;
  const end = parts.at(-1) ?? table.body;
  if (start === null || end === null) return null;
  return {
    row: start.row,
    rows: end.row + end.rows - start.row,
    column: table.area.column + from,
    columns: to - from + 1,
  };
}

function rowsOf(table: Table, item: string): Area | null {
  if (item === '#All') return table.area;
  if (item === '#Headers') return table.header;
  return item === '#Totals' ? table.totals : table.body;
}

/** The cells of `tbl`, `tbl[Kolom]`, `tbl[[#Headers],[A]:[B]]`; null for anything else. */
export function structuredRange(workbook: Workbook, text: string): { sheet: Sheet; area: Area } | null {
  const [, name = '', inside = ''] = /^([^[\]!'"]+)(?:\[(.*)\])?$/s.exec(text) ?? [];
  const table = workbook.tableNamed(name);
  const structured = parseInside(inside);
  const area = table === null || structured === null ? null : areaOf(table, structured);
  return table === null || area === null || structured?.items.includes('#This Row')
    ? null
    : { sheet: table.sheet, area };
}

/** Rules take cells and names only: Excel refuses a table's column in them. */
export function refuseStructured(formula: string): void {
  mapPieces(formula, (piece) =>
    piece.kind === 'table' ? invalid(`A rule takes no reference to a table: ${formula.slice(0, 80)}.`) : null,
  );
}
