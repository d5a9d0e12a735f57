import type { Plan } from '../plan/plan';
import type { RefusedCell } from '../plan/row-edits';
import { shownText } from '../sheets/cell-content';
import type { Bilingual } from '../text/bilingual';
import { codeOf, NO, REPORT_WORDS, YES } from '../text/words';
import type { Period } from './check-monitoring';
import { dateOf } from './date-cell';
import { isTyped } from './is-typed';
import type { Monitoring, MonitoringEntry, PeriodEntry, PeriodKey } from './monitoring';
import { PERIODS_TABLE } from './monitoring';
import { firstDayOf, noDay } from './plan-days';
import { orderOf, type Round, roundCode, roundName, roundsOf } from './round';

/** What was typed about rounds, and what is known beside it. */
export interface PeriodSource {
  readonly set: Monitoring['periods'];
  readonly entries: readonly MonitoringEntry[];
  readonly roundsPerYear: number;
  readonly isShown: boolean;
  readonly refused: RefusedCell[];
}

/**
 * The rounds of a plan, with those that a planner has set or filled and that are too many now. Open is a round that the
 * planner opened, or in which something was reported and that was not closed; where a plan has none, the first one of its last
 * year is open.
 */
export function checkPeriods(
  plan: Plan,
  { set, entries, roundsPerYear, isShown, refused }: PeriodSource,
): Period[] {
  const own = (set ?? []).filter(({ planId, cells }) => planId === plan.planId && isTyped(cells));
  const filled = entries.filter(({ rowId }) => rowId.startsWith(`${plan.planId}-`));
  const rounds = new Map<number, Round>();
  for (const round of [...(isShown ? roundsOf(plan.years, roundsPerYear) : []), ...own, ...filled])
    if (!rounds.has(orderOf(round))) rounds.set(orderOf(round), { year: round.year, round: round.round });
  const filledOrders = new Set(filled.map(orderOf));
  const periods = [...rounds]
    .sort(([a], [b]) => a - b)
    .map(([order, round]) => {
      const found = own.find((one) => orderOf(one) === order);
      return periodOf(plan, round, found, { roundsPerYear, refused, isFilled: filledOrders.has(order) });
    });
  if (!isShown || periods.some(({ isOpen }) => isOpen)) return periods;
  const first = orderOf({ year: Math.max(...plan.years), round: 1 });
  return periods.map((period) => ({
    ...period,
    isOpen: orderOf(period) === first && period.openText === '',
  }));
}

function periodOf(
  plan: Plan,
  round: Round,
  found: PeriodEntry | undefined,
  at: Pick<PeriodSource, 'roundsPerYear' | 'refused'> & { readonly isFilled: boolean },
): Period {
  const rowId = roundCode(plan.planId, round);
  const usual = roundName(round, at.roundsPerYear);
  const text = (key: PeriodKey): string => shownText(found?.cells[key] ?? null).trim();
  const refuse = (column: PeriodKey, remark: Bilingual): null => {
    const label = { id: `${plan.cityName}, ${usual.id}`, en: `${plan.cityName}, ${usual.en}` };
    at.refused.push({ table: PERIODS_TABLE, rowId, column, value: text(column), label, remark });
    return null;
  };
  const day = (key: PeriodKey): number | null => {
    if (text(key) === '') return null;
    const date = dateOf(found?.cells[key] ?? null);
    return date !== null && date >= firstDayOf(plan) ? date : refuse(key, noDay(plan));
  };
  const openText = text('period_open');
  const opened = codeOf({ yes: YES, no: NO }, openText);
  if (openText !== '' && opened === null) refuse('period_open', NO_YES);
  const report = codeOf(REPORT_WORDS, text('report_status'));
  if (text('report_status') !== '' && report === null) refuse('report_status', NO_REPORT);
  const ownName = text('period_name');
  return {
    ...round,
    planId: plan.planId,
    name: ownName === '' ? usual : { id: ownName, en: ownName },
    ownName,
    isOpen: opened === null ? at.isFilled : opened === 'yes',
    openText,
    deadline: day('deadline'),
    report,
    reportDate: day('report_date'),
    note: text('planner_note'),
  };
}

const NO_YES = { id: '"Ya" atau "Tidak", atau kosongkan', en: '"Yes" or "No", or clear it' };
const NO_REPORT = {
  id: `salah satu dari: ${Object.values(REPORT_WORDS)
    .map(({ id }) => id)
    .join(', ')}`,
  en: `one of: ${Object.values(REPORT_WORDS)
    .map(({ en }) => en)
    .join(', ')}`,
};
