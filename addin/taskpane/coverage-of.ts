import type { Analysis } from '../../analysis/analyse';
import { groupRows } from '../../analysis/coverage/row-groups';
import { profileFrame } from '../../analysis/evaluation/profile-frame';
import { recordsOf } from '../../analysis/table/frame';
import type { Coverage } from './analysis-client';

type Audited = Pick<Analysis, 'plans' | 'reference' | 'findings' | 'decided'>;

/** What differs between clusters that are all covered: rows whose target moves, and findings that are open. */
export function coverageOf(audited: Audited): Coverage {
  const { plans, reference } = audited;
  const moves = movesByCell(audited);
  const open = openByCell(audited);
  return {
    cities: plans.map(({ planId, cityName }) => ({ planId, name: cityName })),
    clusters: reference.clusters.map(({ clusterId, nameId, nameEn }) => ({
      clusterId,
      name: { id: nameId, en: nameEn },
      cells: plans.map(({ planId }) => {
        const at = keyOf(planId, clusterId);
        return {
          rows: moves.get(at)?.rows ?? 0,
          moving: moves.get(at)?.moving ?? 0,
          open: open.get(at) ?? 0,
        };
      }),
    })),
    beyond: plans.map(({ planId }) => open.get(keyOf(planId, null)) ?? 0),
  };
}

function keyOf(planId: string, cluster: string | null): string {
  return `${planId} ${cluster ?? ''}`;
}

/** Rows of each cluster, repeated ones counted once, and those whose target moves: what the quality profile counts. */
function movesByCell({ plans, reference }: Audited): ReadonlyMap<string, { rows: number; moving: number }> {
  const lines = recordsOf(profileFrame(plans, reference, groupRows(plans)));
  return new Map(
    lines
      .filter(({ scope }) => scope === 'cluster')
      .map(({ plan_id, cluster, rows, moving_percent }) => [
        keyOf(plan_id, cluster),
        { rows: rows ?? 0, moving: Math.round(((moving_percent ?? 0) * (rows ?? 0)) / 100) },
      ]),
  );
}

function openByCell({ plans, findings, decided }: Audited): ReadonlyMap<string, number> {
  const settled = new Set(decided.flatMap(({ finding }) => (finding ? [finding.findingId] : [])));
  const clusters = new Map(plans.flatMap(({ rows }) => rows.map(({ rowId, cluster }) => [rowId, cluster])));
  const open = new Map<string, number>();
  for (const { findingId, planId, rowId } of findings) {
    if (settled.has(findingId)) continue;
    const at = keyOf(planId, clusters.get(rowId) ?? null);
    open.set(at, (open.get(at) ?? 0) + 1);
  }
  return open;
}
