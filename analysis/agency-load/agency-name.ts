import type { AgencyReading } from '../plan/plan';
import type { Reference } from '../reference/reference';

/** What a city calls an agency, and what kind of name that is. */
export interface AgencyName {
  readonly name: string;
  /** `general`: no single office, such as "Kecamatan"; `unknown`: no list of agencies has it, and it stands as printed. */
  readonly kind: 'agency' | 'general' | 'unknown';
}

/**
 * Names agencies as the city itself does: its own official name with its short one, else the official name. The city is told by
 * its BPS code, or by the id of one of its plans, which begins with that code.
 *
 * @example agencyNamer(reference)({ agencyId: 'dinas-pppa-kb', name: '' }, '3673').name // 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana (DP3AKB)'
 * @example agencyNamer(reference)({ agencyId: 'kecamatan', name: '' }, '3673').kind // 'general'
 */
export function agencyNamer({
  agencies,
  agencyLocalNames,
}: Pick<Reference, 'agencies' | 'agencyLocalNames'>): (
  agency: Pick<AgencyReading, 'agencyId' | 'name'>,
  cityOrPlan: string,
) => AgencyName {
  const known = new Map(agencies.map((agency) => [agency.agencyId, agency]));
  const local = new Map(agencyLocalNames.map((one) => [`${one.agencyId} ${one.cityCode}`, one]));
  return ({ agencyId, name }, cityOrPlan) => {
    if (agencyId === null) return { name, kind: 'unknown' };
    const own = local.get(`${agencyId} ${cityOrPlan.slice(0, CITY_CODE_LENGTH)}`);
    const agency = known.get(agencyId);
    return {
      name: own ? `${own.name} (${own.shortName})` : (agency?.name ?? name),
      kind: GENERAL.has(agency?.kind ?? '') ? 'general' : 'agency',
    };
  };
}

const CITY_CODE_LENGTH = 4;

/** Kinds of agencies that are no single office. */
export const GENERAL: ReadonlySet<string> = new Set(['gugus-tugas', 'kecamatan', 'kelurahan', 'generic']);
