import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// Two things in brackets are an explanation, not a list.
const FEWEST_LISTED = 3;

/** A number that the text names beside the things that it lists. */
export const listCount: Rule = {
  code: 'list-count',
  name: { id: 'Jumlah dan daftarnya berbeda', en: 'Number and list differ' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure'],
  explains: {
    id: 'Teks menyebut sebuah angka (8 seksi, 10 program), tetapi daftar di dalam kurung memuat lebih sedikit atau lebih banyak, atau terputus.',
    en: 'The text names a number (8 sections, 10 programmes), but the list in brackets holds fewer or more, or breaks off.',
  },
  example: {
    printed: '8 seksi (keagamaan, pendidikan, sosial)',
    oddity: { id: 'daftarnya memuat tiga', en: 'the list holds three' },
  },
  check: eachPrintedText(function* ({ field, text }) {
    const found = NAMED_LIST.exec(text);
    if (!found) return;
    const [, digits = '', list = ''] = found;
    const closed = list.lastIndexOf(')');
    const items = (closed === -1 ? list : list.slice(0, closed))
      .split(/[,;]/)
      .filter((item) => /\p{L}/u.test(item));
    if (items.length < FEWEST_LISTED) return;
    const named = Number(digits);
    // "Pendidikan dan Keterampilan" may be one thing or two; a list that breaks off is read as it stands.
    const most = items.flatMap((item) => item.split(/\s+dan\s+/i)).length;
    const fits = closed === -1 ? items.length === named : named >= items.length && named <= most;
    if (fits) return;
    const count =
      items.length === most || closed === -1
        ? String(items.length)
        : `${String(items.length)}–${String(most)}`;
    yield {
      field,
      key: digits,
      printed: text,
      message: {
        id: `${quote(text)} menyebut ${digits}, tetapi daftarnya memuat ${count}${closed === -1 ? ' dan terputus' : ''}.`,
        en: `${quote(text)} names ${digits}, but the list holds ${count}${closed === -1 ? ' and breaks off' : ''}.`,
      },
    };
  }),
};

/** "8 Seksi Kampung KB (…": a number, up to eight words that it counts, and the list. */
const NAMED_LIST = /(?<![\p{L}\d.,/])(\d{1,2})\s\p{Lu}[^\d()]{2,80}\(([^\d]*)$/su;
