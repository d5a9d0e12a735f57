import type { MonitoringLine } from '../monitoring/check-monitoring';
import type { ReportContext } from './report-context';

/** The latest line of a row in which a realisation was reported; null for none. */
export function latestEntry({ analysis }: ReportContext, rowId: string): MonitoringLine | null {
  return (
    analysis.monitored.lines.findLast((line) => line.rowId === rowId && line.realisation !== null) ?? null
  );
}
