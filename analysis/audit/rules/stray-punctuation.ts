import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const strayPunctuation: Rule = {
  code: 'stray-punctuation',
  name: { id: 'Tanda baca keliru', en: 'Stray punctuation' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Tanda baca yang berlebih: koma ganda, koma atau titik di akhir sel, tanda hubung di awal, garis miring tanpa kata sesudahnya. Sedang bila daftar penanggung jawab berakhir dengan koma: mungkin ada yang hilang.',
    en: 'Punctuation left behind: double commas, a comma or full stop at the end of a cell, a dash at its start, a slash with nothing behind it. Medium where a list of responsible bodies ends in a comma: one may be lost.',
  },
  example: { printed: 'OPD, LM,, DU,MM', oddity: { id: 'koma ganda', en: 'a double comma' } },
  check: eachPrintedText(function* ({ field, text }) {
    const odd =
      /[,;][\s]*[,;]|[;:]$|^[,;.]|(?<=\p{Lu})\/\s+(?=(?:di|ke|dari|pada|untuk|dengan|yang|dan) )/u.exec(
        text,
      )?.[0] ??
      // A sentence that ends in a comma is cut off: another finding.
      (field === 'agencies' || field === 'unit' ? /,$|\p{L}{4,30}\.$/u.exec(text)?.[0] : undefined);
    if (odd === undefined) return;
    if (field === 'agencies' && /[,;]\s*$/.test(text)) {
      yield {
        field,
        printed: text,
        message: {
          id: `Daftar ${quote(text)} berakhir dengan tanda baca; mungkin ada penanggung jawab yang hilang.`,
          en: `The list ${quote(text)} ends in a comma; a responsible body may be lost.`,
        },
      };
      return;
    }
    yield {
      field,
      printed: text,
      severity: 'low',
      message: {
        id: `Tanda baca berlebih ${quote(odd)} dalam ${quote(text)}.`,
        en: `Stray punctuation ${quote(odd)} in ${quote(text)}.`,
      },
    };
  }),
};
