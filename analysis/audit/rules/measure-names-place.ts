import { namesCity, saysOnlyWhere } from '../measure-words';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { contradictionOf } from '../percent-wording';

export const measureNamesPlace: Rule = {
  code: 'measure-names-place',
  name: { id: 'Ukuran berupa tempat atau sasaran', en: 'Measure is a place or target group' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure'],
  explains: {
    id: 'Kolom ukuran hanya berisi tempat atau sasaran (43 Kelurahan, SMP se-Kota), bukan apa yang diukur. Rendah bila satuannya menyebut apa yang dihitung.',
    en: 'The measure column only holds a place or target group (43 urban villages, all junior schools), not what is measured. Low where the unit says what is counted.',
  },
  example: { printed: '43 Kelurahan', oddity: { id: 'tempat, bukan ukuran', en: 'a place, not a measure' } },
  check: eachRow((row, context) => {
    if (!saysOnlyWhere(row, context)) return;
    const { places, thingNamed } = context;
    const text = row.printed.measure;
    const ofPeople = PEOPLE_FIRST.test(text);
    const what = ofPeople
      ? { id: 'kelompok orang', en: 'a group of people' }
      : /\bkl[au]ster\b/i.test(text)
        ? { id: 'klaster', en: 'a cluster' }
        : places.isOnlyPlace(text)
          ? { id: 'tempat', en: 'a place' }
          : { id: 'kelompok sasaran', en: 'a target group' };
    // One slip in two cells: the unit says where or who, too.
    const unit = row.printed.unit;
    const both = namesCity(unit, context) && contradictionOf(row) === null;
    // "SMP se-Kota X" in schools, "Catin" in people: the unit says what is counted, if not what they do.
    const counted = thingNamed(unit);
    const unitCounts =
      !places.isOnlyPlace(text) && !both && counted !== null && !(ofPeople && counted === 'institution');
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

const PEOPLE_FIRST =
  /^(?:asn|masyarakat|warga|penduduk|pelajar|siswa|guru|remaja|anak|orang tua|keluarga|ibu|kader|catin|calon pengantin|pemerhati|pelanggan)\b/i;
