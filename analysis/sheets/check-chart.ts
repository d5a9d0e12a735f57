/** What is wrong with a chart of a sheet, for `checkWorkbook`. */
import { SERIES_APPEARANCE } from './appearance';
import { textProblems } from './check-cell';
import { MAX_CHART_NAME, MAX_CHART_TITLE } from './limits';
import type { ChartDescription, SheetDescription } from './sheet';

export function chartProblems(chart: ChartDescription, { cells, tables }: SheetDescription): string[] {
  const { name, title, valueTitle, categories, series, row, column, rows, columns } = chart;
  const table = tables.find((one) => one.name === chart.table);
  const keys = new Set(table?.columns.map(({ key }) => key));
  const meets = (top: number, bottom: number, left: number, right: number): boolean =>
    top < row + rows && bottom >= row && left < column + columns && right >= column;
  return [
    ...(name === '' ? ['no name'] : textProblems(name, MAX_CHART_NAME)),
    ...[title, valueTitle ?? ''].flatMap((text) => textProblems(text, MAX_CHART_TITLE)),
    ...(table ? [] : [`no table ${chart.table} on its sheet`]),
    ...[categories, ...series].flatMap((key) => (table && !keys.has(key) ? [`no column ${key}`] : [])),
    ...(series.length > 0 && series.length <= SERIES_APPEARANCE.length ? [] : [`${series.length} series`]),
    ...([row, column].every((at) => Number.isInteger(at) && at >= 0) ? [] : [`at ${row}, ${column}`]),
    ...([rows, columns].every((size) => Number.isInteger(size) && size >= 1)
      ? []
      : [`${rows} rows and ${columns} columns`]),
    ...(cells.some((cell) => meets(cell.row, cell.row, cell.column, cell.column + (cell.span ?? 1) - 1))
      ? ['over a cell']
      : []),
    ...tables
      .filter((one) => {
        return meets(
          one.row,
          one.row + Math.max(1, one.rowCount),
          one.column,
          one.column + one.columns.length - 1,
        );
      })
      .map((one) => `over table ${one.name}`),
  ];
}
