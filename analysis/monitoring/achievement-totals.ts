import { agencyNamer } from '../agency-load/agency-name';
import { columnsOf, measure } from '../measure';
import type { SheetContext } from '../sheets/context';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, KEY, type RowOf, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { SCOPE_WORDS } from '../text/words';
import { type AchievementTotalsColumns, achievementTotalsFrame, SCOPES } from './achievement-totals-frame';

const ACHIEVEMENT_SHEET: ResultSheet = {
  key: 'achievement',
  showsRealisations: true,
  name: { id: 'Capaian', en: 'Achievement' },
  tabColor: '9C4A00',
  title: {
    id: 'Capaian menurut kota, klaster, indikator, pertanyaan, dan penanggung jawab',
    en: 'Achievement by city, cluster, indicator, question and responsible body',
  },
  subtitle: {
    id: 'Hanya dari realisasi yang dilaporkan; kelompok tanpa laporan tidak dicantumkan. Target setahun tidak dibagi per periode. Satu baris dapat masuk beberapa kelompok; jumlah satuan yang berbeda tidak dijumlahkan. Baris demi baris: lembar Kesenjangan. Pertanyaan evaluasi tidak ikut dicetak.',
    en: 'Of reported realisations only; groups without a report are left out. A yearly target is not divided among rounds. A row may stand in several groups; amounts of different units are not added up. Row by row: sheet Gaps. Evaluation questions are left out on paper.',
  },
  purpose: {
    id: 'Berapa baris sudah dilaporkan dan mencapai target, menurut kelompok.',
    en: 'How many rows were reported and reach their targets, by group.',
  },
  long: { frozen: 3 },
};

/** What was reached, by groups of rows. */
export const ACHIEVEMENT_TOTALS = measure({
  key: 'achievementTotals',
  file: 'achievement_totals',
  compute: ({ monitored, achievements, reference }) =>
    achievementTotalsFrame(monitored.plans, achievements, reference.bands),
  csv: (frame) => columnsOf(frame, frame.columns as (keyof AchievementTotalsColumns & string)[]),
  sheet: ACHIEVEMENT_SHEET,
  table: totalsTable,
});

type Total = RowOf<Frame<AchievementTotalsColumns>>;

function totalsTable(context: SheetContext, all: Frame<AchievementTotalsColumns>): StackedTable {
  const { say, planName, analysis, nameOf } = context;
  const rows = recordsOf(all)
    .filter(({ rows_reported }) => (rows_reported ?? 0) > 0)
    .sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
  const show = showing(context, rows);
  const byBand = { ...COUNT, group: say({ id: 'Baris menurut kategori capaian', en: 'Rows by band' }) };
  return {
    name: 'tblCapaian',
    rowNames: rows.map(({ plan_id, scope, code, agency }) => [plan_id, scope, code ?? agency].join('|')),
    none: say({ id: 'Belum ada realisasi yang dilaporkan.', en: 'Nothing was reported yet.' }),
    columns: [
      show('city', 15, ({ plan_id }) => planName(plan_id), KEY),
      show('scope', 17, ({ scope }) => say(SCOPE_WORDS[scope]), KEY),
      show('group_name', 62, groupName(context), KEY),
      show('rows', 9, (row) => row.rows_in_group, COUNT),
      show('reported', 11, (row) => row.rows_reported, COUNT),
      show('reported_percent', 11, SHARE),
      show('rows_late', 10, COUNT),
      show('rows_never', 11, COUNT),
      show('rows_judged', 11, COUNT),
      show('rows_reached', 10, COUNT),
      show('reached_percent', 11, SHARE),
      show('rows_computed', 12, COUNT),
      show('median_percent', 11, SHARE),
      ...analysis.reference.bands.map((band) =>
        show(`band_${band.bandId}`, 9, (row: Total) => row[`band_${band.bandId}`] ?? null, {
          ...byBand,
          header: nameOf(band),
        }),
      ),
    ],
    print: {
      columns: 13 + analysis.reference.bands.length,
      rows: rows.map(({ scope }) => scope !== 'question'),
    },
  };
}

function groupName({ analysis, say, nameOf }: SheetContext): (total: Total) => string {
  const { reference } = analysis;
  const agencyName = agencyNamer(reference);
  const named = <T extends { readonly nameId: string; readonly nameEn: string }>(
    list: readonly T[],
    idOf: (one: T) => string,
  ) => new Map(list.map((one) => [idOf(one), nameOf(one)]));
  const names = {
    cluster: named(reference.clusters, ({ clusterId }) => clusterId),
    indicator: named(reference.indicators, ({ indicatorId }) => indicatorId),
    question: named(reference.questions, ({ questionId }) => questionId),
  };
  return ({ scope, code, agency, plan_id }) => {
    if (scope === 'city') return say({ id: 'Semua baris', en: 'All rows' });
    if (scope === 'agency') return agencyName({ agencyId: code, name: agency ?? '' }, plan_id).name;
    if (code === null) return say({ id: 'Tanpa padanan', en: 'No match' });
    return `${code} ${names[scope].get(code) ?? ''}`.trim();
  };
}
