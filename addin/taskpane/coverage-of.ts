import { coverageFrame, coverageTotalsFrame } from '../../analysis/coverage/coverage-frame';
import { groupRows } from '../../analysis/coverage/row-groups';
import type { Plan } from '../../analysis/plan/plan';
import type { Reference } from '../../analysis/reference/reference';
import { recordsOf } from '../../analysis/table/frame';
import type { Coverage } from './analysis-client';

/** The coverage frames as the picture of the pane needs them. */
export function coverageOf(plans: readonly Plan[], reference: Reference): Coverage {
  const groups = groupRows(plans);
  const cells = recordsOf(coverageFrame(plans, reference, groups));
  const totals = recordsOf(coverageTotalsFrame(plans, reference, groups));
  const names = new Map(
    reference.indicators.map((one) => [
      one.indicatorId,
      { id: `${one.indicatorId}. ${one.shortNameId}`, en: `${one.indicatorId}. ${one.shortNameEn}` },
    ]),
  );
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
        return {
          covered: cell?.covered ?? 0,
          total: cell?.indicators ?? 0,
          missing: missing.map((indicator) => names.get(indicator) ?? { id: indicator, en: indicator }),
        };
      }),
    })),
  };
}
