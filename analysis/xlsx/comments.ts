import { XmlError } from './xml';
import { parseCell, type Area } from './read-table';
import type { Parts } from './parts';
import { shiftCell, type Shift } from './shift';
import { escapeText, unescapeText } from './text';
import { cellName } from '../sheets/columns';
import { element, formatElement, formatTree, parseTree, XmlElement } from './xml-tree';

/** Who wrote our notes. */
const NOTE_AUTHOR = 'RAD-KLA';

/** Size of a sheet's columns and rows in pixels, for the boxes of notes. */
export interface Sizes {
  column(index: number): number;
  row(index: number): number;
}

/**
 * The notes of one sheet: `comments.xml`, and the drawing that Excel wants beside it. Notes of the planner and the
 * placeholders of threaded comments are moved with their cells and otherwise left alone.
 */
export class Comments {
  private readonly root: XmlElement;
  private readonly path: string | null;
  private readonly drawingPath: string | null;
  /** The boxes, with whatever else is drawn there. */
  private drawing: string;
  private changed = false;

  /** @param drawingId relation of the sheet's drawing for notes; that of pictures in its footer is another */
  constructor(
    private readonly parts: Parts,
    private readonly sheetPath: string,
    drawingId: string | null,
  ) {
    this.path = parts.related(sheetPath, 'comments')[0]?.path ?? null;
    this.drawingPath =
      parts.related(sheetPath, 'vmlDrawing').find(({ id }) => id === drawingId)?.path ?? null;
    this.root = parseTree((this.path && parts.text(this.path)) ?? NEW_COMMENTS);
    const drawn = this.drawingPath === null ? null : parts.text(this.drawingPath);
    this.drawing = drawn === null ? NEW_DRAWING : usualPrefixes(drawn);
  }

  /** Text of the note on a cell; null for none. */
  at(row: number, column: number): string | null {
    const comment = this.find(row, column);
    return comment && textOf(comment);
  }

  /** Rows, within an area, of notes that `isOurs` does not know. */
  rowsWithin(area: Area, isOurs: (row: number, column: number, text: string) => boolean): Set<number> {
    const rows = new Set<number>();
    for (const comment of this.list.all('comment')) {
      const place = parseCell(comment.get('ref') ?? '');
      if (!place || place.row < area.top || place.row > area.bottom) continue;
      if (place.column < area.left || place.column > area.right) continue;
      if (!isOurs(place.row, place.column, textOf(comment))) rows.add(place.row);
    }
    return rows;
  }

  /** Puts a note of ours on a cell that has none. */
  add(row: number, column: number, text: string, sizes: Sizes): void {
    this.changed = true;
    const authors = this.root.ensure('authors', ['authors', 'commentList', 'extLst']);
    let author = authors.all('author').findIndex((one) => one.text === NOTE_AUTHOR);
    if (author < 0) {
      const made = element('author');
      made.text = NOTE_AUTHOR;
      authors.append(made);
      author = authors.all('author').length - 1;
    }
    const body = element('t', { 'xml:space': 'preserve' });
    body.text = escapeText(text);
    const comment = element('comment', { ref: cellName(row, column), authorId: author }, [
      element('text', {}, [element('r', {}, [body])]),
    ]);
    // Excel keeps the list by row, then column.
    const { list } = this;
    const at = list.children.findIndex((child) => {
      if (typeof child === 'string') return false;
      const place = parseCell(child.get('ref') ?? '');
      return place !== null && (place.row > row || (place.row === row && place.column > column));
    });
    list.children.splice(at < 0 ? list.children.length : at, 0, comment);
    const end = this.drawing.lastIndexOf('</');
    this.drawing = this.drawing.slice(0, end) + shape(row, column, text, sizes) + this.drawing.slice(end);
  }

  remove(row: number, column: number): void {
    const comment = this.find(row, column);
    if (!comment) return;
    this.changed = true;
    this.list.remove(comment);
    this.mapShapes((one, place) => (place.row === row && place.column === column ? '' : one));
  }

  shift(shift: Shift): void {
    for (const comment of this.list.all('comment')) {
      const place = parseCell(comment.get('ref') ?? '');
      const moved = place && shiftCell(shift, place.row, place.column);
      if (place && !moved) this.list.remove(comment);
      else if (moved) comment.set('ref', cellName(moved.row, moved.column));
    }
    this.mapShapes((one, place) => {
      const moved = shiftCell(shift, place.row, place.column);
      return moved ? moveShape(one, moved.row - place.row, moved.column - place.column) : '';
    });
    for (const { path } of this.parts.related(this.sheetPath, 'threadedComment'))
      this.shiftThreads(path, shift);
    this.changed = true;
  }

