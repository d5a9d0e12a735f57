import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const indicatorNotMeasured: Rule = {
  code: 'indicator-not-measured',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'unit'],
  explains: {
    id: 'Indikator adalah persentase, angka, atau prevalensi, tetapi tidak satu pun barisnya mengukur persen atau angka: yang ada hanya kegiatan. Capaian indikator itu sendiri tidak dapat dihitung.',
    en: 'The indicator is a percentage, rate or prevalence, but none of its rows measures one: there are only activities. The indicator itself cannot be evaluated.',
  },
  example: {
    printed: 'Meningkatnya Persentase ASI Eksklusif / Orang',
    oddity: { id: 'persentasenya tidak diukur', en: 'the percentage is not measured' },
  },
  *check({ indicators }) {
    for (const { place, text, rows } of indicators) {
      if (!IS_RATE.test(text)) continue;
      if (rows.some(({ unit }) => unit.kind === 'percent' || unit.kind === 'rate')) continue;
      const units = [...new Set(rows.map(({ printed }) => printed.unit))].filter(Boolean).join(', ');
      yield {
        place,
        field: 'indicator',
        printed: text,
        message: {
          id: `${quote(text)} adalah persentase atau angka, tetapi barisnya hanya mengukur ${units}; indikatornya sendiri tidak punya target.`,
          en: `${quote(text)} is a percentage or rate, but its rows only measure ${units}; the indicator itself has no target.`,
        },
      };
    }
  },
};

const IS_RATE =
  /^(?:[a-z]\.\s*)?(?:(?:meningkatnya|meningkatkan|menurunnya|menurunkan)\s+)?(?:persentase|prosentase|angka|prevalensi|cakupan)\b/i;
