import type { AuditContext } from '../context';
import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { wordsOf } from '../../language/words';
import { inCapitalsOf, quote } from '../wording';
import { MISSPELLINGS } from '../words/misspellings';

/** A word that is in no list and one slip of the keyboard away from one that is, or that the plans use often. */
export const typo: Rule = {
  code: 'typo',
  name: { id: 'Salah ketik', en: 'Slip of the keyboard' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['section', 'indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Salah ketik: kata yang tidak dikenal dan hanya berbeda satu huruf dari kata umum, kata kerangka indikator KLA, atau kata yang sering dipakai dokumen itu sendiri.',
    en: 'A slip of the keyboard: an unknown word one letter away from a common word, a word of the KLA framework, or one that the documents use often.',
  },
  example: { printed: 'koordlinasi', oddity: { id: 'maksudnya koordinasi', en: 'koordinasi is meant' } },
  check: eachPrintedText(function* ({ field, text }, { vocabulary }) {
    if (field === 'agencies') return;
    const shouted = text === text.toUpperCase();
    const told = new Set<string>();
    for (const word of wordsOf(text)) {
      if (told.has(word) || MISSPELLINGS.has(word.toLowerCase())) continue;
      told.add(word);
      // An abbreviation in a mixed text is no word; one that differs from a frequent one may still be a slip of it.
      const isAbbreviation = !shouted && /^[\p{Lu}\d]+$/u.test(word);
      const meant = isAbbreviation ? null : meantBy(word, vocabulary);
      if (meant === null) continue;
      yield {
        field,
        key: word.toLowerCase(),
        printed: word,
        proposal: meant,
        message: {
          id: `${quote(word)} dalam ${quote(text)}: mungkin maksudnya ${quote(meant)}.`,
          en: `${quote(word)} in ${quote(text)}: ${quote(meant)} may be meant.`,
        },
      };
    }
  }),
};

function meantBy(word: string, vocabulary: AuditContext['vocabulary']): string | null {
  const meant = vocabulary().meant(word.toLowerCase());
  return meant === null ? null : inCapitalsOf(word, meant);
}
