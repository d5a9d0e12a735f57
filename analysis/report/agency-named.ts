import { agencyNamer } from '../agency-load/agency-name';
import { AnalysisError } from '../errors';
import { shortAgency } from '../evaluation/short-agency';
import { fold } from '../language/words';
import { agencyKey } from '../monitoring/agency-reports';
import type { AgencyReading, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';

/**
 * Key of the responsible body of a plan that somebody means: by its id, its name or its short name as the city calls it, or
 * as the annex prints it.
 *
 * @throws AnalysisError `unknown-option` with those that the plan names
 * @example agencyNamed('dp3akb', plans[0], reference) // 'dinas-pppa-kb'
 */
export function agencyNamed(name: string, plan: Plan, reference: Reference): string {
  const wanted = fold(name);
  const official = agencyNamer(reference);
  const short = shortAgency(reference);
  const agencies = agenciesOf(plan);
  const found = agencies.find((agency) =>
    [
      agency.agencyId ?? '',
      agency.name,
      official(agency, plan.cityCode).name,
      agency.agencyId === null ? '' : short(agency.agencyId, plan.cityCode),
    ].some((one) => fold(one) === wanted),
  );
  if (found) return agencyKey(found);
  const expected = agencies.map((agency) => agency.name).join(', ');
  throw new AnalysisError(
    'unknown-option',
    `${plan.planId} names no ${name}`,
    {},
    { value: `--agency ${name}`, expected },
  );
}

/** The bodies that a plan names, each once, in their order. */
export function agenciesOf({ rows }: Plan): AgencyReading[] {
  const agencies = rows.flatMap((row) => row.agencies);
  return [...new Map(agencies.map((agency) => [agencyKey(agency), agency])).values()];
}
