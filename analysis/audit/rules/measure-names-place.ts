import type { PlanRow } from '../../plan/plan';
import { thingNamed } from '../counted-thing';
import { holdsCity, isOnlyPlace, type PlaceNames } from '../place';
import { eachRow, type Rule, TOPICS } from '../rule';
import { contentWords, fold } from '../text';
import { quote } from '../wording';
import { contradictionOf } from './unit-contradicts-measure';

export const measureNamesPlace: Rule = {
  code: 'measure-names-place',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure'],
  explains: {
    id: 'Kolom ukuran hanya berisi tempat atau sasaran (43 Kelurahan, SMP se-Kota), bukan apa yang diukur. Rendah bila satuannya menyebut apa yang dihitung.',
    en: 'The measure column only holds a place or target group (43 wards, all junior schools), not what is measured. Low where the unit says what is counted.',
  },
  example: { printed: '43 Kelurahan', oddity: { id: 'tempat, bukan ukuran', en: 'a place, not a measure' } },
  check: eachRow((row, _plan, { places }) => {
    if (!saysOnlyWhere(row, places)) return;
    const text = row.printed.measure;
    const ofPeople = PEOPLE_FIRST.test(text);
    const what = ofPeople
      ? { id: 'kelompok orang', en: 'a group of people' }
      : /\bkl[au]ster\b/i.test(text)
        ? { id: 'klaster', en: 'a cluster' }
        : isOnlyPlace(text, places)
          ? { id: 'tempat', en: 'a place' }
          : { id: 'kelompok sasaran', en: 'a target group' };
    // One slip in two cells: the unit says where or who, too.
    const unit = row.printed.unit;
    const both = namesCity(unit, places) && contradictionOf(row) === null;
    // "SMP se-Kota X" in schools, "Catin" in people: the unit says what is counted, if not what they do.
    const unitCounts = !isOnlyPlace(text, places) && !both && thingNamed(unit) !== null;
    return {
      row,
      field: 'measure',
      printed: text,
      severity: unitCounts ? 'low' : 'medium',
      message: both
        ? {
            id: `Ukuran ${quote(text)} dan satuan ${quote(unit)} sama-sama hanya menyebut ${what.id}; tidak satu pun menyebut apa yang dihitung.`,
            en: `The measure ${quote(text)} and the unit ${quote(unit)} both only name ${what.en}; neither says what is counted.`,
          }
        : unitCounts
          ? {
              id: `Ukuran ${quote(text)} hanya menyebut ${what.id}; yang dihitung baru terbaca dari satuan ${quote(unit)}.`,
              en: `The measure ${quote(text)} only names ${what.en}; what is counted is told by the unit ${quote(unit)} alone.`,
            }
          : {
              id: `Ukuran ${quote(text)} hanya menyebut ${what.id}; tidak menyebut apa yang diukur.`,
              en: `The measure ${quote(text)} only names ${what.en}; it does not say what is measured.`,
            },
    };
  }),
};

/** The measure says where or who, and nothing of what is counted. */
export function saysOnlyWhere({ printed }: PlanRow, places: PlaceNames): boolean {
  const text = printed.measure;
  // "Kelurahan" as the measure of the unit "Kelurahan" says little, but says what is counted.
  if (text === '' || text.toLowerCase() === printed.unit.toLowerCase()) return false;
  return (
    isOnlyPlace(text, places) ||
    ONLY_PEOPLE.test(text) ||
    isGroupInCity(text, printed.unit, holdsCity(text, places))
  );
}

/** The unit is the city itself, or holds it beside what is counted. */
export function namesCity(unit: string, places: PlaceNames): boolean {
  return /^(?:\d+ )?(?:kota|kabupaten)$/.test(fold(unit)) || holdsCity(unit, places);
}

const PEOPLE_FIRST =
  /^(?:asn|masyarakat|warga|penduduk|pelajar|siswa|guru|remaja|anak|orang tua|keluarga|ibu|kader|catin|calon pengantin|pemerhati|pelanggan)\b/i;
/** People and nothing that happens to them. */
const ONLY_PEOPLE =
  /^(?:(?:asn|non|pns|pegawai|masyarakat|pelajar|siswa|guru|remaja|anak|orang tua|keluarga|ibu|kader|pemerhati|penggiat|tokoh|warga)(?:[ ,/&-]+(?:dan )?|$))+$/i;

const MOST_WORDS = 9;
/** A verb or a counting word makes a place a measure: "kelurahan yang …", "Jumlah …", "tersosialisasi". */
const SAYS_MORE =
  /^(?:jumlah|jml|persentase|%|cakupan|tersedianya|lokasi)\b|\b(?:yang|yg|ter\w{4,}|memiliki|men\w{4,}|mem\w{4,})\b/i;

/** "Catin di Kota X", "SD dan SMP se-Kota X" and nothing else. */
function isGroupInCity(text: string, unit: string, holds: boolean): boolean {
  return (
    holds && !SAYS_MORE.test(text) && contentWords(text).length <= MOST_WORDS && contentWords(unit).length > 0
  );
}
