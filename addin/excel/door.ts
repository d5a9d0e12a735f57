/**
 * The one door between the pane and a workbook. Two stand behind it: Excel itself, and an .xlsx file in a
 * browser. Nothing here names Excel, so the pane may import all of it.
 */
import type { CellChange, TablePlace } from '../../analysis/merge/cell-change';
import type { SheetReport } from '../../analysis/merge/report';
import type { Selection } from './read-selection';
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Link, WorkbookDescription } from '../../analysis/sheets/sheet';

export interface WorkbookDoor {
  readonly kind: 'excel' | 'file';

  /**
   * Our tables as they stand now, and our state. Of a workbook that holds none of ours: no tables, null state.
   *
   * @throws DoorError
   */
  read(): Promise<ReadWorkbook>;

  /**
   * Writes the sheets that are not there yet and brings the others up to date where they stand; what the
   * planner added or decided stays. Everything is looked at before anything is written: a sheet that cannot be
   * written safely is refused whole and named in the report, the others are written.
   *
   * @throws DoorError `changed-meanwhile` when somebody else changed it in between: nothing is written then
   * @throws DoorError when the workbook cannot be read or Excel refuses midway; `subjects` are then the sheets that
   *   may be half written, and the same call again completes them
   */
  write(workbook: WorkbookDescription, options?: WriteOptions): Promise<WriteReport>;

  /**
   * Goes to a cell and shows it. A `Link` follows its sheet when that was renamed; a `TablePlace` follows its row
   * and column too, so prefer it for rows of a table.
   *
   * @throws DoorError `table-not-found`, `row-not-found`, `column-not-found`, `sheet-not-found`
   */
  select(place: Link | TablePlace): Promise<void>;

  /**
   * Puts values into cells of our tables, e.g. an accepted proposal with its decision; all or none. Text is
   * text; null and '' clear the cell. Two exchanges: where the cells are now, then the change.
   *
   * @returns the tables concerned as they stand afterwards
   * @throws DoorError as `select`, and `sheet-protected`
   */
  setCells(changes: readonly CellChange[]): Promise<readonly ReadTable[]>;

  /**
   * Calls back when somebody edits one of our tables; not for what we write ourselves. Excel may miss an event,
   * so nothing may depend on this alone: see `inputs`.
   *
   * @returns a function that stops it
   */
  onEdited(handler: (edited: { readonly table: string }) => void): Promise<() => Promise<void>>;

  /**
   * The cells that are selected, as far as they are filled; null for none. A file has no selection.
   *
   * @throws DoorError `invalid-selection` for several blocks at once or what is no range, `response-too-large`
   */
  selection(): Promise<Selection | null>;

  /** Tab of every table of the workbook as it is called now, by name of the table. One small exchange. */
  tabs(): Promise<ReadonlyMap<string, string>>;

  /** The tables of these names as they stand now; those that are not there are left out. Cheap: one exchange. */
  inputs(names: readonly string[]): Promise<readonly Pick<ReadTable, 'name' | 'headers' | 'rows'>[]>;
}

export interface WriteOptions {
  /** After each exchange: parts done of all parts, and the sheet that was just worked on. */
  progress?(done: number, total: number, sheet: string): void;
  /** Asked before each exchange; what was sent stays, and the report says `stopped`. */
  readonly signal?: AbortSignal;
  /**
   * What the description was computed from. Where the workbook no longer says that, nothing is written: `changed-meanwhile`.
   * Left out: whatever stands is merged with.
   */
  readonly basis?: ReadWorkbook;
  /**
   * Asked once, after everything was looked at and before anything is written, when a sheet is refused or gets
   * another name. False writes nothing. Left out: the rest is written.
   */
  confirm?(report: WriteReport): boolean | Promise<boolean>;
}

export interface WriteReport {
  /** In tab order, one for every sheet of the description. */
  readonly sheets: readonly SheetReport[];
  /** True when `signal` or `confirm` ended it before the last part. */
  readonly stopped: boolean;
  /** Exchanges with the host, and bytes sent, for the record. */
  readonly exchanges: number;
  readonly bytes: number;
  /** What `read` would give now, as it came with the last exchange; null when it did not. */
  readonly after: ReadWorkbook | null;
}
