import { CODE, column } from '../columns';
import type { SheetContext } from '../context';
import { TABLE_NAMES, yearSpan } from '../names';
import type { StackedTable } from '../stack';
import { coverageColumns, maxPointsHeader, POINTS_SOURCE } from './coverage-columns';

/** Every indicator against every city. */
export function matrixBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { texts, text, figure, presence } = coverageColumns(context, analysis.indicatorMatrix);
  const indicators = texts('canonical_indicator').map(Number);
  const names = analysis.reference.indicators.map(context.nameOf);
  return {
    caption: say({
      id: 'Tabel 3. Matriks indikator dan kota',
      en: 'Table 3. Matrix of indicators and cities',
    }),
    name: TABLE_NAMES.indicatorMatrix,
    source: say(POINTS_SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'id', 15, indicators, CODE),
      text('cluster', 10, { align: 'center' }),
      column(language, 'name', 'computed', 44, names),
      figure('max_points', 11, maxPointsHeader(context)),
      ...analysis.plans.flatMap(({ planId, cityName, years }) => {
        const headed = (id: string, en: string) => ({
          header: `${say({ id, en })} ${context.planLabel(planId)} ${yearSpan(years)}`,
          group: `${cityName} ${yearSpan(years)}`,
        });
        return [
          presence(`presence_${planId}`, headed('Status', 'Status')),
          figure(`rows_${planId}`, 10, headed('Baris', 'Rows')),
          figure(`measurable_${planId}`, 10, headed('Terukur', 'Measurable')),
        ];
      }),
    ],
  };
}
