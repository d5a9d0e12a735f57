import { CLUSTER_IDS, type ClusterId } from '../plan/plan';
import { type AuditContext, grouped, type PrintedIndicator, type PrintedSection } from './context';
import { homeOf } from './indicator-cluster';

// Below this share of its indicators the heading does not describe the section.
const LEAST_SHARE = 1 / 3;

/** An index: the cluster of most indicators of each section; the heading's own where a third of them agree with it. */
export function realClusters(context: AuditContext): ReadonlyMap<PrintedSection, ClusterId | null> {
  return new Map(context.sections.map((section) => [section, realCluster(section, context)]));
}

/** An index: clusters that have indicators in the table and no heading, with these indicators. */
export function clustersWithoutHeading(
  context: AuditContext,
): readonly { readonly cluster: ClusterId; readonly homeless: readonly PrintedIndicator[] }[] {
  const { sections, indicators } = context;
  if (sections.every(({ cluster }) => cluster === null)) return [];
  const headed = new Set(context.index(realClusters).values());
  return CLUSTER_IDS.filter((cluster) => !headed.has(cluster)).flatMap((cluster) => {
    const homeless = indicators.filter((indicator) => {
      const home = homeOf(indicator, context);
      return home?.cluster === cluster && home.confidence !== 'low';
    });
    return homeless.length === 0 ? [] : [{ cluster, homeless }];
  });
}

function realCluster(section: PrintedSection, context: AuditContext): ClusterId | null {
  const homes = grouped(section.rows, ({ printed }) =>
    JSON.stringify([printed.indicatorNo, printed.indicator]),
  ).flatMap((indicator) => {
    const home = homeOf(indicator, context);
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
