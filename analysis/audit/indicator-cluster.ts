import type { ClusterId, Confidence, PlanRow } from '../plan/plan';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import type { PrintedIndicator } from './context';

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
  reference: Reference,
): IndicatorHome | null {
  const known = HOMES.get(indicator.rows);
  if (known !== undefined) return known;
  const home = seekHome(indicator, reference);
  HOMES.set(indicator.rows, home);
  return home;
}

// Six rules ask for the home of each indicator. Its list of rows is made anew for every audit.
const HOMES = new WeakMap<readonly PlanRow[], IndicatorHome | null>();

function seekHome(indicator: Pick<PrintedIndicator, 'rows'>, reference: Reference): IndicatorHome | null {
  const [first] = indicator.rows;
  if (!first) return null;
  const entry = entriesOf(reference).get(entryKey({ planId: first.planId, ...first.printed }));
  const read = indicator.rows.find(
    ({ crosswalk }) => crosswalk.source === 'wording' || crosswalk.source === 'indicator',
  );
  const indicatorId = entry ? entry.canonicalIndicator : (read?.crosswalk.indicator ?? null);
  const cluster = reference.indicators.find((candidate) => candidate.indicatorId === indicatorId)?.clusterId;
  if (indicatorId === null || cluster === undefined) return null;
  return { indicatorId, cluster, confidence: entry?.confidence ?? read?.crosswalk.confidence ?? 'low' };
}

// Looked up for every printed indicator by several rules; a reference is never changed in place.
const ENTRIES = new WeakMap<Reference, ReadonlyMap<string, CrosswalkEntry>>();

function entriesOf(reference: Reference): ReadonlyMap<string, CrosswalkEntry> {
  let entries = ENTRIES.get(reference);
  if (!entries) {
    entries = new Map(reference.crosswalk.map((entry) => [entryKey(entry), entry]));
    ENTRIES.set(reference, entries);
  }
  return entries;
}

function entryKey(
  printed: Pick<CrosswalkEntry, 'planId' | 'sectionNo' | 'indicatorNo' | 'indicator'>,
): string {
  return JSON.stringify([printed.planId, printed.sectionNo, printed.indicatorNo, printed.indicator]);
}

/** Name of a cluster for a message: "klaster III (Kesehatan Dasar dan Kesejahteraan)". */
export function clusterName(clusterId: ClusterId, { clusters }: Reference): { id: string; en: string } {
  const cluster = clusters.find((candidate) => candidate.clusterId === clusterId);
  if (clusterId === 'K')
    return { id: cluster?.nameId ?? 'Kelembagaan', en: cluster?.nameEn ?? 'Institutional framework' };
  return {
    id: `klaster ${clusterId} (${cluster?.nameId ?? ''})`,
    en: `cluster ${clusterId} (${cluster?.nameEn ?? ''})`,
  };
}

/** Name of a framework indicator for a message: "19 Sekolah ramah anak". */
export function indicatorName(indicatorId: string, { indicators }: Reference): { id: string; en: string } {
  const indicator = indicators.find((candidate) => candidate.indicatorId === indicatorId);
  return {
    id: `${indicatorId} ${indicator?.shortNameId ?? ''}`.trim(),
    en: `${indicatorId} ${indicator?.shortNameEn ?? ''}`.trim(),
  };
}
