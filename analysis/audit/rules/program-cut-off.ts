import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';
import { listed } from '../../text/listed';
import { COMMON_WORDS } from '../words/common-words';

// A few words that end oddly are typos; this many cells that end within a word are a page edge.
const FEWEST_CELLS = 3;

// Each line of a cell is cut, so words are, too, in its middle. A short one may be a root ("bantu" of "bantuan").
const LONGER_THAN_ROOTS = 8;

// "Bidang Ke", "jaringan p"; a capital may stand for itself ("hepatitis B").
const ENDS_OPEN =
  /(?:^|\s)(?:\p{Ll}|(?:[Kk]e|[Dd]i|[Dd]an|[Dd]ari|[Uu]ntuk|[Yy]ang|[Pp]ada|[Dd]engan|[Oo]leh|[Aa]tau))$/u;

export const programCutOff: Rule = {
  code: 'program-cut-off',
  name: { id: 'Nama program terpotong', en: 'Programme name cut off' },
  severity: 'low',
  topic: TOPICS.document,
  looksAt: ['program'],
  explains: {
    id: 'Kolom program terpotong tepi halaman: beberapa selnya putus di tengah kata atau berakhir pada kata depan. Satu catatan telaah untuk dokumen.',
    en: 'The programme column is cut by the edge of the page: several cells break off within a word or end in a preposition. One finding for the document.',
  },
  example: { printed: 'Pemenuha', oddity: { id: 'maksudnya Pemenuhan', en: 'Pemenuhan is meant' } },
  *check({ plan }) {
    const cut = plan.rows.filter(({ printed }) => isCut(printed.program));
    if (cut.length < FEWEST_CELLS) return;
    const texts = listed([...new Set(cut.map(({ printed }) => printed.program))].map(quote), 4);
    const rows = rowNames(cut);
    yield {
      alsoRows: cut,
      field: 'program',
      printed: cut[0]?.printed.program ?? '',
      message: {
        id: `Kolom program terpotong di ${String(cut.length)} baris (baris ${rows.id}), misalnya ${texts.id}. Lengkapi dari peraturan aslinya.`,
        en: `The programme column is cut in ${String(cut.length)} rows (rows ${rows.en}), for example ${texts.en}. Complete it from the original.`,
      },
    };
  },
};

function isCut(text: string): boolean {
  if (text === '') return false;
  if (ENDS_OPEN.test(text)) return true;
  for (const { 0: word, index } of text.matchAll(/\p{L}{4,}/gu)) {
    const isLast = index + word.length === text.length;
    if ((isLast || word.length >= LONGER_THAN_ROOTS) && isWordStart(word.toLowerCase())) return true;
  }
  return false;
}

function isWordStart(word: string): boolean {
  return WORD_STARTS.has(word) && !COMMON_WORDS.has(word);
}

const WORD_STARTS: ReadonlySet<string> = new Set(
  [...COMMON_WORDS].flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 4) }, (_, cut) => word.slice(0, 4 + cut)),
  ),
);
