import { type Rule, TOPICS } from '../rule';
import { listed, quote, rowNames } from '../wording';
import { COMMON_WORDS } from '../words/common-words';

// A few words that end oddly are typos; this many cells that end within a word are a page edge.
const FEWEST_CELLS = 3;

export const programCutOff: Rule = {
  code: 'program-cut-off',
  severity: 'low',
  topic: TOPICS.document,
  looksAt: ['program'],
  explains: {
    id: 'Kolom program terpotong tepi halaman: beberapa selnya berakhir di tengah kata. Satu temuan untuk dokumen.',
    en: 'The programme column is cut by the edge of the page: several cells end within a word. One finding for the document.',
  },
  example: { printed: 'Pemenuha', oddity: { id: 'maksudnya Pemenuhan', en: 'Pemenuhan is meant' } },
  *check({ plan }) {
    const cut = plan.rows.filter(({ printed }) => {
      const last = /\p{L}{4,}$/u.exec(printed.program)?.[0].toLowerCase();
      return last !== undefined && WORD_STARTS.has(last) && !COMMON_WORDS.has(last);
    });
    if (cut.length < FEWEST_CELLS) return;
    const texts = listed([...new Set(cut.map(({ printed }) => printed.program))].map(quote), 4);
    const rows = rowNames(cut);
    yield {
      alsoRows: cut,
      field: 'program',
      printed: cut[0]?.printed.program ?? '',
      message: {
        id: `Kolom program terpotong di ${String(cut.length)} baris (baris ${rows.id}), misalnya ${texts.id}. Lengkapi dari naskah asli.`,
        en: `The programme column is cut in ${String(cut.length)} rows (rows ${rows.en}), for example ${texts.en}. Complete it from the original.`,
      },
    };
  },
};

const WORD_STARTS: ReadonlySet<string> = new Set(
  [...COMMON_WORDS].flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 4) }, (_, cut) => word.slice(0, 4 + cut)),
  ),
);
