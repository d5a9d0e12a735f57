import type { Plan } from '../plan/plan';

/**
 * The year in which plans are compared: of the target years of all plans the last one; where the plans share none,
 * the last of the years that most plans have. Null when no two plans share a year. A baseline year is no target year.
 *
 * @example comparisonYear(plans) // 2023
 */
export function comparisonYear(plans: readonly Plan[]): number | null {
  const plansOf = new Map<number, number>();
  for (const plan of plans) {
    for (const year of new Set(plan.years)) plansOf.set(year, (plansOf.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  let most = 1;
  for (const [year, count] of [...plansOf].sort(([a], [b]) => a - b)) {
    if (count < 2 || count < most) continue;
    best = year;
    most = count;
  }
  return best;
}
