import { AnalysisError } from '../errors';
import { fold } from '../language/words';
import type { City } from '../reference/reference';
import type { SourceDocument } from './source';

/**
 * The city that a planner names by its BPS code or its name; "Kab." stands for Kabupaten, and the kind may be left out where
 * only one city is called so.
 *
 * @throws AnalysisError `unknown-city`, `ambiguous-city`
 * @example findCity('kota cilegon', reference.cities).cityCode // '3672'
 * @example findCity('3673', reference.cities).name // 'Kota Serang'
 */
export function findCity(named: string, cities: readonly City[]): City {
  const wanted = fold(named.trim()).replace(/^kab /, 'kabupaten ');
  const exact = cities.find(({ cityCode, name }) => cityCode === wanted || fold(name) === wanted);
  if (exact) return exact;
  const short = cities.filter(({ name }) => fold(name).replace(/^(?:kota|kabupaten) /, '') === wanted);
  const [only, other] = short;
  if (only && !other) return only;
  const place = { column: '--city' };
  if (only) {
    const expected = short.map(({ name, cityCode }) => `${name} (${cityCode})`).join(', ');
    throw new AnalysisError('ambiguous-city', `${named} is one of ${expected}`, place, {
      value: named,
      expected,
    });
  }
  throw new AnalysisError('unknown-city', `no city is called ${named}`, place, { value: named });
}

/**
 * The city of a document: the one that is named, else the one that its lines name.
 *
 * @param named code or name; null or blank leaves it to the document
 * @throws AnalysisError `unknown-city`, `ambiguous-city`
 */
export function cityOfDocument(
  { parts }: SourceDocument,
  named: string | null,
  cities: readonly City[],
): City {
  if (named !== null && named.trim() !== '') return findCity(named, cities);
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.text] : []));
  const city = cityNamedIn(lines, cities);
  if (!city) throw new AnalysisError('unknown-city', 'the document names no city', { column: '--city' });
  return city;
}

/**
 * The city whose regulation it is, as its text says most often: "PERATURAN WALI KOTA CILEGON", "BUPATI SERANG"; null
 * where it names none.
 *
 * @example cityNamedIn(['PERATURAN WALI KOTA CILEGON', 'NOMOR 7 TAHUN 2023'], reference.cities)?.cityCode // '3672'
 */
export function cityNamedIn(lines: readonly string[], cities: readonly City[]): City | null {
  const counts = new Map<City, number>();
  const byName = new Map(cities.map((city) => [fold(city.name), city] as const));
  for (const line of lines) {
    const words = fold(line).replaceAll('walikota', 'wali kota');
    for (const [, office = '', name = ''] of words.matchAll(
      /\b(wali kota|bupati|kota|kabupaten) ((?:\p{L}+ ?){1,4})/gu,
    )) {
      const kind = office === 'wali kota' || office === 'kota' ? 'kota' : 'kabupaten';
      const parts = name.trim().split(' ');
      for (let length = parts.length; length > 0; length--) {
        const city = byName.get(`${kind} ${parts.slice(0, length).join(' ')}`);
        if (!city) continue;
        counts.set(city, (counts.get(city) ?? 0) + 1);
        break;
      }
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
