import { measure } from '../measure';
import { CLUSTER_IDS, type ClusterId } from '../plan/plan';
import type { SheetContext } from '../sheets/context';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, KEY, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { type Line, linesOf } from '../table/lines';
import { type AgencyLoadColumns, agencyLoadFrame } from './agency-load-frame';

const AGENCY_SHEET: ResultSheet = {
  key: 'agencies',
  name: { id: 'Penanggung Jawab', en: 'Responsible Bodies', earlier: ['Perangkat Daerah', 'Agencies'] },
  tabColor: '7F6000',
  title: { id: 'Beban penanggung jawab', en: 'Load of the responsible bodies' },
  subtitle: {
    id: 'Satu baris dapat menyebut beberapa penanggung jawab dan dihitung untuk masing-masing. Nama yang belum dikenal berwarna kuning.',
    en: 'A row may name several responsible bodies and counts for each. Unknown names are yellow.',
  },
  purpose: {
    id: 'Beban tiap penanggung jawab per tahun dan klaster.',
    en: 'Load of each responsible body by year and cluster.',
  },
  long: { frozen: 2 },
};

/** Load of the responsible agencies. */
export const AGENCY_LOAD = measure({
  key: 'agencyLoad',
  compute: ({ plans, groups }) => agencyLoadFrame(plans, groups),
  sheet: AGENCY_SHEET,
  table: agencyTable,
});

type LoadRow = RowOf<Frame<AgencyLoadColumns>>;

/** Load of each agency: rows that name it per year, and in the final year per cluster. */
function agencyTable(context: SheetContext, frame: Frame<AgencyLoadColumns>): StackedTable {
  const { say, analysis } = context;
  const loads = busiestFirst(recordsOf(frame));
  const show = showing(context, loads);
  const years = [...new Set(analysis.plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const byYear = {
    ...COUNT,
    group: say({ id: 'Baris yang menyebutnya, per tahun', en: 'Rows that name it, by year' }),
  };
  const byCluster = {
    ...COUNT,
    group: say({ id: 'Per klaster, tahun akhir rencana', en: 'By cluster, final year of the plan' }),
  };
  const inYear = (year: number) => (load: Line<LoadRow>) => sumOf(load.filter((row) => row.year === year));
  const inCluster = (cluster: ClusterId | null) => (load: Line<LoadRow>) =>
    sumOf(load.filter((row) => row.final_year && row.cluster === cluster));
  return {
    name: 'tblPerangkatDaerah',
    columns: [
      show('city', 15, ([{ city }]) => city, KEY),
      show('agency', 40, ([{ agency }]) => agency, {
        ...KEY,
        styles: loads.map(([{ agency_id }]) => (agency_id === null ? 'doubt' : null)),
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

/** The long frame folded to one line per plan and agency; the busiest first within each plan. */
function busiestFirst(rows: readonly LoadRow[]): Line<LoadRow>[] {
  return linesOf(rows, ({ plan_id }) => plan_id).flatMap((plan) =>
    linesOf(plan, ({ agency_id, agency }) => JSON.stringify([agency_id, agency])).sort(
      (a, b) => (sumOf(b) ?? 0) - (sumOf(a) ?? 0),
    ),
  );
}

/** Null where there is no row to add up. */
function sumOf(rows: readonly LoadRow[]): number | null {
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + (row.rows ?? 0), 0);
}
