import { PAPER_CODES, PRINT_MARGINS, columnPixels, footerSections } from '../sheets/appearance';
import type { PrintSetup, Validation } from '../sheets/sheet';
import { formatList, formatRef, meet, parseList, parseRef, without, withArea } from './areas';
import type { Area } from './read-table';
import { SheetGrid } from './sheet-grid';
import type { SharedTexts } from './shared-texts';
import { shiftArea, shiftIndex, type Shift } from './shift';
import { escapeText } from './text';
import { validationElement } from './validation-element';
import { element, formatTree, parseTree, textElement, withoutRootPrefix, XmlElement } from './xml-tree';

/** One sheet of a file that is edited: its cells as a grid, everything else as it is spelled. */
export class SheetPart {
  readonly grid: SheetGrid;
  private readonly root: XmlElement;

  constructor(
    readonly path: string,
    xml: string,
    texts: SharedTexts,
  ) {
    const plain = withoutRootPrefix(xml);
    const [whole, body = ''] = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*)<\/sheetData>)/.exec(plain) ?? [''];
    this.grid = new SheetGrid(body, texts);
    this.root = parseTree(plain.replace(whole, () => '<sheetData/>'));
  }

  format(): string {
    const { rows, columns } = this.grid.extent;
    const used = { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: Math.max(0, columns - 1) };
    this.part('dimension').set('ref', formatRef(used));
    const text = formatTree(this.root);
    const body = this.grid.format();
    return body === '' ? text : text.replace('<sheetData/>', () => `<sheetData>${body}</sheetData>`);
  }

  get isProtected(): boolean {
    const protection = this.root.find('sheetProtection')?.get('sheet');
    return protection === '1' || protection === 'true';
  }

  /** Left part of the footer of odd pages, in Excel's code. */
  get leftFooter(): string {
    const footer = this.root.find('headerFooter')?.find('oddFooter')?.text ?? '';
    return /&L([\s\S]*?)(?=&[CR]|$)/.exec(footer)?.[1] ?? '';
  }

  get relationIds(): { readonly drawing: string | null } {
    return { drawing: this.root.find('drawing')?.get('r:id') ?? null };
  }

  /** Moves everything of the sheet that has a place, its cells included. */
  shift(shift: Shift, isWhole: boolean): void {
    this.grid.shift(shift, isWhole);
    const moveList = (text: string): string =>
      formatList(parseList(text).flatMap((area) => shiftArea(shift, area) ?? []));
    this.grid.mapFormulaRanges((ref) => moveList(ref) || null);
    const emptied: XmlElement[] = [];
    for (const node of this.root.descendants()) {
      if (KEPT_PLACES.has(node.local)) continue;
      for (const name of ['ref', 'sqref'] as const) {
        const text = node.get(name);
        if (text === null) continue;
        const moved = moveList(text);
        if (moved === '') emptied.push(node);
        else if (moved !== text) node.set(name, moved);
      }
      // Rules of later Excels say their place as text.
      if (node.local === 'sqref' && node.children.length > 0) {
        const moved = moveList(node.text);
        if (moved !== '') node.text = moved;
      }
    }
    this.removeAll(emptied);
    if (shift.way !== 'down' || !isWhole) return;
    for (const line of this.root.find('rowBreaks')?.all('brk') ?? []) {
      const moved = shiftIndex(shift, Number(line.get('id')) - 1);
      if (moved !== null) line.set('id', moved + 1);
    }
  }

  /** Rewrites the formulas of cells and rules; `map` gets them as stored. */
  mapFormulas(map: (formula: string) => string): void {
    this.grid.mapFormulas(map);
    for (const node of this.root.descendants()) {
      if (!FORMULA_NAMES.has(node.local)) continue;
      const before = node.text;
      const after = map(before);
      if (after !== before) node.text = after;
    }
  }

  mapLinks(map: (location: string) => string): void {
    for (const link of this.root.find('hyperlinks')?.elements ?? []) {
      const location = link.get('location');
      if (location !== null) link.set('location', map(location));
    }
  }

  mergeCells(area: Area): void {
    const merges = this.part('mergeCells');
    if (merges.elements.some((one) => meet(parseRef(one.get('ref') ?? '') ?? area, area))) return;
    const before = ({ top, left }: Area): boolean => top < area.top || (top === area.top && left < area.left);
    const at = merges.elements.findIndex((one) => !before(parseRef(one.get('ref') ?? '') ?? area));
    const made = element('mergeCell', { ref: formatRef(area) });
    merges.children.splice(at < 0 ? merges.children.length : at, 0, made);
    merges.set('count', merges.elements.length);
  }

  unmerge(area: Area): void {
    const merges = this.root.find('mergeCells');
    if (!merges) return;
    this.removeAll(
      merges.elements.filter((one) => {
        const ref = parseRef(one.get('ref') ?? '');
        return ref !== null && meet(ref, area);
      }),
    );
  }

  setColumnWidth(column: number, characters: number): void {
    const width = Math.trunc((columnPixels(characters) / 7) * 256) / 256;
    const columns = this.part('cols');
    const covering = columns.all('col').find((one) => {
      return Number(one.get('min')) <= column + 1 && Number(one.get('max')) >= column + 1;
    });
    const made = (covering?.copy() ?? element('col'))
      .set('min', column + 1)
      .set('max', column + 1)
      .set('width', width)
      .set('customWidth', 1);
    const others = columns
      .all('col')
      .flatMap((one) => (one === covering ? splitAround(one, column + 1) : [one]));
    columns.children = [...others, made].sort((a, b) => Number(a.get('min')) - Number(b.get('min')));
  }

  /** Pixels of a column, for the boxes of notes. */
  columnPixels(column: number): number {
    const width = this.root
      .find('cols')
      ?.all('col')
      .find((one) => Number(one.get('min')) <= column + 1 && Number(one.get('max')) >= column + 1)
      ?.get('width');
    return Math.round(Number(width ?? DEFAULT_WIDTH) * 7);
  }

  rowPixels(row: number): number {
    const points = Number(this.grid.rowAttribute(row, 'ht') ?? 0);
    return points > 0 ? (points * 4) / 3 : USUAL_ROW_PIXELS;
  }

  /** `isFixed`: set by hand; a height that only fits its text is fitted again when one types. */
  setRowHeight(row: number, points: number, isFixed: boolean): void {
    this.grid.setRowAttribute(row, 'ht', points);
    this.grid.setRowAttribute(row, 'customHeight', isFixed ? 1 : null);
  }

  freeze(rows: number, columns: number): void {
    const topLeftCell = formatRef({ top: rows, left: columns, bottom: rows, right: columns });
    const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const view = this.view;
    view.children = view.elements.filter(({ local }) => local !== 'pane' && local !== 'selection');
    view.children.unshift(
      element('pane', {
        xSplit: columns > 0 ? columns : null,
        ySplit: rows > 0 ? rows : null,
        topLeftCell,
        activePane: pane,
        state: 'frozen',
      }),
      element('selection', { pane }),
    );
  }

  setLook(tabColor: string, showGridlines: boolean): void {
    this.part('sheetPr')
      .ensure('tabColor', SHEET_PR_ORDER)
      .set('rgb', `FF${tabColor.replace('#', '')}`);
    this.view.set('showGridLines', showGridlines ? null : 0);
  }

  print(setup: PrintSetup): void {
    this.part('sheetPr').ensure('pageSetUpPr', SHEET_PR_ORDER).set('fitToPage', 1);
    const margins = this.part('pageMargins');
    for (const [side, inches] of Object.entries(PRINT_MARGINS)) margins.set(side, inches);
    this.part('pageSetup')
      .set('paperSize', PAPER_CODES[setup.paper])
      .set('orientation', setup.orientation)
      .set('fitToWidth', setup.pagesWide ?? 1)
      .set('fitToHeight', 0);
    this.setFooter(setup.footer);
  }

  setFooter(text: string): void {
    const { left, right } = footerSections(text);
    const footer = this.part('headerFooter').ensure('oddFooter', FOOTER_ORDER);
    const center = /&C[\s\S]*?(?=&[LR]|$)/.exec(footer.text)?.[0] ?? '';
    footer.text = (left && `&L${escapeText(left)}`) + center + `&R${right}`;
  }

  /** A rule in place of those that stood on these cells. */
  setValidation(area: Area, validation: Validation, title: string): void {
    this.removeValidation(area);
    const rules = this.part('dataValidations');
    rules.append(validationElement(validation, title, formatRef(area)));
    rules.set('count', rules.elements.length);
  }

  private removeValidation(area: Area): void {
    this.shrink(this.root.find('dataValidations'), area);
  }

  /** A message that shows when the cell is selected is part of its rule, so this looks at rules alone. */
  addColorRule(area: Area, word: string, format: number): void {
    const formula = `"${word.replaceAll('"', '""')}"`;
    const known = this.root
      .all('conditionalFormatting')
      .find(
        (one) =>
          one.elements.length === 1 &&
          one.find('cfRule')?.get('dxfId') === String(format) &&
          one.find('cfRule')?.find('formula')?.text === escapeText(formula) &&
          parseList(one.get('sqref') ?? '').some(
            ({ left, right, bottom }) =>
              left === area.left && right === area.right && bottom + 1 === area.top,
          ),
      );
    if (known) {
      known.set('sqref', formatList(withArea(parseList(known.get('sqref') ?? ''), area)));
      return;
    }
    const priorities = [...this.root.descendants()]
      .filter(({ local }) => local === 'cfRule')
      .map((rule) => Number(rule.get('priority') ?? 0));
    const rule = element(
      'cfRule',
      { type: 'cellIs', dxfId: format, priority: Math.max(0, ...priorities) + 1, operator: 'equal' },
      [textElement('formula', escapeText(formula))],
    );
    this.insert(element('conditionalFormatting', { sqref: formatRef(area) }, [rule]));
  }

  setLink(row: number, column: number, location: string, tip: string | null): void {
    this.removeLink(row, column);
    const ref = formatRef({ top: row, left: column, bottom: row, right: column });
    this.part('hyperlinks').append(
      element('hyperlink', {
        ref,
        location: escapeText(location),
        tooltip: tip === null ? null : escapeText(tip),
      }),
    );
  }

  removeLink(row: number, column: number): void {
    const links = this.root.find('hyperlinks');
    this.removeAll(
      links?.elements.filter((link) => {
        const ref = parseRef(link.get('ref') ?? '');
        return ref?.top === row && ref.left === column && ref.bottom === row && ref.right === column;
      }) ?? [],
    );
  }

  /** Numbers stored as text in these cells are meant so: no green corner. */
  ignoreNumbersAsText(area: Area): void {
    const ignored = this.part('ignoredErrors');
    const known = ignored
      .all('ignoredError')
      .find((one) => one.get('numberStoredAsText') === '1' && one.attributes.size === 2);
    const areas = withArea(parseList(known?.get('sqref') ?? ''), area);
    if (known) known.set('sqref', formatList(areas));
    else ignored.append(element('ignoredError', { sqref: formatList(areas), numberStoredAsText: 1 }));
  }

  setTables(relationIds: readonly string[]): void {
    const tables = this.part('tableParts');
    for (const id of relationIds) tables.append(element('tablePart', { 'r:id': id }));
    tables.set('count', tables.elements.length);
    this.declareRelations();
  }

  setNotesDrawing(relationId: string): void {
    this.part('legacyDrawing').set('r:id', relationId);
    this.declareRelations();
  }

  private declareRelations(): void {
    if (!this.root.attributes.has('xmlns:r')) this.root.set('xmlns:r', RELATIONS);
  }

  private get view(): XmlElement {
    const views = this.part('sheetViews');
    const [first] = views.all('sheetView');
    return first ?? views.append(element('sheetView', { workbookViewId: 0 }));
  }

  private part(name: string): XmlElement {
    return this.root.ensure(name, SHEET_ORDER);
  }

  /** Puts an element that may occur several times behind its like. */
  private insert(made: XmlElement): void {
    const anchor = this.root.find(made.local);
    if (anchor) {
      const last = this.root.children.lastIndexOf(this.root.all(made.local).at(-1) ?? anchor);
      this.root.children.splice(last + 1, 0, made);
      return;
    }
    const place = this.part(made.local);
    this.root.children[this.root.children.indexOf(place)] = made;
  }

  /** Rules that apply to a cell apply to the cells below it as well, down to a row. */
  extendRules(cell: Area, lastRow: number): void {
    const lists = [this.root.find('dataValidations')?.elements ?? [], this.root.all('conditionalFormatting')];
    for (const rule of lists.flat()) {
      const areas = parseList(rule.get('sqref') ?? '');
      if (!areas.some((area) => meet(area, cell))) continue;
      const below = { ...cell, top: cell.bottom + 1, bottom: lastRow };
      rule.set('sqref', formatList(withArea(without(areas, below), below)));
    }
  }

  /** Takes cells out of what the children of a list apply to. */
  private shrink(list: XmlElement | null, area: Area): void {
    if (!list) return;
    const emptied = list.elements.filter((rule) => {
      const areas = parseList(rule.get('sqref') ?? '');
      if (!areas.some((one) => meet(one, area))) return false;
      const left = without(areas, area);
      rule.set('sqref', formatList(left));
      return left.length === 0;
    });
    this.removeAll(emptied);
  }

  /** Elements that lost their cells, and the lists that are empty without them. */
  private removeAll(gone: readonly XmlElement[]): void {
    if (gone.length === 0) return;
    const lost = new Set(gone);
    const clean = (node: XmlElement): void => {
      const before = node.elements.length;
      if (before === 0) return;
      node.children = node.children.filter((child) => typeof child === 'string' || !lost.has(child));
      for (const child of node.elements) clean(child);
      node.children = node.children.filter(
        (child) => typeof child === 'string' || !LISTS.has(child.local) || child.elements.length > 0,
      );
      if (node.attributes.has('count') && node.elements.length !== before)
        node.set('count', node.elements.length);
    };
    clean(this.root);
  }
}

const DEFAULT_WIDTH = 9.14;
// Rows without a height of their own fit wrapped text; two lines are the usual case.
const USUAL_ROW_PIXELS = 34;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');
const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const FOOTER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
/** Elements whose `ref` or `sqref` is no place that moves: what is selected, and what is used. */
const KEPT_PLACES = new Set(['dimension', 'selection', 'pane', 'customSheetView', 'c']);
const FORMULA_NAMES = new Set(['formula', 'formula1', 'formula2', 'f']);
/** Lists that must not stand empty. */
const LISTS = new Set([
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'ignoredErrors',
  'protectedRanges',
  'conditionalFormatting',
  'cellWatches',
  'scenarios',
]);

/** What is left of a run of equal columns without one of them. */
function splitAround(columns: XmlElement, number: number): XmlElement[] {
  const min = Number(columns.get('min'));
  const max = Number(columns.get('max'));
  return [
    ...(min < number ? [columns.copy().set('max', number - 1)] : []),
    ...(max > number ? [columns.copy().set('min', number + 1)] : []),
  ];
}
