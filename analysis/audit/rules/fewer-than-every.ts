import type { City } from '../../reference/reference';
import { type ThingKind } from '../counted-thing';
import { eachRow, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

/** "In every ward", with targets that end below the number of wards. */
export const fewerThanEvery: Rule = {
  code: 'fewer-than-every',
  name: { id: '"Setiap", tetapi tidak semua', en: '"Every", but not all' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Indikator, kegiatan, atau ukuran menyebut "setiap" atau "seluruh" kelurahan, kecamatan, puskesmas, atau jenjang sekolah, tetapi target terakhirnya lebih sedikit daripada jumlahnya di kota itu.',
    en: 'Indicator, action or measure names "every" urban village, district, community health centre or school level, but the last target is below their number in the city.',
  },
  example: {
    printed: 'di Setiap Kelurahan: 23; 50',
    oddity: { id: 'kota memiliki 67 kelurahan', en: 'the city has 67 urban villages' },
  },
  check: eachRow((row, { plan, city, fold, thingNamed }) => {
    const last = row.targets.at(-1);
    if (!last || last.value === null || last.operator !== '' || row.unit.kind === 'percent') return;
    const kind = thingNamed(row.printed.unit);
    const parts = PARTS.filter(({ counted }) => counted === kind);
    if (parts.length === 0) return;
    for (const text of [row.printed.measure, row.printed.action, row.printed.indicator]) {
      const promised = /\b(?:setiap|tiap|seluruh|semua) (kelurahan|kecamatan|puskesmas|jenjang)\b/.exec(
        fold(text),
      );
      const part = parts.find(({ word }) => word === promised?.[1]);
      const count = part?.count(city) ?? null;
      if (count === null || last.value >= count) continue;
      return {
        row,
        field: `target_${String(plan.years.at(-1) ?? '')}`,
        printed: last.printed,
        message: {
          id: `${quote(text)} menyebut ${promised?.[0] ?? ''} (${part?.least ? 'sedikitnya ' : ''}${figure(count).id}), tetapi target terakhirnya ${last.printed} ${row.printed.unit}.`,
          en: `${quote(text)} says "every", ${part?.least ? 'at least ' : ''}${figure(count).en} in the city, but the last target is ${last.printed} ${row.printed.unit}.`,
        },
      };
    }
    return;
  }),
};

interface Promised {
  readonly word: string;
  /** What the unit must count for the numbers to be compared. */
  readonly counted: ThingKind;
  readonly count: (city: City | null) => number | null;
  readonly least?: true;
}

/** A city runs primary and junior schools (UU 23/2014, annex A): every level is two schools at least. */
const SCHOOL_LEVELS = 2;

const PARTS: readonly Promised[] = [
  { word: 'kelurahan', counted: 'kelurahan', count: (city) => city?.kelurahan ?? null },
  { word: 'kecamatan', counted: 'kecamatan', count: (city) => city?.kecamatan ?? null },
  { word: 'puskesmas', counted: 'puskesmas', count: (city) => city?.puskesmas ?? null },
  { word: 'jenjang', counted: 'school', count: () => SCHOOL_LEVELS, least: true },
];
