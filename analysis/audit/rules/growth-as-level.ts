import { measureText, targetCells } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// A growth of half and more in each of several years doubles the number in two: a level is meant.
const IMPLAUSIBLE_GROWTH = 50;

export const growthAsLevel: Rule = {
  code: 'growth-as-level',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure', 'action', 'target'],
  explains: {
    id: 'Ukuran berbunyi "persentase peningkatan", tetapi nilainya setinggi tingkat (50 persen dan lebih setiap tahun): mungkin yang dimaksud persentasenya, bukan peningkatannya.',
    en: 'The measure says "percentage of increase", but its values are those of a level (50 per cent and more each year): the percentage may be meant, not its increase.',
  },
  example: {
    printed: 'Persentase peningkatan siswa: 75; 80; 85; 90',
    oddity: { id: 'naik 75 persen setiap tahun?', en: 'up 75 per cent each year?' },
  },
  check: eachRow(function* (row, plan) {
    const text = measureText(row);
    if (
      row.unit.kind !== 'percent' ||
      !/\bper[sc]entase (?:peningkatan|kenaikan|pertumbuhan|penurunan)\b/i.test(text)
    )
      return;
    const cells = targetCells(row, plan);
    const values = cells.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    if (values.length < 2 || values.some((value) => value < IMPLAUSIBLE_GROWTH)) return;
    const series = cells.map(({ reading }) => reading.printed).join('; ');
    yield {
      row,
      field: row.printed.measure === '' ? 'action' : 'measure',
      printed: text,
      message: {
        id: `${quote(text)} dengan target ${series} berarti tumbuh sebesar itu setiap tahun; mungkin yang dimaksud persentasenya.`,
        en: `${quote(text)} with targets ${series} means growing by that much each year; the percentage itself may be meant.`,
      },
    };
  }),
};
