import type { Plan } from '../plan/plan';

/**
 * Years of the plan that follows: from the year after the last one, but none that has begun, as many as this one has.
 *
 * @param thisYear calendar year of the run; null for not known
 * @example nextYears({ years: [2022, 2023] }, 2026) // [2027, 2028]
 */
export function nextYears({ years }: Pick<Plan, 'years'>, thisYear: number | null): readonly number[] {
  const last = Math.max(years.at(-1) ?? 0, thisYear ?? 0);
  return years.map((_, at) => last + 1 + at);
}

/**
 * Id of the plan that follows.
 *
 * @example nextPlanId({ cityCode: '3673', years: [2022, 2023] }, null) // '3673-2024'
 */
export function nextPlanId(plan: Pick<Plan, 'cityCode' | 'years'>, thisYear: number | null): string {
  return `${plan.cityCode}-${String(nextYears(plan, thisYear)[0] ?? '')}`;
}
