import { cellName } from '../sheets/columns';
import type { CellValue } from '../sheets/sheet';
import { parseCell } from './read-table';
import type { SharedTexts } from './shared-texts';
import { shiftCell, shiftIndex, type Shift } from './shift';
import { translate } from './references';
import { escapeText, unescapeText } from './text';
import { decodeXml, scanXml } from './xml';
import { attributesOf, encode, parseTree } from './xml-tree';

/** A cell as the file has it; what we do not understand of it stays. */
export interface GridCell {
  /** Index of its format among the cell formats of the workbook. */
  style: number;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  type: string;
  /** Formula, value and inline text as spelled in the file. */
  content: string;
  /** Attributes besides these: `cm`, `vm`, `ph`. */
  readonly others: ReadonlyMap<string, string>;
}

interface GridRow {
  readonly attributes: Map<string, string>;
  readonly cells: Map<number, GridCell>;
  /** What stands behind the cells: extensions. */
  rest: string;
}

/** The rows and cells of one sheet, by position counted from 0. */
export class SheetGrid {
  private rows = new Map<number, GridRow>();

  constructor(
    sheetData: string,
    private readonly texts: SharedTexts,
  ) {
    this.spellOut(this.read(sheetData));
  }

  /** Gives the cells whose formula is shared with others. */
  private read(sheetData: string): SharingCell[] {
    const sharing: SharingCell[] = [];
    let row = -1;
    let column = -1;
    let depth = 0;
    let line: GridRow = newRow();
    let cell: GridCell | null = null;
    let from = 0;
    scanXml(sheetData, {
      open: (name, attributes, start, end) => {
        depth += 1;
        if (depth === 1) {
          const own = attributesOf(attributes);
          row = own.has('r') ? Number(own.get('r')) - 1 : row + 1;
          column = -1;
          own.delete('r');
          own.delete('spans');
          line = newRow(own);
          this.rows.set(row, line);
        } else if (depth === 2) {
          const read = name === 'c' ? readCell(attributes) : null;
          cell = read?.cell ?? null;
          from = cell ? end : start;
          if (!cell || !read) return;
          column = read.column ?? column + 1;
          line.cells.set(column, cell);
        }
      },
      close: (_, start, end) => {
        depth -= 1;
        if (depth !== 1) return;
        if (!cell) line.rest += sheetData.slice(from, end);
        else if (start > from) {
          cell.content = sheetData.slice(from, start);
          const attributes = SHARED.exec(cell.content)?.[1];
          if (attributes !== undefined) sharing.push({ row, column, cell, attributes });
        }
      },
    });
    return sharing;
  }

  /** Rows and cells in the order of the file, without the element around them. */
  format(): string {
    const pieces: string[] = [];
    for (const [index, { attributes, cells, rest }] of inOrder(this.rows)) {
      if (cells.size === 0 && attributes.size === 0 && rest === '') continue;
      pieces.push('<row r="', String(index + 1), '"');
      for (const [name, value] of attributes) pieces.push(' ', name, '="', value, '"');
      if (cells.size === 0 && rest === '') {
        pieces.push('/>');
        continue;
      }
      pieces.push('>');
      for (const [column, cell] of inOrder(cells)) writeCell(pieces, index, column, cell);
      pieces.push(rest, '</row>');
    }
    return pieces.join('');
  }

