import { NO, YES } from '../../text/words';
import { columnMaker } from '../columns';
import { COLORS, type SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';

export function repeatedRowsBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const column = columnMaker(language, analysis.duplicates);
  return {
    caption: say({ id: 'Tabel 7. Baris yang berulang', en: 'Table 7. Repeated rows' }),
    name: TABLE_NAMES.duplicates,
    source: say({
      id: 'Sumber: lampiran peraturan wali kota, dihitung.',
      en: 'Source: annexes of the mayoral regulations, computed.',
    }),
    columns: [
      column('city', 'computed', 15, ({ city }) => city),
      column('count', 'computed', 10, ({ rowIds }) => rowIds.length, { format: 'integer' }),
      column('row_ids', 'computed', 44, ({ rowIds }) => rowIds.join(', ')),
      column('values_agree', 'computed', 11, ({ valuesAgree }) => say(valuesAgree ? YES : NO), {
        align: 'center',
        colors: [{ word: say(NO), ...COLORS.warn }],
      }),
      column('across_sections', 'computed', 11, ({ acrossSections }) => say(acrossSections ? YES : NO), {
        header: say({ id: 'Lintas bagian', en: 'Across sections' }),
        align: 'center',
      }),
    ],
  };
}
