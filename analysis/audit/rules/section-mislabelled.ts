import { clusterName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { realClusters } from '../section-cluster';
import { quote } from '../wording';

export const sectionMislabelled: Rule = {
  code: 'section-mislabelled',
  name: { id: 'Judul bagian menyebut klaster lain', en: 'Heading names another cluster' },
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['section', 'indicator'],
  explains: {
    id: 'Judul bagian menyebut klaster yang bukan klaster sebagian besar indikator di bawahnya. Klaster karena itu selalu diambil dari indikator, bukan dari judul.',
    en: 'A section heading names a cluster that is not that of most indicators below it. That is why the cluster is always taken from the indicator.',
  },
  example: {
    printed: 'VI. KLUSTER IV (PENDIDIKAN …)',
    oddity: { id: 'isinya perlindungan khusus', en: 'it holds special protection' },
  },
  *check(context) {
    for (const [section, real] of context.index(realClusters)) {
      if (section.cluster === null || real === null || real === section.cluster) continue;
      const printed = clusterName(section.cluster, context.reference);
      const meant = clusterName(real, context.reference);
      yield {
        place: section.no,
        alsoRows: section.rows,
        field: 'section',
        byHeading: true,
        printed: section.heading,
        proposal: meant,
        message: {
          id: `Judul bagian ${section.no}, ${quote(section.heading)}, menyebut ${printed.id}, tetapi indikatornya termasuk ${meant.id}.`,
          en: `The heading of section ${section.no}, ${quote(section.heading)}, names ${printed.en}, but its indicators belong to ${meant.en}.`,
        },
      };
    }
  },
};
