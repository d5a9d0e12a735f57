import { rangeRef } from 'hucre/xlsx';
import type { Cell, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { PRINT_MARGINS, TABLE_STYLE, columnPixels, footerSections } from '../sheets/appearance';
import { headerGroups } from '../sheets/header-groups';
import type { CellValue, Link, SheetDescription, TableColumn, TableDescription } from '../sheets/sheet';
import { CellStyles } from './cell-styles';
import { quoteSheetName, storedFormula } from './formula';
import { validationRule, wordRules } from './rules';
import { escapeText, looksLikeError } from './text';

/** One sheet description as the library's sheet. */
export function toLibrarySheet(sheet: SheetDescription, styles: CellStyles): WriteSheet {
  const draft: Draft = { cells: new Map(), merges: [], validations: [], rules: [], heights: new Map() };
  for (const cell of sheet.cells) {
    const { row, column, style, format = 'general', span = 1 } = cell;
    const look = styles.free(style, format);
    put(draft, row, column, {
      ...content(cell.value, cell.formula),
      ...(cell.link && { hyperlink: hyperlink(cell.link) }),
      style: look,
    });
    spread(draft, row, column, span, look);
  }
  for (const table of sheet.tables) addTable(draft, table, styles);
  for (const [row, height] of Object.entries(sheet.rowHeights)) draft.heights.set(Number(row), { height });

  const { freeze, print } = sheet;
  const footer = footerSections(print.footer);
  return {
    name: escapeText(sheet.name),
    cells: draft.cells,
    merges: draft.merges,
    dataValidations: draft.validations,
    conditionalRules: draft.rules,
    rowDefs: draft.heights,
    columns: sheet.columnWidths.map((characters) => ({ width: storedWidth(characters) })),
    tables: sheet.tables.map(tableDefinition),
    view: { showGridLines: sheet.showGridlines, tabColor: { rgb: sheet.tabColor.replace('#', '') } },
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) && { freezePane: freeze }),
    pageSetup: {
      // The library does not know Folio; finish.ts writes its code.
      ...(print.paper === 'a4' && { paperSize: 'a4' }),
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
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

interface Draft {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly validations: DataValidation[];
  readonly rules: ConditionalRule[];
  readonly heights: Map<number, { height: number }>;
}

function addTable(draft: Draft, table: TableDescription, styles: CellStyles): void {
  for (const { text, role, row, column, span } of headerGroups(table)) {
    const look = styles.groupHeader(role);
    put(draft, row, column, { value: escapeText(text), style: look });
    spread(draft, row, column, span, look);
  }
  const rowCount = bodyRowCount(table);
  if (table.bodyRowHeight !== null) {
    for (let index = 1; index <= rowCount; index++) {
      draft.heights.set(table.row + index, { height: table.bodyRowHeight });
    }
  }
  table.columns.forEach((column, index) =>
    addColumn(draft, table.row, table.column + index, column, rowCount, styles),
  );
}

function addColumn(
  draft: Draft,
  headerRow: number,
  at: number,
  column: TableColumn,
  rowCount: number,
  styles: CellStyles,
): void {
  put(draft, headerRow, at, { ...content(column.header), style: styles.header(column) });
  const plain = styles.body(column, null);
  for (let index = 0; index < rowCount; index++) {
    const style = column.styles?.[index];
    const link = column.links?.[index];
    const note = column.notes?.[index];
    const look = style ? styles.body(column, style) : link ? styles.body(column, 'link') : plain;
    const cell = content(column.values[index] ?? null, column.formulas?.[index]);
    cell.style = look;
    if (link) cell.hyperlink = hyperlink(link);
    if (note) cell.comment = { author: NOTE_AUTHOR, text: escapeText(note) };
    put(draft, headerRow + 1 + index, at, cell);
  }
  const range = rangeRef(headerRow + 1, at, headerRow + rowCount, at);
  if (column.validation) draft.validations.push(validationRule(column.validation, column.header, range));
  draft.rules.push(...wordRules(column, range, draft.rules.length + 1));
}

const NOTE_AUTHOR = 'RAD-KLA';

function put(draft: Draft, row: number, column: number, cell: Partial<Cell>): void {
  draft.cells.set(`${row},${column}`, cell);
}

/** Merges a cell with those to its right; each of them carries the style, or lines and fill would end early. */
function spread(draft: Draft, row: number, column: number, span: number, style: Cell['style']): void {
  if (span <= 1 || !style) return;
  for (let offset = 1; offset < span; offset++) put(draft, row, column + offset, { value: null, style });
  draft.merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
}

/** Value, or formula with its cached value. Text never becomes anything but text. */
function content(value: CellValue, formula?: string | null): Partial<Cell> {
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
