import type { AgencyReading } from '../plan/plan';

/** More would make the line higher than its action; all stand on the plan sheet. */
const MOST = 3;

/**
 * The responsible bodies of a row in short, as its city or another one calls them.
 *
 * @param nameOf what the other city calls a body; those that are not known have no name there
 */
export function agencyNames(
  agencies: readonly AgencyReading[],
  nameOf?: (agencyId: string) => string,
): string | null {
  const names = agencies.flatMap(({ agencyId, name }) => {
    if (!nameOf) return [name];
    return agencyId === null ? [] : [nameOf(agencyId)];
  });
  const distinct = [...new Set(names)];
  const more = distinct.length > MOST ? ', …' : '';
  return distinct.length === 0 ? null : `${distinct.slice(0, MOST).join(', ')}${more}`;
}
