/** Charts of one sheet: new ones where nothing stands in their place, standing ones brought up to date. */
import type { ChartDescription } from '../sheets/sheet';
import { bodyBlock } from './placed-columns';
import type { PlacedTable } from './place-sheet';
import type { Placement } from './relocate';
import { isFree } from './room';
import type { Site } from './site';
import type { PlacedChart, Step } from './steps';

/** @param placement of the sheet: a chart moves with the tables above it */
export function chartSteps(
  { description, name, standing, tables }: Site,
  placement: Placement,
): readonly Step[] {
  return (description.charts ?? []).flatMap((chart): Step[] => {
    const placed = tables.find(({ table }) => table.name === chart.table);
    if (!placed) return [];
    const shown = placedChart(chart, placed);
    const seriesThere = standing?.charts.get(chart.name);
    if (seriesThere !== undefined)
      return [
        {
          kind: 'update-chart',
          sheet: name,
          chart: shown,
          keepsLook: seriesThere === chart.series.length,
        },
      ];
    const place = placement.at(chart.row, chart.column);
    const block = { sheet: name, ...place, rowCount: chart.rows, columnCount: chart.columns };
    const now = { ...block, row: block.row - grownAbove(chart, tables) };
    return standing && !isFree(now, standing) ? [] : [{ kind: 'add-chart', block, chart: shown }];
  });
}

/** Rows that the tables above a chart have more than now. */
function grownAbove(chart: ChartDescription, tables: readonly PlacedTable[]): number {
  return tables
    .filter(({ table }) => table.row < chart.row)
    .reduce((sum, { bodyCount, standing }) => sum + (standing ? bodyCount - standing.rows.length : 0), 0);
}

function placedChart(chart: ChartDescription, placed: PlacedTable): PlacedChart {
  const { columns } = placed.table;
  const cellsOf = (key: string) => {
    const index = columns.findIndex((column) => column.key === key);
    const at = placed.merge.columns.columnAt[index] ?? index;
    return bodyBlock(placed, 0, placed.bodyCount - 1, at, at);
  };
  const { name, kind, title, valueTitle, format, maximum, categories } = chart;
  const drawn = columns.filter(({ key }) => chart.series.includes(key));
  const isBelowZero = drawn.some(({ values }) =>
    values.some((value) => typeof value === 'number' && value < 0),
  );
  return {
    name,
    kind,
    title,
    ...(valueTitle !== undefined && { valueTitle }),
    ...(format && { format }),
    ...(maximum !== undefined && { maximum }),
    // An axis that begins elsewhere makes small differences look large.
    minimum: isBelowZero ? null : 0,
    drawsHidden: drawn.some(({ isHidden }) => isHidden),
    categories: cellsOf(categories),
    series: chart.series.map((key) => ({
      name: columns.find((column) => column.key === key)?.header ?? key,
      values: cellsOf(key),
    })),
  };
}
