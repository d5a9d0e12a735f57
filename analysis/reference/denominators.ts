import type { City, Denominator, Reference } from './reference';

/**
 * How many of a thing a city has: the number known for it, or the sum of those of its parts.
 *
 * @returns null where it is not known, or one of its parts is not
 * @example numberOf('3672', 'kelurahan', reference) // 43
 * @example numberOf('3672', 'wilayah', reference) // 51
 * @example numberOf('3672', 'sekolah', reference) // null
 */
export function numberOf(
  cityCode: string,
  thingId: string,
  { things, denominators }: Pick<Reference, 'things' | 'denominators'>,
): number | null {
  const parts = things.find((thing) => thing.thingId === thingId)?.parts ?? [];
  const numbers = (parts.length > 0 ? parts : [thingId]).map(
    (part) =>
      denominators.findLast((one) => one.cityCode === cityCode && one.thingId === part)?.number ?? Number.NaN,
  );
  const sum = numbers.reduce((total, one) => total + one, 0);
  return sum > 0 ? sum : null;
}

/** Cities with the numbers of their own parts. */
export function withCounts(
  cities: readonly Pick<City, 'cityCode' | 'name' | 'province'>[],
  denominators: readonly Denominator[],
): City[] {
  const numbers = new Map(
    denominators.map(({ cityCode, thingId, number }) => [`${cityCode}|${thingId}`, number]),
  );
  return cities.map(({ cityCode, name, province }) => {
    const count = (thing: string): number | null => numbers.get(`${cityCode}|${thing}`) ?? null;
    return {
      cityCode,
      name,
      province,
      kecamatan: count('kecamatan'),
      kelurahan: count('kelurahan'),
      puskesmas: count('puskesmas'),
    };
  });
}

/** The reference with what the planner typed behind its own numbers: of two for one thing the later holds. */
export function withDenominators(reference: Reference, typed: readonly Denominator[]): Reference {
  if (typed.length === 0) return reference;
  const denominators = [...reference.denominators, ...typed];
  return { ...reference, denominators, cities: withCounts(reference.cities, denominators) };
}
