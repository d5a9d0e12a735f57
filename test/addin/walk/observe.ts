/** What a planner would miss if it were gone, taken from the grid itself. */
import { keyColumns, rowId, rowIds } from '../../../analysis/sheets/record';
import type { TableDescription } from '../../../analysis/sheets/sheet';
import type { Cell, Sheet } from '../../excel-host/model/sheet';
import type { Table } from '../../excel-host/model/table';
import type { Desk, OurTable } from './desk';

export interface Observed {
  /** Tables as the last run described them. */
  readonly described: readonly TableDescription[];
  readonly sheetNames: ReadonlySet<string>;
  /** Texts of input, printed and read cells by table, row and column key: `tblTemuan|id|decision`. */
  readonly ours: ReadonlyMap<string, string>;
  /** Those of them that the annex prints. */
  readonly printed: ReadonlySet<string>;
  /** Those of them that the planner typed: they do not say what the last run wrote. */
  readonly typed: ReadonlySet<string>;
  /** Our tables that are none any more: what is typed in their cells is not told apart. */
  readonly plain: ReadonlySet<string>;
  /** Computed cells that the planner typed over. */
  readonly over: ReadonlyMap<string, string>;
  /** Cells in columns of the planner's own, by table, row and column. */
  readonly own: ReadonlyMap<string, string>;
  /** Notes on rows, as the cells. */
  readonly notes: ReadonlyMap<string, string>;
  /** The planner's loose words, with how often. */
  readonly loose: ReadonlyMap<string, number>;
}

export function observe(desk: Desk): Observed {
  const { host, tables } = desk;
  const { workbook } = host;
  const ours = new Map<string, string>();
  const printed = new Set<string>();
  const typed = new Set<string>();
  const over = new Map<string, string>();
  const own = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const one of tables.filter(({ table }) => workbook.tables.includes(table))) {
    const { table, name, keys } = one;
    const columns = new Map(one.description.columns.map((column) => [column.key, column]));
    const described = new Map(rowIds(one.description).map((id, index) => [id, index]));
    const seen = new Set<string>();
    rowKeys(one).forEach((id, index) => {
      // A copied row gets an id of its own; a line of the crosswalk without an indicator is nobody's.
      if (id === '' || id.endsWith(' ·  ·  · ') || seen.has(id)) return;
      seen.add(id);
      const row = table.body.row + index;
      table.columns.forEach(({ id: columnId }, at) => {
        const key = keys.get(columnId);
        const place = `${name}|${id}|${key ?? `#${String(columnId)}`}`;
        const cell = table.sheet.cell(row, table.area.column + at);
        const note = noteAt(table.sheet, row, table.area.column + at);
        if (note.startsWith('catatan')) notes.set(place, note);
        if (!cell) return;
        if (key === undefined && textOf(cell).startsWith('milik ')) own.set(place, textOf(cell));
        const column = columns.get(key ?? '');
        const written = column?.values[described.get(id) ?? -1] ?? '';
        const isTyped = !cell.formula && String(written) !== textOf(cell);
        if (column?.role === 'computed' && described.has(id) && isTyped && !desk.isHalfWritten)
          over.set(place, textOf(cell));
        if (!column || !KEPT.has(column.role)) return;
        ours.set(place, textOf(cell));
        if (column.role === 'printed' && name.startsWith('tblRad_')) printed.add(place);
        const isOther = String(written) !== textOf(cell) && !desk.isHalfWritten;
        if (column.role === 'input' || isOther) typed.add(place);
      });
    });
  }
  return {
    described: tables.map(({ description }) => description),
    sheetNames: new Set(workbook.sheets.map(({ name }) => name)),
    ours,
    printed,
    typed,
    over,
    plain: new Set(tables.filter(({ table }) => !workbook.tables.includes(table)).map(({ name }) => name)),
    own,
    notes,
    loose: looseWords(desk),
  };
}

const KEPT: ReadonlySet<string> = new Set(['input', 'printed', 'read']);

/** The id of every row of the body, read from wherever its key columns stand now. */
export function rowKeys({ table, keys, description }: OurTable): readonly string[] {
  const wanted = keyColumns(description).map(({ key }) => key);
  const at = wanted.map((key) => table.columns.findIndex(({ id }) => keys.get(id) === key));
  const { row: top, rows } = table.body;
  return Array.from({ length: rows }, (_, index) =>
    at.includes(-1)
      ? ''
      : rowId(at.map((column) => table.sheet.cell(top + index, table.area.column + column)?.value ?? null)),
  );
}

function noteAt({ remarks }: Sheet, row: number, column: number): string {
  return remarks.find((one) => one.row === row && one.column === column)?.content ?? '';
}

/** The planner's loose words begin with "catatan". */
function looseWords({ host }: Desk): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const sheet of host.workbook.sheets)
    for (const { cell } of sheet.filled()) {
      const text = textOf(cell);
      if (!/catatan (?:\d|Rapat|Daftar|di (?:Kesenjangan|Cakupan|Metode|Beranda|Gap))/.test(text)) continue;
      words.set(text, (words.get(text) ?? 0) + 1);
    }
  return words;
}

export function covers({ area }: Table, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function textOf({ value, formula }: Cell): string {
  return formula ?? String(value);
}