  /** Rewrites the boxes of notes; what else is drawn stays. */
  private mapShapes(map: (shapeText: string, place: Place) => string): void {
    this.drawing = this.drawing.replace(SHAPE, (one) => {
      const place = placeOf(one);
      return place ? map(one, place) : one;
    });
  }

  /** Writes both parts; the relation ids of a drawing that is new, for the sheet to name. */
  save(firstBlock: () => number): { readonly drawingId: string } | null {
    if (!this.changed) return null;
    const isEmpty = this.list.all('comment').length === 0;
    if (isEmpty && (!this.path || !this.drawingPath)) return null;
    const drawing = this.numbered(firstBlock);
    const comments = formatTree(this.root);
    if (this.path) this.parts.put(this.path, comments);
    else {
      const path = this.parts.freePath('xl/comments', '.xml');
      this.parts.add(path, comments, COMMENTS_TYPE);
      this.parts.relate(this.sheetPath, 'comments', path);
    }
    if (this.drawingPath) {
      this.parts.put(this.drawingPath, drawing);
      return null;
    }
    const drawingPath = this.parts.freePath('xl/drawings/vmlDrawing', '.vml');
    this.parts.add(drawingPath, drawing, DRAWING_TYPE, 'extension');
    return { drawingId: this.parts.relate(this.sheetPath, 'vmlDrawing', drawingPath) };
  }

  private get list(): XmlElement {
    return this.root.ensure('commentList', ['authors', 'commentList', 'extLst']);
  }

  private find(row: number, column: number): XmlElement | null {
    const ref = cellName(row, column);
    return this.list.all('comment').find((comment) => comment.get('ref') === ref) ?? null;
  }

  private shiftThreads(path: string, shift: Shift): void {
    const root = parseTree(this.parts.text(path) ?? '<ThreadedComments/>');
    let isChanged = false;
    for (const thread of root.elements) {
      const place = parseCell(thread.get('ref') ?? '');
      const moved = place && shiftCell(shift, place.row, place.column);
      if (!place || (moved?.row === place.row && moved.column === place.column)) continue;
      isChanged = true;
      if (moved) thread.set('ref', cellName(moved.row, moved.column));
      else root.remove(thread);
    }
    if (isChanged) this.parts.put(path, formatTree(root));
  }

