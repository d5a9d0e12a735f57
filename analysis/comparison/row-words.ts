import type { Plan } from '../plan/plan';
import { contentWords } from '../language/content-words';

/**
 * Words of every different text of the plans (action and measure), as ascending numbers, by the code of the text.
 *
 * "anak" and the names of the cities are left out: they would make all rows alike, or all of one city.
 *
 * @param textOf code of every row's text (`RowGroups.textOf`)
 */
export function rowWords(plans: readonly Plan[], textOf: Int32Array): readonly Int32Array[] {
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
  return wordsOfText;
}

function numbered(numberOf: Map<string, number>, word: string): number {
  const number = numberOf.get(word) ?? numberOf.size;
  numberOf.set(word, number);
  return number;
}
