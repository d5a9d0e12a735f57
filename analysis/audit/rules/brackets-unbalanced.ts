import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const bracketsUnbalanced: Rule = {
  code: 'brackets-unbalanced',
  name: { id: 'Kurung tidak lengkap', en: 'Bracket missing' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Kurung dibuka tetapi tidak ditutup, atau sebaliknya: sering tanda bahwa teksnya terpotong.',
    en: 'A bracket is opened but not closed, or the other way round: often a sign that the text was cut.',
  },
  example: {
    printed: 'perkembangan Anak (5-6 Tahun',
    oddity: { id: 'kurung tidak ditutup', en: 'the bracket is not closed' },
  },
  check: eachPrintedText(function* ({ field, text }) {
    const odd = firstUnbalanced(text);
    if (odd === null) return;
    yield {
      field,
      printed: text,
      message: {
        id: `Tanda kurung "${odd}" dalam ${quote(text)} tidak berpasangan.`,
        en: `The bracket "${odd}" in ${quote(text)} has no partner.`,
      },
    };
  }),
};

/** "a) …" and "1) …" at the start number a list and close nothing. */
function firstUnbalanced(text: string): '(' | ')' | null {
  let open = 0;
  for (const letter of text.replace(/^\s*\w{1,2}\)/, '')) {
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open < 0) return ')';
  }
  return open > 0 ? '(' : null;
}
