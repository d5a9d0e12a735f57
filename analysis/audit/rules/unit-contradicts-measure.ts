import { measureText } from '../cells';
import { contradictionOf } from '../percent-wording';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const unitContradictsMeasure: Rule = {
  code: 'unit-contradicts-measure',
  name: { id: 'Jumlah atau persen', en: 'Number or per cent' },
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit', 'target'],
  explains: {
    id: 'Ukuran berbunyi "Jumlah …" tetapi satuannya persen, atau "Persentase …" tetapi satuannya jumlah. Angka yang sama lalu berarti dua hal. Sedang bila satuannya persen dan semua nilainya 0 sampai 100: cukup kata "Jumlah" yang keliru.',
    en: 'The measure says "number of" but the unit is percent, or "percentage of" but the unit is a count. The same figure then means two things. Medium where the unit is percent and all values lie between 0 and 100: only the word is wrong.',
  },
  example: {
    printed: 'Jumlah anak yang dilayani / %',
    oddity: { id: 'jumlah atau persen?', en: 'number or per cent?' },
  },
  check: eachRow((row, { numberCells }) => {
    const contradiction = contradictionOf(row);
    if (!contradiction) return;
    const text = measureText(row);
    const values = numberCells(row).flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    const isShare =
      values.length > 0 &&
      (values.every((value) => value === 100) || values.some((value) => !Number.isInteger(value)));
    // Only the word is wrong where every value can be a percentage; a percentage in schools changes what it means.
    const onlyWording =
      contradiction === 'count-in-percent' && values.every((value) => value >= 0 && value <= 100);
    const proposesPercent = contradiction === 'share-in-count' && isShare;
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      severity: onlyWording ? 'medium' : 'high',
      ...(proposesPercent ? { proposal: '%', apply: { column: 'unit_value', value: '%' } } : {}),
      message:
        contradiction === 'count-in-percent'
          ? {
              id: `Ukuran ${quote(text)} menghitung jumlah, tetapi satuannya ${quote(row.printed.unit)}. Tulis "Persentase …" atau ganti satuannya.`,
              en: `The measure ${quote(text)} counts a number, but the unit is ${quote(row.printed.unit)}. Write "Persentase …" or change the unit.`,
            }
          : {
              id: `Ukuran ${quote(text)} adalah persentase, tetapi satuannya ${quote(row.printed.unit)}.`,
              en: `The measure ${quote(text)} is a percentage, but the unit is ${quote(row.printed.unit)}.`,
            },
    };
  }),
};
