import { measure } from '../measure';
import { CLUSTER_IDS, type ClusterId } from '../plan/plan';
import type { SheetContext } from '../sheets/context';
import { yearsOf } from '../sheets/names';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, KEY, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { type Line, linesOf } from '../table/lines';
import { type AgencyName, agencyNamer } from './agency-name';
import { type AgencyLoadColumns, agencyLoadFrame } from './agency-load-frame';

const AGENCY_SHEET: ResultSheet = {
  key: 'agencies',
  name: { id: 'Penanggung Jawab', en: 'Responsible Bodies', earlier: ['Perangkat Daerah', 'Agencies'] },
  tabColor: '7F6000',
  title: { id: 'Jumlah baris per penanggung jawab', en: 'Rows by responsible body' },
  subtitle: {
    id: 'Baris dengan beberapa penanggung jawab dihitung untuk masing-masing; jumlahnya bukan ukuran anggaran atau beban kerja. "Sebutan umum": bukan satu instansi. Tahun kosong: di luar rencana. K: kelembagaan; I–V: klaster KLA.',
    en: 'A row that names several bodies counts for each; counts measure neither budget nor work. "General mention": no single office. Blank year: not of the plan. K: institutional framework; I–V: KLA clusters.',
  },
  purpose: {
    id: 'Jumlah baris tiap penanggung jawab per tahun dan klaster.',
    en: 'Rows of each responsible body by year and cluster.',
  },
  long: { frozen: 2 },
};

/** Load of the responsible agencies. */
export const AGENCY_LOAD = measure({
  key: 'agencyLoad',
  compute: ({ plans, groups, findings }) => agencyLoadFrame(plans, groups, findings),
  sheet: AGENCY_SHEET,
  table: agencyTable,
});

type LoadRow = RowOf<Frame<AgencyLoadColumns>>;

/** Load of each agency: rows that name it per year, and in the final year per cluster. */
function agencyTable(context: SheetContext, frame: Frame<AgencyLoadColumns>): StackedTable {
  const { say, analysis } = context;
  const nameOf = agencyNamer(analysis.reference);
  const named = (row: LoadRow): AgencyName =>
    nameOf({ agencyId: row.agency_id, name: row.agency }, row.plan_id);
  const loads = busiestFirst(recordsOf(frame), named);
  const show = showing(context, loads);
  const years = yearsOf(analysis.plans);
  const byYear = {
    ...COUNT,
    group: say({ id: 'Baris yang bertarget pada tahun itu', en: 'Rows with a target in the year' }),
  };
  const byCluster = {
    ...COUNT,
    group: say({ id: 'Per klaster, tahun akhir rencana', en: 'By cluster, final year of the plan' }),
  };
  const spans = new Map(analysis.plans.map((plan) => [plan.planId, plan.years]));
  // Blank is a year that the plan does not have.
  const inYear = (year: number) => (load: Line<LoadRow>) =>
    spans.get(load[0].plan_id)?.includes(year) ? sumOf(load.filter((row) => row.year === year)) : null;
  const inCluster = (cluster: ClusterId | null) => (load: Line<LoadRow>) =>
    sumOf(load.filter((row) => row.final_year && row.cluster === cluster));
  return {
    name: 'tblPerangkatDaerah',
    columns: [
      show('city', 15, ([{ plan_id }]) => context.planName(plan_id), KEY),
      show('agency', 80, ([row]) => named(row).name, {
        ...KEY,
        styles: loads.map(([{ agency_id }]) => (agency_id === null ? 'doubt' : null)),
      }),
      show('agency_kind', 18, ([row]) => say(KIND_WORDS[named(row).kind]), {
        header: say({ id: 'Keterangan', en: 'Remark' }),
      }),
      show('plan_rows', 10, ([row]) => row.plan_rows, {
        ...COUNT,
        header: say({ id: 'Baris rencana', en: 'Rows of the plan' }),
      }),
      show('plan_notes', 11, ([row]) => row.plan_notes, {
        ...COUNT,
        header: say({ id: 'Catatan prioritas tinggi', en: 'Findings of high priority' }),
      }),
      ...years.map((year) =>
        show(`target_${String(year)}`, 9, inYear(year), { ...byYear, header: String(year) }),
      ),
      ...[...CLUSTER_IDS, null].map((cluster) =>
        show(`cluster_${cluster ?? ''}`, 9, inCluster(cluster), {
          ...byCluster,
          header: cluster ?? say({ id: 'Tanpa klaster', en: 'No cluster' }),
        }),
      ),
      show(
        'rows_shared',
        12,
        (load) => load.reduce((sum, row) => sum + (row.final_year ? (row.rows_shared ?? 0) : 0), 0),
        {
          ...byCluster,
          header: say({ id: 'Bersama penanggung jawab lain', en: 'Shared with others' }),
          earlierHeaders: ['Bersama perangkat lain'],
        },
      ),
    ],
  };
}

const KIND_WORDS = {
  agency: { id: '', en: '' },
  general: { id: 'Sebutan umum', en: 'General mention' },
  unknown: { id: 'Belum dikenal', en: 'Not known' },
} as const;

/** The long frame folded to one line per plan and agency; the busiest first within each plan, general mentions last. */
function busiestFirst(rows: readonly LoadRow[], named: (row: LoadRow) => AgencyName): Line<LoadRow>[] {
  const isGeneral = ([row]: Line<LoadRow>): number => Number(named(row).kind === 'general');
  return linesOf(rows, ({ plan_id }) => plan_id).flatMap((plan) =>
    linesOf(plan, ({ agency_id, agency }) => JSON.stringify([agency_id, agency])).sort(
      (a, b) => isGeneral(a) - isGeneral(b) || (b[0].plan_rows ?? 0) - (a[0].plan_rows ?? 0),
    ),
  );
}

function sumOf(rows: readonly LoadRow[]): number {
  return rows.reduce((sum, row) => sum + (row.rows ?? 0), 0);
}
