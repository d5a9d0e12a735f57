import { rangeRef } from 'hucre/xlsx';
import type { Cell, CellStyle, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { PRINT_MARGINS, TABLE_STYLE, columnPixels, footerSections } from '../sheets/appearance';
import { headerGroups } from '../sheets/header-groups';
import { fittedRowHeights } from '../sheets/row-heights';
import type { CellValue, Link, SheetDescription, TableColumn, TableDescription } from '../sheets/sheet';
import { CellStyles } from './cell-styles';
import { quoteSheetName, storedFormula } from './formula';
import { validationRule, wordRules } from './rules';
import { escapeText, looksLikeError } from './text';

/** One sheet description as the library's sheet. */
export function toLibrarySheet(sheet: SheetDescription, styles: CellStyles): WriteSheet {
  const grid = newGrid(sheet);
  for (const cell of sheet.cells) {
    const { row, column, style, format = 'general', span = 1 } = cell;
    const look = styles.free(style, format);
    grid.cells.set(key(row, column), {
      ...content(cell.value, cell.formula),
      ...(cell.link && { hyperlink: hyperlink(cell.link) }),
      style: look,
    });
    spread(grid, row, column, span, look);
  }
  for (const table of sheet.tables) addTable(grid, table, styles);
  for (const [row, height] of fittedRowHeights(sheet)) grid.rowDefs.set(row, { height });
  for (const [row, height] of Object.entries(sheet.rowHeights)) grid.rowDefs.set(Number(row), { height });

  const { freeze, print } = sheet;
  const footer = footerSections(print.footer);
  return {
    name: escapeText(sheet.name),
    columns: grid.columns,
    rows: grid.rows,
    cells: grid.cells,
    merges: grid.merges,
    dataValidations: grid.validations,
    conditionalRules: grid.rules,
    rowDefs: grid.rowDefs,
    tables: sheet.tables.map(tableDefinition),
    view: { showGridLines: sheet.showGridlines, tabColor: { rgb: sheet.tabColor.replace('#', '') } },
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) && { freezePane: freeze }),
    pageSetup: {
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.pagesWide ?? 1,
      fitToHeight: 0,
      margins: PRINT_MARGINS,
    },
    headerFooter: { oddFooter: (footer.left && `&L${escapeText(footer.left)}`) + `&R${footer.right}` },
  };
}

/** Rows below the header: a table in Excel has one at least. */
export function bodyRowCount(table: TableDescription): number {
  return Math.max(1, table.rowCount);
}

/**
 * A sheet under construction. The body of its longest table goes into `rows`, where `columns` says how a cell
 * looks; whatever differs, and all the rest, into `cells`. A cell in `rows` costs the library half of one in
 * `cells`, and that table is nearly the whole sheet.
 */
interface Grid {
  readonly main: TableDescription | undefined;
  readonly columns: { width?: number; style?: CellStyle }[];
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly validations: DataValidation[];
  readonly rules: ConditionalRule[];
  readonly rowDefs: Map<number, { height: number }>;
}

function newGrid({ tables, columnWidths }: SheetDescription): Grid {
  const main = [...tables].sort((one, other) => other.rowCount - one.rowCount)[0];
  const rowCount = main ? main.row + 1 + bodyRowCount(main) : 0;
  const columnCount = Math.max(columnWidths.length, main ? main.column + main.columns.length : 0);
  return {
    main,
    columns: Array.from({ length: columnCount }, (_, index) => {
      const characters = columnWidths[index];
      return characters === undefined ? {} : { width: storedWidth(characters) };
    }),
    rows: Array.from({ length: rowCount }, () => []),
    cells: new Map(),
    merges: [],
    validations: [],
    rules: [],
    rowDefs: new Map(),
  };
}

