/** Charts: a new one over its cells, or the one that stands brought up to date. Members of ExcelApi 1.8 at most. */
import { CHART_APPEARANCE, FONT_NAME, SERIES_APPEARANCE } from '../../analysis/sheets/appearance';
import { FORMAT_CODES } from '../../analysis/sheets/sheet';
import type { PlacedChart, Step } from '../../analysis/merge/steps';
import { hex } from './apply-look';
import type { Target } from './target';

export function addChart(target: Target, { block, chart }: Extract<Step, { kind: 'add-chart' }>): void {
  const first = chart.series[0]?.values;
  if (!first) return;
  const { sheet, row, column, rowCount, columnCount } = block;
  const cell = { sheet, row, column, rowCount: 1, columnCount: 1 };
  const last = { ...cell, row: row + rowCount - 1, column: column + columnCount - 1 };
  // One column gives one series; a chart that takes them all by itself would guess which one names the bars.
  const made = target.sheet(sheet).charts.add(TYPES[chart.kind], target.range(first), 'Columns');
  made.name = chart.name;
  made.setPosition(target.range(cell), target.range(last));
  show(target, made, chart, 1);
  dress(made, chart);
}

export function updateChart(target: Target, step: Extract<Step, { kind: 'update-chart' }>): void {
  const { chart } = step;
  const first = chart.series[0]?.values;
  if (!first) return;
  const standing = target.sheet(step.sheet).charts.getItem(chart.name);
  if (step.keepsLook) return show(target, standing, chart, chart.series.length);
  standing.setData(target.range(first), 'Columns');
  standing.chartType = TYPES[chart.kind];
  show(target, standing, chart, 1);
  dress(standing, chart);
}

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', dot: 'LineMarkers' } as const;

const MARKERS = { circle: 'Circle', diamond: 'Diamond', square: 'Square', triangle: 'Triangle' } as const;

/** @param there how many series it has already */
function show(target: Target, drawn: Excel.Chart, chart: PlacedChart, there: number): void {
  drawn.title.visible = true;
  drawn.title.text = chart.title;
  if (chart.valueTitle !== undefined) {
    const { title } = drawn.axes.valueAxis;
    title.visible = true;
    title.text = chart.valueTitle;
  }
  chart.series.forEach(({ name, values }, index) => {
    const series = index < there ? drawn.series.getItemAt(index) : drawn.series.add(name);
    series.name = name;
    series.setValues(target.range(values));
    series.setXAxisValues(target.range(chart.categories));
  });
}

function dress(
  drawn: Excel.Chart,
  { kind, series, minimum, maximum, drawsHidden, format = 'general' }: PlacedChart,
): void {
  const { size, titleSize, gapWidth } = CHART_APPEARANCE;
  const line = hex(CHART_APPEARANCE.line);
  drawn.format.font.set({ name: FONT_NAME, size, color: hex(CHART_APPEARANCE.color) });
  drawn.title.format.font.set({ size: titleSize, bold: true, color: hex(CHART_APPEARANCE.titleColor) });
  drawn.format.fill.setSolidColor('#FFFFFF');
  drawn.format.border.color = line;
  if (drawsHidden) drawn.plotVisibleOnly = false;
  drawn.legend.visible = true;
  drawn.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = drawn.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.majorTickMark = 'None';
    axis.format.line.color = line;
  }
  categoryAxis.tickLabelPosition = 'Low';
  // Every bar has its name, however many there are.
  categoryAxis.tickLabelSpacing = 1;
  // Names below the axis are broken into lines; turned ones leave no room for what is drawn.
  if (kind !== 'bar') categoryAxis.textOrientation = 0;
  if (kind === 'bar') {
    // The first row on top, and the numbers below the last one.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  if (minimum !== null) valueAxis.minimum = minimum;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  valueAxis.numberFormat = FORMAT_CODES[format];
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = line;
  series.forEach((_, index) => {
    const look = SERIES_APPEARANCE[index];
    const one = drawn.series.getItemAt(index);
    if (kind !== 'dot') one.gapWidth = gapWidth;
    if (!look) return;
    if (kind === 'dot') {
      one.format.line.lineStyle = 'None';
      one.set({
        markerStyle: MARKERS[look.marker],
        markerSize: look.markerSize,
        markerBackgroundColor: hex(look.dot),
        markerForegroundColor: hex(look.line),
      });
      return;
    }
    one.format.fill.setSolidColor(hex(look.fill));
    one.format.line.color = hex(look.line);
  });
}
