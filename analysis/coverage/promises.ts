import { measure } from '../measure';
import { CODE, codeNumber } from '../sheets/columns';
import { CENTRED, COUNT, KEY, presenceLook, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { PRESENCE_WORDS } from '../text/words';
import { DISTINCT, MEASURABLE } from './count-columns';
import { COVERAGE_SHEET } from './coverage-sheet';
import { promiseCoverageFrame } from './promise-coverage-frame';

export const PROMISES = measure({
  key: 'promises',
  compute: ({ plans, reference }) => promiseCoverageFrame(plans, reference),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say } = context;
    const rows = recordsOf(frame);
    const show = showing(context, rows);
    return {
      caption: say({ id: 'Tabel 8. Indikator dalam naskah', en: 'Table 8. Indicators in the text' }),
      name: 'tblJanji',
      source: say({
        id: 'Indikator dalam naskah: disebut dalam naskah rencana (Lampiran I), belum tentu ada dalam tabelnya. Diperiksa hanya apakah ada barisnya, bukan apakah barisnya mengukur hal itu.',
        en: 'Indicator in the text: named in the text of the plan (Annex I), not necessarily in its table. Only whether it has a row is checked, not whether that row measures it.',
      }),
      none: say({
        id: 'Tidak ada daftar indikator dari naskah rencana yang dimuat.',
        en: 'No list of indicators from the text of the loaded plans.',
      }),
      columns: [
        show('city', 15, KEY),
        show('promise', 10, (row) => row.promise_id, { ...CENTRED, ...KEY, role: 'id' }),
        show('name', 44, ({ heading }) => heading, { role: 'printed' }),
        show('canonical_indicator', 11, (row) => codeNumber(row.canonical_indicator), CODE),
        show('presence', 13, ({ presence }) => say(PRESENCE_WORDS[presence]), presenceLook(context)),
        show('rows', 11, { ...COUNT, header: say(DISTINCT), earlierHeaders: DISTINCT.earlier }),
        show('rows_measurable', 13, {
          ...COUNT,
          header: say(MEASURABLE),
          earlierHeaders: MEASURABLE.earlier,
        }),
      ],
    };
  },
});