function addTable(grid: Grid, table: TableDescription, styles: CellStyles): void {
  for (const { text, role, row, column, span } of headerGroups(table)) {
    const look = styles.groupHeader(role);
    grid.cells.set(key(row, column), { value: escapeText(text), style: look });
    spread(grid, row, column, span, look);
  }
  const rowCount = bodyRowCount(table);
  if (table.bodyRowHeight !== null) {
    for (let index = 1; index <= rowCount; index++) {
      grid.rowDefs.set(table.row + index, { height: table.bodyRowHeight });
    }
  }
  table.columns.forEach((column, index) => {
    const at = table.column + index;
    grid.cells.set(key(table.row, at), { ...content(column.header), style: styles.header(column) });
    addBody(grid, table, at, column, styles);
    const range = rangeRef(table.row + 1, at, table.row + rowCount, at);
    if (column.validation) grid.validations.push(validationRule(column.validation, column.header, range));
    grid.rules.push(...wordRules(column, range, grid.rules.length + 1));
  });
}

function addBody(
  grid: Grid,
  table: TableDescription,
  at: number,
  column: TableColumn,
  styles: CellStyles,
): void {
  const plain = styles.body(column, null);
  const isMain = table === grid.main;
  const sheetColumn = isMain ? grid.columns[at] : undefined;
  if (sheetColumn) sheetColumn.style = plain;
  for (let index = 0; index < bodyRowCount(table); index++) {
    const row = table.row + 1 + index;
    const link = column.links?.[index];
    const note = column.notes?.[index];
    const style = column.styles?.[index] ?? (link ? 'link' : null);
    const cell = content(column.values[index] ?? null, column.formulas?.[index]);
    if (isMain) {
      const line = grid.rows[row];
      if (line) line[at] = cell.value ?? null;
      if (!style && !link && !note && !cell.formula && !cell.richText) continue;
    }
    cell.style = style ? styles.body(column, style) : plain;
    if (link) cell.hyperlink = hyperlink(link);
    if (note) cell.comment = { author: NOTE_AUTHOR, text: escapeText(note) };
    grid.cells.set(key(row, at), cell);
  }
}

const NOTE_AUTHOR = 'RAD-KLA';

function key(row: number, column: number): string {
  return `${row},${column}`;
}

/** Merges a cell with those to its right; each of them carries the style, or lines and fill would end early. */
function spread(grid: Grid, row: number, column: number, span: number, style: CellStyle): void {
  if (span <= 1) return;
  for (let offset = 1; offset < span; offset++)
    grid.cells.set(key(row, column + offset), { value: null, style });
  grid.merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
}

type Content = Omit<Partial<Cell>, 'value'> & { value?: CellValue };

/** Value, or formula with its cached value. Text never becomes anything but text. */
function content(value: CellValue, formula?: string | null): Content {
  const stored = typeof value === 'string' ? escapeText(value) : value;
  if (formula) return { formula: storedFormula(formula), formulaResult: stored };
  if (stored === '') return { value: null };
  if (typeof stored === 'string' && looksLikeError(stored)) return { richText: [{ text: stored }] };
  return { value: stored };
}

function hyperlink({ sheet, cell, tip }: Link): NonNullable<Cell['hyperlink']> {
  return {
    target: '',
    location: escapeText(`${quoteSheetName(sheet)}!${cell}`),
    ...(tip && { tooltip: escapeText(tip) }),
  };
}

function tableDefinition(table: TableDescription): NonNullable<WriteSheet['tables']>[number] {
  const { name, row, column, columns } = table;
  return {
    name,
    range: rangeRef(row, column, row + bodyRowCount(table), column + columns.length - 1),
    columns: columns.map(({ header }) => ({ name: escapeText(header) })),
    style: TABLE_STYLE,
    showRowStripes: true,
    showAutoFilter: true,
  };
}

/** Width as the file stores it, with the five pixels around the text (ECMA-376 part 1, 18.3.1.13). */
function storedWidth(characters: number): number {
  return Math.trunc((columnPixels(characters) / 7) * 256) / 256;
}
