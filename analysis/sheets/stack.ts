import type { SizedColumn } from './columns';
import { hasGroups } from './header-groups';
import type { ChartDescription, PrintSetup, SheetCell, TableDescription } from './sheet';

export interface SizedTable extends TableDescription {
  readonly columns: readonly SizedColumn[];
}

/** A table at the left edge whose rows fit their text. */
export function tableAt(name: string, row: number, columns: readonly SizedColumn[]): SizedTable {
  return { name, row, column: 0, columns, rowCount: columns[0]?.values.length ?? 0, bodyRowHeight: null };
}

export interface StackedTable {
  /** Above the table; one that has a sheet of its own needs none. */
  readonly caption?: string;
  readonly name: string;
  readonly columns: readonly SizedColumn[];
  /** Names of the rows that are the same in every language, where what they are known by is translated. */
  readonly rowNames?: readonly string[];
  /** Below the table: source or remark. */
  readonly source?: string;
  /** In place of the source, or of the hint of a sheet of its own, when there are no rows: why. */
  readonly none?: string;
  /** Printed from the top of a page. */
  readonly startsPage?: true;
  /** Below the source; not where it has a sheet of its own, nor where it has no rows. */
  readonly chart?: StackedChart;
  /** What of it is printed: rows where it has a sheet of its own, columns from the left. */
  readonly print?: Pick<PrintSetup, 'columns' | 'rows'>;
  readonly leftRows?: TableDescription['leftRows'];
}

/**
 * A chart of the table that it stands below, as wide as the caption where nothing is said. Its height is the same in every
 * run, however many rows the table has: what stands below keeps its distance.
 */
export type StackedChart = Omit<ChartDescription, 'table' | 'row' | 'column' | 'columns'> &
  Partial<Pick<ChartDescription, 'columns'>> & {
    /** Nothing of the table can be drawn in this run. */
    readonly isBlank?: boolean;
    /** What stands above leaves too little of a page for it; a chart is never cut by a page. */
    readonly startsPage?: true;
  };

/** Several tables under each other on one sheet, each with its caption above, its source and its chart below. */
export function stack(
  blocks: readonly StackedTable[],
  firstRow: number,
): {
  readonly cells: readonly SheetCell[];
  readonly tables: readonly SizedTable[];
  readonly charts: readonly ChartDescription[];
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** Where a further block would begin. */
  readonly nextRow: number;
} {
  const cells: SheetCell[] = [];
  const tables: SizedTable[] = [];
  const charts: ChartDescription[] = [];
  const breaks: number[] = [];
  let row = firstRow;
  for (const { caption, name, columns, rowNames, source, none, chart, startsPage } of blocks) {
    if (startsPage) breaks.push(row);
    const table = {
      ...tableAt(name, row + (hasGroups(columns) ? 2 : 1), columns),
      ...(rowNames && { rowNames }),
    };
    const span = Math.max(1, Math.min(columns.length, 8));
    // An Excel table has at least one body row.
    const below = table.row + Math.max(table.rowCount, 1) + 1;
    if (caption !== undefined) cells.push({ row, column: 0, value: caption, style: 'heading', span });
    const remark = table.rowCount === 0 ? (none ?? source) : source;
    if (remark !== undefined) cells.push({ row: below, column: 0, value: remark, style: 'source', span });
    tables.push(table);
    row = below + 3;
    if (!chart) continue;
    // Its place stays free where there is nothing to draw: what stands below keeps its distance when rows come and go.
    const { isBlank = false, startsPage: ownPage, ...drawn } = chart;
    if (!isBlank && table.rowCount > 0) {
      if (ownPage) breaks.push(below + 2);
      charts.push({ columns: span, ...drawn, table: name, row: below + 2, column: 0 });
    }
    row += chart.rows + 1;
  }
  return { cells, tables, charts, breaks, nextRow: row };
}
