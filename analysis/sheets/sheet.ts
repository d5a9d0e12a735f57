/**
 * A sheet as a plain object. Excel (through Office.js) and .xlsx are two small interpreters of it, so what
 * a planner sees is decided here once and is the same in both, cell by cell.
 *
 * Rows and columns are counted from 0. Text is always text: a value that begins with = + - @ stays a value,
 * only `formulas` are formulas. Number formats and formulas are in US notation; Excel shows them in its own.
 */

export type CellValue = string | number | boolean | null;

export interface SheetDescription {
  /** Stable name, the same in every language: `home`, `plan-3673-2022`, `findings`, `gap`. */
  readonly key: string;
  /** Tab name: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Every tab name that it had or has, by which a tab is still ours where nothing is recorded; absent for none. */
  readonly earlierNames?: readonly string[];
  readonly tabColor: string;
  /** Titles, captions, notes and figures outside tables. */
  readonly cells: readonly SheetCell[];
  readonly tables: readonly TableDescription[];
  readonly charts?: readonly ChartDescription[];
  /** Width in characters per sheet column, from column 0. */
  readonly columnWidths: readonly number[];
  /** Row heights in points for rows that need their own, by row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Rows and columns that stay in view; null for none. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly showGridlines: boolean;
  readonly print: PrintSetup;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: StyleName;
  /** Columns that the text spreads over (merged), 1 by default. */
  readonly span?: number;
  readonly link?: Link;
  /** Formula with leading `=`; `value` is then its cached result. */
  readonly formula?: string;
  /** What it says where its formula cannot be written, since a table that it names is not there. */
  readonly unknown?: string;
  readonly format?: FormatName;
}

export interface TableDescription {
  /** Name of the Excel table, unique in the workbook, the same in every language: `tblTemuan`. */
  readonly name: string;
  /** Position of the header row. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumn[];
  /** Names of the rows that are the same in every language, where what they are known by is translated. */
  readonly rowNames?: readonly string[];
  /** Rows in every column's `values`; an Excel table needs one row, so writers add a blank one for 0. */
  readonly rowCount: number;
  /** Height of every body row in points; null lets Excel fit it to wrapped text. */
  readonly bodyRowHeight: number | null;
  /**
   * What a row says, by column key, that is no longer described and stays because the planner wrote in it; its other
   * cells stay too. Absent: what was computed for such a row is taken out.
   */
  readonly leftRows?: Readonly<Record<string, CellValue>>;
}

export interface TableColumn {
  /** Stable name, the same in every language: `target_2023`. */
  readonly key: string;
  /** Shown header, unique in its table. */
  readonly header: string;
  /** Headers of earlier versions, where the key's own do not say them. */
  readonly earlierHeaders?: readonly string[];
  readonly role: ColumnRole;
  /** Part of what a row is known by; where no column of a table says so, those of role `id` are. */
  readonly identifies?: boolean;
  /** Part of what a row is known again by, where the column of ids is gone from the workbook. */
  readonly tells?: boolean;
  readonly format: FormatName;
  readonly wrap: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly values: readonly CellValue[];
  /** One formula (leading `=`) or null per row; `values` holds the cached results. */
  readonly formulas?: readonly (string | null)[];
  readonly links?: readonly (Link | null)[];
  /** One note or null per row, at most 255 characters. */
  readonly notes?: readonly (string | null)[];
  /** Rows in which the planner typed over what is computed: `values` holds what was typed. */
  readonly typed?: ReadonlySet<number>;
  /** Style of single cells that differ from their column, e.g. `doubt`. */
  readonly styles?: readonly (StyleName | null)[];
  readonly validation?: Validation;
  /** Colours by word: the whole cell text decides. Always beside the word, never instead of it. */
  readonly colors?: readonly WordColor[];
  /** Blank for none; the first row of a printed header group, e.g. "Target" over the years. */
  readonly group?: string;
  /** Of use to formulas and reruns alone: its sheet column is hidden when it is made; later that is the planner's. */
  readonly isHidden?: boolean;
}

