import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { countColumns, planColumns, POINTS_SOURCE } from './count-columns';
import type { PlanCoverageColumns } from './coverage-frame';

export function totalsTable(context: SheetContext, frame: Frame<PlanCoverageColumns>): StackedTable {
  const { say, planSheets } = context;
  const { rows, make } = frameColumns(context, frame);
  return {
    caption: say({ id: 'Tabel 1. Cakupan per kota', en: 'Table 1. Coverage by city' }),
    name: 'tblCakupanKota',
    source: say(POINTS_SOURCE),
    columns: [
      make('city', 'id', 15, ({ city }) => city, {
        links: rows.map(({ plan_id }) => ({ sheet: planSheets.get(plan_id) ?? plan_id, cell: 'A1' })),
      }),
      ...planColumns(context, frame),
      ...countColumns(context, frame),
    ],
  };
}
