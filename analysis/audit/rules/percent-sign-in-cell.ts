import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** "100%" under the unit "%" is only untidy; under "Orang" it changes what is counted. */
export const percentSignInCell: Rule = {
  code: 'percent-sign-in-cell',
  name: { id: 'Tanda persen di sel angka', en: 'Per cent sign in a number cell' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Tanda persen di kolom angka. Rendah bila satuannya memang persen; tinggi bila satuannya bukan persen.',
    en: 'A percent sign in a number column. Low where the unit is percent; high where it is not.',
  },
  example: {
    printed: '100% / Orang',
    oddity: { id: 'persen, padahal satuannya orang', en: 'percent, yet the unit is people' },
  },
  check: eachRow((row, { numberCells }) => {
    const cells = numberCells(row).filter(({ reading }) => reading.percent && reading.operator === '');
    const [first] = cells;
    if (!first) return;
    const agrees = row.unit.kind === 'percent' || row.unit.kind === 'none';
    return {
      row,
      field: first.field,
      printed: first.reading.printed,
      severity: agrees ? 'low' : 'high',
      message: agrees
        ? {
            id: `${quote(first.reading.printed)}: tanda persen ikut di kolom angka (${String(cells.length)} sel); baris lain hanya menulis angkanya.`,
            en: `${quote(first.reading.printed)}: the percent sign stands in the number column (${String(cells.length)} cells); the unit says it already.`,
          }
        : {
            id: `${quote(first.reading.printed)} adalah persen, tetapi satuannya ${quote(row.printed.unit)}.`,
            en: `${quote(first.reading.printed)} is a percentage, but the unit is ${quote(row.printed.unit)}.`,
          },
    };
  }),
};
