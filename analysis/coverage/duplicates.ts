import { measure } from '../measure';
import { COLORS } from '../sheets/context';
import { CENTRED, COUNT, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { NO, YES } from '../text/words';
import { COVERAGE_SHEET } from './coverage-sheet';
import { duplicatesFrame } from './duplicates-frame';

export const DUPLICATES = measure({
  key: 'duplicates',
  compute: ({ plans, groups }) => duplicatesFrame(plans, groups),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say } = context;
    const rows = recordsOf(frame);
    const show = showing(context, rows);
    const answer = (isTrue: boolean): string => say(isTrue ? YES : NO);
    return {
      caption: say({ id: 'Tabel 9. Baris yang berulang', en: 'Table 9. Repeated rows' }),
      name: 'tblBarisBerulang',
      source: say({
        id: 'Sumber: lampiran peraturan kepala daerah, dihitung.',
        en: 'Source: annexes of the regulations, computed.',
      }),
      none: say({ id: 'Tidak ada baris yang berulang.', en: 'No repeated rows.' }),
      columns: [
        show('city', 15),
        show('count', 10, (row) => row.row_count, COUNT),
        show('row_ids', 44, (row) => row.row_ids.replaceAll(';', ', '), KEY),
        show('values_agree', 11, (row) => answer(row.values_agree), {
          ...CENTRED,
          colors: [{ word: say(NO), ...COLORS.warn }],
        }),
        show('across_sections', 11, (row) => answer(row.across_sections), {
          ...CENTRED,
          header: say({ id: 'Lintas bagian', en: 'Across sections' }),
        }),
      ],
    };
  },
});
