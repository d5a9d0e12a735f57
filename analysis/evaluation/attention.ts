import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { measure } from '../measure';
import { CENTRED, KEY, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { indicatorCoverageFrame } from './indicator-coverage-frame';

/** What part of its rows a plan gives to an indicator, beside its part of the points. */
export const ATTENTION = measure({
  key: 'attention',
  compute: ({ plans, reference, groups, answers }) =>
    indicatorCoverageFrame(plans, reference, groups, answers),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis } = context;
    const whole = recordsOf(frame).filter(({ points_percent }) => points_percent !== null);
    const lines = linesOf(whole, ({ canonical_indicator }) => canonical_indicator);
    const names = new Map(
      analysis.reference.indicators.map(({ indicatorId, shortNameId, shortNameEn }) => [
        indicatorId,
        `${indicatorId} ${say({ id: shortNameId, en: shortNameEn })}`,
      ]),
    );
    const show = showing(context, lines);
    return {
      startsPage: true,
      caption: say({
        id: 'Tabel 4. Perhatian dan bobot: bagian baris rencana dibandingkan dengan bagian nilai evaluasi',
        en: 'Table 4. Attention and weight: share of the rows of a plan beside the share of the points',
      }),
      name: 'tblPerhatian',
      source: say({
        id: 'Persentase dari baris yang berpadanan dengan 24 indikator, dan dari nilai pertanyaan atas indikator itu. Banyak baris tidak berarti baik: lihat indikator yang nilainya besar tetapi barisnya sedikit.',
        en: 'Percentages of the rows that belong to the 24 indicators, and of the points asked on these. Many rows are no merit: look where points are many and rows are few.',
      }),
      chart: {
        name: 'grafikPerhatian',
        kind: 'bar',
        title: say({
          id: 'Bagian nilai dan bagian baris per indikator (%)',
          en: 'Share of points and share of rows by indicator (%)',
        }),
        categories: 'name',
        // A chart tells three inks apart.
        series: [
          'points_percent',
          ...analysis.plans.slice(0, 2).map(({ planId }) => `rows_percent_${planId}`),
        ],
        rows: 28,
      },
      columns: [
        show('canonical_indicator', 11, ([{ canonical_indicator }]) => canonical_indicator, {
          ...CENTRED,
          ...KEY,
        }),
        show('cluster', 10, ([{ cluster }]) => cluster, CENTRED),
        show('name', 44, ([{ canonical_indicator }]) => names.get(canonical_indicator) ?? null),
        show('points_percent', 11, ([{ points_percent }]) => points_percent, SHARE),
        ...analysis.plans.map(({ planId }) => {
          const own = showing(
            context,
            lines.flatMap((line) => line.find((one) => one.plan_id === planId) ?? []),
          );
          return own(`rows_percent_${planId}`, 12, (line) => line.rows_percent, {
            ...SHARE,
            header: `${say({ id: 'Bagian baris', en: 'Share of rows' })} ${context.planLabel(planId)} (%)`,
          });
        }),
      ],
    };
  },
});
