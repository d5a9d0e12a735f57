import { CLUSTER_IDS } from '../plan/plan';
import { columnOf } from '../table/frame';
import { columnMaker } from './columns';
import type { SheetContext } from './context';
import { TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';
import { tableSheet } from './sheet-frame';
import { statusCell } from './status-cell';

interface Load {
  readonly planId: string;
  readonly city: string;
  readonly agency: string;
  readonly known: boolean;
  readonly byYear: Map<number, number>;
  /** In the final year of the plan. */
  readonly byCluster: Map<string, number>;
  shared: number;
}

/** Load of each agency: rows that name it per year, and in the final year per cluster. */
export function agenciesSheet(context: SheetContext): SheetDescription {
  const { language, say, analysis } = context;
  const years = [...new Set(analysis.plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const loads = loadsOf(context);
  const column = columnMaker(language, loads);
  const yearGroup = say({ id: 'Baris yang menyebutnya, per tahun', en: 'Rows that name it, by year' });
  const clusterGroup = say({
    id: 'Per klaster, tahun akhir rencana',
    en: 'By cluster, final year of the plan',
  });
  return tableSheet(context, {
    key: 'agencies',
    name: context.sheetName('agencies'),
    tabColor: '7F6000',
    title: say({ id: 'Beban perangkat daerah', en: 'Load of the agencies' }),
    subtitle: say(SUBTITLE),
    cells: [statusCell(context, 2)],
    table: TABLE_NAMES.agencyLoad,
    columns: [
      column('city', 'computed', 15, ({ city }) => city),
      column('agency', 'computed', 40, ({ agency }) => agency, {
        styles: loads.map(({ known }) => (known ? null : 'doubt')),
      }),
      ...years.map((year) =>
        column(`target_${String(year)}`, 'computed', 9, ({ byYear }) => byYear.get(year) ?? null, {
          header: String(year),
          format: 'integer',
          group: yearGroup,
        }),
      ),
      ...[...CLUSTER_IDS, ''].map((cluster) =>
        column(`cluster_${cluster}`, 'computed', 9, ({ byCluster }) => byCluster.get(cluster) ?? null, {
          header: cluster === '' ? say({ id: 'Tanpa klaster', en: 'No cluster' }) : cluster,
          format: 'integer',
          group: clusterGroup,
        }),
      ),
      column('rows_shared', 'computed', 12, ({ shared }) => shared, {
        header: say({ id: 'Bersama perangkat lain', en: 'Shared with others' }),
        format: 'integer',
        group: clusterGroup,
      }),
    ],
    frozen: 2,
  });
}

const SUBTITLE = {
  id: 'Satu baris dapat menyebut beberapa perangkat daerah dan dihitung untuk masing-masing. Nama yang belum dikenal berwarna kuning.',
  en: 'A row may name several agencies and counts for each. Unknown names are yellow.',
};

/** The long frame folded to one line per plan and agency; the busiest first within each plan. */
function loadsOf(context: SheetContext): Load[] {
  const { plans, agencyLoad } = context.analysis;
  const column = (name: string): readonly unknown[] => columnOf(agencyLoad, name);
  const [planIds, cities, ids, agencies, years, clusters, rows, shared] = [
    'plan_id',
    'city',
    'agency_id',
    'agency',
    'year',
    'cluster',
    'rows',
    'rows_shared',
  ].map(column);
  const finalYear = new Map(plans.map((plan) => [plan.planId, Math.max(...plan.years)]));
  const loads = new Map<string, Load>();
  (planIds ?? []).forEach((planId, i) => {
    const key = JSON.stringify([planId, ids?.[i], agencies?.[i]]);
    const load: Load = loads.get(key) ?? {
      planId: String(planId),
      city: String(cities?.[i]),
      agency: String(agencies?.[i]),
      known: ids?.[i] !== null,
      byYear: new Map(),
      byCluster: new Map(),
      shared: 0,
    };
    loads.set(key, load);
    const year = Number(years?.[i]);
    const count = Number(rows?.[i]);
    load.byYear.set(year, (load.byYear.get(year) ?? 0) + count);
    if (finalYear.get(load.planId) !== year) return;
    load.byCluster.set(String(clusters?.[i] ?? ''), count);
    load.shared += Number(shared?.[i]);
  });
  const order = new Map(plans.map((plan, i) => [plan.planId, i]));
  const total = (load: Load): number => [...load.byYear.values()].reduce((sum, count) => sum + count, 0);
  return [...loads.values()].sort(
    (a, b) => (order.get(a.planId) ?? 0) - (order.get(b.planId) ?? 0) || total(b) - total(a),
  );
}
