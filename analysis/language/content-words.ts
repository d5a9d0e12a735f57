import { wordsOf } from './words';

/** Words that say how a sentence is built (KBBI: partikel, preposisi, konjungsi), and their short forms. */
const LINKING_WORDS = `adalah agar akan antara atau bagi belum berupa dalam dan dari dengan dgn di hal hingga ini itu juga
  ke lain lainnya melalui mengenai oleh pada para per sampai se sebagai secara seluruh semua serta sesuai setiap sudah
  telah tentang terhadap termasuk tiap ttg untuk utk yang yg`;

/** Words that say how something is counted, not what: "Jumlah persalinan" and "Persentase persalinan" are one thing. */
export const COUNTING_WORDS: readonly string[] = [
  'jumlah',
  'jml',
  'banyaknya',
  'persentase',
  'prosentase',
  'presentase',
  'persen',
  'cakupan',
  'capaian',
];

/** Words that stand in the rows of any plan: that something is done, is there, or gets better. */
const PLAN_WORDS = `adanya daerah fasilitas fasilitasi kabupaten kegiatan ketersediaan kota meningkatkan meningkatnya
  menurunnya pelaksana pelaksanaan peningkatan penyelenggaraan presentasi program tahun terdapat terlaksananya tersedia
  tersedianya terselenggaranya tingkat`;

const STOP_WORDS: ReadonlySet<string> = new Set([
  ...LINKING_WORDS.split(/\s+/),
  ...COUNTING_WORDS,
  ...PLAN_WORDS.split(/\s+/),
]);

/**
 * Words of a printed text that say what it is about, in lower case, each once, in order of appearance. Words of grammar,
 * of counting and of any plan are left out, and single letters.
 *
 * @param common further words to leave out: those that stand in all texts that are compared
 * @example contentWords('Jumlah Puskesmas yang ramah anak') // ['puskesmas', 'ramah', 'anak']
 * @example contentWords('Forum Anak Kota Serang', new Set(['anak', 'serang'])) // ['forum']
 */
export function contentWords(text: string, common: ReadonlySet<string> = NONE): string[] {
  const words = new Set(wordsOf(text.toLowerCase()));
  return [...words].filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !common.has(word));
}

const NONE: ReadonlySet<string> = new Set();
