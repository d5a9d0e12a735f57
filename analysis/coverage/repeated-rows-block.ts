import { COLORS, type SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { NO, YES } from '../text/words';
import type { DuplicatesColumns } from './duplicates-frame';

export function repeatedRowsTable(
  context: SheetContext,
  frame: Frame<DuplicatesColumns>,
): StackedTable | null {
  const { say } = context;
  const { rows, make, shown } = frameColumns(context, frame);
  if (rows.length === 0) return null;
  return {
    caption: say({ id: 'Tabel 7. Baris yang berulang', en: 'Table 7. Repeated rows' }),
    name: 'tblBarisBerulang',
    source: say({
      id: 'Sumber: lampiran peraturan wali kota, dihitung.',
      en: 'Source: annexes of the mayoral regulations, computed.',
    }),
    columns: [
      shown('city', 15),
      make('count', 'computed', 10, ({ row_count }) => row_count, { format: 'integer' }),
      make('row_ids', 'computed', 44, ({ row_ids }) => row_ids.replaceAll(';', ', ')),
      make('values_agree', 'computed', 11, ({ values_agree }) => say(values_agree ? YES : NO), {
        align: 'center',
        colors: [{ word: say(NO), ...COLORS.warn }],
      }),
      make('across_sections', 'computed', 11, ({ across_sections }) => say(across_sections ? YES : NO), {
        header: say({ id: 'Lintas bagian', en: 'Across sections' }),
        align: 'center',
      }),
    ],
  };
}
