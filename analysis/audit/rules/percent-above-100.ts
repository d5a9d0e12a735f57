import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/**
 * What may exceed a hundred: a gross enrolment rate (APK counts pupils of any age, BPS definition) and growth.
 */
const MAY_EXCEED = /\b(?:apk|partisipasi kasar|pertumbuhan|kenaikan|peningkatan|rasio|indeks)\b/i;

export const percentAbove100: Rule = {
  code: 'percent-above-100',
  name: { id: 'Persentase di atas 100', en: 'Percentage above 100' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target', 'unit', 'measure'],
  explains: {
    id: 'Persentase lebih dari 100. Angka partisipasi kasar, pertumbuhan, dan rasio dikecualikan.',
    en: 'A percentage above 100. Gross enrolment, growth and ratios are exempt.',
  },
  example: { printed: '975 %', oddity: { id: 'mungkin 97,5', en: 'perhaps 97.5' } },
  check: eachRow((row, { numberCells }) => {
    if (row.unit.kind !== 'percent' || MAY_EXCEED.test(`${measureText(row)} ${row.printed.action}`)) return;
    const [first] = numberCells(row).filter(({ reading }) => reading.value !== null && reading.value > 100);
    if (!first) return;
    const { field, reading } = first;
    return {
      row,
      field,
      printed: reading.printed,
      message: {
        id: `${quote(reading.printed)} persen: lebih dari seluruhnya. Periksa desimalnya, atau satuannya.`,
        en: `${quote(reading.printed)} per cent: more than all. Check the decimals, or the unit.`,
      },
    };
  }),
};
