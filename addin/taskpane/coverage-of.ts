import type { Analysis } from '../../analysis/analyse';
import { gapFrame } from '../../analysis/gap/gap-frame';
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
          comparable: moves.get(at)?.length ?? 0,
          moving: moves.get(at)?.filter((moving) => moving).length ?? 0,
          open: open.get(at) ?? 0,
        };
      }),
    })),
  };
}

function keyOf(planId: string, cluster: string | null): string {
  return `${planId} ${cluster ?? ''}`;
}

/** Of each row that has a step from one year to the next: whether one of them is other than 0. */
function movesByCell({ plans }: Audited): ReadonlyMap<string, readonly boolean[]> {
  const moves = new Map<string, boolean[]>();
  for (const row of recordsOf(gapFrame(plans))) {
    const steps = Object.entries(row).flatMap(([key, value]) =>
      key.startsWith('planned_step_') && typeof value === 'number' && Number.isFinite(value) ? [value] : [],
    );
    if (steps.length === 0) continue;
    const at = keyOf(row.plan_id, row.cluster);
    moves.set(at, [...(moves.get(at) ?? []), steps.some((step) => step !== 0)]);
  }
  return moves;
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
