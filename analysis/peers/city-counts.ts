import type { Reference } from '../reference/reference';

/** What cities are likened by. */
export const COUNTED_THINGS = ['kelurahan', 'penduduk'] as const;
export type CountedThing = (typeof COUNTED_THINGS)[number];

/** A city's own number of a thing; null when it is not known, and never a guess. */
export type CountOf = (cityCode: string, thing: CountedThing) => number | null;

/**
 * The numbers of cities as the reference has them, and the planner's own where they were typed.
 *
 * @example cityCounts(reference)('3673', 'kelurahan') // 67
 * @example cityCounts(reference)('1101', 'kelurahan') // null
 */
export function cityCounts({ denominators }: Pick<Reference, 'denominators'>): CountOf {
  const numbers = new Map(
    denominators.map(({ cityCode, thingId, number }) => [`${cityCode} ${thingId}`, number]),
  );
  return (cityCode, thing) => numbers.get(`${cityCode} ${thing}`) ?? null;
}
