/** A document as every source gives it: its lines and table rows in reading order, each with its place. */

/** Left, top, width and height on the page as it is shown, in points from its upper left corner. */
export type Box = readonly [number, number, number, number];

/** Where a text stands. A source fills what it has: a text its line, a PDF page and box, a workbook sheet and cell. */
export interface Place {
  /** 1-based line of a text. */
  readonly line?: number;
  /** 1-based page of a PDF. */
  readonly page?: number;
  readonly box?: Box;
  readonly sheet?: string;
  /** Cell or range in Excel's notation; of a Word table its row and column. */
  readonly cell?: string;
}

export interface SourceCell {
  /** White space folded to one blank; a blank cell is `''`. */
  readonly text: string;
  readonly place: Place;
  /** A cell that a merged one covers has no text of its own, and says where that one lies. */
  readonly merged: '' | 'left' | 'above';
}

/** A row of a table, one cell per column of the grid; a text may leave out cells. */
export interface SourceRow {
  readonly kind: 'row';
  /** Rows of one printed table carry one number; a table that goes on over pages may carry several. */
  readonly table: number;
  readonly cells: readonly SourceCell[];
  readonly place: Place;
  /** No ruling lines show where its cells end. */
  readonly isUnruled?: boolean;
}

/** A line of text outside any table; a blank one stands for a gap, which may be a page break. */
export interface SourceLine {
  readonly kind: 'line';
  readonly text: string;
  readonly place: Place;
}

export type SourcePart = SourceRow | SourceLine;

/** A page as a reader can check it: its size, and what was found on it. */
export interface SourcePage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** `scan`: a picture without text; `blank`: neither; `damaged`: it could not be read. */
  readonly kind: 'text' | 'scan' | 'blank' | 'damaged';
  /** False where no ruling lines show the cells of a table. */
  readonly ruled: boolean;
}

export interface SourceDocument {
  readonly file: string;
  readonly format: 'text' | 'workbook' | 'word' | 'pdf';
  readonly parts: readonly SourcePart[];
  /** Pages of a PDF; other sources have none. */
  readonly pages: readonly SourcePage[];
  /** The end of the file is missing: what stands in it is read, and what came behind is not known. */
  readonly isCut?: boolean;
}
