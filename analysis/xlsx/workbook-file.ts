import { quoteTab } from '../merge/references';
import { renameColumns, renameTableIn } from '../merge/structured-references';
import { formatRef, parseRef } from './areas';
import { Charts } from './charts';
import { Comments, reservedBlocks } from './comments';
import { mapDrawnFormulas, moveDrawing } from './drawing';
import { newWorkbook } from './new-workbook';
import { Parts } from './parts';
import { renameTab, shiftReferences } from './references';
import { SharedTexts } from './shared-texts';
import { SheetPart } from './sheet-part';
import { shiftArea, type Shift } from './shift';
import { newStyleSheet, StyleSheet } from './style-sheet';
import { TablePart } from './table-part';
import { escapeText, unescapeText } from './text';
import { element, formatTree, parseTree, type XmlElement } from './xml-tree';
import { readZip } from './zip';

/** A tab of the file. */
export interface Tab {
  name: string;
  readonly path: string;
  readonly sheet: SheetPart;
  readonly comments: Comments;
  readonly charts: Charts;
  readonly tables: TablePart[];
}

/**
 * A workbook that is edited in place: sheets, tables, names and formats as objects, everything else as it stands in the
 * file. Cells that come and go take along what points at them, as in Excel.
 */
export class WorkbookFile {
  readonly styles: StyleSheet;
  readonly tabs: Tab[] = [];
  private readonly root: XmlElement;
  private readonly texts: SharedTexts;
  private readonly path: string;
  /** Tabs that were asked for something else than to be read. */
  private readonly touched = new Set<Tab>();

  private constructor(readonly parts: Parts) {
    this.path = parts.related('', 'officeDocument')[0]?.path ?? 'xl/workbook.xml';
    this.root = parseTree(parts.text(this.path) ?? '');
    this.texts = new SharedTexts(this.textOf('sharedStrings') ?? '');
    this.styles = new StyleSheet(this.textOf('styles') ?? newStyleSheet());
    const sheets = parts.related(this.path, 'worksheet');
    for (const entry of this.sheetEntries) {
      const path = sheets.find(({ id }) => id === entry.relationId)?.path;
      if (path !== undefined) this.tabs.push(this.openTab(unescapeText(entry.get('name') ?? ''), path));
    }
  }

  /** The workbook of a file, or a new one without sheets. */
  static async open(bytes: Uint8Array | null): Promise<WorkbookFile> {
    return new WorkbookFile(await Parts.of(bytes === null ? await newWorkbook() : readZip(bytes)));
  }

  /** Names of all tabs in order, chart sheets included. */
  get tabNames(): string[] {
    return this.sheetEntries.map((entry) => unescapeText(entry.get('name') ?? ''));
  }

  get isStructureProtected(): boolean {
    const locked = this.root.find('workbookProtection')?.get('lockStructure');
    return locked === '1' || locked === 'true';
  }

  /** Names that the workbook defines with what they point to, those of a single sheet left out. */
  get namesDefined(): { readonly name: string; readonly formula: string }[] {
    return this.nameEntries
      .filter((name) => name.get('localSheetId') === null)
      .map((name) => ({ name: unescapeText(name.get('name') ?? ''), formula: unescapeText(name.text) }));
  }

  /** A tab to be changed. */
  tab(name: string): Tab {
    const found = this.tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new TypeError(`no sheet ${name}`);
    this.touched.add(found);
    return found;
  }

  /** Where a workbook-wide name points: the tab; null when it is gone. */
  tabOfName(name: string): Tab | null {
    const entry = this.nameEntries.find((one) => one.get('name')?.toLowerCase() === name.toLowerCase());
    const text = entry?.text ?? '';
    return (
      this.tabs.find((tab) => text.startsWith(`${quoteTab(tab.name)}!`) || text.startsWith(`${tab.name}!`)) ??
      null
    );
  }

  addTab(name: string, position: number | null): Tab {
    const path = this.parts.freePath('xl/worksheets/sheet', '.xml');
    this.parts.add(path, NEW_SHEET, SHEET_TYPE);
    const id = this.parts.relate(this.path, 'worksheet', path);
    const sheetId = Math.max(0, ...this.sheetEntries.map((entry) => Number(entry.get('sheetId')))) + 1;
    const entry = element('sheet', { name: escapeText(name), sheetId, 'r:id': id });
    const list = this.root.ensure('sheets', WORKBOOK_ORDER);
    const at = position ?? this.sheetEntries.length;
    const before = this.sheetEntries[at];
    list.children.splice(before ? list.children.indexOf(before) : list.children.length, 0, entry);
    if (!this.root.attributes.has('xmlns:r')) this.root.set('xmlns:r', RELATIONS);
    this.movePositions((index) => (index >= at ? index + 1 : index));
    const tab = this.openTab(name, path);
    this.tabs.push(tab);
    this.touched.add(tab);
    return tab;
  }

