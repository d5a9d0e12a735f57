import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import { presenceColumn } from '../sheets/presence-column';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { maxPointsHeader, POINTS_SOURCE } from './count-columns';
import type { SubIndicatorCoverageColumns } from './sub-indicator-coverage-frame';

/** Sub-indicators, which only cluster V has. */
export function partsTable(context: SheetContext, frame: Frame<SubIndicatorCoverageColumns>): StackedTable {
  const { say, analysis } = context;
  const { rows, make, shown, count } = frameColumns(context, frame);
  const names = new Map(
    analysis.reference.subIndicators.map((part) => [part.subIndicatorId, context.nameOf(part)]),
  );
  return {
    caption: say({
      id: 'Tabel 4. Cakupan subindikator klaster V',
      en: 'Table 4. Coverage of the sub-indicators of cluster V',
    }),
    name: 'tblCakupanSubindikator',
    source: say(POINTS_SOURCE),
    columns: [
      shown('city', 15),
      shown('sub_indicator', 10, { align: 'center' }),
      make('name', 'computed', 44, (row) => names.get(row.sub_indicator) ?? null),
      count('max_points', 11, maxPointsHeader(context)),
      presenceColumn(
        context,
        'presence',
        13,
        rows.map(({ presence }) => presence),
      ),
      count('rows'),
      count('rows_measurable'),
    ],
  };
}
