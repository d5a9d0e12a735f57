import { columnPixels } from '../sheets/appearance';
import type { SheetDescription } from '../sheets/sheet';
import { bodyRowCount } from './sheet';

export interface NotesDrawing {
  readonly xml: string;
  /** Blocks of shape ids it took. */
  readonly blocks: number;
}

/**
 * The boxes of a sheet's notes as the VML that Excel wants beside `comments.xml`; null for a sheet without notes.
 *
 * The library draws every box 108 x 59 pt, which cuts off a note of 255 characters, and numbers the shapes of a
 * sheet past 1,023 notes into the next sheet's ids. Here the box fits its text, and a sheet takes as many blocks
 * of 1,024 ids as it needs, counted through the workbook from `firstBlock`.
 */
export function notesDrawing(sheet: SheetDescription, firstBlock: number): NotesDrawing | null {
  const notes = notesOf(sheet);
  if (notes.length === 0) return null;
  const blocks = Math.ceil((notes.length + 1) / IDS_PER_BLOCK);
  const blockList = Array.from({ length: blocks }, (_, index) => firstBlock + index).join(',');
  const shapes = notes.map((note, index) => shape(sheet, note, firstBlock * IDS_PER_BLOCK + 1 + index));
  return { xml: `${open(blockList)}${shapes.join('')}</xml>`, blocks };
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const IDS_PER_BLOCK = 1024;

function notesOf({ tables }: SheetDescription): Note[] {
  const notes: Note[] = [];
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      for (let row = 0; row < bodyRowCount(table); row++) {
        const text = column.notes?.[row];
        if (text) notes.push({ row: table.row + 1 + row, column: table.column + index, text });
      }
    });
  }
  return notes.sort((one, other) => one.row - other.row || one.column - other.column);
}

function open(blockList: string): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blockList}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

function shape(sheet: SheetDescription, { row, column, text }: Note, id: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor(sheet, row, column, text)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const BOX_WIDTH = 260;
const CHARACTERS_PER_LINE = 38;
const LINE_HEIGHT = 16;
const DEFAULT_COLUMN = 8.43;
// Rows without a height of their own fit wrapped text; two lines are the usual case.
const USUAL_ROW_HEIGHT = 34;

/** Left column and offset, top row and offset, right column and offset, bottom row and offset, in pixels. */
function anchor(sheet: SheetDescription, row: number, column: number, text: string): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_PER_LINE), 1);
  const left = column + 1;
  const right = walk(left, 15 + BOX_WIDTH, (at) => columnPixels(sheet.columnWidths[at] ?? DEFAULT_COLUMN));
  const bottom = walk(row, 2 + lines * LINE_HEIGHT, (at) => rowPixels(sheet, at));
  return [left, 15, row, 2, right.index, right.offset, bottom.index, bottom.offset].join(', ');
}

function walk(
  from: number,
  pixels: number,
  sizeAt: (index: number) => number,
): { index: number; offset: number } {
  let index = from;
  let offset = pixels;
  while (offset > sizeAt(index)) offset -= Math.max(1, sizeAt(index++));
  return { index, offset: Math.round(offset) };
}

function rowPixels({ tables, rowHeights }: SheetDescription, row: number): number {
  const table = tables.find(
    (candidate) => row > candidate.row && row <= candidate.row + bodyRowCount(candidate),
  );
  const points = rowHeights[row] ?? table?.bodyRowHeight;
  return points ? (points * 4) / 3 : USUAL_ROW_HEIGHT;
}
