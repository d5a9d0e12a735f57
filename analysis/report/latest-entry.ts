import type { MonitoringLine } from '../monitoring/check-monitoring';
import type { ReportContext } from './report-context';

/** The latest line of a row in which anything was filled in; null for none. */
export function latestEntry({ analysis }: ReportContext, rowId: string): MonitoringLine | null {
  return analysis.monitored.lines.findLast((line) => line.rowId === rowId && line.isFilled) ?? null;
}
