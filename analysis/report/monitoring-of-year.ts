import { AnalysisError } from '../errors';
import type { Monitoring, MonitoringEntry } from '../monitoring/monitoring';
import type { PrintedPlan } from '../plan/printed-plan';

/** Of which year a paper is; null for the latest one that was reported. */
export interface YearChoice {
  readonly year: number | null;
  /** Last round that counts; null for all of the year. */
  readonly round: number | null;
  /** Calendar year of the run. */
  readonly thisYear: number;
}

export interface MonitoringOfYear {
  /** What was reported in the year of each plan; what else was typed is left out. */
  readonly monitoring: Monitoring;
  /** By id; a plan that does not have the year that was asked for is not among them. */
  readonly years: ReadonlyMap<string, number>;
}

/**
 * Monitoring as it is for papers of one year: everything that is computed from it is then of that year. Where no year is asked
 * for, each plan has the latest one in which something was reported, else this year or the one of the plan that is nearest to it.
 *
 * @throws AnalysisError `unknown-option` where no plan has the year
 * @example monitoringOfYear(NO_MONITORING, plans, { year: null, round: null, thisYear: 2026 }).years.get('3673-2022') // 2023
 */
export function monitoringOfYear(
  monitoring: Monitoring,
  plans: readonly Pick<PrintedPlan, 'planId' | 'years'>[],
  { year, round, thisYear }: YearChoice,
): MonitoringOfYear {
  const years = new Map<string, number>();
  const entries: MonitoringEntry[] = [];
  for (const plan of plans) {
    const own = monitoring.entries.filter(({ rowId }) => rowId.startsWith(`${plan.planId}-`));
    const reported = own.filter(({ cells }) => (cells.realisation ?? '') !== '').map((entry) => entry.year);
    const nearest = Math.min(Math.max(...plan.years), Math.max(Math.min(...plan.years), thisYear));
    const chosen = year ?? (reported.length > 0 ? Math.max(...reported) : nearest);
    if (!plan.years.includes(chosen)) continue;
    years.set(plan.planId, chosen);
    entries.push(...own.filter((entry) => entry.year === chosen && (round === null || entry.round <= round)));
  }
  if (years.size === 0) {
    const expected = [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b).join(', ');
    const details = { value: `--year ${String(year)}`, expected };
    throw new AnalysisError('unknown-option', `no plan has the year ${String(year)}`, {}, details);
  }
  return { monitoring: { ...monitoring, entries }, years };
}
