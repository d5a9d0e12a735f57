import { clusterName, homeOf, indicatorName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { realClusters } from '../section-cluster';
import { quote } from '../wording';
import { olderCluster } from '../words/older-indicators';

export const indicatorInWrongSection: Rule = {
  code: 'indicator-in-wrong-section',
  name: { id: 'Indikator di bagian klaster lain', en: 'Indicator in the section of another cluster' },
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['section', 'indicator'],
  explains: {
    id: 'Indikator ditulis di bagian klaster lain, padahal klasternya memiliki bagian sendiri. Sedang bila padanannya tidak pasti; rendah bila 31 indikator lama (Permen PPPA 12/2011) menempatkannya di bagian itu.',
    en: 'An indicator is printed in the section of another cluster although its own cluster has one. Medium where the match is not certain; low where the 31 older indicators (Permen PPPA 12/2011) place it in that section.',
  },
  example: {
    printed: 'Pelembagaan Partisipasi Anak',
    oddity: { id: 'klaster I, tertulis di klaster II', en: 'cluster I, printed in cluster II' },
  },
  *check(context) {
    const { indicators, reference, fold } = context;
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
      const older = olderCluster(fold(indicator.text)) === here;
      const name = indicatorName(home.indicatorId, reference);
      const own = clusterName(home.cluster, reference);
      const printed = clusterName(here, reference);
      yield {
        place: indicator.place,
        alsoRows: indicator.rows,
        field: 'indicator',
        byHeading: true,
        printed: indicator.text,
        ...(older ? {} : { proposal: own }),
        severity: older ? 'low' : home.confidence === 'high' ? 'high' : 'medium',
        message: older
          ? {
              id: `Indikator ${indicator.no}, ${quote(indicator.text)}, kini indikator KLA ${name.id} dalam ${own.id}; dokumen menempatkannya di bagian ${printed.id} seperti 31 indikator lama (Permen PPPA 12/2011). Bukan salah tempat; pada lembar lain dihitung menurut susunan yang sekarang.`,
              en: `Indicator ${indicator.no}, ${quote(indicator.text)}, is now KLA indicator ${name.en} of ${own.en}; the document places it in the section of ${printed.en} as the 31 older indicators do (Permen PPPA 12/2011). No slip; other sheets count it by the present order.`,
            }
          : {
              id: `Indikator ${indicator.no}, ${quote(indicator.text)}, adalah indikator KLA ${name.id} dalam ${own.id}, tetapi tertulis di bagian ${printed.id}.`,
              en: `Indicator ${indicator.no}, ${quote(indicator.text)}, is KLA indicator ${name.en} of ${own.en}, but is printed in the section of ${printed.en}.`,
            },
      };
    }
  },
};
