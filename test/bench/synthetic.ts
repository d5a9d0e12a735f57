import type { Plan, PlanRow, PrintedPlan, PrintedRow, Reference } from '../../analysis/index';
import { readPlan } from '../../analysis/index';

/**
 * Plans of made-up cities with about so many rows, made of the two real annexes in turn: 319 rows are the annexes
 * themselves.
 *
 * Every further plan has a BPS code of its own. Whole numbers of a row are scaled by one factor of 0.7 to 1.3 (a
 * percentage by at most 1, numbers up to 3 not at all), so that flat rows stay flat and blanks, bounds and malformed
 * cells stay what they are; every fifth row gets an ending of nine, so that the wording varies between cities and still
 * repeats. The same arguments always give the same plans.
 *
 * Rows are read under the id of the annex they come from, because the crosswalk knows no other, and then renamed.
 */
export function syntheticPlans(
  annexes: readonly PrintedPlan[],
  reference: Reference,
  rowCount: number,
): readonly Plan[] {
  const plans = annexes.map((annex) => readPlan(annex, reference));
  let made = plans.reduce((count, plan) => count + plan.rows.length, 0);
  for (let city = 0; made < rowCount; city++) {
    const annex = annexes[city % annexes.length];
    if (!annex) break;
    const random = generator(city + 1);
    const rows = annex.rows.slice(0, rowCount - made).map((row) => perturbed(row, random));
    plans.push(renamed(readPlan({ ...annex, rows }, reference), String(10_000 + city)));
    made += rows.length;
  }
  return plans;
}

/** Numbers in [0, 1) from a linear congruential generator (Numerical Recipes). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The row worded and counted a little differently. */
export function perturbed(row: PrintedRow, random: () => number): PrintedRow {
  const most = /%|persen/i.test(row.unit) ? 1 : 1.3;
  const factor = 0.7 + random() * (most - 0.7);
  const scaled = (text: string): string => {
    const value = /^\d+$/.test(text) ? Number(text) : 0;
    return value > 3 ? String(Math.max(1, Math.round(value * factor))) : text;
  };
  const ending = random() < 0.2 ? ` tahap ${String(1 + Math.floor(random() * 9))}` : '';
  return {
    ...row,
    action: row.action + ending,
    baseline: scaled(row.baseline),
    targets: row.targets.map(scaled),
  };
}

function renamed(plan: Plan, cityCode: string): Plan {
  const planId = `${cityCode}-${String(plan.years[0])}`;
  const rows = plan.rows.map((row): PlanRow => {
    const rowId = planId + row.rowId.slice(row.planId.length);
    return { ...row, rowId, planId, cityCode, printed: { ...row.printed, rowId } };
  });
  return { ...plan, planId, cityCode, cityName: `Kota ${cityCode}`, rows };
}
