/** Words that say how a sentence is built. */
const FUNCTION_WORDS =
  'di ke dari dan atau yang untuk pada dalam dengan oleh bagi serta tentang mengenai terhadap sebagai antara secara ' +
  'melalui setiap tiap para agar juga lain lainnya ini itu akan telah sudah belum adalah hal se per termasuk berupa';

/** Words that stand in the rows of any plan: what is counted, that something is done, and "anak" itself. */
const PLAN_WORDS =
  'jumlah jml persentase persen capaian cakupan kegiatan program pelaksanaan penyelenggaraan peningkatan ' +
  'meningkatnya meningkatkan tersedianya tersedia ketersediaan adanya terlaksananya terselenggaranya fasilitasi ' +
  'fasilitas anak tahun tingkat kota kabupaten daerah';

const STOP_WORDS: ReadonlySet<string> = new Set(`${FUNCTION_WORDS} ${PLAN_WORDS}`.split(' '));

/**
 * Words of a printed text that say what it is about, in lower case, each once, in order of appearance. Indonesian
 * function words, words of any plan and single letters are left out.
 *
 * @example contentWords('Jumlah Puskesmas yang ramah anak') // ['puskesmas', 'ramah']
 */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}
