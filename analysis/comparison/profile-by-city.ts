import { measure } from '../measure';
import { PROFILE_CRITERIA, profileFrame, type ProfileColumns } from '../evaluation/profile-frame';
import { CODE, type SizedColumn } from '../sheets/columns';
import { type GroupStatistics, planStatistics } from '../sheets/plan-statistics';
import { KEY, type RowOf, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { headerOf } from '../text/headers';
import { COMPARISON_SHEET } from './comparison-sheet';

/** Median and quartiles of whole plans, a criterion a line. */
function acrossCriteria(group: GroupStatistics<ProfileColumns>, header: string): SizedColumn[] {
  const found = PROFILE_CRITERIA.map((criterion) => group.spread(criterion, ['city'], header, SHARE));
  return (found[0] ?? []).map((column, at) => ({
    ...column,
    values: found.map((columns) => columns[at]?.values[0] ?? null),
  }));
}

/** The quality profile of whole plans, city beside city: a criterion a line. */
export const PROFILE_BY_CITY = measure({
  key: 'profileByCity',
  compute: ({ plans, reference, groups }) => profileFrame(plans, reference, groups),
  sheet: COMPARISON_SHEET,
  table: (context, frame): StackedTable => {
    const { say, language, analysis, planLabel } = context;
    const whole = recordsOf(frame).filter(({ scope }) => scope === 'city');
    type Profile = RowOf<Frame<ProfileColumns>>;
    const of = (planId: string): Profile | undefined => whole.find(({ plan_id }) => plan_id === planId);
    const lines = PROFILE_CRITERIA.map((criterion, at) => ({ criterion, number: at + 1 }));
    const show = showing(context, lines);
    const statistics = planStatistics(context, context.everything.profileByCity, ['scope']);
    return {
      caption: say({
        id: 'Tabel 3. Profil mutu: persentase baris rencana yang memenuhi tiap kriteria',
        en: 'Table 3. Quality profile: percentage of the rows of each plan that meet a criterion',
      }),
      name: 'tblProfilKota',
      source: say({
        id: 'Persentase dari baris tanpa ulangan; tanpa nilai gabungan. Kosong berarti lampiran tidak memuat kolomnya. Rinciannya menurut klaster di lembar Cakupan Klaster.',
        en: 'Percentages of rows without repeats; no total. Blank: the annex has no such column. By cluster on sheet Cluster Coverage.',
      }),
      rowNames: [...PROFILE_CRITERIA],
      columns: [
        show('indicator_no', 10, ({ number }) => number, CODE),
        // The criteria bear the names of their columns, without the sign of per cent.
        show('name', 40, ({ criterion }) => headerOf(criterion, language).replace(/ \(%\)$/, ''), {
          ...KEY,
          header: say({ id: 'Kriteria', en: 'Criterion' }),
        }),
        ...analysis.plans.map(({ planId }) =>
          show(`profile_${planId}`, 14, ({ criterion }) => of(planId)?.[criterion] ?? null, {
            ...SHARE,
            header: `${planLabel(planId)} (%)`,
          }),
        ),
        ...statistics.flatMap((group) => acrossCriteria(group, say({ id: 'Persentase', en: 'Percentage' }))),
      ],
    };
  },
});
