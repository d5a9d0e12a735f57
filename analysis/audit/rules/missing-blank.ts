import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

export const missingBlank: Rule = {
  code: 'missing-blank',
  name: { id: 'Spasi hilang', en: 'Missing blank' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Spasi hilang di depan kurung, sesudah koma, atau antara angka dan kata: kata-kata menyatu.',
    en: 'A space is missing before a bracket, after a comma, or between a number and a word: words run together.',
  },
  example: { printed: 'Hijau(RTH)', oddity: { id: 'Hijau (RTH)', en: 'Hijau (RTH)' } },
  check: eachPrintedText(function* ({ field, text }) {
    const found = [...text.matchAll(RUN_TOGETHER)].map(([match]) => match);
    if (found.length === 0) return;
    const shown = listed([...new Set(found)].map(quote), 3);
    yield {
      field,
      printed: [...new Set(found)].join(' | '),
      message: {
        id: `Spasi hilang di ${shown.id} dalam ${quote(text)}.`,
        en: `A space is missing in ${shown.en} in ${quote(text)}.`,
      },
    };
  }),
};

/** A word before a bracket, a comma or semicolon before a letter, "a.Teks", a number before a word, capitals before one. */
const RUN_TOGETHER =
  /\p{L}{3,30}\((?=\p{L})\p{L}{0,12}\)?|\p{L}{1,30}[,;]\p{L}{1,30}|(?<![\p{L}.])[a-z]\.\p{L}{2,30}|(?<![\p{L}\d])\d{1,4}\p{Ll}{4,30}|(?<![\p{L}\d])\p{Lu}{2,8}\p{Lu}\p{Ll}{5,30}/gu;
