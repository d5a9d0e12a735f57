import type { AgencyReading } from '../../plan/plan';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

export const agencySpellings: Rule = {
  code: 'agency-spellings',
  name: { id: 'Nama dinas ditulis berbeda-beda', en: 'One office in several spellings' },
  severity: 'low',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Satu penanggung jawab ditulis dengan beberapa nama dalam satu dokumen. Digabung dalam perhitungan; satu catatan telaah untuk setiap penanggung jawab.',
    en: 'One responsible body is written under several names in one document. They count as one; one finding for each responsible body.',
  },
  example: {
    printed: 'Dinas Kesehatan, DINKES, Dinkes',
    oddity: { id: 'tiga tulisan, satu dinas', en: 'three spellings, one office' },
  },
  *check({ plan }) {
    const uses = plan.rows.flatMap(({ agencies }) =>
      agencies.filter(({ agencyId, match }) => agencyId !== null && match !== 'typo'),
    );
    for (const { key, rows } of grouped<AgencyReading>(uses, ({ agencyId }) => agencyId)) {
      const counts = new Map<string, number>();
      for (const { printed } of rows) counts.set(printed, (counts.get(printed) ?? 0) + 1);
      if (counts.size < 2) continue;
      const byCount = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
      const spellings = byCount.map(([printed, count]) => `${quote(printed)} (${String(count)})`);
      yield {
        place: key,
        field: 'agencies',
        printed: [...counts.keys()].join(' | '),
        // The form that this plan itself uses most; the fuller one where two are used alike.
        proposal: byCount[0]?.[0] ?? '',
        message: {
          id: `Satu penanggung jawab ditulis dengan ${String(counts.size)} cara: ${listed(spellings).id}. Dihitung sebagai satu.`,
          en: `One responsible body is written in ${String(counts.size)} ways: ${listed(spellings).en}. They count as one.`,
        },
      };
    }
  },
};
