/** The door of a browser without Excel: an .xlsx as opened, or a workbook begun here, held in memory. */
import { shownText } from '../../analysis/sheets/cell-content';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { DoorError, type CellChange, type TablePlace, type WorkbookDoor, type WriteReport } from '../excel';
import { asRead } from './as-read';

export interface FileDoor extends WorkbookDoor {
  /** Takes a workbook in place of the one that was open. */
  open(workbook: ReadWorkbook): void;
  /** What was last written; null when nothing was. */
  written(): WorkbookDescription | null;
}

/** A row of a table, shown in the pane because there is no grid to go to. */
export interface ShownRow {
  readonly sheet: string;
  readonly rowId: string;
  /** Header that was asked for. */
  readonly header: string;
  readonly cells: readonly (readonly [header: string, value: CellContent])[];
}

const NOTHING: ReadWorkbook = { sheetNames: [], tables: [], state: null };

export function fileDoor(show: (row: ShownRow) => void): FileDoor {
  let workbook = NOTHING;
  let description: WorkbookDescription | null = null;
  return {
    kind: 'file',
    open(opened) {
      workbook = opened;
      description = null;
    },
    written: () => description,
    read: () => Promise.resolve(workbook),
    write(wanted, options = {}) {
      const names = new Set(workbook.sheetNames);
      description = wanted;
      workbook = asRead(description);
      options.progress?.(1, 1, '');
      return Promise.resolve({ ...reportOf(description, names), after: workbook });
    },
    select: (place) =>
      settled(() => {
        if ('table' in place) show(rowAt(workbook, place));
      }),
    setCells: (changes) =>
      settled(() => {
        workbook = changes.reduce(changed, workbook);
      }),
    onEdited: () => Promise.resolve(() => Promise.resolve()),
    inputs: (names) => Promise.resolve(workbook.tables.filter(({ name }) => names.includes(name))),
  };
}

function settled(work: () => void): Promise<void> {
  return new Promise((resolve) => {
    work();
    resolve();
  });
}

function reportOf({ sheets }: WorkbookDescription, before: ReadonlySet<string>): Omit<WriteReport, 'after'> {
  return {
    sheets: sheets.map(({ key, name }) => ({
      key,
      name,
      outcome: before.has(name) ? ('updated' as const) : ('created' as const),
      notices: [],
      rowsAdded: 0,
      rowsRemoved: 0,
    })),
    stopped: false,
    exchanges: 0,
    bytes: 0,
  };
}

interface Found {
  readonly table: ReadTable;
  readonly row: number;
  readonly column: number;
}

function find({ tables }: ReadWorkbook, { table: name, idHeader, rowId, header }: TablePlace): Found {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new DoorError('table-not-found', [name]);
  const idAt = table.headers.indexOf(idHeader);
  const column = table.headers.indexOf(header);
  if (idAt < 0 || column < 0) throw new DoorError('column-not-found', [idAt < 0 ? idHeader : header]);
  const row = table.rows.findIndex((cells) => shownText(cells[idAt] ?? null) === rowId);
  if (row < 0) throw new DoorError('row-not-found', [rowId]);
  return { table, row, column };
}

function rowAt(workbook: ReadWorkbook, place: TablePlace): ShownRow {
  const { table, row } = find(workbook, place);
  const cells = table.headers.map((header, i) => [header, table.rows[row]?.[i] ?? null] as const);
  return { sheet: table.sheet, rowId: place.rowId, header: place.header, cells };
}

function changed(workbook: ReadWorkbook, { value, ...place }: CellChange): ReadWorkbook {
  const found = find(workbook, place);
  const rows = found.table.rows.map((cells, i) =>
    i === found.row
      ? cells.map((cell, j) => (j === found.column ? (value === '' ? null : value) : cell))
      : cells,
  );
  const tables = workbook.tables.map((one) => (one === found.table ? { ...one, rows } : one));
  return { ...workbook, tables };
}
