/** Columns to CSV text, RFC 4180. */
import { columnOf, settleColumns } from './columns';
import type { Cell, Columns, Frame } from './columns';

/**
 * A table for machines as CSV text: header, LF, dot decimals, blank = missing.
 *
 * Numbers are written in full without floating noise: 12 significant digits, 15 from a thousand million on (Excel's
 * own precision), whole numbers exactly. Text is written as it is, also where it begins with = + - @: these tables are
 * for programs, and the workbook is what a spreadsheet opens. A blank text and a missing value look alike.
 * The writer is our own, since csv-parse only reads and danfojs' `toCSV` never quotes.
 *
 * @throws TypeError or RangeError as `settleColumns` does
 * @example formatCsv({ city: ['Serang', 'Kota "X", Y'], percent: [0.1 + 0.2, null] }) // 'city,percent\nSerang,0.3\n"Kota ""X"", Y",\n'
 */
export function formatCsv(table: Columns | Frame): string {
  const columns = isFrame(table)
    ? table.columns.map((name) => ({ name, cells: columnOf(table, name) as Cell[] }))
    : settleColumns(table).map(({ name, cells }) => ({ name, cells: cells() }));
  const rowCount = columns[0]?.cells.length ?? 0;
  const rows = [columns.map((column) => column.name)];
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex++) {
    rows.push(columns.map((column) => formatCell(column.cells[rowIndex] ?? null)));
  }
  return rows.map((cells) => `${formatLine(cells)}\n`).join('');
}

function isFrame(table: Columns | Frame): table is Frame {
  return 'getColumnData' in table;
}

function formatCell(cell: Cell): string {
  if (cell === null || Number.isNaN(cell)) return '';
  return typeof cell === 'number' ? formatNumber(cell) : String(cell);
}

function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(Math.abs(value) < 1e9 ? 12 : 15)));
}

/** Semicolons, tabs, bars and a byte order mark are quoted too, so that no header is taken for another format. */
function formatLine(cells: readonly string[]): string {
  const line = cells
    .map((cell) => (/[",\r\n;\t|\uFEFF]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
  // A lone blank cell would be an empty line, which readers skip.
  return line === '' ? '""' : line;
}
