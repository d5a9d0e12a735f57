import type { PlanRow } from '../../plan/plan';
import { clusterName, homeOf, indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** A row whose own text belongs to another framework indicator than the one it is printed under. */
export const rowUnderOtherIndicator: Rule = {
  code: 'row-under-other-indicator',
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['indicator', 'action', 'measure'],
  explains: {
    id: 'Isi baris termasuk indikator nasional lain daripada indikator tempatnya tercetak. Tinggi bila klasternya ikut berubah; sedang bila penilaiannya tidak pasti; rendah bila klasternya tetap.',
    en: 'The row belongs to another national indicator than the one it is printed under. High where the cluster changes, too; medium where the judgement is not certain, low where the cluster stays.',
  },
  example: {
    printed: 'Sosialisasi Kawasan Tanpa Rokok',
    oddity: { id: 'tercetak di bawah "Jamban Individu"', en: 'printed under "Individual latrines"' },
  },
  *check({ indicators, reference }) {
    for (const indicator of indicators) {
      const home = homeOf(indicator, reference);
      for (const row of indicator.rows) {
        const { source, indicator: own, reason, confidence } = row.crosswalk;
        // A doubtful judgement is told by the rule on the crosswalk.
        if (source !== 'row' || confidence === 'low' || own === null || own === home?.indicatorId) continue;
        const here = indicatorName(own, reference);
        const there = home ? indicatorName(home.indicatorId, reference) : null;
        const sure = confidence === 'high';
        const moves = home !== null && row.cluster !== home.cluster && row.cluster !== null;
        const cluster = moves && row.cluster ? clusterName(row.cluster, reference) : null;
        yield {
          row,
          field: 'canonical_indicator',
          printed: text(row),
          proposal: here.id,
          apply: { column: 'canonical_indicator', value: own },
          severity: moves ? (confidence === 'high' ? 'high' : 'medium') : 'low',
          message: {
            id: `${quote(text(row))} ${sure ? 'termasuk' : 'lebih dekat ke'} indikator nasional ${here.id}${sure ? ', bukan' : ' daripada'} ${there?.id ?? 'indikator tempatnya tercetak'}${cluster ? `; klasternya menjadi ${cluster.id}` : ''}. ${reason.id}`,
            en: `${quote(text(row))} ${sure ? 'belongs' : 'is closer'} to national indicator ${here.en}${sure ? ', not' : ' than'} to ${there?.en ?? 'the one it is printed under'}${cluster ? `; its cluster becomes ${cluster.en}` : ''}. ${reason.en}`,
          },
        };
      }
    }
  },
};

function text({ printed }: PlanRow): string {
  return printed.measure === '' ? printed.action : `${printed.action} / ${printed.measure}`;
}
