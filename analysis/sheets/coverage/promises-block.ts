import { CODE, column } from '../columns';
import type { SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';
import { coverageColumns } from './coverage-columns';

export function promisesBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { texts, text, figure, presence } = coverageColumns(context, analysis.promises);
  const indicators = texts('canonical_indicator').map((id) => (id === null ? null : Number(id)));
  return {
    caption: say({ id: 'Tabel 6. Cakupan janji', en: 'Table 6. Coverage of promises' }),
    name: TABLE_NAMES.promises,
    source: say({
      id: 'Janji: indikator dalam naskah rencana (bukan tabelnya). Tercakup bila tabel punya baris dengan target terbaca.',
      en: 'Promise: an indicator in the text of the plan, not its table. Covered when the table has a row with a usable target.',
    }),
    columns: [
      text('city', 15),
      column(language, 'promise', 'id', 10, texts('promise_id'), { align: 'center' }),
      column(language, 'name', 'printed', 44, texts('heading')),
      column(language, 'canonical_indicator', 'computed', 11, indicators, CODE),
      presence('presence'),
      figure('rows'),
      figure('rows_measurable'),
    ],
  };
}
