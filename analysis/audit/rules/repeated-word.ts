import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const repeatedWord: Rule = {
  code: 'repeated-word',
  name: { id: 'Kata berulang', en: 'Repeated word' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Kata yang sama tertulis dua kali berurutan, atau dihubungkan dengan "dan" (sarana dan sarana).',
    en: 'The same word is printed twice in a row, or joined by "dan" (sarana dan sarana).',
  },
  example: {
    printed: 'sarana dan sarana',
    oddity: { id: 'mungkin sarana dan prasarana', en: 'prasarana may be meant' },
  },
  check: eachPrintedText(function* ({ field, text }) {
    const found = /(?<![\p{L}-])(\p{L}{3,30})( dan | )\1(?![\p{L}-])/iu.exec(text);
    if (!found) return;
    yield {
      field,
      key: found[0].toLowerCase(),
      printed: text,
      message: {
        id: `Kata berulang ${quote(found[0])} dalam ${quote(text)}.`,
        en: `Repeated word ${quote(found[0])} in ${quote(text)}.`,
      },
    };
  }),
};
