import { typedForDate } from '../../plan/date-text';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const dateInNumberCell: Rule = {
  code: 'date-in-number-cell',
  name: { id: 'Tanggal di tempat angka', en: 'Date in place of a number' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Sel angka berisi tanggal. Excel mengubah ketikan seperti 1-2 atau 2-24 menjadi tanggal (1-Feb, Feb-24); angkanya tidak dipakai sebelum dipastikan.',
    en: 'A number cell holds a date. Excel turns what was typed as 1-2 or 2-24 into a date (1-Feb, Feb-24); it is not used until settled.',
  },
  example: { printed: '1-Feb', oddity: { id: 'mungkin diketik 1-2', en: 'perhaps typed as 1-2' } },
  check: eachRowInDoubt('date', function* (cells, row) {
    for (const { field, reading } of cells) {
      const typed = typedForDate(reading.printed, row.printed.unit) ?? '';
      yield {
        row,
        field,
        printed: reading.printed,
        message: {
          id: `${quote(reading.printed)} adalah tanggal, bukan angka${typed === '' ? '' : `; mungkin diketik ${typed}, lalu diubah Excel menjadi tanggal`}. Angkanya tidak dipakai; tulis angkanya.`,
          en: `${quote(reading.printed)} is a date, not a number${typed === '' ? '' : `; perhaps ${typed} was typed and Excel made it a date`}. It is not used; write the number.`,
        },
      };
    }
  }),
};
