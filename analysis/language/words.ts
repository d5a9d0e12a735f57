/**
 * Words as printed: runs of letters, marks and digits. Linear in the text; a blank text has none.
 *
 * @example wordsOf('Lembaga/ Sekolah (SRA)') // ['Lembaga', 'Sekolah', 'SRA']
 */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Words in lower case, joined by one blank: equal for texts that differ in case, punctuation and white space only. A per
 * cent sign is a word, for it says what is counted.
 *
 * @example fold('Lembaga/ Sekolah  (SRA)') // 'lembaga sekolah sra'
 * @example fold('100 %') // '100 %'
 */
export function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []).join(' ');
}

/**
 * The text in lower case with every character in its place, so that positions hold; only A to Z are lowered, since others
 * may grow.
 *
 * @example foldInPlace('DINKES, Dinsos') // 'dinkes, dinsos'
 */
export function foldInPlace(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
