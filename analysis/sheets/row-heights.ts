import { INDENT_PIXELS, ROLE_APPEARANCE, STYLE_APPEARANCE, columnPixels } from './appearance';
import { headerGroups } from './header-groups';
import { MAX_ROW_HEIGHT } from './limits';
import type { CellValue, SheetDescription, TableDescription } from './sheet';

/**
 * Heights, in points, of rows whose text needs more than a plain line, for rows without a height of their own.
 *
 * Excel fits a row to wrapped text when it opens a file; LibreOffice without a window, previews and printing
 * services do not, and nobody fits merged cells. So the height is reckoned here from the widths of Arial, which
 * its stand-ins share. Numbers never wrap. Three lines of the default font take 38.25 points.
 */
export function fittedRowHeights(sheet: SheetDescription): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const fit = (
    row: number,
    value: CellValue,
    look: Look,
    columns: readonly [first: number, count: number],
  ): void => {
    if (sheet.rowHeights[row] !== undefined || value === null) return;
    const pixels = look.wrap ? width(sheet, ...columns) : Infinity;
    const lines = typeof value === 'string' ? lineCount(value, look, pixels) : 1;
    const points = Math.min(MAX_ROW_HEIGHT, lines * lineHeight(look.size));
    if (points > PLAIN_HEIGHT) heights.set(row, Math.max(points, heights.get(row) ?? 0));
  };
  for (const { row, column, value, style, span = 1 } of sheet.cells) {
    fit(row, value, STYLE_APPEARANCE[style], [column, span]);
  }
  for (const table of sheet.tables) fitTable(table, fit);
  return heights;
}

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly wrap: boolean;
}

type Fit = (
  row: number,
  value: CellValue,
  look: Look,
  columns: readonly [first: number, count: number],
) => void;

function fitTable(table: TableDescription, fit: Fit): void {
  for (const { text, role, row, column, span } of headerGroups(table)) {
    fit(row, text, ROLE_APPEARANCE[role].header, [column, span]);
  }
  table.columns.forEach(({ role, header, wrap, values, isHidden }, index) => {
    if (isHidden) return;
    const at = table.column + index;
    const { header: headerLook, body } = ROLE_APPEARANCE[role];
    // The filter button covers the end of the last line.
    fit(table.row, `${header}${FILTER_BUTTON}`, headerLook, [at, 1]);
    if (!wrap || table.bodyRowHeight !== null) return;
    values.forEach((value, row) => fit(table.row + 1 + row, value, { ...body, wrap }, [at, 1]));
  });
}

const FILTER_BUTTON = '\u00a0\u00a0\u00a0';
// A row of the default font.
const PLAIN_HEIGHT = 15;
const DEFAULT_COLUMN = 8.43;
// Blank pixels left and right of the text of a cell, its indent among them.
const PADDING = 6 + INDENT_PIXELS;
const BOLD = 1.08;

/**
 * Width in characters that a header needs so that none of its words is broken.
 *
 * @example headerWidth('No') // 5
 */
export function headerWidth(header: string): number {
  const { size } = ROLE_APPEARANCE.read.header;
  const widest = Math.max(...header.split(' ').map(ems));
  return Math.ceil((widest * ((size * 4) / 3) * BOLD + PADDING - 5) / 7);
}

function width({ columnWidths }: SheetDescription, first: number, count: number): number {
  let pixels = 0;
  for (let at = first; at < first + count; at++) pixels += columnPixels(columnWidths[at] ?? DEFAULT_COLUMN);
  return pixels - PADDING;
}

function lineHeight(size: number): number {
  return Math.ceil(size * 1.25 * 4 + 1) / 4;
}

function lineCount(text: string, { size, bold }: Look, pixels: number): number {
  const scale = ((size * 4) / 3) * (bold ? BOLD : 1);
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) lines += wrappedLines(paragraph, pixels / scale);
  return lines;
}

/** Lines of one paragraph in a column `room` ems wide: words go to the next line, too long words are cut. */
function wrappedLines(paragraph: string, room: number): number {
  if (paragraph.length * WIDEST < room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = ems(word);
    if (used > 0 && used + length > room) {
      lines += 1;
      used = 0;
    }
    const cuts = Math.max(0, Math.ceil(length / room) - 1);
    lines += cuts;
    used += length - cuts * room + BLANK;
  }
  return lines;
}

function ems(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    sum += code < 0x2e80 ? (ASCII_EMS[code - 0x20] ?? OTHER) : WIDEST;
  }
  return sum;
}

const BLANK = 0.278;
const OTHER = 0.6;
const WIDEST = 1.02;
// Advance widths of Arial, U+0020 to U+007E, in thousandths of an em (the same as Helvetica's in the Adobe Core 14
// font metrics).
const ASCII_EMS = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 ' +
  '584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 ' +
  '667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 ' +
  '278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map((thousandths) => Number(thousandths) / 1000);
