/**
 * What the names of a sheet description look like. Excel (through Office.js) and .xlsx both read this file and
 * nothing else, so a cell has the same face behind every door.
 *
 * Arial, because Excel has it everywhere and Liberation Sans, its stand-in on Linux, has the same widths: what
 * fits here fits on the planner's printer. Every font has a contrast of at least 4.5 : 1 on its
 * fill, on white and on a grey band (WCAG 2.1 AA, 1.4.3); colours are hex without `#`.
 */
import type { ColumnRole, PrintSetup, StyleName } from './sheet';

export interface CellAppearance {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
  /** Null for no fill. */
  readonly fill: string | null;
  /** Thin lines; null for none. */
  readonly border: { readonly sides: 'all' | 'bottom'; readonly color: string } | null;
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
}

export const FONT_NAME = 'Arial';
export const FONT_SIZE = 10;

/** Body rows are told apart by grey bands; lines and fills of our own do the rest, so it also reads without bands. */
export const TABLE_STYLE = 'TableStyleLight1';

const INK = '1F2933';
const NAVY = '1F3864';
const LINE = 'C9D1D9';

const PLAIN: CellAppearance = {
  size: FONT_SIZE,
  bold: false,
  italic: false,
  underline: false,
  color: INK,
  fill: null,
  border: null,
  vertical: 'top',
  wrap: false,
};

export const STYLE_APPEARANCE: Readonly<Record<StyleName, CellAppearance>> = {
  title: { ...PLAIN, size: 16, bold: true, color: NAVY, vertical: 'center' },
  subtitle: { ...PLAIN, size: 11, color: '44546A', vertical: 'center' },
  heading: { ...PLAIN, size: 12, bold: true, color: NAVY, border: { sides: 'bottom', color: NAVY } },
  body: { ...PLAIN, wrap: true },
  label: { ...PLAIN, bold: true, color: '44546A' },
  figure: { ...PLAIN, size: 14, bold: true, color: NAVY, vertical: 'center' },
  caption: { ...PLAIN, bold: true, wrap: true },
  source: { ...PLAIN, size: 9, italic: true, color: '595959', wrap: true },
  link: { ...PLAIN, underline: true, color: '0B4EA2' },
  doubt: { ...PLAIN, color: '7A4B00', fill: 'FFF2CC' },
  high: { ...PLAIN, bold: true, color: '9C0006', fill: 'FFD9DC' },
  medium: { ...PLAIN, color: '7F4A00', fill: 'FFEBB0' },
  low: { ...PLAIN, color: '1F4E79', fill: 'DDEBF7' },
  muted: { ...PLAIN, color: '595959' },
};

const HEADER: CellAppearance = {
  ...PLAIN,
  bold: true,
  color: 'FFFFFF',
  vertical: 'center',
  wrap: true,
  border: { sides: 'all', color: 'FFFFFF' },
};
const BODY: CellAppearance = { ...PLAIN, border: { sides: 'all', color: LINE } };

/** Header and body of a column by its owner; only columns meant for typing have a filled body. */
export const ROLE_APPEARANCE: Readonly<
  Record<ColumnRole, { readonly header: CellAppearance; readonly body: CellAppearance }>
> = {
  id: { header: { ...HEADER, fill: '44546A' }, body: { ...BODY, color: '44546A' } },
  printed: { header: { ...HEADER, fill: '595959' }, body: BODY },
  read: { header: { ...HEADER, fill: '1F4E79' }, body: BODY },
  computed: { header: { ...HEADER, fill: '2F5C3A' }, body: BODY },
  input: { header: { ...HEADER, fill: '7F6000' }, body: { ...BODY, fill: 'FFFBEA' } },
};

/**
 * A cell of a table that differs from its column: the style brings its emphasis, colour and fill; size, lines
 * and alignment stay those of the column.
 *
 * @example overlay(ROLE_APPEARANCE.read.body, 'doubt').fill // 'FFF2CC'
 */
export function overlay(base: CellAppearance, style: StyleName): CellAppearance {
  const { bold, italic, underline, color, fill } = STYLE_APPEARANCE[style];
  return { ...base, bold, italic, underline, color, fill: fill ?? base.fill };
}

/** Indent of table cells at the side where their text begins, so that a number and the next text do not touch. */
export const CELL_INDENT = 1;
/** Pixels of one indent: about one and a half characters of the default font. */
export const INDENT_PIXELS = 9;

export interface SeriesAppearance {
  readonly fill: string;
  readonly line: string;
  /** Dots stand out by themselves: not every program draws their outline. */
  readonly dot: string;
  readonly marker: 'circle' | 'diamond' | 'square' | 'triangle';
  /** Points across; each smaller than the one before, so that none hides another in the same place. */
  readonly markerSize: number;
}

/** Bars and dots of a chart in the order of its series: inks that print apart beside each other, all with a dark outline. */
export const SERIES_APPEARANCE: readonly SeriesAppearance[] = [
  { fill: NAVY, line: NAVY, dot: NAVY, marker: 'circle', markerSize: 12 },
  { fill: 'E3E9F3', line: NAVY, dot: 'A3B5D6', marker: 'diamond', markerSize: 10 },
  { fill: '8EA0BF', line: NAVY, dot: '4F6491', marker: 'square', markerSize: 9 },
  { fill: 'FFFFFF', line: NAVY, dot: 'B9C4D8', marker: 'triangle', markerSize: 8 },
  { fill: '4F6491', line: NAVY, dot: NAVY, marker: 'diamond', markerSize: 7 },
  { fill: 'C2CCDF', line: NAVY, dot: '8EA0BF', marker: 'circle', markerSize: 5 },
];

export const CHART_APPEARANCE = {
  titleSize: 11,
  size: 9,
  color: INK,
  titleColor: NAVY,
  line: LINE,
  /** Between the bars of two rows, in percent of the width of a bar. */
  gapWidth: 60,
} as const;

/** Inches from the edge of the paper. */
export const PRINT_MARGINS = {
  top: 0.45,
  bottom: 0.55,
  left: 0.4,
  right: 0.4,
  header: 0.3,
  footer: 0.3,
} as const;

/** Paper codes of DEVMODE `dmPaperSize`, which SpreadsheetML and Excel share; 14 is Folio, 8.5 x 13 inch (F4). */
export const PAPER_CODES: Readonly<Record<PrintSetup['paper'], number>> = { a4: 9, folio: 14 };

/**
 * Footer in Excel's header and footer code: the text at the left, page of pages at the right.
 *
 * The blank after the size matters: `&8` followed by a text that begins with a digit is read as a larger size.
 *
 * @example footerSections('RAD & KLA') // { left: '&8 RAD && KLA', right: '&8 &P / &N' }
 */
export function footerSections(text: string): { readonly left: string; readonly right: string } {
  return { left: text === '' ? '' : `&8 ${text.replaceAll('&', '&&')}`, right: '&8 &P / &N' };
}

/**
 * Width of a column in pixels at 100 %: seven for each character of the default font and five around them
 * (ECMA-376 part 1, 18.3.1.13). Points, which Office.js wants, are three quarters of it.
 *
 * @example columnPixels(10) // 75
 */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7) + 5;
}
