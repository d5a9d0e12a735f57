import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import type { CompletenessColumns } from './completeness-frame';
import { planColumns } from './count-columns';

export function completenessTable(context: SheetContext, frame: Frame<CompletenessColumns>): StackedTable {
  const { say } = context;
  const { shown, count, share } = frameColumns(context, frame);
  const headed = (name: keyof CompletenessColumns, id: string, en: string) =>
    share(name, 12, { header: say({ id, en }) });
  return {
    caption: say({ id: 'Tabel 5. Kelengkapan baris', en: 'Table 5. Completeness of the rows' }),
    name: 'tblKelengkapan',
    source: say({
      id: 'Bagian dari baris yang berbeda. Data dasar kosong berarti lampiran tidak punya kolomnya.',
      en: 'Shares of distinct rows. A blank baseline means that the annex has no such column.',
    }),
    columns: [
      shown('city', 15),
      ...planColumns(context, frame),
      count('rows'),
      count('rows_distinct'),
      headed('unit_percent', 'Bersatuan (%)', 'With unit (%)'),
      headed('known_unit_percent', 'Satuan dikenal (%)', 'Known unit (%)'),
      headed('all_targets_percent', 'Target lengkap (%)', 'All targets (%)'),
      headed('agency_percent', 'Penanggung jawab (%)', 'With agency (%)'),
      headed('baseline_percent', 'Data dasar (%)', 'Baseline (%)'),
    ],
  };
}
