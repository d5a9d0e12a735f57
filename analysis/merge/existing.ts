/** What stands in the workbook before a write, as plain values: what a plan is made against. */
import type { MarkedHeaders } from './table-marks';
import type { WriteRecord } from '../sheets/record';
import type { CellValue, SheetDescription } from '../sheets/sheet';

export interface Existing {
  /** All tabs, in order. */
  readonly sheetNames: readonly string[];
  /** True when no sheet can be added. */
  readonly structureProtected: boolean;
  /** Tables of the description that are there, by name. */
  readonly tables: ReadonlyMap<string, ExistingTable>;
  /** Tabs that hold tables which the description does not know. */
  readonly sheetsWithOtherTables: ReadonlySet<string>;
  /** Defined names of the workbook, in lower case. */
  readonly definedNames: ReadonlySet<string>;
  /** Our tables to which a hidden name points, by our names. */
  readonly markedTables: ReadonlySet<string>;
  /** Tab of a sheet of ours, found by its tables, its mark or its title; by key of the description. */
  readonly sheets: ReadonlyMap<string, ExistingSheet>;
  readonly record: WriteRecord | null;
  /** Of writes since then that did not come to their end. */
  readonly pending: readonly WriteRecord[];
  /** Ids of our custom XML parts, by namespace. */
  readonly partIds: ReadonlyMap<string, readonly string[]>;
}

export interface ExistingSheet {
  readonly name: string;
  readonly protected: boolean;
  /** Known where a sheet can be gone to. */
  readonly isHidden?: boolean;
  /** Content from A1, formulas as text; as large as `areaToRead` says. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly leftFooter: string;
  /** How many series each chart has, by its name; the planner's charts too. */
  readonly charts: ReadonlyMap<string, number>;
  /** One past the last row and column in use. */
  readonly usedRows: number;
  readonly usedColumns: number;
}

export interface ExistingTable {
  readonly name: string;
  /** Under which it stands, where a copied sheet gave it another one. */
  readonly standingName: string;
  /** The planner turned it into plain cells: it is made a table again. */
  readonly isRange?: true;
  readonly sheet: string;
  readonly sheetProtected: boolean;
  /** First row of the table: its header, if shown. */
  readonly row: number;
  readonly column: number;
  readonly headerShown: boolean;
  readonly totalsShown: boolean;
  readonly headers: readonly string[];
  /** Header that stands, by key (`markedKey`) of the columns that are marked. */
  readonly marked?: MarkedHeaders;
  /** Body; a formula as its text, a blank as ''. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Number formats of the body, in US notation: 0.975 may show, and mean, 97,5%. */
  readonly formats: readonly (readonly string[])[];
  /** Rows between the table and the first cell in use below it; null when nothing is near. */
  readonly freeRowsBelow: number | null;
}

// Room around the described cells for what a planner inserted above or beside them.
const MARGIN = { rows: 20, columns: 5 };
/** Between tables more may stand: rows that are no longer described. */
const STACKED_ROWS = 200;
/** As wide as tables below each other are with six cities and statistics: of a run of fewer, no row could go beside unread cells. */
const STACKED_COLUMNS = 50;

/** The part of a sheet of ours to read besides its tables: where cells outside tables are, or may come. */
export function areaToRead({ cells, tables }: SheetDescription): {
  readonly rows: number;
  readonly columns: number;
} {
  const last = Math.max(0, ...cells.map(({ row }) => row));
  const stacked = tables.some(({ row }) => row < last);
  const right = [
    ...cells.map(({ column, span }) => column + (span ?? 1)),
    ...tables.map(({ column, columns }) => column + columns.length),
  ];
  return {
    rows: last + 1 + (stacked ? STACKED_ROWS : MARGIN.rows),
    columns: Math.max(stacked ? STACKED_COLUMNS : 0, Math.max(0, ...right) + MARGIN.columns),
  };
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

/** A workbook from the command line has no marks: our state in it, and our title on the sheet, tell as much. */
export function standsUnderOurTitle(
  { cells }: SheetDescription,
  grid: readonly (readonly CellValue[])[],
): boolean {
  const title = cells.find(({ value }) => typeof value === 'string' && value !== '');
  return title !== undefined && grid[title.row]?.[title.column] === title.value;
}
