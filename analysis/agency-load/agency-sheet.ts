import { CLUSTER_IDS } from '../plan/plan';
import { columnMaker } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { frameColumns, type RowOf } from '../sheets/frame-columns';
import type { ResultSheet } from '../sheets/result-sheet';
import type { StackedTable } from '../sheets/stack';
import { type Line, linesOf } from '../table/lines';
import type { Frame } from '../table/frame';
import type { AgencyLoadColumns } from './agency-load-frame';

export const AGENCY_SHEET: ResultSheet = {
  key: 'agencies',
  name: { id: 'Perangkat Daerah', en: 'Agencies' },
  tabColor: '7F6000',
  title: { id: 'Beban perangkat daerah', en: 'Load of the agencies' },
  subtitle: {
    id: 'Satu baris dapat menyebut beberapa perangkat daerah dan dihitung untuk masing-masing. Nama yang belum dikenal berwarna kuning.',
    en: 'A row may name several agencies and counts for each. Unknown names are yellow.',
  },
  purpose: {
    id: 'Beban tiap perangkat daerah per tahun dan klaster.',
    en: 'Load of each agency by year and cluster.',
  },
  long: { frozen: 2 },
};

type LoadRow = RowOf<Frame<AgencyLoadColumns>>;

/** Load of each agency: rows that name it per year, and in the final year per cluster. */
export function agencyTable(context: SheetContext, frame: Frame<AgencyLoadColumns>): StackedTable {
  const { language, say } = context;
  const { rows } = frameColumns(context, frame);
  const loads = busiestFirst(rows);
  const column = columnMaker(language, loads);
  const years = [...new Set(context.analysis.plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const yearGroup = say({ id: 'Baris yang menyebutnya, per tahun', en: 'Rows that name it, by year' });
  const clusterGroup = say({
    id: 'Per klaster, tahun akhir rencana',
    en: 'By cluster, final year of the plan',
  });
  return {
    name: 'tblPerangkatDaerah',
    columns: [
      column('city', 'computed', 15, ([{ city }]) => city),
      column('agency', 'computed', 40, ([{ agency }]) => agency, {
        styles: loads.map(([{ agency_id }]) => (agency_id === null ? 'doubt' : null)),
      }),
      ...years.map((year) =>
        column(
          `target_${String(year)}`,
          'computed',
          9,
          (load) => sumOf(load.filter((row) => row.year === year)),
          { header: String(year), format: 'integer', group: yearGroup },
        ),
      ),
      ...[...CLUSTER_IDS, null].map((cluster) =>
        column(
          `cluster_${cluster ?? ''}`,
          'computed',
          9,
          (load) => sumOf(load.filter((row) => row.final_year && row.cluster === cluster)),
          {
            header: cluster ?? say({ id: 'Tanpa klaster', en: 'No cluster' }),
            format: 'integer',
            group: clusterGroup,
          },
        ),
      ),
      column(
        'rows_shared',
        'computed',
        12,
        (load) => load.reduce((sum, row) => sum + (row.final_year ? (row.rows_shared ?? 0) : 0), 0),
        {
          header: say({ id: 'Bersama perangkat lain', en: 'Shared with others' }),
          format: 'integer',
          group: clusterGroup,
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
