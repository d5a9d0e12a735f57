import type { SizedColumn } from './columns';
import { folio, type SheetContext } from './context';
import { hasGroups } from './header-groups';
import type { PrintSetup, SheetDescription } from './sheet';
import { tableAt, type SizedTable, stack, type StackedTable } from './stack';
import { statusCell } from './status-cell';

interface Face extends Pick<SheetDescription, 'key' | 'name' | 'earlierNames' | 'tabColor'> {
  readonly title: string;
  readonly subtitle: string;
  readonly print?: Partial<PrintSetup>;
}

interface FramedSheet extends Face, Partial<Pick<SheetDescription, 'charts' | 'rowHeights' | 'freeze'>> {
  readonly cells: SheetDescription['cells'];
  readonly tables: readonly SizedTable[];
}

/** What all sheets have in common: title and subtitle on top, columns as wide as the tables want, Folio paper. */
export function framedSheet(
  context: SheetContext,
  { title, subtitle, cells, print, ...sheet }: FramedSheet,
): SheetDescription {
  const columnWidths: number[] = [];
  for (const { columns } of sheet.tables)
    columns.forEach(({ width }, i) => (columnWidths[i] = Math.max(columnWidths[i] ?? 0, width)));
  return {
    rowHeights: { 0: 24 },
    freeze: null,
    showGridlines: false,
    ...sheet,
    columnWidths,
    cells: [
      { row: 0, column: 0, value: title, style: 'title' },
      { row: 1, column: 0, value: subtitle, style: 'subtitle' },
      ...cells,
    ],
    print: { ...folio(context, sheet.name), ...print },
  };
}

/** Header of the table on a sheet that has one. */
const HEADER_ROW = 5;
/** First row below it, for links. */
export const BODY_ROW = HEADER_ROW + 1;

interface TableSheet extends Face {
  readonly cells: SheetDescription['cells'];
  readonly table: string;
  readonly columns: readonly SizedColumn[];
  /** Columns that stay in view. */
  readonly frozen: number;
}

/** A sheet with one long table, whose header stays in view and is printed on each page. */
export function tableSheet(
  context: SheetContext,
  { table, columns, frozen, print, ...sheet }: TableSheet,
): SheetDescription {
  return framedSheet(context, {
    ...sheet,
    tables: [tableAt(table, HEADER_ROW, columns)],
    freeze: { rows: BODY_ROW, columns: frozen },
    print: { titleRows: [hasGroups(columns) ? HEADER_ROW - 1 : HEADER_ROW, HEADER_ROW], ...print },
  });
}

interface StackedSheet extends Face {
  readonly blocks: readonly StackedTable[];
}

/** A sheet of results: whether they are in step with the inputs, then one block under the other. */
export function stackedSheet(
  context: SheetContext,
  { blocks, print, ...sheet }: StackedSheet,
): SheetDescription {
  const { cells, tables, charts, breaks } = stack(blocks, 4);
  return framedSheet(context, {
    ...sheet,
    tables,
    ...(charts.length > 0 && { charts }),
    print: { ...print, ...(breaks.length > 0 && { breaks }) },
    cells: [statusCell(context, 2), ...cells],
  });
}
