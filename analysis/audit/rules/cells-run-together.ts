import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// Four words in a row do not repeat by chance in a sentence ...
const RUN = 4;
// ... and a sentence that says itself twice has few different words; a definition that repeats a term has more.
const MOST_DIFFERENT = 0.65;
// A name of four or five words (bahan berbahaya dan beracun) may stand twice in one sentence.
const FEWEST_REPEATED = 7;
// Longer texts are whole paragraphs, not two cells.
const MOST_WORDS = 80;

export const cellsRunTogether: Rule = {
  code: 'cells-run-together',
  name: { id: 'Dua sel menyatu', en: 'Two cells run together' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Satu sel memuat kalimat yang hampir sama dua kali: isi dua sel (kegiatan dan ukuran) menyatu.',
    en: 'One cell holds nearly the same sentence twice: the texts of two cells (action and measure) ran together.',
  },
  example: {
    printed: 'Peningkatan cakupan akta … Persentase cakupan akta …',
    oddity: { id: 'dua kalimat dalam satu sel', en: 'two sentences in one cell' },
  },
  check: eachPrintedText(function* ({ field, text }, { fold }) {
    const words = fold(text).split(' ');
    if (words.length < 2 * RUN || words.length > MOST_WORDS) return;
    if (new Set(words).size > MOST_DIFFERENT * words.length || repeatedWords(words) < FEWEST_REPEATED) return;
    yield {
      field,
      printed: text,
      message: {
        id: `${quote(text)} memuat kalimat yang hampir sama dua kali; isi dua sel mungkin menyatu.`,
        en: `${quote(text)} holds nearly the same sentence twice; two cells may have run together.`,
      },
    };
  }),
};

/** Words of a later part that repeat an earlier one in runs of four and more. */
function repeatedWords(words: readonly string[]): number {
  const runs = new Set<string>();
  const repeated = new Set<number>();
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const run = words.slice(start, start + RUN).join(' ');
    if (runs.has(run)) for (let at = start; at < start + RUN; at += 1) repeated.add(at);
    runs.add(run);
  }
  return repeated.size;
}
