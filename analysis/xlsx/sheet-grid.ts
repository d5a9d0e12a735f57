import { cellName } from '../sheets/columns';
import type { CellValue } from '../sheets/sheet';
import { parseCell } from './read-table';
import type { SharedTexts } from './shared-texts';
import { shiftCell, type Shift } from './shift';
import { translate } from './references';
import { escapeText, unescapeText } from './text';
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
}

/** The rows and cells of one sheet, by position counted from 0. */
export class SheetGrid {
  private rows = new Map<number, GridRow>();

  constructor(
    sheetData: string,
    private readonly texts: SharedTexts,
  ) {
    let rowIndex = -1;
    for (const [, attributes = '', , body = ''] of sheetData.matchAll(ROW)) {
      const own = attributesOf(attributes);
      rowIndex = own.has('r') ? Number(own.get('r')) - 1 : rowIndex + 1;
      own.delete('r');
      own.delete('spans');
      const cells = new Map<number, GridCell>();
      let column = -1;
      for (const [, cellAttributes = '', , content = ''] of body.matchAll(CELL)) {
        const others = attributesOf(cellAttributes);
        column = parseCell(others.get('r') ?? '')?.column ?? column + 1;
        const cell = { style: Number(others.get('s') ?? 0), type: others.get('t') ?? 'n', content, others };
        for (const known of ['r', 's', 't']) others.delete(known);
        cells.set(column, cell);
      }
      this.rows.set(rowIndex, { attributes: own, cells });
    }
    this.spellOutSharedFormulas();
  }

  /** Rows and cells in the order of the file, without the element around them. */
  format(): string {
    const pieces: string[] = [];
    for (const [index, { attributes, cells }] of [...this.rows].sort(([a], [b]) => a - b)) {
      if (cells.size === 0 && attributes.size === 0) continue;
      pieces.push('<row r="', String(index + 1), '"');
      for (const [name, value] of attributes) pieces.push(' ', name, '="', value, '"');
      if (cells.size === 0) {
        pieces.push('/>');
        continue;
      }
      pieces.push('>');
      for (const [column, cell] of [...cells].sort(([a], [b]) => a - b))
        writeCell(pieces, index, column, cell);
      pieces.push('</row>');
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
    const stored = cell && FORMULA.exec(cell.content);
    return stored ? unescapeText(decodeText(stored[2] ?? '')) : null;
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
    const stored = `<f>${encode(escapeText(formula))}</f>`;
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

  /** Moves cells; those that are deleted are gone, and whole rows take their heights along. */
  shift(shift: Shift, isWhole: boolean): void {
    const before = this.rows;
    this.rows = new Map();
    for (const [index, row] of before) {
      const wholeRow = isWhole ? shiftCell(shift, index, 0) : { row: index };
      if (wholeRow)
        for (const [name, value] of row.attributes) this.madeRow(wholeRow.row).attributes.set(name, value);
      for (const [column, cell] of row.cells) {
        const place = shiftCell(shift, index, column);
        if (place) this.madeRow(place.row).cells.set(place.column, cell);
      }
    }
  }

  /** Rewrites every formula; `map` gets it as stored. */
  mapFormulas(map: (formula: string) => string): void {
    for (const { cells } of this.rows.values())
      for (const cell of cells.values()) {
        if (!cell.content.includes('<f')) continue;
        cell.content = cell.content.replace(
          FORMULA,
          (whole, attributes: string, text: string | undefined) => {
            if (text === undefined) return whole;
            return `<f${attributes}>${encode(map(decodeText(text)))}</f>`;
          },
        );
      }
  }

  /** Rewrites the ranges of array formulas. */
  mapFormulaRanges(map: (ref: string) => string | null): void {
    for (const { cells } of this.rows.values())
      for (const cell of cells.values()) {
        if (!cell.content.includes(' ref="')) continue;
        cell.content = cell.content.replace(
          /(<f\b[^>]*? ref=")([^"]*)(")/,
          (_, before: string, ref: string, after: string) => `${before}${map(ref) ?? ref}${after}`,
        );
      }
  }

  private cell(row: number, column: number): GridCell | null {
    return this.rows.get(row)?.cells.get(column) ?? null;
  }

  private madeRow(row: number): GridRow {
    const known = this.rows.get(row);
    if (known) return known;
    const made: GridRow = { attributes: new Map(), cells: new Map() };
    this.rows.set(row, made);
    return made;
  }

  private made(row: number, column: number): GridCell {
    const { cells } = this.madeRow(row);
    const known = cells.get(column);
    if (known) return known;
    const made: GridCell = { style: 0, type: 'n', content: '', others: new Map() };
    cells.set(column, made);
    return made;
  }

  private fill(row: number, column: number, type: string, content: string): void {
    const { style } = this.made(row, column);
    // What else a cell carried (a rich value, a phonetic mark) belonged to the value that goes.
    this.rows.get(row)?.cells.set(column, { style, type, content, others: new Map() });
  }

  /**
   * Excel stores a formula that was filled down once, with the others pointing at it. Each cell gets its own, so that
   * it can be moved and read by itself.
   */
  private spellOutSharedFormulas(): void {
    const masters = new Map<string, { row: number; column: number; formula: string }>();
    const each = (visit: (row: number, column: number, cell: GridCell, attributes: string) => void): void => {
      for (const [row, { cells }] of this.rows)
        for (const [column, cell] of cells) {
          const attributes = SHARED.exec(cell.content)?.[1];
          if (attributes !== undefined) visit(row, column, cell, attributes);
        }
    };
    each((row, column, cell, attributes) => {
      const text = FORMULA.exec(cell.content)?.[2];
      if (text) masters.set(sharedIndex(attributes), { row, column, formula: decodeText(text) });
    });
    each((row, column, cell, attributes) => {
      const master = masters.get(sharedIndex(attributes));
      if (!master) return;
      const formula = translate(master.formula, row - master.row, column - master.column);
      cell.content = cell.content.replace(ANY_FORMULA, () => `<f>${encode(formula)}</f>`);
    });
  }
}

const ROW = /<row\b([^>]*?)(\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(\/>|>([\s\S]*?)<\/c>)/g;
const FORMULA = /<f\b([^>/]*)>([\s\S]*?)<\/f>/;
const ANY_FORMULA = /<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/;
const SHARED = /<f\b([^>]*\bt="shared"[^>]*?)\/?>/;
const VALUE = /<v\b[^>]*>([\s\S]*?)<\/v>/;

function sharedIndex(attributes: string): string {
  return /\bsi="(\d+)"/.exec(attributes)?.[1] ?? '';
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

function decodeText(xml: string): string {
  return xml.includes('&') || xml.includes('<') ? parseTree(`<t>${xml}</t>`).text : xml;
}

/** All texts of an inline string, of every run; reading aids over East Asian text are not part of it. */
function textOf(content: string): string {
  const root = parseTree(`<c>${content}</c>`);
  let text = '';
  for (const node of root.descendants()) if (node.local === 't') text += node.text;
  return unescapeText(text);
}
