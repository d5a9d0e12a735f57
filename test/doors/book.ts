/**
 * An .xlsx edited part by part, as Excel would leave it: what is not touched stays to the byte, and what moves takes
 * its rules, links, comments, names and formulas along.
 */
import { cellName, columnIndex, parseAddress, quoteSheet } from '../excel-host/model/address';
import { shiftedCells, shiftedFormula, type Move } from '../xlsx/references';
import { unzip, zip } from '../xlsx/zip';
import { SheetPart, type CellSpec } from './sheet-part';
import { TablePart } from './table-part';
import { escape, unescape } from './xml-text';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class Book {
  readonly sheets: SheetPart[] = [];
  readonly tables: TablePart[] = [];
  private readonly parts: Map<string, Buffer>;
  private newTexts: string[] = [];
  private textCount: number;
  private boxNumber = 9000;

  constructor(bytes: Uint8Array) {
    this.parts = unzip(bytes);
    this.textCount = (this.text('xl/sharedStrings.xml').match(/<si>|<si\/>|<si /g) ?? []).length;
    for (const [, name = '', id = ''] of this.text('xl/workbook.xml').matchAll(
      /<sheet name="([^"]*)"[^>]* r:id="([^"]*)"/g,
    )) {
      const path = this.target('xl/workbook.xml', id);
      this.sheets.push(new SheetPart(unescape(name), path, this.text(path)));
      for (const table of this.related(path, 'table'))
        this.tables.push(new TablePart(table, this.text(table), unescape(name)));
    }
  }

  save(): Uint8Array {
    for (const sheet of this.sheets) this.put(sheet.path, sheet.xml());
    for (const table of this.tables) this.put(table.path, table.xml);
    const count = String(this.textCount);
    this.edit('xl/sharedStrings.xml', (xml) =>
      xml
        .replace('</sst>', `${this.newTexts.join('')}</sst>`)
        .replace(/ count="\d+"/, '')
        .replace(/ uniqueCount="\d+"/, ` uniqueCount="${count}"`),
    );
    this.newTexts = [];
    return zip(this.parts);
  }

  // Parts

  text(path: string): string {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`There is no part ${path}.`);
    return part.toString('utf8');
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  put(path: string, content: string | Buffer): void {
    this.parts.set(path, Buffer.from(content));
  }

  edit(path: string, change: (xml: string) => string): void {
    this.put(path, change(this.text(path)));
  }

  /** A part with its content type. */
  addPart(path: string, content: string | Buffer, type: string): void {
    this.put(path, content);
    this.edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
    );
  }

  addDefaultType(extension: string, type: string): void {
    this.edit('[Content_Types].xml', (xml) =>
      xml.includes(`Extension="${extension}"`)
        ? xml
        : xml.replace(/(<Types[^>]*>)/, `$1<Default Extension="${extension}" ContentType="${type}"/>`),
    );
  }

  /** A relation from one part to another, or out of the file; its id. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = relationsPath(from);
    if (!this.has(list))
      this.put(
        list,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    const id = `rIdSaya${String((this.text(list).match(/<Relationship /g) ?? []).length + 1)}`;
    const whole = type.startsWith('http') ? type : `${RELATION}/${type}`;
    const place = external ? `Target="${escape(target)}" TargetMode="External"` : `Target="/${target}"`;
    this.edit(list, (xml) =>
      xml.replace('</Relationships>', `<Relationship Id="${id}" Type="${whole}" ${place}/></Relationships>`),
    );
    return id;
  }

  /** Paths of the parts of a type that a part leads to. */
  related(from: string, type: string): string[] {
    const list = relationsPath(from);
    if (!this.has(list)) return [];
    return [...this.text(list).matchAll(/<Relationship\s[^>]*>/g)]
      .filter(([tag]) => tag.includes(`/${type}"`))
      .map(([tag]) => resolveTarget(from, /Target="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }

  private target(from: string, id: string): string {
    const tag = [...this.text(relationsPath(from)).matchAll(/<Relationship\s[^>]*>/g)].find(([one]) =>
      one.includes(`Id="${id}"`),
    );
    return resolveTarget(from, /Target="([^"]*)"/.exec(tag?.[0] ?? '')?.[1] ?? '');
  }

  // Texts and looks

  /** Number of a shared text; rich text as the XML of its runs. */
  shared(item: string): number {
    this.newTexts.push(
      item.startsWith('<r>') ? `<si>${item}</si>` : `<si><t xml:space="preserve">${escape(item)}</t></si>`,
    );
    return this.textCount++;
  }

  /** A look like the one of the cell, but for what is named; its number. */
  look(base: number, change: Look): number {
    let xml = this.text('xl/styles.xml');
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
    const all = formats.match(/<xf\s[^>]*?\/>|<xf\s[^>]*?>.*?<\/xf>/gs) ?? [];
    let format = all[base] ?? '';
    const set = (name: string, value: number, flag: string): void => {
      format = format.replace(new RegExp(` ${name}="\\d+"`), ` ${name}="${String(value)}"`);
      format = format.replace(new RegExp(` ${flag}="[^"]*"`), '').replace('<xf ', `<xf ${flag}="1" `);
    };
    if (change.numberFormat !== undefined) {
      const ids = [...xml.matchAll(/numFmtId="(\d+)" formatCode/g)].map(([, id]) => Number(id));
      const id = Math.max(180, ...ids) + 1;
      xml = appended(
        xml,
        'numFmts',
        `<numFmt numFmtId="${String(id)}" formatCode="${escape(change.numberFormat)}"/>`,
      );
      set('numFmtId', id, 'applyNumberFormat');
    }
    if (change.fill !== undefined) {
      const id = countOf(xml, 'fills');
      const fill = `<fill><patternFill patternType="solid"><fgColor rgb="FF${change.fill}"/><bgColor indexed="64"/></patternFill></fill>`;
      xml = appended(xml, 'fills', fill);
      set('fillId', id, 'applyFill');
    }
    if (change.font !== undefined) {
      const id = countOf(xml, 'fonts');
      xml = appended(xml, 'fonts', `<font>${change.font}</font>`);
      set('fontId', id, 'applyFont');
    }
    const number = countOf(xml, 'cellXfs');
    this.put('xl/styles.xml', appended(xml, 'cellXfs', format));
    return number;
  }

  /** A look of conditional formats; its number. */
  dxf(inner: string): number {
    const number = countOf(this.text('xl/styles.xml'), 'dxfs');
    this.edit('xl/styles.xml', (xml) => appended(xml, 'dxfs', `<dxf>${inner}</dxf>`));
    return number;
  }

  // Sheets and tables

  sheet(name: string): SheetPart {
    return this.sheets.find((one) => one.name === name) ?? missing(`sheet ${name}`);
  }

  table(name: string): TablePart {
    return this.tables.find((one) => one.name === name) ?? missing(`table ${name}`);
  }

  sheetOf(table: string): SheetPart {
    return this.sheet(this.table(table).sheet);
  }

  /** Writes a cell; the look stays unless one is given. */
  set(sheet: SheetPart, row: number, column: number, spec: CellSpec): void {
    sheet.set(row, column, spec, (text) => this.shared(text));
  }

  valueOf(sheet: SheetPart, row: number, column: number): string {
    const stored = sheet.stored(row, column);
    if (stored === null || !stored.isShared) return unescape(stored?.value ?? '');
    this.sharedTexts ??= [...this.text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
      ([, si = '']) =>
        unescape([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join('')),
    );
    const index = Number(stored.value);
    return (
      this.sharedTexts[index] ??
      unescape(/<t[^>]*>(.*?)<\/t>/s.exec(this.newTexts[index - this.sharedTexts.length] ?? '')?.[1] ?? '')
    );
  }

  private sharedTexts: string[] | null = null;

  /** Sheet row of the table row in whose first cells the id stands. */
  rowOf(tableName: string, id: string): number {
    const { area } = this.table(tableName);
    const sheet = this.sheetOf(tableName);
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        if (this.valueOf(sheet, row, column) === id) return row;
    }
    return missing(`row ${id}`);
  }

  columnOf(tableName: string, header: string): number {
    const { headers, area } = this.table(tableName);
    const index = headers.indexOf(header);
    return index < 0 ? missing(`column ${header}`) : area.column + index;
  }

  // What moves

  insertRows(sheetName: string, at: number, count = 1): void {
    this.shift(sheetName, 'rows', (row) => (row < at ? row : row + count));
  }

  deleteRow(sheetName: string, at: number): void {
    this.shift(sheetName, 'rows', (row) => (row < at ? row : row === at ? null : row - 1));
  }

  /** A whole column; tables that it cuts get a column of their own with that header. */
  insertColumn(sheetName: string, at: number, header: string): void {
    const cut = this.tables.filter(
      ({ sheet, area }) => sheet === sheetName && at > area.column && at < area.column + area.columns,
    );
    const places = cut.map((table) => [table, at - table.area.column] as const);
    this.shift(sheetName, 'columns', (column) => (column < at ? column : column + 1));
    const sheet = this.sheet(sheetName);
    for (const [table, index] of places) {
      table.addColumn(header, index);
      this.set(sheet, table.area.row, at, { value: header, style: sheet.styleAt(table.area.row, at - 1) });
    }
  }

  private shift(sheetName: string, axis: 'rows' | 'columns', move: Move): void {
    const moved = this.sheet(sheetName);
    for (const sheet of this.sheets) {
      const concerns = (named: string | null): boolean => (named ?? sheet.name) === sheetName;
      sheet.mapFormulas((formula) => shiftedFormula(formula, axis, move, concerns));
    }
    moved.move(axis, move);
    for (const table of this.tables.filter(({ sheet }) => sheet === sheetName))
      table.mapReferences((cells) => shiftedCells(cells, axis, move));
    for (const path of this.related(moved.path, 'comments'))
      this.edit(path, (xml) => moveComments(xml, (cells) => shiftedCells(cells, axis, move)));
    for (const path of this.related(moved.path, 'vmlDrawing'))
      this.edit(path, (xml) => moveBoxes(xml, axis, move));
    this.edit('xl/workbook.xml', (xml) =>
      xml.replace(
        /(<definedName [^>]*>)([^<]*)/g,
        (_, tag: string, formula: string) =>
          `${tag}${escape(shiftedFormula(unescape(formula), axis, move, (named) => named === sheetName))}`,
      ),
    );
  }

  /** Puts the body rows of a table in another order, as sorting does: cells, links and comments move, rules stay. */
  reorderRows(tableName: string, order: readonly number[]): void {
    const { area } = this.table(tableName);
    const sheet = this.sheetOf(tableName);
    const place = new Map(order.map((from, index) => [from, area.row + 1 + index]));
    const inside = (cell: string): string => {
      const one = parseAddress(cell)?.area;
      if (!one || one.rows * one.columns !== 1) return cell;
      if (one.column < area.column || one.column >= area.column + area.columns) return cell;
      return cellName(place.get(one.row) ?? one.row, one.column);
    };
    sheet.reorder(order, area);
    sheet.mapLinks(inside);
    for (const path of this.related(sheet.path, 'comments'))
      this.edit(path, (xml) => sortComments(moveComments(xml, inside)));
    for (const path of this.related(sheet.path, 'vmlDrawing'))
      this.edit(path, (xml) => moveBoxes(xml, 'rows', (row) => place.get(row) ?? row));
  }

  /** A column of the planner's at the right end of a table. */
  addColumn(
    tableName: string,
    header: string,
    cell: (row: number, index: number) => CellSpec | null,
  ): number {
    const table = this.table(tableName);
    const sheet = this.sheetOf(tableName);
    const { row, rows, column, columns } = table.area;
    const at = column + columns;
    table.widen();
    table.addColumn(header, columns);
    this.set(sheet, row, at, { value: header });
    for (let index = 0; index < rows - 1; index++) {
      const spec = cell(row + 1 + index, index);
      if (spec) this.set(sheet, row + 1 + index, at, spec);
    }
    return at;
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from);
    const pattern = (text: string): string =>
      text
        .replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`)
        .replaceAll(`'${from}'!`, `${quoteSheet(to)}!`);
    for (const one of this.sheets) one.mapFormulas(pattern);
    sheet.name = to;
    for (const table of this.tables) if (table.sheet === from) table.sheet = to;
    this.edit('xl/workbook.xml', (xml) =>
      xml
        .replace(`<sheet name="${escape(from)}"`, `<sheet name="${escape(to)}"`)
        .replace(
          /(<definedName [^>]*>)([^<]*)/g,
          (_, tag: string, formula: string) => `${tag}${escape(pattern(unescape(formula)))}`,
        ),
    );
  }

  /** Moves a tab; names that belong to a sheet follow it. */
  moveSheet(name: string, position: number): void {
    this.edit('xl/workbook.xml', (xml) => {
      const tags = xml.match(/<sheet [^>]*\/>/g) ?? [];
      const from = tags.findIndex((tag) => tag.includes(`name="${escape(name)}"`));
      const order = tags.map((_, index) => index);
      order.splice(position, 0, ...order.splice(from, 1));
      const sorted = order.map((index) => tags[index] ?? '').join('');
      return xml
        .replace(/<sheets>.*<\/sheets>/s, `<sheets>${sorted}</sheets>`)
        .replace(
          /localSheetId="(\d+)"/g,
          (_, id: string) => `localSheetId="${String(order.indexOf(Number(id)))}"`,
        );
    });
  }

  addSheet(
    name: string,
    cells: readonly (readonly [address: string, spec: CellSpec])[],
    tail = '',
  ): SheetPart {
    const number = this.sheets.length + 1;
    const path = `xl/worksheets/saya${String(number)}.xml`;
    this.addPart(path, '', 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
    const id = this.relate('xl/workbook.xml', 'worksheet', path);
    this.edit('xl/workbook.xml', (xml) =>
      xml.replace(
        '</sheets>',
        `<sheet name="${escape(name)}" sheetId="${String(number + 40)}" r:id="${id}"/></sheets>`,
      ),
    );
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATION}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>${tail}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
    const sheet = new SheetPart(name, path, xml);
    this.sheets.push(sheet);
    for (const [address, spec] of cells) {
      const area = parseAddress(address)?.area ?? missing(address);
      this.set(sheet, area.row, area.column, spec);
    }
    return sheet;
  }

  /** A table of the planner's own over cells that are there, the first row its headers. */
  addTable(sheet: SheetPart, name: string, ref: string, headers: readonly string[]): void {
    const number = this.tables.length + 1;
    const path = `xl/tables/saya${String(number)}.xml`;
    const columns = headers.map(
      (header, index) => `<tableColumn id="${String(index + 1)}" name="${escape(header)}"/>`,
    );
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${String(number + 400)}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${String(headers.length)}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
    this.addPart(path, xml, 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml');
    sheet.addToTail(
      'tableParts',
      `<tableParts count="1"><tablePart r:id="${this.relate(sheet.path, 'table', path)}"/></tableParts>`,
    );
    this.tables.push(new TablePart(path, xml, sheet.name));
  }

  defineName(name: string, formula: string): void {
    this.edit('xl/workbook.xml', (xml) =>
      xml.replace(
        '</definedNames>',
        `<definedName name="${name}">${escape(formula)}</definedName></definedNames>`,
      ),
    );
  }

  /** A note of the planner's, in place of one that stands on the cell. */
  addNote(sheet: SheetPart, row: number, column: number, text: string, author = 'perencana'): void {
    const [comments = this.newComments(sheet)] = this.related(sheet.path, 'comments');
    const [boxes = missing('boxes')] = this.related(sheet.path, 'vmlDrawing');
    const cell = cellName(row, column);
    const there = new RegExp(`<comment ref="${cell}"[^>]*>.*?</comment>`, 's');
    const stood = there.test(this.text(comments));
    this.edit(comments, (xml) => {
      const authors = xml.match(/<author>/g)?.length ?? 0;
      const note = `<comment ref="${cell}" authorId="${String(authors)}"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${escape(text)}</t></r></text></comment>`;
      const named = xml.replace('</authors>', `<author>${escape(author)}</author></authors>`);
      return sortComments(
        stood ? named.replace(there, note) : named.replace('</commentList>', `${note}</commentList>`),
      );
    });
    if (!stood)
      this.edit(boxes, (xml) => xml.replace(/<\/xml>\s*$/, `${boxOf(row, column, this.boxNumber++)}</xml>`));
  }

  private newComments(sheet: SheetPart): string {
    const number = String(this.sheets.indexOf(sheet) + 40);
    const path = `xl/comments${number}.xml`;
    this.addPart(
      path,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
    );
    const boxes = `xl/drawings/vmlDrawing${number}.vml`;
    this.addDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    this.put(
      boxes,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout></xml>`,
    );
    this.relate(sheet.path, 'comments', path);
    sheet.addToTail(
      'legacyDrawing',
      `<legacyDrawing r:id="${this.relate(sheet.path, 'vmlDrawing', boxes)}"/>`,
    );
    return path;
  }
}

