import type { PlanRow } from '../../plan/plan';
import { measureField, measureText, type NumberCell } from '../cells';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

// A growth of half and more in each of several years doubles the number in two: a level is meant.
const IMPLAUSIBLE_GROWTH = 50;

export const growthAsLevel: Rule = {
  code: 'growth-as-level',
  name: { id: 'Persentase kenaikan yang terlalu tinggi', en: 'Growth that is too high' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure', 'action', 'target'],
  explains: {
    id: 'Ukuran berbunyi "persentase peningkatan", tetapi nilainya setinggi persentase itu sendiri (50 persen dan lebih setiap tahun): mungkin yang dimaksud persentasenya, bukan peningkatannya.',
    en: 'The measure says "percentage of increase", but its values are those of a level (50 per cent and more each year): the percentage may be meant, not its increase.',
  },
  example: {
    printed: 'Persentase peningkatan siswa: 75; 80; 85; 90',
    oddity: { id: 'naik 75 persen setiap tahun?', en: 'up 75 per cent each year?' },
  },
  *check({ indicators, targetCells }) {
    for (const { rows } of indicators) {
      const growing = rows.filter((row) => growsTooFast(row, targetCells(row)));
      for (const { first, rows: same } of grouped(growing, ({ printed }) => printed.action)) {
        const text = measureText(first);
        const series = targetCells(first)
          .map(({ reading }) => reading.printed)
          .join('; ');
        const where = same.length > 1 ? rowNames(same.slice(1)) : null;
        yield {
          row: first,
          alsoRows: same,
          field: measureField(first),
          printed: text,
          message: {
            id: `${quote(text)} dengan target ${series} berarti tumbuh sebesar itu setiap tahun; mungkin yang dimaksud persentasenya${where ? ` (begitu juga baris ${where.id})` : ''}.`,
            en: `${quote(text)} with targets ${series} means growing by that much each year; the percentage itself may be meant${where ? ` (as in rows ${where.en})` : ''}.`,
          },
        };
      }
    }
  },
};

function growsTooFast(row: PlanRow, targets: readonly NumberCell[]): boolean {
  if (
    row.unit.kind !== 'percent' ||
    !/\bper[sc]entase (?:peningkatan|kenaikan|pertumbuhan|penurunan)\b/i.test(measureText(row))
  )
    return false;
  const values = targets.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
  return values.length > 1 && values.every((value) => value >= IMPLAUSIBLE_GROWTH);
}
