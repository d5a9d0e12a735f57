/** Loads tables by name with where they stand; whole in one exchange, in slices where that is too much. */
import type { CellValue } from '../../analysis/sheets/sheet';
import { DoorError } from './errors';
import { once } from './once';
import { exchange } from './run-excel';

/** What cells give back beside their number formats: results, or the text of formulas. */
export type Content = 'values' | 'formulas';

export interface LoadedTable {
  readonly name: string;
  /** The planner turned the table into plain cells. */
  readonly isRange?: true;
  /** The name of the table that stands where the marks say that plain cells do. */
  readonly standsAs?: string;
  readonly sheet: string;
  readonly sheetProtected: boolean;
  /** First row of the table, its header if shown. */
  readonly row: number;
  readonly column: number;
  readonly headerShown: boolean;
  readonly totalsShown: boolean;
  readonly headers: readonly string[];
  /** Body rows; blanks are ''. */
  readonly rows: Grid<CellValue>;
  /** Number formats of the body, in US notation. */
  readonly formats: Grid<string>;
}

type Grid<Cell> = readonly (readonly Cell[])[];

interface Cells {
  readonly contents: Grid<CellValue>;
  readonly formats: Grid<string>;
}

export interface QueuedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Queues what `collectTable` needs; a table that is not there is no error. */
export function queueTable(
  context: Excel.RequestContext,
  name: string,
  content: Content | null,
): QueuedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name,showHeaders,showTotals');
  table.worksheet.load('name');
  table.worksheet.protection.load('protected');
  table.columns.load('items/name');
  const range = once(table.getRange());
  range.load(
    `rowIndex,columnIndex,rowCount,columnCount${content === null ? '' : `,${content},numberFormat`}`,
  );
  return { table, range };
}

/** Null for a table that is not there. `cells` stands in where the content came in slices. */
export function collectTable(
  { table, range }: QueuedTable,
  content: Content,
  cells: Cells | null = null,
): LoadedTable | null {
  if (table.isNullObject) return null;
  const { showHeaders: headerShown, showTotals: totalsShown } = table;
  const { contents, formats } = cells ?? cellsOf(range, content);
  const body = <Cell>(grid: Grid<Cell>): Grid<Cell> =>
    grid.slice(headerShown ? 1 : 0, totalsShown ? -1 : undefined);
  return {
    name: table.name,
    sheet: table.worksheet.name,
    sheetProtected: table.worksheet.protection.protected,
    row: range.rowIndex,
    column: range.columnIndex,
    headerShown,
    totalsShown,
    headers: table.columns.items.map((column) => column.name),
    rows: body(contents),
    formats: body(formats),
  };
}

function cellsOf(range: Excel.Range, content: Content): Cells {
  return {
    contents: contentOf(range, content),
    formats: gridOf<string>(range, range.numberFormat),
  };
}

export function contentOf(range: Excel.Range, content: Content): Grid<CellValue> {
  return gridOf<CellValue>(range, range[content]);
}

// Excel gives null instead of an array when a range is over its limit of 5 million cells.
function gridOf<Cell>(range: Excel.Range, grid: unknown): Grid<Cell> {
  if (!Array.isArray(grid)) throw new DoorError('response-too-large', [range.address]);
  return grid as Cell[][];
}

// A cell of an annex has some 25 bytes and its number format 10; this many stay far below the 5 MB of a response.
const CELLS_PER_SLICE = 60_000;

/** Tables too large for one answer, slice by slice; a slice that is still too large is halved. */
export async function loadInSlices(
  context: Excel.RequestContext,
  names: readonly string[],
  content: Content,
): Promise<readonly LoadedTable[]> {
  const queued = names.map((name) => queueTable(context, name, null));
  await exchange(context);
  const loaded: LoadedTable[] = [];
  for (const one of queued) {
    if (one.table.isNullObject) continue;
    const cells = await sliceCells(context, one, content);
    const table = collectTable(one, content, cells);
    if (table) loaded.push(table);
  }
  return loaded;
}

async function sliceCells(
  context: Excel.RequestContext,
  { table, range }: QueuedTable,
  content: Content,
): Promise<Cells> {
  const contents: (readonly CellValue[])[] = [];
  const formats: (readonly string[])[] = [];
  let size = Math.max(1, Math.floor(CELLS_PER_SLICE / range.columnCount));
  while (contents.length < range.rowCount) {
    const rowCount = Math.min(size, range.rowCount - contents.length);
    const slice = once(
      table.worksheet.getRangeByIndexes(
        range.rowIndex + contents.length,
        range.columnIndex,
        rowCount,
        range.columnCount,
      ),
    );
    slice.load(`${content},numberFormat`);
    try {
      await exchange(context);
      const loaded = cellsOf(slice, content);
      contents.push(...loaded.contents);
      formats.push(...loaded.formats);
    } catch (thrown) {
      if (!isTooLarge(thrown) || rowCount === 1) throw thrown;
      size = Math.ceil(rowCount / 2);
    }
  }
  return { contents, formats };
}

export function isTooLarge(thrown: unknown): boolean {
  return (
    thrown instanceof DoorError && (thrown.code === 'response-too-large' || thrown.code === 'range-too-large')
  );
}
