import type { AgencyReading } from '../plan/plan';

/** More would make the line higher than its action; all stand on the plan sheet. */
const MOST = 3;

/**
 * The responsible bodies of a row in short, as its city or another one calls them; general mentions name nobody there.
 *
 * @param nameOf what the other city calls a body; null for one that its plan does not name
 */
export function agencyNames(
  agencies: readonly AgencyReading[],
  nameOf?: (agencyId: string) => string | null,
): string | null {
  const names = agencies.flatMap(({ agencyId, name, match }) => {
    if (!nameOf) return [name];
    return agencyId === null || match === 'generic' ? [] : (nameOf(agencyId) ?? []);
  });
  const distinct = [...new Set(names)];
  const more = distinct.length > MOST ? ', …' : '';
  return distinct.length === 0 ? null : `${distinct.slice(0, MOST).join(', ')}${more}`;
}
