import type { PlanRow } from '../../plan/plan';
import { clusterName, homeOf, indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { actionAndMeasure } from '../wording';

/** A row whose own text belongs to another framework indicator than the one it is printed under. */
export const rowUnderOtherIndicator: Rule = {
  code: 'row-under-other-indicator',
  name: { id: 'Baris di bawah indikator lain', en: 'Row under another indicator' },
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['indicator', 'action', 'measure'],
  explains: {
    id: 'Isi baris termasuk indikator KLA lain daripada indikator tempatnya ditulis. Tinggi bila padanannya pasti dan klasternya ikut berubah atau hanya baris itu yang mengisi indikatornya; selain itu sedang.',
    en: 'The row belongs to another KLA indicator than the one it is printed under. High where the match is certain and the cluster changes, too, or no other row fills that indicator; medium otherwise.',
  },
  example: {
    printed: 'Sosialisasi Kawasan Tanpa Rokok',
    oddity: { id: 'tertulis di bawah "Jamban Individu"', en: 'printed under "Individual latrines"' },
  },
  *check(context) {
    const { plan, indicators, reference } = context;
    const counted = countsOfIndicators(plan.rows);
    for (const indicator of indicators) {
      const home = homeOf(indicator, context);
      for (const row of indicator.rows) {
        const { source, indicator: own, reason, confidence } = row.crosswalk;
        // A doubtful judgement is told by the rule on the crosswalk.
        if (source !== 'row' || confidence === 'low' || own === null || own === home?.indicatorId) continue;
        const here = indicatorName(own, reference);
        const there = home ? indicatorName(home.indicatorId, reference) : null;
        const sure = confidence === 'high';
        const text = actionAndMeasure(row);
        const moves = home !== null && row.cluster !== home.cluster && row.cluster !== null;
        const cluster = moves && row.cluster ? clusterName(row.cluster, reference) : null;
        yield {
          row,
          field: 'canonical_indicator',
          printed: row.printed.action,
          proposal: here,
          apply: { column: 'canonical_indicator', value: own },
          otherwise: { column: 'canonical_indicator', value: home?.indicatorId ?? null },
          // A match that is open to judgement is no slip of the plan. Alone under its indicator, a row decides whether the
          // plan covers that at all.
          severity: sure && (moves || counted.get(own) === 1) ? 'high' : 'medium',
          message: {
            id: `${text.id} ${sure ? 'termasuk' : 'lebih dekat ke'} indikator KLA ${here.id}${sure ? ', bukan' : ' daripada'} ${there?.id ?? 'indikator yang tertulis'}${cluster ? `; karena itu dihitung pada ${cluster.id}` : ''}. ${reason.id}`,
            en: `${text.en} ${sure ? 'belongs' : 'is closer'} to KLA indicator ${here.en}${sure ? ', not' : ' than'} to ${there?.en ?? 'the one it is printed under'}${cluster ? `; it is therefore counted in ${cluster.en}` : ''}. ${reason.en}`,
          },
        };
      }
    }
  },
};

function countsOfIndicators(rows: readonly PlanRow[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { crosswalk } of rows)
    counts.set(crosswalk.indicator, (counts.get(crosswalk.indicator) ?? 0) + 1);
  return counts;
}
