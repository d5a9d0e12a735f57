import type { Plan, PlanRow } from '../plan/plan';
import { distancePercent } from './distance-percent';
import { distanceReason } from './distance-reason';
import { distanceToTarget } from './distance-to-target';
import type { GapReason } from './reasons';
import { requiredAnnualChange } from './required-annual-change';
import { gapStatus, type GapStatus } from './status';

export interface DistanceColumns {
  readonly distance: Float64Array;
  readonly percent: Float64Array;
  readonly annualChange: Float64Array;
  readonly statuses: readonly GapStatus[];
  /** Why the distance is blank; of a distance that is there, what a reader must know about it. */
  readonly reasons: readonly (GapReason | null)[];
}

/**
 * Distance of every row to the target of its plan's final year, with the status that follows from it.
 *
 * @param hasStep 1 where a row has a planned step (`StepColumns.hasStep`)
 */
export function distanceColumns(plans: readonly Plan[], hasStep: Uint8Array): DistanceColumns {
  const rowCount = hasStep.length;
  const distance = new Float64Array(rowCount).fill(Number.NaN);
  const percent = new Float64Array(rowCount).fill(Number.NaN);
  const annualChange = new Float64Array(rowCount).fill(Number.NaN);
  const statuses = new Array<GapStatus>(rowCount).fill('not-computable');
  const reasons = new Array<GapReason | null>(rowCount).fill(null);
  let at = 0;
  for (const plan of plans) {
    const lastYear = plan.years.length === 0 ? Number.NaN : Math.max(...plan.years);
    const final = plan.years.indexOf(lastYear);
    const baselineYear = plan.baselineYear ?? Number.NaN;
    for (const row of plan.rows) {
      const reason = distanceReason(row, final);
      if (reason === null) {
        const target = row.targets[final]?.value ?? Number.NaN;
        const baseline = row.baseline.value ?? Number.NaN;
        const toGo = distanceToTarget(row.direction.value, target, baseline);
        const points = isPercentage(row);
        distance[at] = toGo;
        if (!points) percent[at] = distancePercent(toGo, baseline);
        annualChange[at] = requiredAnnualChange(toGo, lastYear, baselineYear);
        reasons[at] = remark(toGo, baseline, lastYear - baselineYear, points);
      } else reasons[at] = reason;
      statuses[at] = gapStatus(row, final, distance[at] ?? Number.NaN, hasStep[at] === 1);
      at += 1;
    }
  }
  return { distance, percent, annualChange, statuses, reasons };
}

/** Percent by its unit, or by the sign in the cells (that both or none have it is settled before). */
function isPercentage(row: PlanRow): boolean {
  return row.unit.kind === 'percent' || row.baseline.percent;
}

function remark(distance: number, baseline: number, yearsLeft: number, points: boolean): GapReason | null {
  if (baseline === 0 && !points) return 'zero-baseline';
  if (Number.isNaN(yearsLeft)) return 'no-baseline-year';
  if (yearsLeft <= 0) return 'no-years-left';
  if (distance < 0) return 'behind-baseline';
  return points ? 'percentage-points' : null;
}
