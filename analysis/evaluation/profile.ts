import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { columnsOf, measure } from '../measure';
import { linesWithStatistics, planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import { CENTRED, COUNT, KEY, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { PROFILE_CRITERIA, profileFrame } from './profile-frame';

const SOURCE = {
  id: 'Persentase dari baris tanpa ulangan; tanpa nilai gabungan. Kosong berarti lampiran tidak memuat kolomnya. Bertarget angka: pada sedikitnya satu tahun. Ukuran hasil: kondisi, bukan hitungan kegiatan. Satu penanggung jawab: hanya satu nama, bukan sebutan umum.',
  en: 'Percentages of rows without repeats; no total. Blank: the annex has no such column. With a numeric target: in one year at least. Measures a result: a level that is no count of activities. One responsible body: one name only, no general mention.',
};

/** What share of the rows meets each criterion of a good plan; no total. */
export const PROFILE = measure({
  key: 'profile',
  compute: ({ plans, reference, groups }) => profileFrame(plans, reference, groups),
  csv: (frame) =>
    columnsOf(frame, [
      'plan_id',
      'city',
      'scope',
      'cluster',
      'canonical_indicator',
      'rows',
      ...PROFILE_CRITERIA,
    ]),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, nameOf, analysis, everything } = context;
    const ofPlans = recordsOf(frame).filter(({ scope }) => scope !== 'indicator');
    const statistics = planStatistics(context, everything.profile, [
      'canonical_indicator',
      'cluster',
      'scope',
    ]);
    const rows = linesWithStatistics(ofPlans, statistics, ['rows', ...PROFILE_CRITERIA]);
    const names = new Map(analysis.reference.clusters.map((one) => [one.clusterId, nameOf(one)]));
    const show = showing(context, rows);
    const whole = say({ id: 'Seluruh rencana', en: 'Whole plan' });
    return {
      startsPage: true,
      caption: say({
        id: 'Tabel 5. Profil mutu: persentase baris yang memenuhi tiap kriteria',
        en: 'Table 5. Quality profile: percentage of rows that meet each criterion',
      }),
      name: 'tblProfil',
      source: sourceWithStatistics(context, SOURCE, statistics),
      columns: [
        show('city', 15, KEY),
        show('cluster', 10, { ...CENTRED, ...KEY }),
        show('name', 44, ({ cluster }) => (cluster === null ? whole : (names.get(cluster) ?? null))),
        show('rows_distinct', 11, ({ rows: count }) => count, COUNT),
        show('measurable_percent', 12, SHARE),
        show('baseline_percent', 12, SHARE),
        show('moving_percent', 12, SHARE),
        show('outcome_percent', 12, SHARE),
        show('one_agency_percent', 15, SHARE),
        show('program_percent', 12, SHARE),
        show('partners_percent', 14, SHARE),
      ],
    };
  },
});
