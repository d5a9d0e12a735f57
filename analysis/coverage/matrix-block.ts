import { CODE, codeNumber, columnMaker } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import { yearSpan } from '../sheets/names';
import { presenceColumn } from '../sheets/presence-column';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { maxPointsHeader, POINTS_SOURCE } from './count-columns';
import type { IndicatorMatrixColumns } from './indicator-matrix-frame';

/** Every indicator against every city. */
export function matrixTable(context: SheetContext, frame: Frame<IndicatorMatrixColumns>): StackedTable {
  const { language, say, analysis } = context;
  const { rows } = frameColumns(context, frame);
  // Every plan has a row for every indicator, in the same order.
  const ofPlan = (planId: string | undefined) => rows.filter(({ plan_id }) => plan_id === planId);
  const indicator = columnMaker(language, ofPlan(analysis.plans[0]?.planId));
  const names = new Map(analysis.reference.indicators.map((one) => [one.indicatorId, context.nameOf(one)]));
  return {
    caption: say({
      id: 'Tabel 3. Matriks indikator dan kota',
      en: 'Table 3. Matrix of indicators and cities',
    }),
    name: 'tblMatriksIndikator',
    source: say(POINTS_SOURCE),
    columns: [
      indicator('canonical_indicator', 'id', 15, (row) => codeNumber(row.canonical_indicator), CODE),
      indicator('cluster', 'computed', 10, ({ cluster }) => cluster, { align: 'center' }),
      indicator('name', 'computed', 44, (row) => names.get(row.canonical_indicator) ?? null),
      indicator('max_points', 'computed', 11, ({ max_points }) => max_points, {
        format: 'integer',
        ...maxPointsHeader(context),
      }),
      ...analysis.plans.flatMap(({ planId, cityName, years }) => {
        const own = ofPlan(planId);
        const city = columnMaker(language, own);
        const headed = (id: string, en: string) => ({
          header: `${say({ id, en })} ${context.planLabel(planId)} ${yearSpan(years)}`,
          group: `${cityName} ${yearSpan(years)}`,
        });
        const count = { format: 'integer' } as const;
        return [
          presenceColumn(
            context,
            `presence_${planId}`,
            13,
            own.map(({ presence }) => presence),
            headed('Status', 'Status'),
          ),
          city(`rows_${planId}`, 'computed', 10, (row) => row.rows, { ...count, ...headed('Baris', 'Rows') }),
          city(`measurable_${planId}`, 'computed', 10, (row) => row.rows_measurable, {
            ...count,
            ...headed('Terukur', 'Measurable'),
          }),
        ];
      }),
    ],
  };
}
