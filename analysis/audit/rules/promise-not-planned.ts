import { indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const promiseNotPlanned: Rule = {
  code: 'promise-not-planned',
  name: { id: 'Indikator dalam naskah tanpa baris', en: 'Indicator in the text without a row' },
  severity: 'medium',
  topic: TOPICS.document,
  looksAt: ['indicator', 'action'],
  explains: {
    id: 'Indikator yang disebut dalam naskah dokumen tidak memiliki satu baris pun dalam tabel rencana aksinya.',
    en: 'An indicator that the text of the document names has not one row in its table of actions.',
  },
  example: {
    printed: 'Perlindungan Anak Korban Stigmatisasi',
    oddity: { id: 'tidak ada kegiatannya', en: 'it has no action' },
  },
  *check({ plan, reference }) {
    const indicators = new Set(plan.rows.map(({ crosswalk }) => crosswalk.indicator));
    const parts = new Set(plan.rows.map(({ crosswalk }) => crosswalk.subIndicator));
    for (const promise of reference.promises) {
      if (promise.planId !== plan.planId || promise.canonicalIndicator === null) continue;
      const planned =
        promise.subIndicator === null
          ? indicators.has(promise.canonicalIndicator)
          : parts.has(promise.subIndicator);
      if (planned) continue;
      const name = indicatorName(promise.canonicalIndicator, reference);
      yield {
        place: promise.promiseId,
        field: 'indicator',
        printed: promise.heading,
        message: {
          id: `Disebut dalam naskah sebagai ${promise.promiseId} ${quote(promise.heading)} (indikator KLA ${name.id}${promise.subIndicator === null ? '' : `, bagian ${promise.subIndicator}`}), tetapi tidak ada barisnya dalam tabel.`,
          en: `Named in the text as ${promise.promiseId} ${quote(promise.heading)} (KLA indicator ${name.en}${promise.subIndicator === null ? '' : `, part ${promise.subIndicator}`}), but the table has no row for it.`,
        },
      };
    }
  },
};
