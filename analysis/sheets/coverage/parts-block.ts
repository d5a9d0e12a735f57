import { column } from '../columns';
import type { SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';
import { coverageColumns, maxPointsHeader, POINTS_SOURCE } from './coverage-columns';

/** Sub-indicators, which only cluster V has. */
export function partsBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { texts, text, figure, presence } = coverageColumns(context, analysis.subIndicatorCoverage);
  const names = new Map<string | null, string>(
    analysis.reference.subIndicators.map((part) => [part.subIndicatorId, context.nameOf(part)]),
  );
  const partNames = texts('sub_indicator').map((id) => names.get(id) ?? null);
  return {
    caption: say({
      id: 'Tabel 4. Cakupan subindikator klaster V',
      en: 'Table 4. Coverage of the sub-indicators of cluster V',
    }),
    name: TABLE_NAMES.subIndicatorCoverage,
    source: say(POINTS_SOURCE),
    columns: [
      text('city', 15),
      text('sub_indicator', 10, { align: 'center' }),
      column(language, 'name', 'computed', 44, partNames),
      figure('max_points', 11, maxPointsHeader(context)),
      presence('presence'),
      figure('rows'),
      figure('rows_measurable'),
    ],
  };
}
