import type { Bilingual } from '../../text/bilingual';
import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { foldInPlace, wordsOf } from '../../language/words';
import { inCapitalsOf, quote } from '../wording';
import { MISSPELLINGS, MISUSED_PHRASES } from '../words/misspellings';

export const misspelling: Rule = {
  code: 'misspelling',
  name: { id: 'Kata tidak baku', en: 'Nonstandard spelling' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['section', 'indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Ejaan yang lazim dalam dokumen tetapi tidak baku menurut KBBI (resiko, kreatifitas, dibawah), atau kata yang tertukar (kompetensi untuk kompetisi).',
    en: 'A spelling that is common in documents but not standard (KBBI), or a word mixed up with another.',
  },
  example: { printed: 'resiko', oddity: { id: 'baku: risiko', en: 'standard: risiko' } },
  check: eachPrintedText(function* ({ field, text }) {
    if (field === 'agencies') return;
    const told = new Set<string>();
    for (const word of wordsOf(text)) {
      const standard = MISSPELLINGS.get(word.toLowerCase());
      if (standard === undefined || told.has(word)) continue;
      told.add(word);
      yield found(word, inCapitalsOf(word, standard), STANDARD);
    }
    for (const { pattern, wrong, right } of MISUSED_PHRASES)
      if (pattern.test(text)) {
        const from = foldInPlace(text).indexOf(foldInPlace(wrong));
        const printed = text.slice(from, from + wrong.length);
        yield found(printed, inCapitalsOf(printed, right), OTHER_WORD);
      }

    function found(wrong: string, right: string, how: Bilingual) {
      return {
        field,
        key: wrong.toLowerCase(),
        printed: wrong,
        proposal: right,
        message: {
          id: `${quote(wrong)} dalam ${quote(text)}: ${how.id} ${quote(right)}.`,
          en: `${quote(wrong)} in ${quote(text)}: ${how.en} ${quote(right)}.`,
        },
      };
    }
  }),
};

const STANDARD = { id: 'baku', en: 'standard is' };
const OTHER_WORD = {
  id: 'kata yang berbeda arti; mungkin maksudnya',
  en: 'the wrong word; perhaps meant:',
};
