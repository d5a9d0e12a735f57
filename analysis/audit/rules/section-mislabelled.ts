import type { ClusterId } from '../../plan/plan';
import type { Reference } from '../../reference/reference';
import { type AuditContext, grouped, type PrintedSection } from '../context';
import { clusterName, homeOf } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// Below this share of its indicators the heading does not describe the section.
const LEAST_SHARE = 1 / 3;

export const sectionMislabelled: Rule = {
  code: 'section-mislabelled',
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
    for (const section of context.sections) {
      const real = realCluster(section, context);
      if (section.cluster === null || real === null || real === section.cluster) continue;
      const printed = clusterName(section.cluster, context.reference);
      const meant = clusterName(real, context.reference);
      yield {
        place: section.no,
        alsoRows: section.rows,
        field: 'section',
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

/** The cluster of most indicators of a section; the heading's own where a third of them agree with it. */
export function realCluster(section: PrintedSection, { reference }: AuditContext): ClusterId | null {
  const known = REAL.get(section);
  if (known !== undefined) return known;
  const real = seekCluster(section, reference);
  REAL.set(section, real);
  return real;
}

// Three rules ask for it.
const REAL = new WeakMap<PrintedSection, ClusterId | null>();

function seekCluster(section: PrintedSection, reference: Reference): ClusterId | null {
  const homes = grouped(section.rows, ({ printed }) =>
    JSON.stringify([printed.indicatorNo, printed.indicator]),
  ).flatMap((indicator) => {
    const home = homeOf(indicator, reference);
    // A match by wording alone is too weak to call a heading wrong.
    return home && home.confidence !== 'low' ? [home.cluster] : [];
  });
  const counts = new Map<ClusterId, number>();
  for (const cluster of homes) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const printedShare = section.cluster === null ? 0 : (counts.get(section.cluster) ?? 0) / homes.length;
  if (printedShare >= LEAST_SHARE) return section.cluster;
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > homes.length / 2 ? most[0] : section.cluster;
}
