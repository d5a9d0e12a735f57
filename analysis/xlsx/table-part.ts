import { TABLE_STYLE } from '../sheets/appearance';
import { formatRef, parseRef } from './areas';
import type { Area } from './read-table';
import { shiftArea, type Shift } from './shift';
import { escapeText, unescapeText } from './text';
import { element, formatTree, parseTree, type XmlElement } from './xml-tree';

export interface WordFilter {
  /** Counted from 0 in the table. */
  readonly column: number;
  /** In lower case. */
  readonly words: ReadonlySet<string>;
  readonly blanks: boolean;
}

/** An Excel table as its part defines it, to be changed. */
export class TablePart {
  private readonly root: XmlElement;
  private readonly before: string;

  constructor(
    readonly path: string,
    private readonly xml: string,
  ) {
    this.root = parseTree(xml);
    this.before = formatTree(this.root);
  }

  static define(path: string, id: number, name: string, area: Area, headers: readonly string[]): TablePart {
    const ref = formatRef(area);
    const root = element('table', { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 }, [
      element('autoFilter', { ref }),
      element(
        'tableColumns',
        { count: headers.length },
        headers.map((header, index) => element('tableColumn', { id: index + 1, name: escapeText(header) })),
      ),
      element('tableStyleInfo', {
        name: TABLE_STYLE,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ]);
    return new TablePart(path, formatTree(root));
  }

  /** As it was spelled where nothing changed. */
  format(): string {
    const now = formatTree(this.root);
    return now === this.before ? this.xml : now;
  }

  get id(): number {
    return Number(this.root.get('id'));
  }

  get name(): string {
    return unescapeText(this.root.get('displayName') ?? this.root.get('name') ?? '');
  }

  set name(name: string) {
    this.root.set('name', escapeText(name)).set('displayName', escapeText(name));
  }

  /** Header, body and totals. */
  get area(): Area {
    return parseRef(this.root.get('ref') ?? '') ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  get headerShown(): boolean {
    return this.root.get('headerRowCount') !== '0';
  }

  get totalsShown(): boolean {
    return Number(this.root.get('totalsRowCount') ?? 0) > 0;
  }

  get headers(): string[] {
    return this.columns.map((column) => unescapeText(column.get('name') ?? ''));
  }

  /** First and last row of the body. */
  get body(): { readonly first: number; readonly last: number } {
    const { top, bottom } = this.area;
    return { first: top + (this.headerShown ? 1 : 0), last: bottom - (this.totalsShown ? 1 : 0) };
  }

  /** Makes the table end at this row and column; what it filters ends with it. */
  resize(area: Area): void {
    this.root.set('ref', formatRef(area));
    const filter = this.root.find('autoFilter');
    const bottom = area.bottom - (this.totalsShown ? 1 : 0);
    filter?.set('ref', formatRef({ ...area, bottom }));
  }

  /** False when the table is gone with its cells. */
  shift(shift: Shift): boolean {
    const area = shiftArea(shift, this.area);
    if (!area) return false;
    this.resize(area);
    for (const holder of [this.root, ...this.root.descendants()])
      for (const node of holder.elements) {
        if (node.local !== 'sortState' && node.local !== 'sortCondition') continue;
        const ref = parseRef(node.get('ref') ?? '');
        const moved = ref && shiftArea(shift, ref);
        if (moved) node.set('ref', formatRef(moved));
        else holder.remove(node);
      }
    // Sorted by a column that is gone is not sorted.
    for (const holder of [this.root, this.root.find('autoFilter')]) {
      const sorted = holder?.find('sortState');
      if (sorted && sorted.elements.length === 0) holder?.remove(sorted);
    }
    return true;
  }

  /** Adds a column; the cells are the sheet's matter. */
  addColumn(at: number, header: string): void {
    const id = Math.max(0, ...this.columns.map((column) => Number(column.get('id')))) + 1;
    const list = this.root.ensure('tableColumns', ORDER);
    const before = this.columns[at];
    const made = element('tableColumn', { id, name: escapeText(header) });
    if (before) list.children.splice(list.children.indexOf(before), 0, made);
    else list.append(made);
    this.renumberFilters((column) => (column >= at ? column + 1 : column));
    list.set('count', this.columns.length);
  }

  removeColumn(header: string): number {
    const at = this.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());
    const column = this.columns[at];
    if (!column) return -1;
    const list = this.root.ensure('tableColumns', ORDER);
    list.remove(column);
    list.set('count', this.columns.length);
    this.renumberFilters((index) => (index === at ? null : index > at ? index - 1 : index));
    return at;
  }

  rename(at: number, header: string): void {
    this.columns[at]?.set('name', escapeText(header));
  }

  /** Formula that Excel fills into every row of a column, as stored; null for none. */
  columnFormula(at: number): string | null {
    const formula = this.columns[at]?.find('calculatedColumnFormula');
    return formula ? unescapeText(formula.text) : null;
  }

  setColumnFormula(at: number, formula: string | null): void {
    const column = this.columns[at];
    if (!column) return;
    const known = column.find('calculatedColumnFormula');
    if (formula === null) {
      if (known) column.remove(known);
      return;
    }
    const node = column.ensure('calculatedColumnFormula', COLUMN_ORDER);
    node.attributes.clear();
    node.text = escapeText(formula);
  }

  /** What its filter lets through, by column; null where it filters by something else than words. */
  get wordFilters(): readonly WordFilter[] | null {
    const columns = this.root.find('autoFilter')?.all('filterColumn') ?? [];
    const filters = columns.map((column): WordFilter | null => {
      const list = column.find('filters');
      if (!list || list.elements.some(({ local }) => local !== 'filter')) return null;
      const words = list.elements.map((word) => unescapeText(word.get('val') ?? '').toLowerCase());
      const blanks = list.get('blank') === '1' || list.get('blank') === 'true';
      return { column: Number(column.get('colId')), words: new Set(words), blanks };
    });
    return filters.includes(null) ? null : filters.filter((filter) => filter !== null);
  }

  mapFormulas(map: (formula: string) => string): void {
    for (const node of this.root.descendants())
      if (node.local === 'calculatedColumnFormula' || node.local === 'totalsRowFormula') {
        const text = map(node.text);
        if (text !== node.text) node.text = text;
      }
  }

  private get columns(): XmlElement[] {
    return this.root.find('tableColumns')?.all('tableColumn') ?? [];
  }

  private renumberFilters(map: (column: number) => number | null): void {
    const filter = this.root.find('autoFilter');
    for (const column of filter?.all('filterColumn') ?? []) {
      const moved = map(Number(column.get('colId')));
      if (moved === null) filter?.remove(column);
      else column.set('colId', moved);
    }
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];
