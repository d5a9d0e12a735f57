import { eachPrintedText } from '../printed-texts';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const strayPunctuation: Rule = {
  code: 'stray-punctuation',
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Tanda baca yang tertinggal: koma ganda, koma atau titik di akhir sel, tanda hubung di awal.',
    en: 'Punctuation left behind: double commas, a comma or full stop at the end of a cell, a dash at its start.',
  },
  example: { printed: 'OPD, LM,, DU,MM', oddity: { id: 'koma ganda', en: 'a double comma' } },
  check: eachPrintedText(function* ({ field, text }) {
    const odd =
      /[,;][\s]*[,;]|[,;:]$|^[,;.]/.exec(text)?.[0] ??
      (field === 'agencies' || field === 'unit' ? /\p{L}{4,30}\.$/u.exec(text)?.[0] : undefined);
    if (odd === undefined) return;
    yield {
      field,
      printed: text,
      message: {
        id: `Tanda baca tertinggal ${quote(odd)} dalam ${quote(text)}.`,
        en: `Stray punctuation ${quote(odd)} in ${quote(text)}.`,
      },
    };
  }),
};
