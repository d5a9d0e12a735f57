import { remembered } from './remembered';
import { FUNCTION_WORDS } from './words/function-words';

/** Words as printed: runs of letters, marks and digits. Linear in the text; a blank text has none. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

/**
 * Words in lower case, joined by one blank: equal for texts that differ in case, punctuation and white space only.
 *
 * @example fold('Lembaga/ Sekolah ') // 'lembaga sekolah'
 */
export const fold = remembered((text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\d%]+/gu) ?? []).join(' '),
);

/** Folded words that say what a text is about: function words and single letters left out. */
export const contentWords = remembered((text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).filter(
    (word) => word.length > 1 && !FUNCTION_WORDS.has(word),
  ),
);

/** Words that say how something is counted, not what: "Jumlah persalinan" and "Persentase persalinan" are one thing. */
export const QUANTITY_WORDS: readonly string[] = [
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
