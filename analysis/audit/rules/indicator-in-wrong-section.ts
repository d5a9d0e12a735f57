import { clusterName, homeOf, indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { realClusters } from '../section-cluster';
import { quote } from '../wording';

export const indicatorInWrongSection: Rule = {
  code: 'indicator-in-wrong-section',
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['section', 'indicator'],
  explains: {
    id: 'Indikator ditulis di bagian klaster lain, padahal klasternya memiliki bagian sendiri.',
    en: 'An indicator is printed in the section of another cluster although its own cluster has one.',
  },
  example: {
    printed: 'Pelembagaan Partisipasi Anak',
    oddity: { id: 'klaster I, tertulis di klaster II', en: 'cluster I, printed in cluster II' },
  },
  *check(context) {
    const { indicators, reference } = context;
    const bySection = new Map(
      [...context.index(realClusters)].map(([{ no, heading }, real]) => [`${no}/${heading}`, real]),
    );
    const headed = new Set(bySection.values());
    for (const indicator of indicators) {
      const home = homeOf(indicator, context);
      const heading = indicator.rows[0]?.printed.section ?? '';
      const here = bySection.get(`${indicator.sectionNo}/${heading}`) ?? null;
      if (
        !home ||
        home.confidence === 'low' ||
        here === null ||
        home.cluster === here ||
        !headed.has(home.cluster)
      )
        continue;
      const name = indicatorName(home.indicatorId, reference);
      const own = clusterName(home.cluster, reference);
      const printed = clusterName(here, reference);
      yield {
        place: indicator.place,
        alsoRows: indicator.rows,
        field: 'indicator',
        printed: indicator.text,
        proposal: own,
        message: {
          id: `Indikator ${indicator.no}, ${quote(indicator.text)}, adalah indikator KLA ${name.id} dalam ${own.id}, tetapi tertulis di bagian ${printed.id}.`,
          en: `Indicator ${indicator.no}, ${quote(indicator.text)}, is KLA indicator ${name.en} of ${own.en}, but is printed in the section of ${printed.en}.`,
        },
      };
    }
  },
};
