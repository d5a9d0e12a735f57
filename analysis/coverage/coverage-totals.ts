import { measure } from '../measure';
import { linesWithStatistics, planStatistics } from '../sheets/plan-statistics';
import { showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { countColumns, COUNTED, planColumns, POINTS_SOURCE } from './count-columns';
import { coverageTotalsFrame } from './coverage-frame';
import { COVERAGE_SHEET } from './coverage-sheet';

export const COVERAGE_TOTALS = measure({
  key: 'coverageTotals',
  compute: ({ plans, reference, groups }) => coverageTotalsFrame(plans, reference, groups),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, planSheets, everything } = context;
    const statistics = planStatistics(context, everything.coverageTotals, []);
    const rows = linesWithStatistics(recordsOf(frame), statistics, COUNTED);
    const show = showing(context, rows);
    const links = rows.map(({ plan_id }) =>
      plan_id === '' ? null : { sheet: planSheets.get(plan_id) ?? plan_id, cell: 'A1' },
    );
    return {
      caption: say({
        id: 'Tabel 6. Indikator bertarget angka per kota',
        en: 'Table 6. Indicators with a numeric target, by city',
      }),
      name: 'tblCakupanKota',
      source: say(POINTS_SOURCE),
      columns: [
        show('city', 15, { role: 'id', links }),
        ...planColumns(context, rows),
        ...countColumns(context, rows),
      ],
    };
  },
});
