import { columnsOf, measure } from '../measure';
import { CENTRED, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { countColumns, POINTS_SOURCE } from './count-columns';
import { coverageFrame } from './coverage-frame';
import { COVERAGE_SHEET } from './coverage-sheet';

export const COVERAGE = measure({
  key: 'coverage',
  compute: ({ plans, reference, groups }) => coverageFrame(plans, reference, groups),
  csv: (frame) =>
    columnsOf(frame, [
      'city',
      'cluster',
      'indicators',
      'covered',
      'coverage_percent',
      'coverage_by_points_percent',
      'rows',
      'rows_measurable',
      'rows_with_baseline',
      'rows_with_agency',
      'missing_indicators',
      'rows_distinct',
      'plan_id',
    ]),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, nameOf, analysis } = context;
    const rows = recordsOf(frame);
    const show = showing(context, rows);
    const names = new Map(analysis.reference.clusters.map((one) => [one.clusterId, nameOf(one)]));
    return {
      caption: say({ id: 'Tabel 2. Cakupan per klaster', en: 'Table 2. Coverage by cluster' }),
      name: 'tblCakupan',
      source: say(POINTS_SOURCE),
      columns: [
        show('city', 15, KEY),
        show('cluster', 10, { ...CENTRED, ...KEY }),
        show('name', 44, ({ cluster }) => names.get(cluster) ?? null),
        ...countColumns(context, rows),
      ],
    };
  },
});
