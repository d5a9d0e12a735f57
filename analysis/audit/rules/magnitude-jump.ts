import { jumps } from '../magnitude';
import { eachRow, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

export const magnitudeJump: Rule = {
  code: 'magnitude-jump',
  name: { id: 'Lonjakan puluhan kali', en: 'Jump of many times' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Angka berubah sepuluh kali lipat atau lebih dari satu kolom ke kolom berikutnya: biasanya digit yang hilang, pemisah ribuan yang salah, atau satuan yang berganti.',
    en: 'A value changes tenfold or more from one column to the next: mostly a lost digit, a wrong separator or a change of unit.',
  },
  example: {
    printed: '35.000 → 500',
    oddity: { id: 'jauh di bawah angka sebelumnya', en: 'far below the number before' },
  },
  check: eachRow(function* (row, context) {
    for (const { before, cell, small, large } of jumps(row, context)) {
      const times = figure(Math.round(large / small));
      const falls = (cell.reading.value ?? 0) < (before.reading.value ?? 0);
      yield {
        row,
        field: cell.field,
        printed: cell.reading.printed,
        message: {
          id: `Dari ${quote(before.reading.printed)} ke ${quote(cell.reading.printed)}: ${falls ? `angka sebelumnya ${times.id} kali lebih besar` : `naik menjadi ${times.id} kali lipat`} dalam satu tahun. Periksa digit, pemisah ribuan, dan satuannya.`,
          en: `From ${quote(before.reading.printed)} to ${quote(cell.reading.printed)}: ${falls ? `the number before is ${times.en} times as large` : `${times.en} times as large`} in one step. Check digits, separators and unit.`,
        },
      };
    }
  }),
};
