import { measureField, measureText } from '../cells';
import { saysOnlyWhere } from '../measure-words';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { contradictionOf } from '../percent-wording';

export const percentOfWhat: Rule = {
  code: 'percent-of-what',
  name: { id: 'Persen tanpa penyebut', en: 'Per cent of nothing named' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Satuannya persen, tetapi ukuran atau kegiatannya tidak menyebut persen dari apa: pembilang dan penyebutnya tidak diketahui.',
    en: 'The unit is percent, but measure or action does not say of what: numerator and denominator are unknown.',
  },
  example: {
    printed: 'Pengembangan perpustakaan / Persen',
    oddity: { id: 'delapan persen dari apa?', en: 'eight per cent of what?' },
  },
  check: eachRow((row, context) => {
    const text = measureText(row);
    if (
      text === '' ||
      row.unit.kind !== 'percent' ||
      contradictionOf(row) !== null ||
      // That the measure only says where is a finding of its own.
      saysOnlyWhere(row, context)
    )
      return;
    const ofAge = AGE_BOUND.test(text) && !SAYS_AGE.test(text);
    if (SAYS_OF_WHAT.test(text) && !SHARE_OF_WORK.test(text) && !ofAge) return;
    // "% anak" names the whole in the unit itself.
    if (/%\s*\p{L}|\p{L}\s*%/u.test(row.printed.unit)) return;
    return {
      row,
      field: measureField(row),
      printed: text,
      message: ofAge
        ? {
            id: `${quote(text)} tidak menyebut umur anak yang menjadi penyebutnya.`,
            en: `${quote(text)} does not say the age of the children that it is a share of.`,
          }
        : {
            id: `Satuannya ${quote(row.printed.unit)}, tetapi ${quote(text)} tidak menyebut persen dari apa.`,
            en: `The unit is ${quote(row.printed.unit)}, but ${quote(text)} does not say per cent of what.`,
          },
    };
  }),
};

/**
 * A share word; a service whose coverage is the standard measure (Permenkes 4/2019, SPM kesehatan: "pelayanan kesehatan
 * …" in percent of those entitled); or a group with what happens to it ("keluarga yang mendapat …").
 */
const SAYS_OF_WHAT =
  /^\W*(?:%|capaian|per[sc]entase|prosentase|present\w+|cakupan|pr[ae]val[ae]nsi|angka|rasio|proporsi|tingkat|nilai|indeks|pelayanan kesehatan|(?:\w+ )?pelayanan (?:kasus \w|bagi))|\bpersalinan\b|\b(?:yang|yg|seluruh|semua|setiap|terpenuhi(?:nya)?|terlayani(?:nya)?|terdamping\w*|tertangani(?:nya)?|mendapat\w*|memperoleh|aktif)\b/i;

/** A share of the work itself: "persentase pelaksanaan …" has no whole that could be counted. */
const SHARE_OF_WORK = /^\W*per[sc]entase\s+(?:pelaksanaan|penyelenggaraan|pemberian|pelayanan|layanan)\b/i;
/** What is given at a certain age (Permenkes 12/2017) is a share of the children of that age. */
const AGE_BOUND = /\banak\b.*\b(?:di)?(?:imunisasi|vaksin)/i;
const SAYS_AGE = /\b(?:bayi|balita|baduta|batita|usia|umur|kelas|siswa|tahun|bulan|dasar)\b/i;
