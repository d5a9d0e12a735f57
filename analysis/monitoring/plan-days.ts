import type { Plan } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import { isoDay, serialOf } from './date-cell';

/**
 * The first day of a plan, as Excel's serial number.
 *
 * @example firstDayOf(plans[0]) // 44562
 */
export function firstDayOf(plan: Plan): number {
  return serialOf(Math.min(...plan.years), 1, 1) ?? 0;
}

/** What is said of a date cell that holds no day of the plan. */
export function noDay(plan: Plan): Bilingual {
  const first = isoDay(firstDayOf(plan)).slice(0, 4);
  return {
    id: `bukan tanggal sejak 1 Januari ${first}, awal rencana; ketik misalnya 30/4/${first}`,
    en: `no day from 1 January ${first} on, when the plan begins; type for example 30/4/${first}`,
  };
}