  /**
   * Shapes have ids of their own in the workbook, in blocks of 1,024 that a drawing reserves. New ones take the free
   * ids of the drawing's blocks, then new blocks.
   */
  private numbered(firstBlock: () => number): string {
    if (!this.drawing.includes(NEW_ID)) return this.drawing;
    const blocks = blocksOf(this.drawing);
    const used = new Set([...this.drawing.matchAll(SHAPE_ID)].map(([, number]) => Number(number)));
    let id = (blocks[0] ?? 0) * IDS_PER_BLOCK;
    const next = (): number => {
      for (;;) {
        id += 1;
        const block = Math.floor(id / IDS_PER_BLOCK);
        if (!blocks.includes(block)) {
          const later = blocks.find((other) => other > block);
          if (later === undefined) blocks.push(firstBlock());
          id = (later ?? blocks.at(-1) ?? 1) * IDS_PER_BLOCK;
          continue;
        }
        if (!used.has(id)) return id;
      }
    };
    const numbered = this.drawing.replaceAll(NEW_ID, () => `_x0000_s${next()}`);
    return numbered.replace(ID_MAP, (tag) =>
      tag.replace(/\bdata\s*=\s*(?:"[^"]*"|'[^']*')/, () => `data="${blocks.join(',')}"`),
    );
  }
}

/** A drawing with the prefixes that Excel uses; other programs bind others, some anew on each shape. */
function usualPrefixes(drawing: string): string {
  if (PREFIXES.every(([prefix, namespace]) => drawing.includes(`xmlns:${prefix}="${namespace}"`)))
    return drawing;
  let root: XmlElement;
  try {
    root = parseTree(drawing);
  } catch (error) {
    // Some write HTML into a box, which is no XML.
    if (error instanceof XmlError) return drawing;
    throw error;
  }
  const renamed = (node: XmlElement, outer: ReadonlyMap<string, string>): XmlElement => {
    const scope = new Map(outer);
    for (const name of node.attributes.keys())
      if (name === 'xmlns' || name.startsWith('xmlns:')) scope.set(name.slice(6), node.get(name) ?? '');
    const spelled = (name: string, isElement: boolean): string => {
      const [local = name, prefix = ''] = name.split(':').reverse();
      const usual = PREFIXES.find(([, namespace]) => namespace === scope.get(prefix))?.[0];
      return usual === undefined || (prefix === '' && !isElement) ? name : `${usual}:${local}`;
    };
    const isBinding = (name: string): boolean =>
      /^xmlns\b/.test(name) && PREFIXES.some(([, namespace]) => node.get(name) === namespace);
    return new XmlElement(
      spelled(node.name, true),
      new Map(
        [...node.attributes].flatMap(([name, value]) =>
          isBinding(name) ? [] : [[name.startsWith('xmlns') ? name : spelled(name, false), value] as const],
        ),
      ),
      node.children.map((child) => (typeof child === 'string' ? child : renamed(child, scope))),
    );
  };
  const usual = renamed(root, new Map());
  for (const [prefix, namespace] of PREFIXES) usual.set(`xmlns:${prefix}`, namespace);
  return formatElement(usual);
}

/** Blocks of shape ids that the drawings of a workbook have reserved. */
export function reservedBlocks(parts: Parts): number[] {
  return parts.paths
    .filter((path) => path.toLowerCase().endsWith('.vml'))
    .flatMap((path) => blocksOf(parts.text(path) ?? ''));
}

function blocksOf(drawing: string): number[] {
  const list = /\bdata\s*=\s*["']([^"']*)/.exec(ID_MAP.exec(drawing)?.[0] ?? '')?.[1] ?? '';
  return list
    .split(',')
    .map((text) => Number(text.trim()))
    .filter((block) => block > 0);
}

const IDS_PER_BLOCK = 1024;
const NEW_ID = '_x0000_s0new';
const SHAPE = /<v:shape\b[^>]*?(?:\/>|>[\s\S]*?<\/v:shape>)/g;
const SHAPE_ID = /\bid\s*=\s*["']_x0000_s(\d+)["']/g;
const ID_MAP = /<o:idmap\b[^>]*>/;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NEW_COMMENTS = `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
const PREFIXES = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
] as const;
const NEW_DRAWING =
  `<xml ${PREFIXES.map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`).join(' ')}>` +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

function textOf(comment: XmlElement): string {
  let text = '';
  for (const node of comment.find('text')?.descendants() ?? []) if (node.local === 't') text += node.text;
  return unescapeText(text);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cell of the note that a shape is the box of; null for other shapes. */
function placeOf(shapeText: string): Place | null {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shapeText)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shapeText)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function moveShape(shapeText: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return shapeText;
  const plus = (by: number) => (_: string, before: string, number: string, after: string) =>
    `${before}${Math.max(0, Number(number) + by)}${after}`;
  return shapeText
    .replace(/(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/, plus(rows))
    .replace(/(<x:Column>\s*)(\d+)(\s*<\/x:Column>)/, plus(columns))
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_, before: string, list: string, after: string) => {
      // Left column, offset, top row, offset, right column, offset, bottom row, offset.
      const moved = list
        .split(',')
        .map((text, index) => Number(text) + (index % 4 === 0 ? columns : index % 4 === 2 ? rows : 0));
      return before + moved.map((number) => Math.max(0, number)).join(', ') + after;
    });
}

/** The box of a note, as large as its text wants. */
function shape(row: number, column: number, text: string, sizes: Sizes): string {
  return (
    `<v:shape id="${NEW_ID}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor(row, column, text, sizes)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const BOX_WIDTH = 260;
const CHARACTERS_PER_LINE = 38;
const LINE_HEIGHT = 16;

function anchor(row: number, column: number, text: string, sizes: Sizes): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_PER_LINE), 1);
  const right = walk(column + 1, 15 + BOX_WIDTH, (at) => sizes.column(at));
  const bottom = walk(row, 2 + lines * LINE_HEIGHT, (at) => sizes.row(at));
  return [column + 1, 15, row, 2, right.index, right.offset, bottom.index, bottom.offset].join(', ');
}

function walk(
  from: number,
  pixels: number,
  sizeAt: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let index = from;
  let offset = pixels;
  while (offset > sizeAt(index)) offset -= Math.max(1, sizeAt(index++));
  return { index, offset: Math.round(offset) };
}
