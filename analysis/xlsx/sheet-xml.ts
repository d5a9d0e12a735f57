import { columnPixels, footerSections, PAPER_CODES, PRINT_MARGINS } from '../sheets/appearance';
import { cellName, columnName } from '../sheets/columns';
import { headerGroups } from '../sheets/header-groups';
import { fittedRowHeights } from '../sheets/row-heights';
import {
  bodyRowCount,
  type CellValue,
  type Link,
  type SheetDescription,
  type TableColumn,
  type TableDescription,
} from '../sheets/sheet';
import { bodyRange, rangeName } from './address';
import { quoteSheetName, storedFormula } from './formula';
import type { Numbered } from './numbered';
import { validationsXml, wordColorsXml } from './rules';
import type { Styles } from './styles';
import { attributeXml, contentXml } from './text';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: Styles;
  readonly texts: Numbered;
}

/** Relations of a sheet, by id. */
export interface SheetRelations {
  /** Null for a sheet without notes. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** A worksheet part; its elements stand in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: SheetDescription, shared: Shared, relations: SheetRelations): string {
  const grid = new Grid(shared);
  for (const cell of sheet.cells) {
    const look = shared.styles.free(cell.style, cell.format ?? 'general');
    grid.put(cell.row, cell.column, look, cell.value, cell.formula);
    grid.link(cell.row, cell.column, cell.link);
    grid.merge(cell.row, cell.column, cell.span ?? 1, look);
  }
  for (const table of sheet.tables) putTable(grid, table);
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetPr><tabColor rgb="FF${sheet.tabColor.replace('#', '')}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    viewXml(sheet) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    `<sheetData>${grid.rowsXml(rowHeights(sheet))}</sheetData>` +
    counted('mergeCells', grid.merged) +
    wordColorsXml(sheet.tables, shared.styles) +
    counted('dataValidations', validationsXml(sheet.tables)) +
    (grid.links.length > 0 ? `<hyperlinks>${grid.links.join('')}</hyperlinks>` : '') +
    printXml(sheet) +
    ignoredErrorsXml(sheet) +
    (relations.drawing === null ? '' : `<legacyDrawing r:id="${relations.drawing}"/>`) +
    counted(
      'tableParts',
      relations.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ) +
    '</worksheet>'
  );
}

/** Cells of a sheet by row and column, as XML. */
class Grid {
  readonly merged: string[] = [];
  readonly links: string[] = [];
  private readonly rows: string[][] = [];
  // The same formula stands in every row of a column.
  private readonly formulas = new Map<string, string>();

  constructor(readonly shared: Shared) {}

  /** A value, or a formula with its cached value. Text never becomes anything but text. */
  put(row: number, column: number, look: number, value: CellValue, formula?: string | null): void {
    const place = `<c r="${columnName(column)}${row + 1}" s="${look}"`;
    const cells = (this.rows[row] ??= []);
    if (formula) cells[column] = `${place}${formulaXml(this.stored(formula), value)}</c>`;
    else if (value === null || value === '') cells[column] = `${place}/>`;
    else if (typeof value === 'string')
      cells[column] = `${place} t="s"><v>${this.shared.texts.of(value)}</v></c>`;
    else if (typeof value === 'boolean') cells[column] = `${place} t="b"><v>${Number(value)}</v></c>`;
    else cells[column] = `${place}><v>${value}</v></c>`;
  }

  private stored(formula: string): string {
    const known = this.formulas.get(formula);
    if (known !== undefined) return known;
    const stored = `<f>${contentXml(storedFormula(formula))}</f>`;
    this.formulas.set(formula, stored);
    return stored;
  }

  link(row: number, column: number, link: Link | null | undefined): void {
    if (!link) return;
    const location = attributeXml(`${quoteSheetName(link.sheet)}!${link.cell}`);
    const tip = link.tip ? ` tooltip="${attributeXml(link.tip)}"` : '';
    this.links.push(`<hyperlink ref="${cellName(row, column)}" location="${location}"${tip}/>`);
  }

  /** Joins a cell with those to its right; each of them has the look, or lines and fill would end early. */
  merge(row: number, column: number, span: number, look: number): void {
    if (span <= 1) return;
    for (let at = column + 1; at < column + span; at++) this.put(row, at, look, null);
    this.merged.push(`<mergeCell ref="${rangeName(row, column, row, column + span - 1)}"/>`);
  }

