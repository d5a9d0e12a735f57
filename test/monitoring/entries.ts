/** What officers type, shortly said. */
import type { EntryKey } from '../../analysis/monitoring/entry-columns';
import type { Monitoring, MonitoringEntry, PeriodEntry } from '../../analysis/monitoring/monitoring';
import { roundCode } from '../../analysis/monitoring/round';
import type { CellContent } from '../../analysis/sheets/read-workbook';

/** Year, round, and what stands under Realisasi or in other cells. */
export type EntryCase = readonly [
  year: number,
  round: number,
  typed: CellContent | Partial<Record<EntryKey, CellContent>>,
];

export function entryOf(rowId: string, [year, round, typed]: EntryCase, copy = ''): MonitoringEntry {
  const entryId = roundCode(rowId, { year, round }) + copy;
  const isCells = typeof typed === 'object' && typed !== null && !('kind' in typed);
  const cells = isCells ? typed : { realisation: typed as CellContent };
  return { entryId, rowId, year, round, cells, known: {} };
}

export function monitoringOf(
  entries: readonly MonitoringEntry[],
  periods: readonly PeriodEntry[] | null = null,
  settings: Monitoring['settings'] = {},
): Monitoring {
  return { settings, periods, entries };
}
