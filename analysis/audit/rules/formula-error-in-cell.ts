import { byPrintedText } from '../cells';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const formulaErrorInCell: Rule = {
  code: 'formula-error-in-cell',
  name: { id: 'Rumus Excel yang gagal', en: 'Excel formula that failed' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Sel angka berisi nilai kesalahan Excel (#DIV/0!, #N/A, #REF!, #VALUE!, #NAME? dan sejenisnya): rumusnya gagal, jadi tidak ada nilainya, dan itu bukan nol.',
    en: 'A number cell holds an error value of Excel (#DIV/0!, #N/A, #REF!, #VALUE!, #NAME? and the like): its formula failed, so there is no value, which is not zero.',
  },
  example: {
    printed: '#DIV/0!',
    oddity: { id: 'rumus membagi dengan nol', en: 'a formula divides by zero' },
  },
  check: eachRowInDoubt('error', function* (cells, row) {
    for (const [first, ...same] of byPrintedText(cells)) {
      if (!first) continue;
      const { printed } = first.reading;
      const count = String(1 + same.length);
      yield {
        row,
        field: first.field,
        printed,
        message: {
          id: `${quote(printed)} adalah nilai kesalahan rumus Excel, bukan angka${same.length > 0 ? ` (di ${count} sel baris ini)` : ''}. Angkanya tidak dipakai; perbaiki rumusnya, atau tulis angkanya.`,
          en: `${quote(printed)} is an error value of an Excel formula, not a number${same.length > 0 ? ` (in ${count} cells of this row)` : ''}. It is not used; mend the formula, or write the number.`,
        },
      };
    }
  }),
};