export interface Look {
  readonly numberFormat?: string;
  /** RRGGBB. */
  readonly fill?: string;
  /** What stands in the font's element. */
  readonly font?: string;
}

function boxOf(row: number, column: number, number: number): string {
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 4].join(', ');
  return `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
}

/** Comments whose cell went go with it. */
function moveComments(xml: string, move: (cell: string) => string): string {
  return xml.replace(/<comment ref="([^"]*)"(.*?)<\/comment>/gs, (_, cell: string, rest: string) => {
    const place = move(cell);
    return place === '#REF!' ? '' : `<comment ref="${place}"${rest}</comment>`;
  });
}

function sortComments(xml: string): string {
  const all = xml.match(/<comment ref=.*?<\/comment>/gs) ?? [];
  const order = (comment: string): number => {
    const [, letters = '', row = ''] = /ref="([A-Z]+)(\d+)"/.exec(comment) ?? [];
    return Number(row) * 20_000 + columnIndex(letters);
  };
  const sorted = [...all].sort((one, other) => order(one) - order(other));
  return xml.replace(/<commentList>.*<\/commentList>/s, `<commentList>${sorted.join('')}</commentList>`);
}

function moveBoxes(xml: string, axis: 'rows' | 'columns', move: Move): string {
  const tag = axis === 'rows' ? 'Row' : 'Column';
  return xml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
    const at = Number(new RegExp(`<x:${tag}>(\\d+)<`).exec(shape)?.[1] ?? 0);
    const to = move(at);
    if (to === null) return '';
    return shape
      .replace(new RegExp(`<x:${tag}>\\d+<`), `<x:${tag}>${String(to)}<`)
      .replace(/<x:Anchor>([^<]*)</, (_, anchor: string) => {
        const numbers = anchor.split(',').map(Number);
        for (const index of axis === 'rows' ? [2, 6] : [0, 4])
          numbers[index] = Math.max(0, (numbers[index] ?? 0) + to - at);
        return `<x:Anchor>${numbers.join(', ')}<`;
      });
  });
}

function appended(xml: string, list: string, item: string): string {
  const grown = new RegExp(`<${list}( count="\\d+")?([^>]*)/>`).test(xml)
    ? xml.replace(new RegExp(`<${list}( count="\\d+")?([^>]*)/>`), `<${list}$1$2></${list}>`)
    : xml;
  const count = countOf(grown, list) + 1;
  return grown
    .replace(new RegExp(`<${list}( count="\\d+")?`), `<${list} count="${String(count)}"`)
    .replace(`</${list}>`, `${item}</${list}>`);
}

const ITEMS: Readonly<Record<string, RegExp>> = {
  numFmts: /<numFmt /g,
  fonts: /<font>|<font\/>/g,
  fills: /<fill>|<fill\/>/g,
  cellXfs: /<xf\s/g,
  dxfs: /<dxf>|<dxf\/>/g,
};

function countOf(xml: string, list: string): number {
  const inner = new RegExp(`<${list}[ >].*?</${list}>`, 's').exec(xml)?.[0] ?? '';
  return inner.match(ITEMS[list] ?? /$^/)?.length ?? 0;
}

function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolveTarget(from: string, target: string): string {
  return new URL(target, `file:///${from.slice(0, from.lastIndexOf('/') + 1)}`).pathname.slice(1);
}

function missing(what: string): never {
  throw new Error(`The workbook has no ${what}.`);
}
