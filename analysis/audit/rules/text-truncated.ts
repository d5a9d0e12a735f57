import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const textTruncated: Rule = {
  code: 'text-truncated',
  name: { id: 'Kalimat terpotong', en: 'Sentence cut off' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Teks berakhir di tengah kalimat (pada kata sambung, kata depan, atau koma, atau garis miring): sebagian isinya hilang.',
    en: 'A text ends in the middle of a sentence (on a conjunction, a preposition, a comma or a slash): part of it is lost.',
  },
  example: { printed: 'Peningkatan kapasitas bagi guru dan', oddity: { id: 'dan siapa?', en: 'and who?' } },
  check: eachPrintedText(function* ({ field, text }) {
    const inList = field === 'agencies' || field === 'unit';
    if (!ENDS_OPEN.test(text) && (inList || !/,\s*$/.test(text))) return;
    yield {
      field,
      printed: text,
      message: {
        id: `Teks berakhir di tengah kalimat: "… ${text.slice(-40).trim()}".`,
        en: `The text ends in the middle of a sentence: "… ${text.slice(-40).trim()}" of ${quote(text)}.`,
      },
    };
  }),
};

const ENDS_OPEN =
  /(?:\s(?:dan|atau|serta|di|ke|dari|pada|untuk|bagi|dengan|oleh|tentang|yang|dalam|terhadap|sebagai|melalui|agar|se)|[a-z]\s*[/&(-])$/i;
