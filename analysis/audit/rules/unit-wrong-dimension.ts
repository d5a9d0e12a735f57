import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { wrongDimension } from '../unit-dimension';
import { quote } from '../wording';

/** Length in square metres, area in metres. */
export const unitWrongDimension: Rule = {
  code: 'unit-wrong-dimension',
  name: { id: 'Panjang dan luas tertukar', en: 'Length and area mixed up' },
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Panjang dengan satuan luas, atau luas dengan satuan panjang.',
    en: 'A length in a unit of area, or an area in a unit of length.',
  },
  example: {
    printed: 'panjang jalan / M2',
    oddity: { id: 'panjang diukur dengan meter', en: 'a length is measured in metres' },
  },
  check: eachRow((row) => {
    const text = measureText(row);
    const dimension = wrongDimension(row);
    if (dimension === null) return;
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      message:
        dimension === 'length'
          ? {
              id: `${quote(text)} adalah panjang, tetapi ${quote(row.printed.unit)} adalah satuan luas.`,
              en: `${quote(text)} is a length, but ${quote(row.printed.unit)} is a unit of area.`,
            }
          : {
              id: `${quote(text)} adalah luas, tetapi ${quote(row.printed.unit)} adalah satuan panjang.`,
              en: `${quote(text)} is an area, but ${quote(row.printed.unit)} is a unit of length.`,
            },
    };
  }),
};
