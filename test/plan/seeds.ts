/** The seeds as the command reads them, once for every test file. */
import { readSeeds } from '../../analysis/notebook/read-files';
import type { Plan } from '../../analysis/plan/plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { deepFreeze } from '../plan-fixture';

export const seeds = deepFreeze(await readSeeds());

/** A seed plan as read: Serang `3673-2022`, Cilegon `3672-2023`. */
export function seedPlan(planId: string): Plan {
  const printed = seeds.plans.find((plan) => plan.planId === planId);
  if (!printed) throw new Error(`no seed plan ${planId}`);
  return readPlan(printed, seeds.reference);
}

/** Rows of a plan by the last three digits of their ids. */
export function byOrdinal(plan: Plan): (ordinal: number) => Plan['rows'][number] {
  const rows = new Map(plan.rows.map((row) => [Number(row.rowId.slice(-3)), row]));
  return (ordinal) => {
    const row = rows.get(ordinal);
    if (!row) throw new Error(`no row ${String(ordinal)} in ${plan.planId}`);
    return row;
  };
}