  /** One past the last row and column that hold something. */
  get extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    for (const [index, { cells }] of this.rows)
      for (const [column, { content }] of cells) {
        if (content === '') continue;
        rows = Math.max(rows, index + 1);
        columns = Math.max(columns, column + 1);
      }
    return { rows, columns };
  }

  /** First row from here on that holds something in these columns; null for none. */
  firstFilledRow(from: number, left: number, right: number): number | null {
    let first: number | null = null;
    for (const [index, { cells }] of this.rows) {
      if (index < from || (first !== null && index >= first)) continue;
      for (let column = left; column <= right; column++) if (cells.get(column)?.content) first = index;
    }
    return first;
  }

  /** What stands in a cell as Excel gives it to an add-in: `=…` for a formula, '' for a blank. */
  content(row: number, column: number): CellValue {
    const formula = this.formula(row, column);
    return formula === null ? (this.value(row, column) ?? '') : `=${formula}`;
  }

  /** Formula without its `=`, as the file stores it; null for none. */
  formula(row: number, column: number): string | null {
    const cell = this.cell(row, column);
    const stored = cell?.content.includes('<f') ? FORMULA.exec(cell.content) : null;
    return stored ? decodeFormula(stored[2] ?? '') : null;
  }

  /** Value, or the result that a formula had; null for a blank. */
  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (!cell) return null;
    if (cell.type === 'inlineStr') return textOf(cell.content) || null;
    const value = VALUE.exec(cell.content)?.[1];
    if (value === undefined || value === '') return null;
    if (cell.type === 's') return this.texts.at(Number(value)) || null;
    if (cell.type === 'b') return value === '1' || value === 'true';
    if (cell.type === 'n') return Number(value);
    return unescapeText(decodeText(value));
  }

  style(row: number, column: number): number {
    return this.cell(row, column)?.style ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    this.made(row, column).style = style;
  }

  /** Puts a value in place of what stood there; null leaves a blank cell with its format. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === null || value === '') {
      const cell = this.cell(row, column);
      if (cell) this.fill(row, column, 'n', '');
      return;
    }
    if (typeof value === 'string') this.fill(row, column, 's', `<v>${this.texts.add(value)}</v>`);
    else if (typeof value === 'boolean') this.fill(row, column, 'b', `<v>${value ? 1 : 0}</v>`);
    else this.fill(row, column, 'n', `<v>${value}</v>`);
  }

  /** A formula as the file stores it, with the result that it has now. */
  setFormula(row: number, column: number, formula: string, result: CellValue): void {
    const stored = `<f>${encodeFormula(formula)}</f>`;
    if (result === null || result === '') return this.fill(row, column, 'n', stored);
    const type = typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : 'n';
    const value = typeof result === 'string' ? encode(escapeText(result)) : String(Number(result));
    this.fill(row, column, type, `${stored}<v>${value}</v>`);
  }

  /** Takes cells with their formats away. */
  clear(row: number, column: number): void {
    this.rows.get(row)?.cells.delete(column);
  }

  rowAttribute(row: number, name: string): string | null {
    return this.rows.get(row)?.attributes.get(name) ?? null;
  }

  setRowAttribute(row: number, name: string, value: string | number | null): void {
    const { attributes } = this.madeRow(row);
    if (value === null) attributes.delete(name);
    else attributes.set(name, String(value));
  }

  /** Rows that are put in take the height of the row above them, as in Excel. */
  copyHeight(from: number, to: number, count: number): void {
    const above = this.rows.get(from)?.attributes;
    for (const name of ['ht', 'customHeight']) {
      const value = above?.get(name);
      if (value === undefined) continue;
      for (let row = to; row < to + count; row++) this.madeRow(row).attributes.set(name, value);
    }
  }

  /** Moves cells; those that are deleted are gone, and whole rows take their heights along. */
  shift(shift: Shift, isWhole: boolean): void {
    const before = this.rows;
    this.rows = new Map();
    for (const [index, row] of before) {
      if (isWhole) {
        const moved = shiftIndex(shift, index);
        if (moved !== null) this.rows.set(moved, row);
        continue;
      }
      const stays = this.madeRow(index);
      for (const [name, value] of row.attributes) stays.attributes.set(name, value);
      stays.rest = row.rest;
      for (const [column, cell] of row.cells) {
        const place = shiftCell(shift, index, column);
        if (place) this.madeRow(place.row).cells.set(place.column, cell);
      }
    }
  }

  /** Rewrites every formula; one that `map` leaves as it is stays as spelled. */
  mapFormulas(map: (formula: string) => string): void {
    for (const { cells } of this.rows.values())
      for (const cell of cells.values()) {
        if (!cell.content.includes('<f')) continue;
        cell.content = cell.content.replace(
          FORMULA,
          (whole, attributes: string, text: string | undefined) => {
            if (text === undefined) return whole;
            const formula = decodeFormula(text);
            const mapped = map(formula);
            return mapped === formula ? whole : `<f${attributes}>${encodeFormula(mapped)}</f>`;
          },
        );
      }
  }

  /** Rewrites the ranges of array formulas and the cells that data tables vary. */
  mapFormulaRanges(map: (ref: string) => string | null): void {
    for (const { cells } of this.rows.values())
      for (const cell of cells.values()) {
        if (!cell.content.includes('<f ')) continue;
        cell.content = cell.content.replace(/<f\b[^>]*>/, (tag) =>
          tag.replace(
            /(\s(?:ref|r1|r2)\s*=\s*)(["'])([^"']*)\2/g,
            (_, name: string, quote: string, ref: string) => name + quote + (map(ref) ?? ref) + quote,
          ),
        );
      }
  }

  private cell(row: number, column: number): GridCell | null {
    return this.rows.get(row)?.cells.get(column) ?? null;
  }

  private madeRow(row: number): GridRow {
    const known = this.rows.get(row);
    if (known) return known;
    const made = newRow();
    this.rows.set(row, made);
    return made;
  }

  private made(row: number, column: number): GridCell {
    const { cells } = this.madeRow(row);
    const known = cells.get(column);
    if (known) return known;
    const made: GridCell = { style: 0, type: 'n', content: '', others: NO_OTHERS };
    cells.set(column, made);
    return made;
  }

  private fill(row: number, column: number, type: string, content: string): void {
    const { style } = this.made(row, column);
    // What else a cell carried (a rich value, a phonetic mark) belonged to the value that goes.
    this.rows.get(row)?.cells.set(column, { style, type, content, others: NO_OTHERS });
  }

  /**
   * Excel stores a formula that was filled down once, with the others pointing at it. Each cell gets its own, so that
   * it can be moved and read by itself.
   */
  private spellOut(sharing: readonly SharingCell[]): void {
    const masters = new Map<string, { row: number; column: number; formula: string }>();
    for (const { row, column, cell, attributes } of sharing) {
      const text = FORMULA.exec(cell.content)?.[2];
      if (text) masters.set(sharedIndex(attributes), { row, column, formula: decodeText(text) });
    }
    for (const { row, column, cell, attributes } of sharing) {
      const master = masters.get(sharedIndex(attributes));
      if (!master) continue;
      const formula = translate(master.formula, row - master.row, column - master.column);
      cell.content = cell.content.replace(ANY_FORMULA, () => `<f>${encode(formula)}</f>`);
    }
  }
}

interface SharingCell {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  /** Of its formula. */
  readonly attributes: string;
}

const NO_OTHERS: ReadonlyMap<string, string> = new Map();

function newRow(attributes: Map<string, string> = new Map()): GridRow {
  return { attributes, cells: new Map(), rest: '' };
}

/** A cell without its content, and the column that it names. */
function readCell(attributes: string): { readonly cell: GridCell; readonly column: number | null } {
  const usual = USUAL_CELL.exec(attributes);
  const all = usual ? null : attributesOf(attributes);
  const [ref = '', style = 0, type = 'n'] = all
    ? [all.get('r'), all.get('s'), all.get('t')]
    : [usual?.[1], usual?.[2], usual?.[3]];
  for (const known of ['r', 's', 't']) all?.delete(known);
  const others = all && all.size > 0 ? all : NO_OTHERS;
  return {
    cell: { style: Number(style), type, content: '', others },
    column: parseCell(ref)?.column ?? null,
  };
}

/** Entries by rising number; they mostly stand so. */
function inOrder<Value>(map: ReadonlyMap<number, Value>): Iterable<readonly [number, Value]> {
  let before = -1;
  for (const number of map.keys()) {
    if (number < before) return [...map].sort(([a], [b]) => a - b);
    before = number;
  }
  return map;
}

const USUAL_CELL = /^ r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?$/;
const FORMULA = /<f\b([^>/]*)>([\s\S]*?)<\/f>/;
const ANY_FORMULA = /<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/;
const SHARED = /<f\b([^>]*\bt\s*=\s*["']shared["'][^>]*?)\/?>/;
const VALUE = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/;

function sharedIndex(attributes: string): string {
  return /\bsi\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? '';
}

function writeCell(pieces: string[], row: number, column: number, cell: GridCell): void {
  const { style, type, content, others } = cell;
  pieces.push('<c r="', cellName(row, column), '"');
  if (style !== 0) pieces.push(' s="', String(style), '"');
  if (type !== 'n' && content !== '') pieces.push(' t="', type, '"');
  for (const [name, value] of others) pieces.push(' ', name, '="', value, '"');
  if (content === '') pieces.push('/>');
  else pieces.push('>', content, '</c>');
}

function decodeFormula(xml: string): string {
  return unescapeText(decodeText(xml));
}

function encodeFormula(formula: string): string {
  return encode(escapeText(formula));
}

function decodeText(xml: string): string {
  return xml.includes('<') ? parseTree(`<t>${xml}</t>`).text : decodeXml(xml);
}

/** All texts of an inline string, of every run; reading aids over East Asian text are not part of it. */
function textOf(content: string): string {
  const root = parseTree(`<c>${content}</c>`);
  let text = '';
  for (const node of root.descendants()) if (node.local === 't') text += node.text;
  return unescapeText(text);
}
