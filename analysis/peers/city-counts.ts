import type { Reference } from '../reference/reference';

/** What cities are likened by. */
export const COUNTED_THINGS = ['kelurahan', 'penduduk'] as const;
export type CountedThing = (typeof COUNTED_THINGS)[number];

/** A city's own number of a thing; null when it is not known, and never a guess. */
export type CountOf = (cityCode: string, thing: CountedThing) => number | null;

/**
 * The counts that the reference has; it knows no inhabitants yet.
 *
 * @example cityCounts(reference)('3673', 'kelurahan') // 67
 * @example cityCounts(reference)('3673', 'penduduk') // null
 */
export function cityCounts({ cities }: Pick<Reference, 'cities'>): CountOf {
  const known = new Map(cities.map((city) => [city.cityCode, city]));
  return (cityCode, thing) => (thing === 'kelurahan' ? (known.get(cityCode)?.kelurahan ?? null) : null);
}
