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
      caption: say({ id: 'Tabel 6. Cakupan janji', en: 'Table 6. Coverage of promises' }),
      name: 'tblJanji',
      source: say({
        id: 'Janji: indikator dalam naskah rencana (bukan tabelnya). Tercakup bila tabel punya baris dengan target terbaca.',
        en: 'Promise: an indicator in the text of the plan, not its table. Covered when the table has a row with a usable target.',
      }),
      none: say({
        id: 'Tidak ada daftar janji dari naskah rencana yang dimuat.',
        en: 'No list of promises from the text of the loaded plans.',
      }),
      columns: [
        show('city', 15, KEY),
        show('promise', 10, (row) => row.promise_id, { ...CENTRED, ...KEY, role: 'id' }),
        show('name', 44, ({ heading }) => heading, { role: 'printed' }),
        show('canonical_indicator', 11, (row) => codeNumber(row.canonical_indicator), CODE),
        show('presence', 13, ({ presence }) => say(PRESENCE_WORDS[presence]), presenceLook(context)),
        show('rows', 11, { ...COUNT, header: say(DISTINCT) }),
        show('rows_measurable', 13, { ...COUNT, header: say(MEASURABLE) }),
      ],
    };
  },
});
