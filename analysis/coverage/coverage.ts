import { columnsOf, measure } from '../measure';
import { linesWithStatistics, planStatistics } from '../sheets/plan-statistics';
import { CENTRED, KEY, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { countColumns, COUNTED, POINTS_SOURCE } from './count-columns';
import { type CoverageColumns, coverageFrame, type PlanCoverageColumns } from './coverage-frame';
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
    const { say, nameOf, analysis, everything } = context;
    const lines = withUnmapped(recordsOf(frame), recordsOf(analysis.coverageTotals));
    const statistics = planStatistics(context, everything.coverage, ['cluster']);
    const rows = linesWithStatistics(lines, statistics, COUNTED);
    const show = showing(context, rows);
    const names = new Map(analysis.reference.clusters.map((one) => [one.clusterId, nameOf(one)]));
    const none = say({ id: 'tanpa indikator KLA', en: 'without a KLA indicator' });
    return {
      caption: say({
        id: 'Tabel 7. Indikator bertarget angka per klaster',
        en: 'Table 7. Indicators with a numeric target, by cluster',
      }),
      name: 'tblCakupan',
      source: say(POINTS_SOURCE),
      columns: [
        show('city', 15, KEY),
        show('cluster', 10, { ...CENTRED, ...KEY }),
        show('name', 44, ({ cluster }) => (cluster === null ? none : (names.get(cluster) ?? null))),
        ...countColumns(context, rows),
      ],
    };
  },
});

type ClusterRow = RowOf<Frame<CoverageColumns>>;
/** A cluster of a plan; null for its rows that map to no indicator. */
type ClusterLine = Omit<ClusterRow, 'cluster'> & { readonly cluster: ClusterRow['cluster'] | null };

/** The clusters of each plan, and the rows of none of them, so that the lines add up to the plan. */
function withUnmapped(
  clusters: readonly ClusterRow[],
  totals: readonly RowOf<Frame<PlanCoverageColumns>>[],
): readonly ClusterLine[] {
  const totalOf = new Map(totals.map((total) => [total.plan_id, total]));
  return linesOf(clusters, ({ plan_id }) => plan_id).flatMap((plan): readonly ClusterLine[] => {
    const [{ plan_id, city }] = plan;
    const total = totalOf.get(plan_id);
    if (!total?.rows_unmapped) return plan;
    return [
      ...plan,
      {
        plan_id,
        city,
        cluster: null,
        indicators: null,
        covered: null,
        coverage_percent: null,
        coverage_by_points_percent: null,
        rows: total.rows_unmapped,
        rows_distinct: total.unmapped_distinct,
        rows_measurable: total.unmapped_measurable,
        rows_with_baseline: total.unmapped_with_baseline,
        rows_with_agency: total.unmapped_with_agency,
        missing_indicators: null,
      },
    ];
  });
}
