import type { Analysis } from '../../analysis/analyse';
import { coverageFrame, coverageTotalsFrame } from '../../analysis/coverage/coverage-frame';
import { groupRows } from '../../analysis/coverage/row-groups';
import { gapFrame } from '../../analysis/gap/gap-frame';
import { recordsOf } from '../../analysis/table/frame';
import type { Coverage } from './analysis-client';

type Audited = Pick<Analysis, 'plans' | 'reference' | 'findings' | 'decided'>;

/** The coverage frames as the picture of the pane needs them, with what differs between clusters that are all covered. */
export function coverageOf(audited: Audited): Coverage {
  const { plans, reference } = audited;
  const groups = groupRows(plans);
  const cells = recordsOf(coverageFrame(plans, reference, groups));
  const totals = recordsOf(coverageTotalsFrame(plans, reference, groups));
  const names = new Map(
    reference.indicators.map((one) => [
      one.indicatorId,
      { id: `${one.indicatorId}. ${one.shortNameId}`, en: `${one.indicatorId}. ${one.shortNameEn}` },
    ]),
  );
  const moves = movesByCell(audited);
  const open = openByCell(audited);
  return {
    cities: totals.map(({ plan_id, city, covered, indicators }) => ({
      planId: plan_id,
      name: city,
      covered: covered ?? 0,
      total: indicators ?? 0,
    })),
    clusters: reference.clusters.map(({ clusterId, nameId, nameEn }) => ({
      clusterId,
      name: { id: nameId, en: nameEn },
      cells: plans.map(({ planId }) => {
        const cell = cells.find(({ plan_id, cluster }) => plan_id === planId && cluster === clusterId);
        const missing = (cell?.missing_indicators ?? '').split(';').filter((one) => one !== '');
        const at = keyOf(planId, clusterId);
        return {
          comparable: moves.get(at)?.length ?? 0,
          moving: moves.get(at)?.filter((moving) => moving).length ?? 0,
          open: open.get(at) ?? 0,
          missing: missing.map((indicator) => names.get(indicator) ?? { id: indicator, en: indicator }),
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