/** A chart over columns of a table on the same sheet, told in inks that print apart. */
export interface ChartDescription {
  /** Name of the drawn object, unique in the workbook, the same in every language: `grafikCakupanKota`. */
  readonly name: string;
  /** Bars that lie, from the first row of the table downwards, columns that stand, or dots over the names of the rows. */
  readonly kind: 'bar' | 'column' | 'dot';
  readonly title: string;
  readonly table: string;
  /** Key of the column that names the bars or dots. */
  readonly categories: string;
  /**
   * Keys of the columns that are drawn, six at most; each is called by its header. Hidden ones are drawn like others. A
   * formula that has nothing to draw gives `#N/A`: Excel draws an empty text as 0.
   */
  readonly series: readonly string[];
  readonly valueTitle?: string;
  /** Of the numbers at the axis; general by default. */
  readonly format?: FormatName;
  /** Where the axis ends, such as 100 for percentages; by default as the numbers want it. */
  readonly maximum?: number;
  /** Cell in its upper left corner. */
  readonly row: number;
  readonly column: number;
  /** Size in rows and columns of the sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** Who owns the column: decides header colour and whether a cell is meant to be typed into. */
export type ColumnRole = 'id' | 'printed' | 'read' | 'computed' | 'input';

export type FormatName = 'text' | 'general' | 'integer' | 'number' | 'percent' | 'decimal' | 'year' | 'date';

/**
 * Number format codes in US notation; numbers are stored as numbers, so id-ID shows a decimal comma.
 *
 * Every number that a planner may type, or that a formula takes from one, is General: it alone shows 90 as "90" and 0.125
 * with all its decimals. `#,##0.####` leaves a point behind in Excel ("90."), `#,##0` and `0` round away what was typed,
 * and `+General` becomes "###" where the decimals do not fit, since only General itself is fitted to the column. The
 * price is the separator of thousands, and a plus before a step: its header says which way is better. Counts and
 * percentages of ours are never typed, and keep formats of their own. Under `date` a cell holds Excel's serial number of a
 * day, which that format shows whole.
 */
export const FORMAT_CODES: Readonly<Record<FormatName, string>> = {
  text: '@',
  general: 'General',
  integer: '#,##0',
  number: 'General',
  percent: '0.0"%"',
  decimal: '#,##0.0',
  year: 'General',
  date: 'dd/mm/yyyy',
};

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'body'
  | 'label'
  | 'figure'
  | 'caption'
  | 'source'
  | 'link'
  | 'doubt'
  | 'high'
  | 'medium'
  | 'low'
  | 'muted';

/** A place in this workbook (`sheet` + A1 `cell`) or a table (`table` name). */
export interface Link {
  readonly sheet: string;
  readonly cell: string;
  readonly tip?: string;
}

export type Validation =
  /** Choice from a range such as `=Daftar!$A$2:$A$6` or from a short list. */
  | {
      readonly kind: 'list';
      readonly source: string | readonly string[];
      readonly message: string;
      readonly strict: boolean;
    }
  /** A number; blank allowed. */
  | {
      readonly kind: 'number';
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly message: string;
    }
  /** A day of this century; blank allowed. */
  | { readonly kind: 'date'; readonly message: string };

export interface WordColor {
  readonly word: string;
  readonly fill: string;
  readonly font: string;
}

export interface PrintSetup {
  readonly paper: 'a4' | 'folio';
  readonly orientation: 'landscape' | 'portrait';
  /** Rows repeated on each page, 0-based inclusive; null for none. */
  readonly titleRows: readonly [number, number] | null;
  readonly footer: string;
  /** Rows that begin a page of a sheet that is made; afterwards the breaks are the planner's. Absent for none. */
  readonly breaks?: readonly number[];
  /** How many sheet columns are printed, from column 0; absent prints them all. */
  readonly columns?: number;
  /** How many of its tables are printed, from the top, with all that stands above the last of them; 0 prints nothing of the sheet, absent all. */
  readonly tables?: number;
  /** Which rows of the only table are printed, by their place in its body; where none is, nothing of the sheet. Absent prints them all. */
  readonly rows?: readonly boolean[];
}

/** Everything a writer needs: the sheets in tab order and the state that a rerun reads back. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly language: 'id' | 'en';
    /** ISO 8601 instant of the run, given by the caller (nothing here reads a clock). */
    readonly computedAt: string;
  };
  /** Body of the custom XML part in our namespace: settings, documents and input fingerprint as JSON. */
  readonly state: string;
}

/** Namespace of the custom XML part that carries `state`. */
export const STATE_NAMESPACE = 'urn:rad-kla:workbook:1';
