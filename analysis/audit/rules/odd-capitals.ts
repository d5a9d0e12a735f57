import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { ABBREVIATIONS } from '../words/abbreviations';

export const oddCapitals: Rule = {
  code: 'odd-capitals',
  name: { id: 'Huruf besar tidak lazim', en: 'Odd capitals' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Huruf besar di tempat yang keliru: dua huruf besar di awal kata (IBu), singkatan yang ditulis seperti kata ((Kha) untuk KHA), atau ukuran yang mulai dengan huruf kecil.',
    en: 'Capitals out of place: two at the start of a word (IBu), an abbreviation written as a word ((Kha) for KHA), or a measure that starts small.',
  },
  example: { printed: 'IBu', oddity: { id: 'maksudnya Ibu', en: 'Ibu is meant' } },
  check: eachPrintedText(function* ({ field, text }) {
    if (field === 'agencies') return;
    const double = DOUBLE.exec(text)?.[0];
    const found =
      (double !== undefined && ABBREVIATIONS.has(double.toUpperCase()) ? undefined : double) ??
      loweredAbbreviation(text) ??
      (field === 'measure' ? SMALL_START.exec(text)?.[0] : undefined);
    if (found === undefined) return;
    yield {
      field,
      key: found,
      printed: found,
      message: {
        id: `Penulisan huruf kapital pada ${quote(found)} dalam ${quote(text)} tidak sesuai dengan kaidah.`,
        en: `The capitals of ${quote(found)} in ${quote(text)} are unusual.`,
      },
    };
  }),
};

const DOUBLE =
  /(?<![\p{L}\d])\p{Lu}{2}\p{Ll}{1,2}(?![\p{L}\d])|(?<![\p{L}\d])\p{Lu}{2}\p{Ll}{4,}(?![\p{L}\d])/u;
const SMALL_START = /^\p{Ll}{4,}/u;

/** "Konvensi Hak Anak (Kha)": the letters in brackets are the initials of the words before. */
function loweredAbbreviation(text: string): string | undefined {
  for (const match of text.matchAll(/\((\p{Lu}\p{Ll}{1,4})\)/gu)) {
    const letters = match[1] ?? '';
    const before = (text.slice(0, match.index).match(/\p{L}+/gu) ?? []).slice(-letters.length);
    const initials = before.map((word) => word.charAt(0)).join('');
    if (initials.toLowerCase() === letters.toLowerCase()) return match[0];
  }
  return undefined;
}
