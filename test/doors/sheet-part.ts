import { cellName, columnIndex, columnLetters, type Area } from '../excel-host/model/address';
import { mapReferences, shiftedCells, type Move } from '../xlsx/references';
import { escape, unescape } from './xml-text';

export interface CellSpec {
  /** Text, number or Boolean; rich text as the XML of its runs. */
  readonly value?: string | number | boolean;
  /** Without its `=`; `value` is then what it gave. */
  readonly formula?: string;
  readonly style?: number;
}

interface StoredCell {
  /** Attributes but for the address. */
  readonly attributes: string;
  readonly inner: string;
}

interface StoredRow {
  attributes: string;
  cells: Map<number, StoredCell>;
}

// ECMA-376 part 1, CT_Worksheet.
const ORDER =
  'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst';

/** The part of one sheet: its cells by place, what stands before and after them as text. */
export class SheetPart {
  head: string;
  tail: string;
  private rows = new Map<number, StoredRow>();

  constructor(
    public name: string,
    readonly path: string,
    xml: string,
  ) {
    const whole = xml.replace('<sheetData/>', '<sheetData></sheetData>');
    const start = whole.indexOf('<sheetData>') + '<sheetData>'.length;
    const end = whole.indexOf('</sheetData>');
    this.head = whole.slice(0, start);
    this.tail = whole.slice(end);
    for (const [, attributes = '', , inner = ''] of whole
      .slice(start, end)
      .matchAll(/<row\b([^>]*?)(\/>|>(.*?)<\/row>)/gs)) {
      const cells = new Map<number, StoredCell>();
      for (const [, facts = '', , content = ''] of inner.matchAll(/<c\b([^>]*?)(\/>|>(.*?)<\/c>)/gs)) {
        const [, letters = ''] = / r="([A-Z]+)\d+"/.exec(facts) ?? [];
        cells.set(columnIndex(letters), { attributes: facts.replace(/ r="[^"]*"/, ''), inner: content });
      }
      const number = Number(/ r="(\d+)"/.exec(attributes)?.[1] ?? 0) - 1;
      this.rows.set(number, { attributes: attributes.replace(/ (?:r|spans)="[^"]*"/g, ''), cells });
    }
  }

  xml(): string {
    const rows = [...this.rows].sort(([one], [other]) => one - other);
    const texts = rows.map(([row, { attributes, cells }]) => {
      const sorted = [...cells].sort(([one], [other]) => one - other);
      const inner = sorted.map(([column, cell]) => {
        const place = ` r="${cellName(row, column)}"${cell.attributes}`;
        return cell.inner === '' ? `<c${place}/>` : `<c${place}>${cell.inner}</c>`;
      });
      return `<row r="${String(row + 1)}"${attributes}>${inner.join('')}</row>`;
    });
    const last = Math.max(0, ...rows.map(([row]) => row));
    const right = Math.max(0, ...rows.flatMap(([, { cells }]) => [...cells.keys()]));
    const head = this.head.replace(
      /<dimension ref="[^"]*"\/>/,
      `<dimension ref="A1:${cellName(last, right)}"/>`,
    );
    return `${head}${texts.join('')}${withCounts(this.tail)}`;
  }

  stored(row: number, column: number): { readonly value: string; readonly isShared: boolean } | null {
    const cell = this.rows.get(row)?.cells.get(column);
    if (!cell) return null;
    const value = /<v>(.*?)<\/v>/s.exec(cell.inner)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(cell.inner)?.[1] ?? '';
    return { value, isShared: / t="s"/.test(cell.attributes) };
  }

  styleAt(row: number, column: number): number {
    return Number(/ s="(\d+)"/.exec(this.rows.get(row)?.cells.get(column)?.attributes ?? '')?.[1] ?? 0);
  }

  set(
    row: number,
    column: number,
    { value, formula, style }: CellSpec,
    shared: (text: string) => number,
  ): void {
    const look = style ?? this.styleAt(row, column);
    const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
    let attributes = look === 0 ? '' : ` s="${String(look)}"`;
    let inner = f;
    if (typeof value === 'number') inner += `<v>${String(value)}</v>`;
    else if (typeof value === 'boolean') {
      attributes += ' t="b"';
      inner += `<v>${value ? '1' : '0'}</v>`;
    } else if (value !== undefined && formula !== undefined) {
      attributes += ' t="str"';
      inner += `<v>${escape(value)}</v>`;
    } else if (value !== undefined && value !== '') {
      attributes += ' t="s"';
      inner += `<v>${String(shared(value))}</v>`;
    }
    this.rowAt(row).cells.set(column, { attributes, inner });
  }

  /** Copies all cells of a row over those of another. */
  copyRow(from: number, to: number): void {
    for (const [column, cell] of this.rowAt(from).cells) this.rowAt(to).cells.set(column, cell);
  }

  setRowAttribute(row: number, name: string, value: string): void {
    const stored = this.rowAt(row);
    stored.attributes = `${stored.attributes.replace(new RegExp(` ${name}="[^"]*"`), '')} ${name}="${value}"`;
  }

  private rowAt(row: number): StoredRow {
    const there = this.rows.get(row) ?? { attributes: '', cells: new Map<number, StoredCell>() };
    this.rows.set(row, there);
    return there;
  }

  /** Formulas of cells, conditional formats and validations, unescaped and back. */
  mapFormulas(change: (formula: string) => string): void {
    const changed = (text: string): string => escape(change(unescape(text)));
    for (const { cells } of this.rows.values()) {
      for (const [column, cell] of cells) {
        if (!cell.inner.includes('<f')) continue;
        const inner = cell.inner.replace(
          /(<f[^>]*>)([^<]*)(<\/f>)/,
          (_, open: string, text: string, close: string) => `${open}${changed(text)}${close}`,
        );
        cells.set(column, { ...cell, inner });
      }
    }
    this.tail = this.tail.replace(
      /(<(formula[12]?|xm:f)>)([^<]*)(<\/\2>)/g,
      (_, open: string, __: string, text: string, close: string) => `${open}${changed(text)}${close}`,
    );
  }

  mapRowAttributes(change: (attributes: string) => string): void {
    for (const row of this.rows.values()) row.attributes = change(row.attributes);
  }

  /** Addresses of cells with a formula. */
  formulaCells(): string[] {
    return [...this.rows].flatMap(([row, { cells }]) =>
      [...cells].flatMap(([column, { inner }]) => (inner.includes('<f') ? [cellName(row, column)] : [])),
    );
  }

  /** Writes the formulas of each column another way: given by row as text, taken by row as XML. */
  mapColumns(
    change: (
      column: number,
      formulas: ReadonlyMap<number, string>,
      nextGroup: () => number,
    ) => ReadonlyMap<number, string>,
  ): void {
    const byColumn = new Map<number, Map<number, string>>();
    for (const [row, { cells }] of this.rows) {
      for (const [column, { inner }] of cells) {
        const text = /<f>([^<]*)<\/f>/.exec(inner)?.[1];
        if (text === undefined) continue;
        const formulas = byColumn.get(column) ?? new Map<number, string>();
        byColumn.set(column, formulas.set(row, unescape(text)));
      }
    }
    let groups = 0;
    for (const [column, formulas] of byColumn) {
      for (const [row, xml] of change(column, formulas, () => groups++)) {
        const cell = this.rows.get(row)?.cells.get(column);
        if (cell)
          this.rowAt(row).cells.set(column, {
            ...cell,
            inner: cell.inner.replace(/<f>[^<]*<\/f>/, () => xml),
          });
      }
    }
  }

  /** Cells, merges, rules, links and widths after lines came or went. */
  move(axis: 'rows' | 'columns', move: Move): void {
    if (axis === 'rows') {
      this.rows = movedKeys(this.rows, move);
    } else {
      for (const row of this.rows.values()) row.cells = movedKeys(row.cells, move);
      this.head = this.head.replace(/<col\b[^>]*>/g, (tag) => {
        const [min, max] = ['min', 'max'].map(
          (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(tag)?.[1]) - 1,
        );
        const moved = shiftedCells(`${columnLetters(min ?? 0)}:${columnLetters(max ?? 0)}`, 'columns', move)
          .split(':')
          .map(columnIndex);
        return tag
          .replace(/ min="\d+"/, ` min="${String((moved[0] ?? 0) + 1)}"`)
          .replace(/ max="\d+"/, ` max="${String((moved[1] ?? 0) + 1)}"`);
      });
    }
    this.mapTailReferences((cells) => shiftedCells(cells, axis, move));
  }

  private mapTailReferences(change: (cells: string) => string): void {
    this.tail = this.tail
      .replace(/ (ref|sqref)="([^"]*)"/g, (_, name: string, list: string) => {
        const moved = list
          .split(' ')
          .map(change)
          .filter((cells) => cells !== '#REF!');
        return ` ${name}="${moved.join(' ')}"`;
      })
      .replace(/<(?:mergeCell|hyperlink|ignoredError)\b[^>]* (?:ref|sqref)=""[^>]*\/>/g, '')
      .replace(/<(dataValidation|conditionalFormatting)\b[^>]* sqref=""[^>]*>.*?<\/\1>/gs, '');
  }

  /** Links of single cells. */
  mapLinks(change: (cell: string) => string): void {
    this.tail = this.tail.replace(
      /(<hyperlink\b[^>]*? ref=")([^"]*)/g,
      (_, start: string, cell: string) => `${start}${change(cell)}`,
    );
  }

  reorder(order: readonly number[], area: Area): void {
    const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
    const taken = order.map((row) => columns.map((column) => this.rows.get(row)?.cells.get(column)));
    order.forEach((from, index) => {
      const to = area.row + 1 + index;
      const moveRow = (formula: string): string =>
        mapReferences(formula, ({ sheet, cells }) =>
          sheet === null && !cells.includes(':') && cells.endsWith(String(from + 1))
            ? cells.replace(/(?<!\$)\d+$/, (row) => (row === String(from + 1) ? String(to + 1) : row))
            : cells,
        );
      columns.forEach((column, at) => {
        const cell = taken[index]?.[at];
        if (!cell) this.rows.get(to)?.cells.delete(column);
        else {
          const inner = cell.inner.replace(
            /(<f[^>]*>)([^<]*)/,
            (_, open: string, text: string) => `${open}${escape(moveRow(unescape(text)))}`,
          );
          this.rowAt(to).cells.set(column, { ...cell, inner });
        }
      });
    });
  }

  /** Puts an element among those after the cells where the schema has its place; a list of the same kind grows. */
  addToTail(element: string, xml: string): void {
    const order = ORDER.split(' ');
    const later = order.slice(order.indexOf(element) + 1);
    const next = new RegExp(`<(?:${later.join('|')})\\b`).exec(this.tail.slice('</sheetData>'.length));
    const at = next ? next.index + '</sheetData>'.length : this.tail.lastIndexOf('</worksheet>');
    this.tail = this.tail.slice(0, at) + xml + this.tail.slice(at);
  }

  /** Adds items to a list (`dataValidations`, `hyperlinks`, `mergeCells`), which is made when there is none. */
  addToList(list: 'dataValidations' | 'hyperlinks' | 'mergeCells', items: string): void {
    if (!this.tail.includes(`<${list}`)) this.addToTail(list, `<${list}></${list}>`);
    this.tail = this.tail.replace(`</${list}>`, `${items}</${list}>`);
  }
}

/** Lists say how many they hold; an empty one is not written. */
function withCounts(tail: string): string {
  return ['mergeCell', 'dataValidation'].reduce((xml, item) => {
    const count = xml.match(new RegExp(`<${item}\\b`, 'g'))?.length ?? 0;
    return count === 0
      ? xml.replace(new RegExp(`<${item}s[^>]*>\\s*</${item}s>`), '')
      : xml.replace(new RegExp(`<${item}s(?: count="\\d+")?`), `<${item}s count="${String(count)}"`);
  }, tail);
}

function movedKeys<T>(map: ReadonlyMap<number, T>, move: Move): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const to = move(key);
    if (to !== null) moved.set(to, value);
  }
  return moved;
}
