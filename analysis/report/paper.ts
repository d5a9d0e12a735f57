/**
 * A paper for the table of a meeting as a plain object: pages of blocks, described once and written as Word, HTML and so on
 * by small interpreters. What a figure says is decided here, so that it is the same in each of them.
 */
import type { Language } from '../text/bilingual';
import type { Figure } from './figure';
import type { Sentence } from './sentence';

export interface Paper {
  /** Of its file, without ending: `ringkasan-3673-2022`. */
  readonly file: string;
  readonly title: string;
  readonly language: Language;
  readonly orientation: Orientation;
  /** Stands at the foot of each page, before the number of the page. */
  readonly foot: string;
  /** ISO 8601 instant of the run. */
  readonly computedAt: string;
  readonly blocks: readonly Block[];
}

export type Orientation = 'portrait' | 'landscape';

export type Block = TitleBlock | HeadingBlock | TextBlock | TableBlock | ChartBlock | SignatureBlock | Break;

export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  /** Below it: the plan, the state of the figures. */
  readonly lines: readonly string[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly sentences: readonly Sentence[];
  /** One paragraph of all sentences, or a point for each. */
  readonly as: 'paragraph' | 'points' | 'remark';
}

export interface TableBlock {
  readonly kind: 'table';
  /** `Tabel 1. …`, above it. */
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  /** A row of numbers under the header, as forms have it. */
  readonly hasNumberRow: boolean;
  readonly rows: readonly PaperRow[];
  /** Rows below the others, as the averages of a form. */
  readonly foot: readonly FootRow[];
  /** `Sumber: …`, below it. */
  readonly source: string;
  /** What is said in place of rows where there are none. */
  readonly none: string;
}

export interface PaperColumn {
  readonly header: string;
  /** Header over neighbouring columns that have the same one. */
  readonly group?: string;
  /** Share of the width, beside those of the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Cells in the order of the columns, or a line over all of them that says what the rows below it are of. */
export type PaperRow = readonly PaperCell[] | string;

/** Numbers are figures, which know where they come from. */
export type PaperCell = string | Figure | null;

export interface FootRow {
  readonly label: string;
  /** Columns that the label takes. */
  readonly span: number;
  readonly value: PaperCell;
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** `Gambar 1. …`, below it. */
  readonly caption: string;
  readonly categories: readonly string[];
  /** Bars that lie, the series of a category behind each other. Three at most, in inks that print apart. */
  readonly series: readonly { readonly name: string; readonly values: readonly Figure[] }[];
  /** Blank where a table right below it says the same. */
  readonly source: string;
}

export interface SignatureBlock {
  readonly kind: 'signatures';
  readonly signers: readonly Signer[];
}

/** What is not known is left to be written by hand. */
export interface Signer {
  /** "Disusun oleh"; blank for none. */
  readonly role: string;
  /** "Serang, …"; blank for none. */
  readonly placeAndDay: string;
  readonly title: string;
  readonly name: string;
  /** After "NIP". */
  readonly number: string;
}

export interface Break {
  readonly kind: 'break';
}
