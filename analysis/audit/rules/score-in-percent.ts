import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const scoreInPercent: Rule = {
  code: 'score-in-percent',
  name: { id: 'Nilai rata-rata dalam persen', en: 'Average score in per cent' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Ukurannya nilai rata-rata, skor, atau indeks, tetapi satuannya persen: nilai memiliki skala sendiri, dan persen memerlukan pembilang dan penyebut.',
    en: 'The measure is an average, a score or an index, but the unit is percent: a score has a scale of its own, and a percentage needs a numerator and a denominator.',
  },
  example: {
    printed: 'Nilai rata-rata ujian / %',
    oddity: { id: 'nilai atau persentase siswa?', en: 'a score, or a share of pupils?' },
  },
  check: eachRow((row, { fold }) => {
    if (row.unit.kind !== 'percent') return;
    const text = measureText(row);
    if (!SCORE.test(fold(text))) return;
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      message: {
        id: `Ukuran ${quote(text)} adalah nilai, tetapi satuannya ${quote(row.printed.unit)}. Tulis skalanya, atau persentase siapa yang mencapainya.`,
        en: `The measure ${quote(text)} is a score, but the unit is ${quote(row.printed.unit)}. Write its scale, or the percentage of those who reach it.`,
      },
    };
  }),
};

const SCORE = /^(?:(?:nilai )?rata rata|skor|indeks)\b(?!.*\b(?:persentase|persen)\b)/;
