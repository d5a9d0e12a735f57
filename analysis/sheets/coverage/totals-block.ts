import type { SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import type { StackedTable } from '../stack';
import { countColumns, coverageColumns, planColumns, POINTS_SOURCE } from './coverage-columns';

export function totalsBlock(context: SheetContext): StackedTable {
  const { say, analysis } = context;
  const { text } = coverageColumns(context, analysis.coverageTotals);
  const links = analysis.plans.map(({ planId }) => ({
    sheet: context.planSheets.get(planId) ?? planId,
    cell: 'A1',
  }));
  return {
    caption: say({ id: 'Tabel 1. Cakupan per kota', en: 'Table 1. Coverage by city' }),
    name: TABLE_NAMES.coverageTotals,
    source: say(POINTS_SOURCE),
    columns: [
      { ...text('city', 15, { links }), role: 'id' },
      ...planColumns(context),
      ...countColumns(context, analysis.coverageTotals),
    ],
  };
}
