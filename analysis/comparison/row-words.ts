import type { Plan } from '../plan/plan';
import { contentWords } from '../language/content-words';

export interface RowWords {
  /** Ascending numbers of the words of every different text, by the code of the text. */
  readonly ofText: readonly Int32Array[];
  /** What a word says, by its number: the fewer texts have it, the more. */
  readonly weights: Float64Array;
}

/**
 * Words of every different text of the plans (action and measure), as ascending numbers, by the code of the text.
 *
 * "anak" and the names of the cities are left out: they would make all rows alike, or all of one city.
 *
 * @param textOf code of every row's text (`RowGroups.textOf`)
 */
export function rowWords(plans: readonly Plan[], textOf: Int32Array): RowWords {
  const everywhere = new Set(['anak', ...plans.flatMap((plan) => contentWords(plan.cityName))]);
  const numberOf = new Map<string, number>();
  const wordsOfText: Int32Array[] = [];
  let at = 0;
  for (const plan of plans) {
    for (const { printed } of plan.rows) {
      const text = textOf[at] ?? -1;
      at += 1;
      if (wordsOfText[text] !== undefined) continue;
      const words = contentWords(`${printed.action} ${printed.measure}`, everywhere);
      wordsOfText[text] = Int32Array.from(words, (word) => numbered(numberOf, word)).sort();
    }
  }
  return { ofText: wordsOfText, weights: weightsOf(wordsOfText, numberOf.size) };
}

/** A word that more than one text in so many has says nothing of what a row is about, unless the texts are few. */
const COMMON = 15;
const FEW_TEXTS = 4;

/** "Pelayanan" stands everywhere and says nothing; "imunisasi" says what a row is about. */
function weightsOf(texts: readonly (Int32Array | undefined)[], wordCount: number): Float64Array {
  const counts = new Float64Array(wordCount);
  let textCount = 0;
  for (const words of texts) {
    if (!words) continue;
    textCount += 1;
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  }
  const common = Math.max(FEW_TEXTS, textCount / COMMON);
  return counts.map((count) => (count > common ? 0 : Math.log(1 + textCount / count)));
}

function numbered(numberOf: Map<string, number>, word: string): number {
  const number = numberOf.get(word) ?? numberOf.size;
  numberOf.set(word, number);
  return number;
}
