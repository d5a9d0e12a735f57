import { measure } from '../measure';
import { COUNT, KEY, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { type CompletenessColumns, completenessFrame } from './completeness-frame';
import { DISTINCT, planColumns } from './count-columns';
import { COVERAGE_SHEET } from './coverage-sheet';

export const COMPLETENESS = measure({
  key: 'completeness',
  compute: ({ plans, groups }) => completenessFrame(plans, groups),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say } = context;
    const rows = recordsOf(frame);
    const show = showing(context, rows);
    const share = (
      name: keyof CompletenessColumns,
      id: string,
      en: string,
      earlier: readonly string[] = [],
    ) => show(name, 12, { ...SHARE, header: say({ id, en }), earlierHeaders: earlier });
    return {
      caption: say({ id: 'Tabel 5. Kelengkapan baris', en: 'Table 5. Completeness of the rows' }),
      name: 'tblKelengkapan',
      source: say({
        id: 'Persentase dari baris yang berbeda. Data dasar kosong berarti lampiran tidak memiliki kolomnya.',
        en: 'Percentages of distinct rows. A blank baseline means that the annex has no such column.',
      }),
      columns: [
        show('city', 15, KEY),
        ...planColumns(context, rows),
        show('rows', 11, COUNT),
        show('rows_distinct', 11, { ...COUNT, header: say(DISTINCT) }),
        share('unit_percent', 'Bersatuan (%)', 'With unit (%)'),
        share('known_unit_percent', 'Satuan dikenal (%)', 'Known unit (%)'),
        share('all_targets_percent', 'Target lengkap (%)', 'All targets (%)'),
        share('agency_percent', 'Penanggung jawab (%)', 'With responsible body (%)', ['With agency (%)']),
        share('baseline_percent', 'Data dasar (%)', 'Baseline (%)'),
      ],
    };
  },
});
