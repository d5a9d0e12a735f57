import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// A title of its own has at least two words before the measure begins.
const FEWEST_WORDS_BEFORE = 2;
// Shorter measures ("Koridor") may well be the last words of an action.
const FEWEST_WORDS = 3;

export const measureInAction: Rule = {
  code: 'measure-in-action',
  name: { id: 'Ukuran menyatu dengan kegiatan', en: 'Measure run into the action' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['action', 'measure'],
  explains: {
    id: 'Kegiatan berakhir dengan bunyi ukurannya, sesudah sebuah judul yang tidak dihubungkan dengannya: isi dua sel (program atau kegiatan, dan ukuran) menyatu.',
    en: 'The action ends in the words of its measure behind a title that nothing links to it: the texts of two cells (programme or action, and measure) ran together.',
  },
  example: {
    printed: 'Kota Tangguh Pendampingan keluarga korban / Pendampingan keluarga korban',
    oddity: { id: 'judul program dan ukuran dalam satu sel', en: 'a programme and a measure in one cell' },
  },
  check: eachRow((row, { fold }) => {
    const { action, filledDown } = row.printed;
    if (action.length <= row.printed.measure.length || !endAlike(action, row.printed.measure)) return;
    const measure = fold(row.printed.measure);
    const folded = fold(action);
    if (measure.split(' ').length < FEWEST_WORDS || filledDown.includes('action')) return;
    if (!folded.endsWith(` ${measure}`)) return;
    const before = folded.slice(0, -measure.length).trim().split(' ');
    if (before.length < FEWEST_WORDS_BEFORE || DOES_SOMETHING.test(before[0] ?? '')) return;
    if (LINKS.test(before.at(-1) ?? '')) return;
    return {
      row,
      field: 'action',
      printed: action,
      message: {
        id: `${quote(action)} berakhir dengan bunyi ukurannya, ${quote(row.printed.measure)}; isi dua sel mungkin menyatu.`,
        en: `${quote(action)} ends in the words of its measure, ${quote(row.printed.measure)}; two cells may have run together.`,
      },
    };
  }),
};

/** Most actions end otherwise, and are told apart without folding them. */
function endAlike(action: string, measure: string): boolean {
  const letters = (text: string): string => text.slice(-3).toLowerCase();
  return letters(action) === letters(measure) || !/\p{L}$/u.test(measure) || !/\p{L}$/u.test(action);
}

/** Nouns of work ("penyusunan", "fasilitasi") and verbs: what follows is their object. */
const DOES_SOMETHING =
  /^(?:pe[a-z]{4,}an|fasilitas\w*|sosialisasi|koordinasi|me[a-z]{4,}|ter[a-z]{4,}|jumlah|persentase|cakupan|bantuan|bimbingan)$/;
const LINKS =
  /^(?:dan|atau|yang|di|ke|dari|pada|untuk|bagi|dengan|oleh|tentang|dalam|terhadap|melalui|agar|kegiatan|program|jumlah|persentase|pe[a-z]{4,}an)$/;