  renameSheet(from: string, to: string): void {
    const tab = this.tab(from);
    const entry = this.sheetEntries.find((one) => unescapeText(one.get('name') ?? '') === tab.name);
    entry?.set('name', escapeText(to));
    this.mapFormulas((formula) => renameTab(formula, tab.name, to));
    const links = (location: string): string => renameTab(location, tab.name, to);
    for (const one of this.tabs) one.sheet.mapLinks(links);
    this.mapPivotSources((source) => {
      if (isName(source.get('sheet'), tab.name)) source.set('sheet', escapeText(to));
    });
    tab.name = to;
  }

  /** Cells come or go; `isWhole`: whole rows, which take heights and breaks along. */
  shift(shift: Shift, isWhole: boolean): void {
    const tab = this.tab(shift.sheet);
    tab.sheet.shift(shift, isWhole);
    tab.comments.shift(shift);
    for (const table of [...tab.tables]) if (!table.shift(shift)) this.removeTable(tab, table);
    for (const { path } of this.parts.related(tab.path, 'drawing'))
      this.parts.put(path, moveDrawing(this.parts.text(path) ?? '', shift));
    this.mapFormulas((formula, ownSheet) => shiftReferences(formula, ownSheet, shift));
    const move = (node: XmlElement): void => {
      const ref = parseRef(node.get('ref') ?? '');
      const moved = ref && shiftArea(shift, ref);
      if (moved) node.set('ref', formatRef(moved));
    };
    this.mapPivotSources((source) => {
      if (isName(source.get('sheet'), tab.name)) move(source);
    });
    for (const { path } of this.parts.related(tab.path, 'pivotTable'))
      this.edit(path, (root) => {
        const location = root.find('location');
        if (location) move(location);
      });
  }

  /** A table whose cells are all gone. */
  private removeTable(tab: Tab, table: TablePart): void {
    tab.tables.splice(tab.tables.indexOf(table), 1);
    tab.sheet.removeTable(
      this.parts.related(tab.path, 'table').find(({ path }) => path === table.path)?.id ?? '',
    );
    this.parts.unrelate(tab.path, table.path);
    this.parts.remove(table.path);
  }

  table(name: string): { readonly tab: Tab; readonly table: TablePart } | null {
    for (const tab of this.tabs)
      for (const table of tab.tables)
        if (table.name.toLowerCase() === name.toLowerCase()) return { tab, table };
    return null;
  }

  addTable(
    tab: Tab,
    name: string,
    area: ReturnType<typeof parseRef> & object,
    headers: readonly string[],
  ): void {
    const path = this.parts.freePath('xl/tables/table', '.xml');
    const ids = this.tabs.flatMap(({ tables }) => tables.map(({ id }) => id));
    const table = TablePart.define(path, Math.max(0, ...ids) + 1, name, area, headers);
    this.parts.add(path, table.format(), TABLE_TYPE);
    tab.sheet.setTables([this.parts.relate(tab.path, 'table', path)]);
    tab.tables.push(table);
  }

  renameTable(from: string, to: string): void {
    const found = this.table(from);
    if (!found) throw new TypeError(`no table ${from}`);
    this.touched.add(found.tab);
    found.table.name = to;
    this.mapFormulas((formula) => renameTableIn(formula, from, to));
    this.mapPivotSources((source) => {
      if (isName(source.get('name'), from)) source.set('name', escapeText(to));
    });
  }

  /** Headers of tables follow their cells, and formulas follow the headers. */
  followHeaders(): void {
    for (const tab of this.touched)
      for (const table of tab.tables) {
        if (!table.headerShown) continue;
        const { top, left } = table.area;
        const renamed = table.headers.flatMap((header, index) => {
          const shown = tab.sheet.grid.value(top, left + index);
          return typeof shown === 'string' && shown !== header ? [{ index, header, shown }] : [];
        });
        if (renamed.length === 0) continue;
        const pairs = renamed.map(({ header, shown }) => [header, shown] as const);
        this.mapFormulas((formula) => renameColumns(formula, table.name, pairs));
        for (const { index, shown } of renamed) table.rename(index, shown);
      }
  }

