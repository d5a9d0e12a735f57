import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { countColumns, POINTS_SOURCE } from './count-columns';
import type { CoverageColumns } from './coverage-frame';

export function clustersTable(context: SheetContext, frame: Frame<CoverageColumns>): StackedTable {
  const { say, analysis } = context;
  const { make, shown } = frameColumns(context, frame);
  const names = new Map(
    analysis.reference.clusters.map((cluster) => [cluster.clusterId, context.nameOf(cluster)]),
  );
  return {
    caption: say({ id: 'Tabel 2. Cakupan per klaster', en: 'Table 2. Coverage by cluster' }),
    name: 'tblCakupan',
    source: say(POINTS_SOURCE),
    columns: [
      shown('city', 15),
      shown('cluster', 10, { align: 'center' }),
      make('name', 'computed', 44, ({ cluster }) => names.get(cluster) ?? null),
      ...countColumns(context, frame),
    ],
  };
}
