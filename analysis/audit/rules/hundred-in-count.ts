import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { contradictionOf } from '../percent-wording';

// The baseline and two years: a count of exactly a hundred in each does not come about by chance.
const FEWEST_CELLS = 3;

export const hundredInCount: Rule = {
  code: 'hundred-in-count',
  name: { id: 'Seratus yang mungkin persen', en: 'A hundred that may be per cent' },
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['unit', 'baseline', 'target'],
  explains: {
    id: 'Satuannya jumlah, tetapi data dasar dan semua target tepat 100: kemungkinan persentase.',
    en: 'The unit is a count, yet the baseline and all targets are exactly 100: probably a percentage.',
  },
  example: {
    printed: 'Jumlah pelanggan: 100; 100; 100; 100; 100',
    oddity: { id: 'hanya 100 pelanggan?', en: 'a hundred customers only?' },
  },
  check: eachRow((row, { numberCells }) => {
    if (row.unit.kind !== 'count' || row.baseline.value !== 100 || contradictionOf(row) !== null) return;
    const cells = numberCells(row);
    if (cells.length < FEWEST_CELLS || cells.some(({ reading }) => reading.value !== 100)) return;
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      proposal: '%',
      apply: { column: 'unit_value', value: '%' },
      message: {
        id: `Data dasar dan semua target tepat 100 ${quote(row.printed.unit)}; kemungkinan yang dimaksud 100 persen.`,
        en: `The baseline and all targets are exactly 100 ${quote(row.printed.unit)}; 100 per cent may be meant.`,
      },
    };
  }),
};
