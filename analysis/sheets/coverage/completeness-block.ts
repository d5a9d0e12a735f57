import type { SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';
import { coverageColumns, planColumns } from './coverage-columns';

export function completenessBlock(context: SheetContext): StackedTable {
  const { say, analysis } = context;
  const { text, figure, share } = coverageColumns(context, analysis.completeness);
  const headed = (name: string, id: string, en: string) => share(name, 12, { header: say({ id, en }) });
  return {
    caption: say({ id: 'Tabel 5. Kelengkapan baris', en: 'Table 5. Completeness of the rows' }),
    name: TABLE_NAMES.completeness,
    source: say({
      id: 'Bagian dari baris yang berbeda. Data dasar kosong berarti lampiran tidak punya kolomnya.',
      en: 'Shares of distinct rows. A blank baseline means that the annex has no such column.',
    }),
    columns: [
      text('city', 15),
      ...planColumns(context),
      figure('rows'),
      figure('rows_distinct'),
      headed('unit_percent', 'Bersatuan (%)', 'With unit (%)'),
      headed('known_unit_percent', 'Satuan dikenal (%)', 'Known unit (%)'),
      headed('all_targets_percent', 'Target lengkap (%)', 'All targets (%)'),
      headed('agency_percent', 'Penanggung jawab (%)', 'With agency (%)'),
      headed('baseline_percent', 'Data dasar (%)', 'Baseline (%)'),
    ],
  };
}
