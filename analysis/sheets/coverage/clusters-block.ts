import { column } from '../columns';
import type { SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';
import { countColumns, coverageColumns, POINTS_SOURCE } from './coverage-columns';

export function clustersBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { texts, text } = coverageColumns(context, analysis.coverage);
  const names = new Map<string | null, string>(
    analysis.reference.clusters.map((cluster) => [cluster.clusterId, context.nameOf(cluster)]),
  );
  const clusterNames = texts('cluster').map((id) => names.get(id) ?? null);
  return {
    caption: say({ id: 'Tabel 2. Cakupan per klaster', en: 'Table 2. Coverage by cluster' }),
    name: TABLE_NAMES.coverage,
    source: say(POINTS_SOURCE),
    columns: [
      text('city', 15),
      text('cluster', 10, { align: 'center' }),
      column(language, 'name', 'computed', 44, clusterNames),
      ...countColumns(context, analysis.coverage),
    ],
  };
}
