import { blank, CODE, codeNumber } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import { presenceColumn } from '../sheets/presence-column';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import type { PromiseCoverageColumns } from './promise-coverage-frame';

export function promisesTable(
  context: SheetContext,
  frame: Frame<PromiseCoverageColumns>,
): StackedTable | null {
  const { say } = context;
  const { rows, make, shown, count } = frameColumns(context, frame);
  if (rows.length === 0) return null;
  return {
    caption: say({ id: 'Tabel 6. Cakupan janji', en: 'Table 6. Coverage of promises' }),
    name: 'tblJanji',
    source: say({
      id: 'Janji: indikator dalam naskah rencana (bukan tabelnya). Tercakup bila tabel punya baris dengan target terbaca.',
      en: 'Promise: an indicator in the text of the plan, not its table. Covered when the table has a row with a usable target.',
    }),
    columns: [
      shown('city', 15),
      make('promise', 'id', 10, (row) => row.promise_id, { align: 'center' }),
      make('name', 'printed', 44, ({ heading }) => blank(heading)),
      make('canonical_indicator', 'computed', 11, (row) => codeNumber(row.canonical_indicator), CODE),
      presenceColumn(
        context,
        'presence',
        13,
        rows.map(({ presence }) => presence),
      ),
      count('rows'),
      count('rows_measurable'),
    ],
  };
}
