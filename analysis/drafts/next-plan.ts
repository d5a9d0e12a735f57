import type { Plan } from '../plan/plan';

/**
 * Years of the plan that follows: from the year after the last one, as many as this one has.
 *
 * @example nextYears({ years: [2022, 2023] }) // [2024, 2025]
 */
export function nextYears({ years }: Pick<Plan, 'years'>): readonly number[] {
  const last = years.at(-1) ?? 0;
  return years.map((_, at) => last + 1 + at);
}

/**
 * Id of the plan that follows.
 *
 * @example nextPlanId({ cityCode: '3673', years: [2022, 2023] }) // '3673-2024'
 */
export function nextPlanId(plan: Pick<Plan, 'cityCode' | 'years'>): string {
  return `${plan.cityCode}-${String(nextYears(plan)[0] ?? '')}`;
}
