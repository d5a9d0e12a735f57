import { fold } from '../language/words';

/**
 * A number for every text, the same for texts that differ in case, punctuation and white space only; -1 for a
 * text without letters or digits. Each different text is folded once, so equal cells cost a look-up.
 *
 * @example [...codeTexts(['Forum Anak', 'forum  anak.', '', 'Puskesmas'])] // [0, 0, -1, 1]
 */
export function codeTexts(texts: readonly string[]): Int32Array {
  const codeOfText = new Map<string, number>();
  const codeOfFolded = new Map<string, number>([['', -1]]);
  const codes = new Int32Array(texts.length);
  texts.forEach((text, at) => {
    let code = codeOfText.get(text);
    if (code === undefined) {
      const folded = fold(text);
      code = codeOfFolded.get(folded) ?? codeOfFolded.size - 1;
      codeOfFolded.set(folded, code);
      codeOfText.set(text, code);
    }
    codes[at] = code;
  });
  return codes;
}

/**
 * One number for every different pair of codes, counted from 0 in order of appearance.
 *
 * @throws RangeError when the two differ in length
 * @example [...pairCodes(Int32Array.of(0, 0, 1, 0), Int32Array.of(5, 6, 5, 5))] // [0, 1, 2, 0]
 */
export function pairCodes(left: Int32Array, right: Int32Array): Int32Array {
  if (left.length !== right.length) throw new RangeError(`${left.length} codes beside ${right.length}`);
  // Codes start at -1, so one more keeps every pair apart; the product stays exact far beyond 10^7 rows.
  const width = right.reduce((most, code) => Math.max(most, code), -1) + 2;
  const codeOfPair = new Map<number, number>();
  return left.map((code, at) => {
    const pair = (code + 1) * width + (right[at] ?? -1) + 1;
    let pairCode = codeOfPair.get(pair);
    if (pairCode === undefined) {
      pairCode = codeOfPair.size;
      codeOfPair.set(pair, pairCode);
    }
    return pairCode;
  });
}
