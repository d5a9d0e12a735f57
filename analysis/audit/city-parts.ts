import type { City } from '../reference/reference';

/** A kind of part that a city has a known number of. */
interface CityPart {
  readonly named: RegExp;
  readonly count: (city: City) => number | null;
}

const PARTS: readonly CityPart[] = [
  { named: /\bkota\b/, count: () => 1 },
  { named: /\bkec(?:amatan)?\b/, count: (city) => city.kecamatan },
  { named: /\bkel(?:urahan)?\b/, count: (city) => city.kelurahan },
  { named: /\b(?:puskesmas|pukesmas)\b/, count: (city) => city.puskesmas },
];

/**
 * The numbers that mean "all": all districts, all wards, all health centres, and their sums. With a folded text only
 * the parts that it names count: six groups are not all groups because the city has six districts.
 *
 * @returns numbers above one; none where the reference does not know the city
 */
export function countsOfAllParts(city: City | null, text: string | null): ReadonlySet<number> {
  let sums = [0];
  for (const { named, count } of city ? PARTS : []) {
    const number = city ? count(city) : null;
    if (number === null || (text !== null && !named.test(text))) continue;
    sums = [...sums, ...sums.map((sum) => sum + number)];
  }
  return new Set(sums.filter((sum) => sum > 1));
}
