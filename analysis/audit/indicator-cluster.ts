import type { ClusterId, Confidence, PlanRow } from '../plan/plan';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import type { AuditContext, PrintedIndicator } from './context';

/** Where a printed indicator belongs in the framework. */
export interface IndicatorHome {
  readonly indicatorId: string;
  readonly cluster: ClusterId;
  readonly confidence: Confidence;
}

/**
 * The framework indicator of a printed indicator as a whole: its crosswalk, not the rows that were moved from under
 * it. Null when it maps to none.
 */
export function homeOf(
  indicator: Pick<PrintedIndicator, 'rows'>,
  context: AuditContext,
): IndicatorHome | null {
  const [first] = indicator.rows;
  if (!first) return null;
  const homes = context.index(knownHomes);
  const known = homes.get(first);
  if (known !== undefined) return known;
  const home = soughtHome(indicator, first, context);
  homes.set(first, home);
  return home;
}

/** An index: homes that were asked for, by the first row of the indicator. */
function knownHomes(): Map<PlanRow, IndicatorHome | null> {
  return new Map();
}

function soughtHome(
  indicator: Pick<PrintedIndicator, 'rows'>,
  first: PlanRow,
  { reference, index }: AuditContext,
): IndicatorHome | null {
  const entry = index(crosswalkEntries).get(entryKey({ planId: first.planId, ...first.printed }));
  const read = indicator.rows.find(
    ({ crosswalk }) => crosswalk.source === 'wording' || crosswalk.source === 'indicator',
  );
  const indicatorId = entry ? entry.canonicalIndicator : (read?.crosswalk.indicator ?? null);
  const cluster = reference.indicators.find((candidate) => candidate.indicatorId === indicatorId)?.clusterId;
  if (indicatorId === null || cluster === undefined) return null;
  return { indicatorId, cluster, confidence: entry?.confidence ?? read?.crosswalk.confidence ?? 'low' };
}

/** An index: the plan's own lines of the crosswalk. */
function crosswalkEntries({ plan, reference }: AuditContext): ReadonlyMap<string, CrosswalkEntry> {
  const own = reference.crosswalk.filter(({ planId }) => planId === plan.planId);
  return new Map(own.map((entry) => [entryKey(entry), entry]));
}

function entryKey(
  printed: Pick<CrosswalkEntry, 'planId' | 'sectionNo' | 'indicatorNo' | 'indicator'>,
): string {
  return JSON.stringify([printed.planId, printed.sectionNo, printed.indicatorNo, printed.indicator]);
}

/** Name of a cluster for a message: "klaster III (Kesehatan Dasar dan Kesejahteraan)". */
export function clusterName(clusterId: ClusterId, { clusters }: Reference): Bilingual {
  const cluster = clusters.find((candidate) => candidate.clusterId === clusterId);
  if (clusterId === 'K')
    return { id: cluster?.nameId ?? 'Kelembagaan', en: cluster?.nameEn ?? 'Institutional framework' };
  return {
    id: `klaster ${clusterId} (${cluster?.nameId ?? ''})`,
    en: `cluster ${clusterId} (${cluster?.nameEn ?? ''})`,
  };
}

/** Name of a framework indicator for a message: "19 Sekolah ramah anak". */
export function indicatorName(indicatorId: string, { indicators }: Reference): Bilingual {
  const indicator = indicators.find((candidate) => candidate.indicatorId === indicatorId);
  return {
    id: `${indicatorId} ${indicator?.shortNameId ?? ''}`.trim(),
    en: `${indicatorId} ${indicator?.shortNameEn ?? ''}`.trim(),
  };
}