  /** Sets a name; `sheet` makes it one of that sheet alone. */
  setName(
    name: string,
    text: string,
    options: { readonly sheet?: string; readonly hidden?: boolean } = {},
  ): void {
    const scope = options.sheet === undefined ? null : String(this.tabNames.indexOf(options.sheet));
    const list = this.root.ensure('definedNames', WORKBOOK_ORDER);
    const known = list.elements.find((one) => one.get('name') === name && one.get('localSheetId') === scope);
    const entry = known ?? list.append(element('definedName', { name, localSheetId: scope }));
    if (options.hidden) entry.set('hidden', 1);
    entry.text = escapeText(text);
    list.children = list.elements.sort((a, b) => compareNames(a, b));
  }

  /** A name that is not there is no error. */
  removeName(name: string): void {
    const list = this.root.find('definedNames');
    if (!list) return;
    list.children = list.elements.filter((one) => one.get('name') !== name);
    if (list.elements.length === 0) this.root.children = this.root.children.filter((one) => one !== list);
  }

  setProperties(title: string, subject: string, modified: string): void {
    const path = this.parts.related('', 'core-properties')[0]?.path;
    const core = parseTree((path && this.parts.text(path)) || NEW_CORE);
    const set = (name: string, text: string): void => {
      const child = core.find(name.slice(name.indexOf(':') + 1)) ?? core.append(element(name));
      child.text = text;
    };
    set('dc:title', escapeText(title));
    set('dc:subject', escapeText(subject));
    if (!core.find('creator')) set('dc:creator', 'RAD-KLA');
    for (const name of core.find('created')
      ? ['dcterms:modified']
      : ['dcterms:created', 'dcterms:modified']) {
      set(name, modified);
      core.find(name.slice(8))?.set('xsi:type', 'dcterms:W3CDTF');
    }
    // Some programs declare a prefix on each element that has it, and on those alone.
    for (const [prefix, namespace] of Object.entries(CORE_PREFIXES))
      if (!core.attributes.has(`xmlns:${prefix}`)) core.set(`xmlns:${prefix}`, namespace);
    const text = formatTree(core);
    if (path) this.parts.put(path, text);
    else {
      this.parts.add('docProps/core.xml', text, CORE_TYPE);
      this.parts.relate('', CORE_RELATION, 'docProps/core.xml');
    }
  }

  /** Path of the custom XML part whose root is in this namespace; null for none. */
  customPart(namespace: string): string | null {
    return (
      this.parts.paths.find(
        (path) =>
          /^customXml\/item\d+\.xml$/i.test(path) &&
          new RegExp(`^[^<]*(?:<\\?[^>]*>\\s*)?<state\\b[^>]*"${namespace}"`).test(
            this.parts.text(path) ?? '',
          ),
      ) ?? null
    );
  }

