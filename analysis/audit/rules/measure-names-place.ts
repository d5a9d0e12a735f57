import { holdsCity, isOnlyPlace } from '../place';
import { eachRow, type Rule, TOPICS } from '../rule';
import { contentWords } from '../text';
import { quote } from '../wording';

export const measureNamesPlace: Rule = {
  code: 'measure-names-place',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure'],
  explains: {
    id: 'Kolom ukuran hanya berisi tempat atau sasaran (43 Kelurahan, SMP se-Kota), bukan apa yang diukur.',
    en: 'The measure column only holds a place or target group (43 wards, all junior schools), not what is measured.',
  },
  example: { printed: '43 Kelurahan', oddity: { id: 'tempat, bukan ukuran', en: 'a place, not a measure' } },
  check: eachRow(function* (row, _plan, { places }) {
    const text = row.printed.measure;
    // "Kelurahan" as the measure of the unit "Kelurahan" says little, but says what is counted.
    if (text === '' || text.toLowerCase() === row.printed.unit.toLowerCase()) return;
    if (
      !isOnlyPlace(text, places) &&
      !ONLY_PEOPLE.test(text) &&
      !isGroupInCity(text, row.printed.unit, holdsCity(text, places))
    )
      return;
    yield {
      row,
      field: 'measure',
      printed: text,
      message: {
        id: `Ukuran ${quote(text)} adalah tempat atau sasaran; tidak menyebut apa yang diukur.`,
        en: `The measure ${quote(text)} is a place or target group; it does not say what is measured.`,
      },
    };
  }),
};

/** People and nothing that happens to them. */
const ONLY_PEOPLE =
  /^(?:(?:asn|non|pns|pegawai|masyarakat|pelajar|siswa|guru|remaja|anak|orang tua|keluarga|ibu|kader)(?:[ ,/&-]+(?:dan )?|$))+$/i;

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
