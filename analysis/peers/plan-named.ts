import { AnalysisError } from '../errors';
import { fold } from '../language/words';
import type { PrintedPlan } from '../plan/printed-plan';
import { MOST_SHOWN } from './chosen-plans';

type Named = Pick<PrintedPlan, 'planId' | 'cityCode' | 'cityName'>;

/**
 * The plan that somebody means: by its id, the BPS code of its city, or the city's name.
 *
 * @throws AnalysisError `unknown-plan` when none is called so, or several are
 * @example planNamed('kota cilegon', plans) // '3672-2023'
 */
export function planNamed(name: string, plans: readonly Named[]): string {
  const wanted = fold(name);
  const found = plans.filter(({ planId, cityCode, cityName }) =>
    [planId, cityCode, cityName].some((one) => fold(one) === wanted),
  );
  const [plan, another] = found;
  if (plan && !another) return plan.planId;
  const known = another ? found : plans;
  const expected = known.slice(0, MOST_NAMED).map(({ planId, cityName }) => `${planId} (${cityName})`);
  throw new AnalysisError(
    'unknown-plan',
    `"${name}" names ${String(found.length)} plans`,
    {},
    { value: name, expected: [...expected, ...(known.length > MOST_NAMED ? ['…'] : [])].join(', ') },
  );
}

const MOST_NAMED = 10;

/**
 * The plans to show beside that of the own city, each by a name (`planNamed`).
 *
 * @throws AnalysisError `unknown-plan`; `too-many-plans` where they and the own city are more than can be shown
 * @example plansNamed(['3672'], plans, null) // ['3672-2023']
 */
export function plansNamed(
  names: readonly string[],
  plans: readonly Named[],
  own: string | null,
): readonly string[] {
  const ids = [...new Set(names.map((name) => planNamed(name, plans)))];
  const all = new Set([own ?? plans[0]?.planId ?? '', ...ids]);
  if (all.size > MOST_SHOWN)
    throw new AnalysisError(
      'too-many-plans',
      `${String(all.size)} plans to show`,
      {},
      { actual: all.size, limit: MOST_SHOWN },
    );
  return ids;
}