  putCustomPart(namespace: string, xml: string, itemId: string): void {
    const text = DECLARATION + xml;
    const known = this.customPart(namespace);
    if (known !== null) return this.parts.put(known, text);
    const path = this.parts.freePath('customXml/item', '.xml');
    const propertiesPath = path.replace('item', 'itemProps');
    this.parts.add(path, text, 'application/xml', 'extension');
    this.parts.add(
      propertiesPath,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${DATASTORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
      PROPERTIES_TYPE,
    );
    this.parts.relate(path, 'customXmlProps', propertiesPath);
    this.parts.relate(this.path, 'customXml', path);
  }

  /** The edited file. Excel reckons everything anew when it opens it. */
  async save(): Promise<Uint8Array> {
    const blocks = new Set(reservedBlocks(this.parts));
    const nextBlock = (): number => {
      let block = 1;
      while (blocks.has(block)) block++;
      blocks.add(block);
      return block;
    };
    for (const tab of this.touched) {
      const drawing = tab.comments.save(nextBlock);
      if (drawing) tab.sheet.setDrawing('legacyDrawing', drawing.drawingId);
      for (const table of tab.tables) this.parts.put(table.path, table.format());
      this.parts.put(tab.path, tab.sheet.format());
    }
    if (this.styles.isChanged) this.putOwn('styles', this.styles.format());
    if (this.texts.isChanged) this.putOwn('sharedStrings', this.texts.format());
    this.root.ensure('calcPr', WORKBOOK_ORDER).set('fullCalcOnLoad', 1);
    this.parts.put(this.path, formatTree(this.root));
    // The order in which Excel last calculated: it makes it anew, and complains of one that names other cells.
    for (const { path } of this.parts.related(this.path, 'calcChain')) {
      this.parts.unrelate(this.path, path);
      this.parts.remove(path);
    }
    return this.parts.bytes();
  }

  private get sheetEntries(): XmlElement[] {
    return this.root.find('sheets')?.all('sheet') ?? [];
  }

  private get nameEntries(): XmlElement[] {
    return this.root.find('definedNames')?.all('definedName') ?? [];
  }

  private openTab(name: string, path: string): Tab {
    const tables = this.parts
      .related(path, 'table')
      .flatMap(({ path: part }) =>
        this.parts.text(part) === null ? [] : [new TablePart(part, this.parts.text(part) ?? '')],
      );
    const sheet = new SheetPart(path, this.parts.text(path) ?? '', this.texts);
    const comments = new Comments(this.parts, path, sheet.notesDrawingId);
    return { name, path, sheet, comments, charts: new Charts(this.parts, path), tables };
  }

  private textOf(type: string): string | null {
    const path = this.parts.related(this.path, type)[0]?.path;
    return path === undefined ? null : this.parts.text(path);
  }

  /** A part that the workbook has one of, added where it has none yet. */
  private putOwn(type: 'styles' | 'sharedStrings', text: string): void {
    const known = this.parts.related(this.path, type)[0]?.path;
    if (known !== undefined) return this.parts.put(known, text);
    const usual = `xl/${type}.xml`;
    const path = this.parts.text(usual) === null ? usual : this.parts.freePath(`xl/${type}`, '.xml');
    this.parts.add(path, text, `${SPREADSHEET_TYPE}.${type}+xml`);
    this.parts.relate(this.path, type, path);
  }

  /** Rewrites a part; one that stays the same stays as spelled. */
  private edit(path: string, change: (root: XmlElement) => void): void {
    const root = parseTree(this.parts.text(path) ?? '');
    const before = formatTree(root);
    change(root);
    const after = formatTree(root);
    if (after !== before) this.parts.put(path, after);
  }

  /** Rewrites every formula of the file: cells, rules, names, tables, charts. */
  private mapFormulas(map: (formula: string, ownSheet: string) => string): void {
    for (const tab of this.tabs) {
      let isChanged = false;
      const own = (formula: string): string => {
        const mapped = map(formula, tab.name);
        isChanged ||= mapped !== formula;
        return mapped;
      };
      tab.sheet.mapFormulas(own);
      for (const table of tab.tables) table.mapFormulas(own);
      if (isChanged) this.touched.add(tab);
    }
    for (const name of this.nameEntries) {
      const text = map(name.text, '');
      if (text !== name.text) name.text = text;
    }
    for (const path of this.parts.paths) {
      if (!DRAWN.test(path)) continue;
      this.parts.put(
        path,
        mapDrawnFormulas(this.parts.text(path) ?? '', (formula) => map(formula, '')),
      );
    }
  }

  private mapPivotSources(change: (source: XmlElement) => void): void {
    for (const path of this.parts.paths) {
      if (!/^xl\/pivotCache\/pivotCacheDefinition\d*\.xml$/i.test(path)) continue;
      this.edit(path, (root) => {
        const source = root.find('cacheSource')?.find('worksheetSource');
        // One of another workbook names its own sheets.
        if (source && source.relationId === null) change(source);
      });
    }
  }

  /** What counts tabs by position follows when one is put between them. */
  private movePositions(map: (index: number) => number): void {
    for (const name of this.nameEntries) {
      const scope = name.get('localSheetId');
      if (scope !== null) name.set('localSheetId', map(Number(scope)));
    }
    for (const view of this.root.find('bookViews')?.elements ?? [])
      for (const attribute of ['activeTab', 'firstSheet']) {
        const index = view.get(attribute);
        if (index !== null) view.set(attribute, map(Number(index)));
      }
  }
}

function isName(spelled: string | null, name: string): boolean {
  return spelled !== null && unescapeText(spelled).toLowerCase() === name.toLowerCase();
}

/** Excel lists names by the alphabet, those of single sheets by the order of the sheets. */
function compareNames(one: XmlElement, other: XmlElement): number {
  const names = [one, other].map((entry) => (entry.get('name') ?? '').toLowerCase());
  const [a = '', b = ''] = names;
  if (a !== b) return a < b ? -1 : 1;
  return Number(one.get('localSheetId') ?? -1) - Number(other.get('localSheetId') ?? -1);
}

// Order of CT_Workbook (ECMA-376 part 1, 18.2.27).
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames ' +
  'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const DRAWN = /^xl\/(?:charts|chartsheets|drawings|ctrlProps)\/[^/]+\.xml$/i;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONS = `${OFFICE}/relationships`;
const DATASTORE = `${OFFICE}/customXml`;
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET_TYPE = `${SPREADSHEET_TYPE}.worksheet+xml`;
const TABLE_TYPE = `${SPREADSHEET_TYPE}.table+xml`;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const NEW_SHEET =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';
const NEW_CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
const CORE_PREFIXES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};
