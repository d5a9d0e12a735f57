import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { HEALTH_RATES } from '../words/rates';
import { figure, quote } from '../wording';

export const rateImplausible: Rule = {
  code: 'rate-implausible',
  name: { id: 'Angka kematian yang tidak masuk akal', en: 'Implausible rate of deaths' },
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'baseline', 'target'],
  explains: {
    id: 'Angka kematian bayi atau ibu di luar rentang yang mungkin untuk definisinya (Long Form SP2020: 16,85 dan 189 secara nasional), atau dibagi dengan penyebut lain daripada penyebut bakunya (prioritas sedang).',
    en: 'An infant or maternal mortality rate outside what its definition allows (Long Form SP2020: 16.85 and 189 for the nation), or per another denominator than its definition (medium).',
  },
  example: {
    printed: 'AKI per 100.000: 0.007',
    oddity: { id: 'nilai nasional 189', en: 'the national value is 189' },
  },
  check: eachRow((row, { numberCells }) => {
    const text = measureText(row);
    const rate = HEALTH_RATES.find(({ pattern }) => pattern.test(text));
    if (!rate || (row.unit.kind !== 'percent' && row.unit.kind !== 'rate' && row.unit.kind !== 'count'))
      return;
    if (!/\bper\s*\d/i.test(text) && row.unit.kind !== 'rate') return;
    // A rate under the unit percent is told, with its values, by the rule on rates and units.
    const [outside] =
      row.unit.kind === 'percent'
        ? []
        : numberCells(row).filter(
            ({ reading }) =>
              reading.value !== null && (reading.value < rate.lowest || reading.value > rate.highest),
          );
    const per = figure(rate.per);
    if (outside)
      return {
        row,
        field: outside.field,
        printed: outside.reading.printed,
        message: {
          id: `${quote(outside.reading.printed)} tidak mungkin untuk ${rate.name} per ${per.id} ${rate.denominator} (wajar ${figure(rate.lowest).id}–${figure(rate.highest).id}).`,
          en: `${quote(outside.reading.printed)} cannot be ${rate.name} per ${per.en} ${rate.denominator} (usual ${figure(rate.lowest).en}–${figure(rate.highest).en}).`,
        },
      };
    if (!rate.denominatorPattern.test(text) && /\bper\s*\d/i.test(text))
      return {
        row,
        field: row.printed.measure === '' ? 'action' : 'measure',
        key: 'denominator',
        printed: text,
        severity: 'medium',
        proposal: {
          id: `per ${per.id} ${rate.denominator}`,
          en: `per ${per.en} ${rate.denominator}`,
        },
        message: {
          id: `${rate.name} didefinisikan per ${per.id} ${rate.denominator}; tertulis ${quote(text)}.`,
          en: `${rate.name} is defined per ${per.en} ${rate.denominator}; printed is ${quote(text)}.`,
        },
      };
  }),
};
