import type { Reference } from '../reference/reference';

/**
 * Short names of agencies, as a city calls them where it is given.
 *
 * @example shortAgency(reference)('dinas-pppa-kb', '3673') // 'DP3AKB'
 */
export function shortAgency({
  agencies,
  agencyLocalNames,
}: Pick<Reference, 'agencies' | 'agencyLocalNames'>): (agencyId: string, cityCode?: string) => string {
  const local = new Map(agencyLocalNames.map((one) => [`${one.agencyId} ${one.cityCode}`, one.shortName]));
  const known = new Map(agencies.map((agency) => [agency.agencyId, agency.shortName]));
  return (agencyId, cityCode = '') => local.get(`${agencyId} ${cityCode}`) ?? known.get(agencyId) ?? agencyId;
}
