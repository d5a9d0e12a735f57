/** The door of a browser without Excel: an .xlsx as opened, or a workbook begun here, held in memory. */
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import {
  changedTable,
  DoorError,
  findCell,
  type CellChange,
  type TablePlace,
  type WorkbookDoor,
  type WriteOptions,
} from '../excel';
import type { AnalysisClient } from './analysis-client';

export interface FileDoor extends WorkbookDoor {
  /** Takes a file in place of the one that was open. */
  open(bytes: Uint8Array, workbook: ReadWorkbook): void;
  /** Language and instant of what was last written; null when nothing was. */
  written(): WorkbookDescription['properties'] | null;
  /** The file as it stands, with what was decided since it was written. */
  save(): Promise<Uint8Array<ArrayBuffer>>;
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

export function fileDoor(show: (row: ShownRow) => void, client: Pick<AnalysisClient, 'ask'>): FileDoor {
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  let workbook = NOTHING;
  /** Cells that the planner changed in the pane and that the file does not have yet. */
  let changes: readonly CellChange[] = [];
  let properties: WorkbookDescription['properties'] | null = null;
  return {
    kind: 'file',
    open(file, opened) {
      bytes = new Uint8Array(file);
      workbook = opened;
      changes = [];
      properties = null;
    },
    written: () => properties,
    async save() {
      if (bytes === null) throw new DoorError('sheet-not-found');
      if (changes.length > 0) bytes = await client.ask('changeFile', { bytes, changes });
      changes = [];
      return bytes;
    },
    read: () => Promise.resolve(workbook),
    async write(description, options = {}) {
      const written = await client.ask('writeFile', { bytes, changes, description }, signalOf(options));
      ({ bytes, workbook } = written);
      changes = [];
      ({ properties } = description);
      options.progress?.(1, 1, '');
      return { sheets: written.sheets, stopped: false, exchanges: 0, bytes: 0, after: workbook };
    },
    select: (place) =>
      settled(() => {
        if ('table' in place) show(rowAt(workbook, place));
      }),
    setCells: (wanted) =>
      settled(() => {
        workbook = wanted.reduce(changed, workbook);
        changes = [...changes, ...wanted];
        const names = new Set(wanted.map(({ table }) => table));
        return workbook.tables.filter(({ name }) => names.has(name));
      }),
    selection: () => Promise.resolve(null),
    tabs: () => Promise.resolve(new Map(workbook.tables.map(({ name, sheet }) => [name, sheet]))),
    onEdited: () => Promise.resolve(() => Promise.resolve()),
    inputs: (names) => Promise.resolve(workbook.tables.filter(({ name }) => names.includes(name))),
  };
}

function signalOf({ signal }: WriteOptions): { readonly signal?: AbortSignal } {
  return signal ? { signal } : {};
}

function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function rowAt({ tables }: ReadWorkbook, place: TablePlace): ShownRow {
  const table = tables.find(({ name }) => name === place.table);
  if (!table) throw new DoorError('table-not-found', [place.table]);
  const { row } = findCell(table, place);
  const cells = table.headers.map((header, i) => [header, table.rows[row]?.[i] ?? null] as const);
  return { sheet: table.sheet, rowId: place.rowId, header: place.header, cells };
}

function changed(workbook: ReadWorkbook, change: CellChange): ReadWorkbook {
  if (!workbook.tables.some(({ name }) => name === change.table))
    throw new DoorError('table-not-found', [change.table]);
  return { ...workbook, tables: workbook.tables.map((table) => changedTable(table, change)) };
}
