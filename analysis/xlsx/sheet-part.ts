import { MAX_COLUMN } from '../sheets/limits';
import { PAPER_CODES, PRINT_MARGINS, columnPixels, footerSections } from '../sheets/appearance';
import type { PrintSetup, Validation } from '../sheets/sheet';
import { formatList, formatRef, meet, parseList, parseRef, without, withArea } from './areas';
import type { Area } from './read-table';
import { moveAnchors } from './drawing';
import { mapFormulasOf, placesOf, rulesOf, setPlaces, shiftPlaces } from './rules';
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

  /** Relation of the drawing that holds the boxes of its notes; null for none. */
  get notesDrawingId(): string | null {
    return this.root.find('legacyDrawing')?.relationId ?? null;
  }

  /** Moves everything of the sheet that has a place, its cells included. */
  shift(shift: Shift, isWhole: boolean): void {
    this.grid.shift(shift, isWhole);
    const moveRef = (ref: string): string | null => {
      const area = parseRef(ref);
      const moved = area && shiftArea(shift, area);
      return area ? moved && formatRef(moved) : ref;
    };
    this.grid.mapFormulaRanges(moveRef);
    const emptied: XmlElement[] = [];
    for (const node of this.root.descendants()) {
      if (KEPT_PLACES.has(node.local)) continue;
      if (placesOf(node) !== null && !shiftPlaces(node, shift)) emptied.push(node);
      for (const name of SINGLE_CELLS.has(node.local) ? ['r'] : ['ref']) {
        const ref = node.get(name);
        if (ref === null) continue;
        const moved = moveRef(ref);
        // One cell alone is not merged.
        if (moved === null || (node.local === 'mergeCell' && !moved.includes(':'))) emptied.push(node);
        else if (moved !== ref) node.set(name, moved);
      }
    }
    moveAnchors(this.root, shift);
    if (shift.way === 'down' && isWhole) emptied.push(...this.moveBreaks(shift));
    this.removeAll(emptied);
  }

  /** Gives the page breaks whose row is gone. */
  private moveBreaks(shift: Shift): XmlElement[] {
    const breaks = this.root.find('rowBreaks')?.all('brk') ?? [];
    return breaks.filter((line) => {
      const moved = shiftIndex(shift, Number(line.get('id')) - 1);
      if (moved !== null) line.set('id', moved + 1);
      return moved === null;
    });
  }

  /** Rewrites the formulas of cells and rules; `map` gets them as stored. */
  mapFormulas(map: (formula: string) => string): void {
    this.grid.mapFormulas(map);
    mapFormulasOf(this.root, map);
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
    this.columnEntry(column).set('width', width).set('customWidth', 1);
  }

  /** Its width stays for whoever shows it again. */
  hideColumn(column: number): void {
    this.columnEntry(column).set('hidden', 1);
  }

  /** What the sheet says of one column, taken out of what it says of several. */
  private columnEntry(column: number): XmlElement {
    const columns = this.part('cols');
    const covering = columns.all('col').find((one) => {
      return Number(one.get('min')) <= column + 1 && Number(one.get('max')) >= column + 1;
    });
    const made = (covering?.copy() ?? element('col')).set('min', column + 1).set('max', column + 1);
    const others = columns
      .all('col')
      .flatMap((one) => (one === covering ? splitAround(one, column + 1) : [one]));
    columns.children = [...others, made].sort((a, b) => Number(a.get('min')) - Number(b.get('min')));
    return made;
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

  /** Without a password; what an attribute of 0 names stays allowed. */
  protect(): void {
    const protection = this.part('sheetProtection').set('sheet', 1);
    for (const allowed of ['formatColumns', 'formatRows', 'sort', 'autoFilter']) protection.set(allowed, 0);
  }

  print(setup: PrintSetup): void {
    this.part('sheetPr').ensure('pageSetUpPr', SHEET_PR_ORDER).set('fitToPage', 1);
    const margins = this.part('pageMargins');
    for (const [side, inches] of Object.entries(PRINT_MARGINS)) margins.set(side, inches);
    this.part('pageSetup')
      .set('paperSize', PAPER_CODES[setup.paper])
      .set('orientation', setup.orientation)
      .set('fitToWidth', 1)
      .set('fitToHeight', 0);
    const { breaks = [] } = setup;
    if (breaks.length > 0) {
      const marks = breaks.map((row) => element('brk', { id: row, max: MAX_COLUMN, man: 1 }));
      const count = marks.length;
      this.insert(element('rowBreaks', { count, manualBreakCount: count }, marks));
    }
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
    this.shrink(rulesOf(this.root, 'dataValidation'), area);
    const rules = this.part('dataValidations');
    rules.append(validationElement(validation, title, formatRef(area)));
    rules.set('count', rules.elements.length);
  }

  /** The rules for a word on these cells take another word; where none reaches down to the last row, one goes over all. */
  recolor(area: Area, { before, word, format }: { before: string; word: string; format: number }): void {
    for (const { formula } of this.wordRules(area, before)) formula.text = wordFormula(word);
    const rules = this.wordRules(area, word);
    if (rules.some(({ areas }) => areas.some(({ bottom }) => bottom >= area.bottom))) return;
    const alone = rules.find(({ home }) => home.elements.length === 1)?.home;
    if (alone) setPlaces(alone, withArea(without(placesOf(alone) ?? [], area), area));
    else this.addColorRule(area, word, format);
  }

  /** Rules that colour a word on some of these cells. */
  private wordRules(
    area: Area,
    word: string,
  ): { home: XmlElement; formula: XmlElement; areas: readonly Area[] }[] {
    return rulesOf(this.root, 'conditionalFormatting').flatMap((home) => {
      const areas = (placesOf(home) ?? []).filter((place) => meet(place, area));
      if (areas.length === 0) return [];
      return home.all('cfRule').flatMap((rule) => {
        const formula = rule.find('formula');
        const colors = rule.get('type') === 'cellIs' && rule.get('operator') === 'equal';
        const says = formula?.text.replaceAll('&quot;', '"') === wordFormula(word);
        return formula && colors && says ? [{ home, formula, areas }] : [];
      });
    });
  }

  /** A message that shows when the cell is selected is part of its rule, so this looks at rules alone. */
  addColorRule(area: Area, word: string, format: number): void {
    const formula = wordFormula(word);
    const priorities = [...this.root.descendants()]
      .filter(({ local }) => local === 'cfRule')
      .map((rule) => Number(rule.get('priority') ?? 0));
    const rule = element(
      'cfRule',
      { type: 'cellIs', dxfId: format, priority: Math.max(0, ...priorities) + 1, operator: 'equal' },
      [textElement('formula', formula)],
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
    const ref = formatRef({ top: row, left: column, bottom: row, right: column });
    const isOfCell = (found: string): boolean => {
      if (!/[:$]/.test(found)) return found === ref;
      const area = parseRef(found);
      return area !== null && formatRef(area) === ref;
    };
    this.removeAll(links?.elements.filter((link) => isOfCell(link.get('ref') ?? '')) ?? []);
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

  removeTable(relationId: string): void {
    const parts = this.root.find('tableParts')?.elements ?? [];
    this.removeAll(parts.filter((part) => part.relationId === relationId));
  }

  /** Names the drawing of charts and pictures, or that of the boxes of notes. */
  setDrawing(kind: 'drawing' | 'legacyDrawing', relationId: string): void {
    this.part(kind).set('r:id', relationId);
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
    for (const rule of rulesOf(this.root)) {
      const areas = placesOf(rule) ?? [];
      if (!areas.some((area) => meet(area, cell))) continue;
      const below = { ...cell, top: cell.bottom + 1, bottom: lastRow };
      setPlaces(rule, withArea(without(areas, below), below));
    }
  }

  /** Takes cells out of what rules apply to. */
  private shrink(rules: readonly XmlElement[], area: Area): void {
    const emptied = rules.filter((rule) => {
      const areas = placesOf(rule) ?? [];
      if (!areas.some((one) => meet(one, area))) return false;
      const left = without(areas, area);
      if (left.length > 0) setPlaces(rule, left);
      return left.length === 0;
    });
    this.removeAll(emptied);
  }

  /** Elements that lost their cells, and the lists that are empty without them. */
  private removeAll(gone: readonly XmlElement[]): void {
    if (gone.length === 0) return;
    const lost = new Set(gone);
    /** True for an element that is empty now. */
    const clean = (node: XmlElement): boolean => {
      const before = node.elements.length;
      node.children = node.children.filter((child) => {
        if (typeof child === 'string') return true;
        if (lost.has(child) || (clean(child) && LISTS.has(child.local))) return false;
        return child.local !== 'sparklineGroup' || child.find('sparklines') !== null;
      });
      const after = node.elements.length;
      if (after === before) return false;
      for (const count of ['count', 'manualBreakCount'])
        if (node.attributes.has(count)) node.set(count, after);
      return after === 0;
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
const KEPT_PLACES = new Set(['dimension', 'selection', 'pane', 'customSheetView', 'dataRef']);
/** Elements whose place is called `r`. */
const SINGLE_CELLS = new Set(['cellWatch', 'inputCells']);
/** Lists that must not stand empty. */
const LISTS = new Set([
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'ignoredErrors',
  'protectedRanges',
  'conditionalFormatting',
  'cellWatches',
  'scenario',
  'scenarios',
  'rowBreaks',
  'tableParts',
  'conditionalFormattings',
  'sparklines',
  'sparklineGroups',
  'ext',
  'extLst',
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

/** A word as the formula of a rule, escaped for XML. */
function wordFormula(word: string): string {
  return escapeText(`"${word.replaceAll('"', '""')}"`);
}
