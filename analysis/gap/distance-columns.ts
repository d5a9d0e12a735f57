import type { Plan } from '../plan/plan';
import { NOT_IN_PLAN } from '../plan/reading-code';
import type { RowColumns } from '../plan/row-columns';
import { Coder } from '../table/coder';
import { type CodedColumn, valueAt } from '../table/columns';
import { distancePercent } from './distance-percent';
import { distanceReason } from './distance-reason';
import { distanceToTarget } from './distance-to-target';
import type { GapReason } from './reasons';
import { requiredAnnualChange } from './required-annual-change';
import { gapStatus, type GapStatus } from './status';

export interface DistanceColumns {
  /** Of the target of the plan's first year against the baseline; the distance where the plan has one year. */
  readonly fromBaseline: Float64Array;
  readonly distance: Float64Array;
  readonly percent: Float64Array;
  readonly annualChange: Float64Array;
  readonly statuses: CodedColumn<GapStatus>;
  /** Why the distance is blank; of a distance that is there, what a reader must know about it. */
  readonly reasons: CodedColumn<GapReason | null>;
}

interface Found extends Omit<DistanceColumns, 'statuses' | 'reasons'> {
  readonly statuses: Coder<GapStatus>;
  readonly reasons: Coder<GapReason | null>;
}

/**
 * Distance of every row to the target of its plan's final year, with the status that follows from it.
 *
 * @param hasStep 1 where a row has a planned step (`StepColumns.hasStep`)
 */
export function distanceColumns(
  plans: readonly Plan[],
  columns: RowColumns,
  hasStep: Uint8Array,
): DistanceColumns {
  const blank = () => new Float64Array(columns.rowCount).fill(Number.NaN);
  const found: Found = {
    fromBaseline: blank(),
    distance: blank(),
    percent: blank(),
    annualChange: blank(),
    statuses: new Coder<GapStatus>(columns.rowCount),
    reasons: new Coder<GapReason | null>(columns.rowCount),
  };
  plans.forEach((plan, position) => {
    fillDistances(columns, plan, position, hasStep, found);
  });
  return found;
}

function fillDistances(
  { firstRow, years, targets, baseline, nature, unitKind, inPoints, direction }: RowColumns,
  plan: Plan,
  position: number,
  hasStep: Uint8Array,
  { fromBaseline, distance, percent, annualChange, statuses, reasons }: Found,
): void {
  const lastYear = plan.years.length === 0 ? Number.NaN : Math.max(...plan.years);
  const baselineYear = plan.baselineYear ?? Number.NaN;
  const target = targets[years.indexOf(lastYear)];
  const first = targets[years.indexOf(Math.min(...plan.years))];
  const end = firstRow[position + 1] ?? 0;
  for (let row = firstRow[position] ?? 0; row < end; row++) {
    const targetCode = target?.codes[row] ?? NOT_IN_PLAN;
    const targetValue = target?.values[row] ?? Number.NaN;
    const baselineCode = baseline.codes[row] ?? NOT_IN_PLAN;
    const baselineNumber = baseline.values[row] ?? Number.NaN;
    const natureOfRow = valueAt(nature, row) ?? 'not-measurable';
    const unitIsPercent = valueAt(unitKind, row) === 'percent';
    const reason = distanceReason(natureOfRow, unitIsPercent, targetCode, baselineCode);
    const firstCode = first?.codes[row] ?? NOT_IN_PLAN;
    if (distanceReason(natureOfRow, unitIsPercent, firstCode, baselineCode) === null) {
      const firstTarget = first?.values[row] ?? Number.NaN;
      fromBaseline[row] = distanceToTarget(valueAt(direction, row) ?? 1, firstTarget, baselineNumber);
    }
    let toGo = Number.NaN;
    if (reason === null) {
      toGo = distanceToTarget(valueAt(direction, row) ?? 1, targetValue, baselineNumber);
      const points = inPoints[row] === 1;
      distance[row] = toGo;
      if (!points) percent[row] = distancePercent(toGo, baselineNumber);
      annualChange[row] = requiredAnnualChange(toGo, lastYear, baselineYear);
      reasons.set(row, remark(toGo, baselineNumber, lastYear - baselineYear, points));
    } else reasons.set(row, reason);
    statuses.set(row, gapStatus(toGo, hasStep[row] === 1));
  }
}

function remark(distance: number, baseline: number, yearsLeft: number, points: boolean): GapReason | null {
  if (baseline === 0 && !points) return 'zero-baseline';
  if (Number.isNaN(yearsLeft)) return 'no-baseline-year';
  if (yearsLeft <= 0) return 'no-years-left';
  return distance < 0 ? 'behind-baseline' : null;
}
