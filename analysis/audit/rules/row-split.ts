import { isContinuation } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** The lower half of a row that a page break cut in two has text but no unit and no figure. */
export const rowSplit: Rule = {
  code: 'row-split',
  name: { id: 'Sisa baris yang terpotong halaman', en: 'Rest of a row cut by the page' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['action', 'measure', 'unit', 'baseline', 'target'],
  explains: {
    id: 'Baris berteks tanpa satuan dan tanpa satu pun angka: biasanya sambungan baris di atasnya yang terpotong halaman. Bila dihitung sebagai baris, jumlah baris dan cakupan menjadi salah.',
    en: 'A row with text but no unit and no figure: mostly the rest of the row above, cut by a page break. Counted as a row it makes counts and coverage wrong.',
  },
  example: {
    printed: '',
    oddity: {
      id: 'satuan, data dasar, dan target kosong: sisa baris di atasnya',
      en: 'unit, baseline and targets are blank: the rest of the row above',
    },
  },
  check: eachRow((row) => {
    const { printed } = row;
    if (!isContinuation(row)) return;
    const text = [printed.action, printed.measure].filter(Boolean).join(' / ');
    return {
      row,
      field: '',
      printed: text,
      message: {
        id: `Baris ${quote(text)} tidak memiliki satuan, data dasar, atau target; mungkin sambungan baris di atasnya yang terpotong halaman.`,
        en: `Row ${quote(text)} has no unit, baseline or target; it may be the rest of the row above, cut by a page break.`,
      },
    };
  }),
};