  rowsXml(heights: ReadonlyMap<number, string>): string {
    for (const row of heights.keys()) this.rows[row] ??= [];
    let xml = '';
    this.rows.forEach((cells, row) => {
      xml += `<row r="${row + 1}"${heights.get(row) ?? ''}>${cells.join('')}</row>`;
    });
    return xml;
  }
}

function putTable(grid: Grid, table: TableDescription): void {
  const { styles } = grid.shared;
  for (const { text, role, row, column, span } of headerGroups(table)) {
    const look = styles.groupHeader(role);
    grid.put(row, column, look, text);
    grid.merge(row, column, span, look);
  }
  table.columns.forEach((column, index) => {
    const at = table.column + index;
    grid.put(table.row, at, styles.header(column), column.header);
    putBody(grid, table, at, column);
  });
}

function putBody(grid: Grid, table: TableDescription, at: number, column: TableColumn): void {
  const { styles } = grid.shared;
  const plain = styles.body(column, null);
  for (let index = 0; index < bodyRowCount(table); index++) {
    const row = table.row + 1 + index;
    const link = column.links?.[index];
    const style = column.styles?.[index] ?? (link ? 'link' : null);
    const look = style === null ? plain : styles.body(column, style);
    grid.put(row, at, look, column.values[index] ?? null, column.formulas?.[index]);
    grid.link(row, at, link);
  }
}

function formulaXml(stored: string, value: CellValue): string {
  if (value === null) return `>${stored}`;
  if (typeof value === 'string') return ` t="str">${stored}<v>${contentXml(value)}</v>`;
  if (typeof value === 'boolean') return ` t="b">${stored}<v>${Number(value)}</v>`;
  return `>${stored}<v>${value}</v>`;
}

/**
 * Heights by row, as attributes. Only those of the description are set by hand: Excel fits the others again when the
 * planner types into them.
 */
function rowHeights(sheet: SheetDescription): ReadonlyMap<number, string> {
  const heights = new Map<number, string>();
  for (const [row, height] of fittedRowHeights(sheet)) heights.set(row, ` ht="${height}"`);
  for (const table of sheet.tables) {
    if (table.bodyRowHeight === null) continue;
    for (let index = 1; index <= bodyRowCount(table); index++)
      heights.set(table.row + index, byHand(table.bodyRowHeight));
  }
  for (const [row, height] of Object.entries(sheet.rowHeights)) heights.set(Number(row), byHand(height));
  return heights;
}

function byHand(height: number): string {
  return ` ht="${height}" customHeight="1"`;
}

function viewXml({ showGridlines, freeze }: SheetDescription): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const grid = showGridlines ? '' : ' showGridLines="0"';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const active = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`;
  const pane =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
  return `<sheetViews><sheetView${grid} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml({ columnWidths }: SheetDescription): string {
  const columns = columnWidths.map(
    (characters, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(characters)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Width as the file stores it, with the five pixels around the text (ECMA-376 part 1, 18.3.1.13). */
function storedWidth(characters: number): number {
  return Math.trunc((columnPixels(characters) / 7) * 256) / 256;
}

function printXml({ print }: SheetDescription): string {
  const margins = Object.entries(PRINT_MARGINS).map(([side, inches]) => ` ${side}="${inches}"`);
  const footer = footerSections(print.footer);
  const text = (footer.left && `&L${footer.left}`) + `&R${footer.right}`;
  return (
    `<pageMargins${margins.join('')}/>` +
    `<pageSetup paperSize="${PAPER_CODES[print.paper]}" fitToWidth="${print.pagesWide ?? 1}" fitToHeight="0" ` +
    `orientation="${print.orientation}"/>` +
    `<headerFooter><oddFooter>${contentXml(text)}</oddFooter></headerFooter>`
  );
}

/**
 * Text columns hold what the annex prints, numbers too. Without this Excel puts a green corner, "number stored as text",
 * on every such cell, and the planner learns to overlook marks.
 */
function ignoredErrorsXml({ tables }: SheetDescription): string {
  const ranges = tables.flatMap((table) =>
    table.columns.flatMap(({ format }, index) => (format === 'text' ? [bodyRange(table, index)] : [])),
  );
  return ranges.length === 0
    ? ''
    : `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
