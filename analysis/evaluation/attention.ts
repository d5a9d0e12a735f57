import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import type { SizedColumn } from '../sheets/columns';
import { besideStatistics, planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import { CENTRED, KEY, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { indicatorCoverageFrame } from './indicator-coverage-frame';

const SOURCE = {
  id: 'Persentase dari baris yang berpadanan dengan 24 indikator, dan dari nilai pertanyaan atas indikator itu. Banyak baris tidak berarti baik: lihat indikator yang nilainya besar tetapi barisnya sedikit.',
  en: 'Percentages of the rows that belong to the 24 indicators, and of the points asked on these. Many rows are no merit: look where points are many and rows are few.',
};

/** What part of its rows a plan gives to an indicator, beside its part of the points. */
export const ATTENTION = measure({
  key: 'attention',
  compute: ({ plans, reference, groups, answers }) =>
    indicatorCoverageFrame(plans, reference, groups, answers),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis, everything } = context;
    const whole = recordsOf(frame).filter(({ points_percent }) => points_percent !== null);
    const lines = linesOf(whole, ({ canonical_indicator }) => canonical_indicator);
    const names = new Map(
      analysis.reference.indicators.map(({ indicatorId, shortNameId, shortNameEn }) => [
        indicatorId,
        `${indicatorId} ${say({ id: shortNameId, en: shortNameEn })}`,
      ]),
    );
    const show = showing(context, lines);
    const statistics = planStatistics(context, everything.attention, ['canonical_indicator'], 3);
    const codes = lines.map(([{ canonical_indicator }]) => canonical_indicator);
    const rowShare = say({ id: 'Persentase baris', en: 'Share of rows' });
    const ofCity = ({ planId }: Plan): SizedColumn[] => {
      const own = showing(
        context,
        lines.flatMap((line) => line.find((one) => one.plan_id === planId) ?? []),
      );
      return [
        own(`rows_percent_${planId}`, 12, (line) => line.rows_percent, {
          ...SHARE,
          header: `${rowShare} ${context.planLabel(planId)} (%)`,
          earlierHeaders: [`Bagian baris ${context.planLabel(planId)} (%)`],
        }),
      ];
    };
    const { near, far } = besideStatistics(
      context,
      ofCity,
      statistics.map((group) => group.spread('rows_percent', codes, rowShare, SHARE)),
    );
    const fixed = [
      show('canonical_indicator', 11, ([{ canonical_indicator }]) => canonical_indicator, {
        ...CENTRED,
        ...KEY,
      }),
      show('cluster', 10, ([{ cluster }]) => cluster, CENTRED),
      show('name', 44, ([{ canonical_indicator }]) => names.get(canonical_indicator) ?? null),
      show('points_percent', 11, ([{ points_percent }]) => points_percent, SHARE),
    ];
    return {
      startsPage: true,
      caption: say({
        id: 'Tabel 4. Perhatian dan bobot: persentase baris rencana di samping persentase nilai pertanyaan',
        en: 'Table 4. Attention and weight: share of the rows of a plan beside the share of the points',
      }),
      name: 'tblPerhatian',
      source: sourceWithStatistics(context, SOURCE, statistics),
      chart: {
        name: 'grafikPerhatian',
        kind: 'bar',
        title: say({
          id: 'Persentase nilai dan persentase baris per indikator',
          en: 'Share of points and share of rows by indicator (%)',
        }),
        categories: 'name',
        // A chart tells three inks apart: the points, and two cities or the own city and the middle of all.
        series: ['points_percent', ...near.slice(0, 2).map(({ key }) => key)],
        rows: 28,
      },
      columns: [...fixed, ...near, ...far],
      print: { columns: fixed.length + near.length },
    };
  },
});
