import type { LowerIsBetter } from '../gap/achievement';
import type { Plan, PlanRow } from '../plan/plan';
import type { RefusedCell } from '../plan/row-edits';
import type { Bilingual } from '../text/bilingual';
import type { REPORT_WORDS } from '../text/words';
import { checkEntries } from './check-entries';
import { checkPeriods } from './check-periods';
import { checkSettings } from './check-settings';
import type { EntryTextKey } from './entry-columns';
import type { Monitoring, MonitoringEntry } from './monitoring';
import { orderOf, type Round } from './round';

/** What stands in a line: `skipped` is blank while a later round of its row was reported. */
export type EntryStatus = 'reported' | 'late' | 'refused' | 'conflict' | 'skipped' | 'blank' | 'gone';

/** A round of a plan, as it is set. */
export interface Period extends Round {
  readonly planId: string;
  readonly name: Bilingual;
  /** Its lines stand on the sheet Pemantauan. */
  readonly isOpen: boolean;
  /** What the planner typed about that. */
  readonly openText: string;
  /** Days as serial numbers; null where nothing is set. */
  readonly deadline: number | null;
  readonly reportDate: number | null;
  readonly report: keyof typeof REPORT_WORDS | null;
  /** As typed. */
  readonly ownName: string;
  readonly note: string;
}

/** A row of a plan in a round, filled in or not. */
export interface MonitoringLine {
  readonly entryId: string;
  readonly plan: Plan;
  /** Null for a row that has left the plan. */
  readonly row: PlanRow | null;
  /** 1 for the first row of the plan. */
  readonly rowNumber: number | null;
  readonly rowId: string;
  readonly period: Period;
  readonly status: EntryStatus;
  /** Counted in figures; null where there is none, or none that can be. */
  readonly realisation: number | null;
  /** As understood, counted or not. */
  readonly typedNumber: number | null;
  /** What stands in the cell, where it is a text or was not understood. */
  readonly typedText: string | null;
  /** The cell holds 0.975 for 97,5%. */
  readonly isPercentCell: boolean;
  readonly date: number | null;
  /** What stands in the cell, where it is a text or no day of the plan. */
  readonly dateText: string | null;
  readonly texts: Readonly<Record<EntryTextKey, string>>;
  /** Whether anything was typed. */
  readonly isFilled: boolean;
  readonly known: MonitoringEntry['known'];
}

/** Monitoring as it is understood. */
export interface Monitored {
  readonly roundsPerYear: number;
  readonly lowerIsBetter: LowerIsBetter;
  /** The plans that are monitored here: those with sheets of their own, and those of which something was typed. */
  readonly plans: readonly Plan[];
  /** Of the plans, in the order of these and of the rounds. */
  readonly periods: readonly Period[];
  readonly lines: readonly MonitoringLine[];
  readonly refused: readonly RefusedCell[];
}

/**
 * What was typed about monitoring, understood: the rounds that are set, and a line per measurable row and open round, with
 * those that were filled in and are of no open round, or of no row any more. What is not understood is refused where it
 * stands, and counts in no figure. Two lines of one row and round that differ count neither, until one of them is gone.
 *
 * Where nothing is set, there are three rounds a year. Open is a round that the planner opened, or in which something was
 * reported and that was not closed; where a plan has none, the first one of its last year is open.
 *
 * @param shown plans with sheets of their own; others have lines only where something was typed
 * @example checkMonitoring(plans, { settings: {}, periods: null, entries: [] }, ['3673-2022']).periods.filter(({ isOpen }) => isOpen).length // 1
 */
export function checkMonitoring(
  plans: readonly Plan[],
  { settings, periods: set, entries }: Monitoring,
  shown: readonly string[],
): Monitored {
  const refused: RefusedCell[] = [];
  const { roundsPerYear, lowerIsBetter } = checkSettings(settings, refused);
  const periods = plans.flatMap((plan) => {
    const isShown = shown.includes(plan.planId);
    return checkPeriods(plan, { set, entries, roundsPerYear, isShown, refused });
  });
  const lines = plans.flatMap((plan) =>
    checkEntries(
      plan,
      periods.filter(({ planId }) => planId === plan.planId),
      entries,
      refused,
    ),
  );
  const typed = new Set(lines.map(({ plan }) => plan));
  return {
    roundsPerYear,
    lowerIsBetter,
    plans: plans.filter((plan) => shown.includes(plan.planId) || typed.has(plan)),
    periods,
    lines: lines.map(withSkipped(lines)),
    refused,
  };
}

/** A blank line whose row was reported in a later round was skipped. */
function withSkipped(lines: readonly MonitoringLine[]): (line: MonitoringLine) => MonitoringLine {
  const last = new Map<string, number>();
  for (const { rowId, realisation, period } of lines)
    if (realisation !== null) last.set(rowId, Math.max(last.get(rowId) ?? 0, orderOf(period)));
  return (line) =>
    line.status === 'blank' && (last.get(line.rowId) ?? 0) > orderOf(line.period)
      ? { ...line, status: 'skipped' }
      : line;
}
