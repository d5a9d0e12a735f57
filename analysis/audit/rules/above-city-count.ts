import type { PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import type { City } from '../../reference/reference';
import { measureText } from '../cells';
import { countsOfAllParts } from '../city-parts';
import { countsAnotherThing } from '../counted-thing';
import type { AuditContext } from '../context';
import { eachRow, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

export const aboveCityCount: Rule = {
  code: 'above-city-count',
  name: { id: 'Lebih banyak daripada yang ada di kota', en: 'More than the city has' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target', 'unit', 'measure'],
  explains: {
    id: 'Lebih banyak kecamatan, kelurahan, atau puskesmas daripada yang dimiliki kota (tabel kota). Ukuran atau satuannya menghitung hal lain. Sedang bila angkanya tepat jumlah beberapa bagian kota.',
    en: 'More districts, urban villages or community health centres than the city has (table of cities). The measure or the unit counts something else. Medium where the number is exactly the sum of several parts of the city.',
  },
  example: {
    printed: '62 / Kelurahan',
    oddity: { id: 'kota hanya memiliki 43 kelurahan', en: 'the city has 43 urban villages only' },
  },
  check: eachRow((row, context) => {
    const { city, numberCells } = context;
    if (!city || row.unit.kind === 'percent' || row.unit.kind === 'rate' || countsAnotherThing(row, context))
      return;
    const limit =
      (saysWhereOnly(row, context) ? null : limitFrom(context.fold(measureText(row)), MEASURE_HEAD, city)) ??
      limitFrom(context.fold(row.printed.unit), WHOLE_UNIT, city);
    if (!limit) return;
    const above = numberCells(row).filter(
      ({ field, reading }) =>
        reading.value !== null &&
        reading.value > limit.count &&
        !(field === 'baseline' && row.baselineIsPlanTotal),
    );
    const [first] = above;
    if (!first) return;
    const isSum = countsOfAllParts(city, null).has(first.reading.value ?? 0);
    return {
      row,
      field: first.field,
      printed: first.reading.printed,
      severity: isSum ? 'medium' : 'high',
      message: {
        id: `${quote(first.reading.printed)} lebih besar daripada jumlah ${limit.name.id} di ${city.name}, ${figure(limit.count).id}${described(row)}${isSum ? '; sama dengan jumlah beberapa bagian kota, jadi satuannya tidak lengkap' : ''}.`,
        en: `${quote(first.reading.printed)} is more than the number of ${limit.name.en} in ${city.name}, ${figure(limit.count).en}${described(row)}${isSum ? '; it is the sum of several parts of the city, so the unit is incomplete' : ''}.`,
      },
    };
  }),
};

/** "43 Kelurahan" beside the unit "Anak" says where the children are, not what is counted: another finding. */
function saysWhereOnly(row: PlanRow, { places, thingNamed }: AuditContext): boolean {
  const unit = thingNamed(row.printed.unit);
  return (
    places.isOnlyPlace(measureText(row)) &&
    (unit === 'person' || unit === 'pair' || unit === 'household' || unit === 'school')
  );
}

const LEVEL = String.raw`(?:uptd )?(?:kota|kecamatan|kec|kelurahan|kel|puskesmas)`;
const LEVELS = String.raw`${LEVEL}(?: (?:dan )?${LEVEL})*`;
/** A measure that begins by counting parts of the city: "Jumlah puskesmas yang …", "Kelurahan". */
const MEASURE_HEAD = new RegExp(
  String.raw`^(?:jumlah |jml )?(?:\d+ )?(${LEVELS})(?: yang | yg | dengan | melaksanakan |$)`,
);
/** A unit that is nothing but parts of the city: "Kecamatan dan Kelurahan". */
const WHOLE_UNIT = new RegExp(`^(?:jumlah )?(${LEVELS})$`);

function limitFrom(
  folded: string,
  pattern: RegExp,
  city: City,
): { readonly count: number; readonly name: Bilingual } | null {
  const levels = pattern.exec(folded)?.[1];
  if (levels === undefined) return null;
  const parts = [
    { name: { id: 'kota', en: 'the city' }, has: /\bkota\b/.test(levels), count: 1 },
    {
      name: { id: 'kecamatan', en: 'districts' },
      has: /\bkec(?:amatan)?\b/.test(levels),
      count: city.kecamatan,
    },
    {
      name: { id: 'kelurahan', en: 'urban villages' },
      has: /\bkel(?:urahan)?\b/.test(levels),
      count: city.kelurahan,
    },
    {
      name: { id: 'puskesmas', en: 'community health centres' },
      has: /\bpuskesmas\b/.test(levels),
      count: city.puskesmas,
    },
  ].filter(({ has }) => has);
  // "Kota" alone is a place, not a count; an unknown number limits nothing.
  if (parts.every(({ name }) => name.id === 'kota')) return null;
  let count = 0;
  for (const part of parts) {
    if (part.count === null) return null;
    count += part.count;
  }
  return {
    count,
    name: {
      id: parts.map(({ name }) => name.id).join(' + '),
      en: parts.map(({ name }) => name.en).join(' + '),
    },
  };
}

function described({ printed }: PlanRow): string {
  const texts = [printed.measure, printed.unit].filter(Boolean).map(quote).join(' / ');
  return texts === '' ? '' : ` (${texts})`;
}
