import { homeOf, indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { listed } from '../../text/listed';

// A plan that agrees with the national numbers this often follows them.
const FOLLOWS = 0.8;

export const indicatorNumberNotNational: Rule = {
  code: 'indicator-number-not-national',
  name: { id: 'Nomor bukan nomor indikator KLA', en: 'Number is no KLA number' },
  severity: 'low',
  topic: TOPICS.structure,
  looksAt: ['indicator_no', 'indicator'],
  explains: {
    id: 'Dokumen mengikuti nomor indikator KLA, kecuali beberapa: nomor yang sama lalu berarti indikator lain. Satu catatan telaah untuk dokumen.',
    en: 'The document follows the KLA indicator numbers but for a few: the same number then means another indicator. One finding for the document.',
  },
  example: { printed: '25', oddity: { id: 'indikator KLA 24', en: 'KLA indicator 24' } },
  *check(context) {
    const { indicators, reference } = context;
    const homes = indicators.flatMap((indicator) => {
      const home = homeOf(indicator, context);
      const number = /^\d+/.exec(indicator.no)?.[0];
      return home && number !== undefined ? [{ indicator, number, national: home.indicatorId }] : [];
    });
    const other = homes.filter(({ number, national }) => number !== national);
    if (other.length === 0 || homes.length - other.length < FOLLOWS * homes.length) return;
    const names = other.map(({ number, national }) => ({
      id: `${number} → ${indicatorName(national, reference).id}`,
      en: `${number} → ${indicatorName(national, reference).en}`,
    }));
    yield {
      field: 'indicator_no',
      printed: other.map(({ number }) => number).join(', '),
      message: {
        id: `Nomor indikator mengikuti nomor indikator KLA, kecuali ${listed(names.map(({ id }) => id)).id}.`,
        en: `Indicator numbers follow those of the KLA indicators, except ${listed(names.map(({ en }) => en)).en}.`,
      },
    };
  },
};
