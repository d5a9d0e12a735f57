import { measure } from '../measure';
import { CODE, codeNumber } from '../sheets/columns';
import { yearSpan } from '../sheets/names';
import { CENTRED, COUNT, presenceLook, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { PRESENCE_WORDS } from '../text/words';
import { DISTINCT, maxPoints, MEASURABLE, POINTS_SOURCE } from './count-columns';
import { COVERAGE_SHEET } from './coverage-sheet';
import { indicatorMatrixFrame } from './indicator-matrix-frame';

/** Every indicator against every city. */
export const INDICATOR_MATRIX = measure({
  key: 'indicatorMatrix',
  compute: ({ plans, reference, groups }) => indicatorMatrixFrame(plans, reference, groups),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, nameOf, analysis } = context;
    // Every plan has a row for every indicator, in the same order.
    const all = recordsOf(frame);
    const rowsOf = (planId: string | undefined) => all.filter(({ plan_id }) => plan_id === planId);
    const show = showing(context, rowsOf(analysis.plans[0]?.planId));
    const names = new Map(analysis.reference.indicators.map((one) => [one.indicatorId, nameOf(one)]));
    return {
      caption: say({
        id: 'Tabel 3. Matriks indikator dan kota',
        en: 'Table 3. Matrix of indicators and cities',
      }),
      name: 'tblMatriksIndikator',
      source: say(POINTS_SOURCE),
      columns: [
        show('canonical_indicator', 15, (row) => codeNumber(row.canonical_indicator), {
          ...CODE,
          role: 'id',
        }),
        show('cluster', 10, CENTRED),
        show('name', 44, (row) => names.get(row.canonical_indicator) ?? null),
        show('max_points', 11, maxPoints(context)),
        ...analysis.plans.flatMap(({ planId, cityName, years }) => {
          const city = showing(context, rowsOf(planId));
          const label = `${context.planLabel(planId)} ${yearSpan(years)}`;
          const headed = (id: string, en: string, earlier: readonly string[] = []) => ({
            header: `${say({ id, en })} ${label}`,
            earlierHeaders: earlier.map((header) => `${header} ${label}`),
            group: `${cityName} ${yearSpan(years)}`,
          });
          return [
            city(`presence_${planId}`, 13, ({ presence }) => say(PRESENCE_WORDS[presence]), {
              ...presenceLook(context),
              ...headed('Status', 'Status'),
            }),
            city(`rows_${planId}`, 10, ({ rows }) => rows, {
              ...COUNT,
              ...headed(DISTINCT.id, DISTINCT.en, DISTINCT.earlier),
            }),
            city(`measurable_${planId}`, 10, (row) => row.rows_measurable, {
              ...COUNT,
              ...headed(MEASURABLE.id, MEASURABLE.en, MEASURABLE.earlier),
            }),
          ];
        }),
      ],
    };
  },
});
