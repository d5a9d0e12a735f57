import type { CanonicalIndicator, Reference } from '../reference/reference';
import { crosswalkReader } from './crosswalk';
import { readDirection } from './direction';
import { readNature } from './nature';
import { readNumber } from './number';
import { readPath } from './path';
import { questionReader } from './questions';
import type { ClusterId, NumberReading, Plan, PlanRow, UnitReading } from './plan';
import type { PrintedPlan, PrintedRow } from './printed-plan';
import { readingDesk } from './reading-desk';
import { type RowEdits, withCrosswalkEdit, withEdits } from './row-edits';

/**
 * Reads a printed plan: beside every printed text the value, unit, agencies, canonical indicator, nature and
 * direction that it says, each with its doubt. Nothing printed is changed and nothing is repaired; only `edits`
 * (the planner's own values and accepted proposals, by row id) replace what was read.
 *
 * Time is linear in the rows; equal cells are read once.
 *
 * @example readPlan(printed[0], reference).rows[1].targets.map(({ value }) => value) // [179, 200]
 */
export function readPlan(printed: PrintedPlan, reference: Reference, edits: RowEdits = new Map()): Plan {
  const { readUnit, readAgencies } = readingDesk(printed, reference);
  const readCrosswalk = crosswalkReader(printed.planId, reference);
  const readQuestions = questionReader(reference);
  const clusters = clusterOf(reference.indicators);
  const natures = new Map(reference.natures.map(({ rowId, ...nature }) => [rowId, nature]));
  const rows = printed.rows.map((row): PlanRow => {
    const edit = edits.get(row.rowId);
    const unit = readUnit(edit?.unit ?? row.unit);
    const { baseline, targets } = withEdits(readNumbers(row, unit), edit, printed.years);
    const words = { unit: unit.text, measure: row.measure, action: row.action };
    const read = readNature({ baseline, targets, kind: unit.kind, ...words });
    // What was settled was settled of a row with numbers in the printed unit.
    const isAsSettled = read.nature.value !== 'not-measurable' && edit?.unit === undefined;
    const settled = isAsSettled ? natures.get(row.rowId) : undefined;
    const nature = edit?.nature ?? settled ?? read.nature;
    // A planner who says "level" says that the baseline column holds a baseline.
    const baselineIsPlanTotal =
      (edit?.planTotal ?? read.baselineIsPlanTotal) && (!edit?.nature || nature.value === 'quota');
    const numbers = [baselineIsPlanTotal ? null : baseline.value, ...targets.map((target) => target.value)];
    const crosswalk = withCrosswalkEdit(readCrosswalk(row), edit);
    return {
      rowId: row.rowId,
      planId: printed.planId,
      cityCode: printed.cityCode,
      printed: row,
      baseline,
      targets,
      unit,
      agencies: readAgencies(edit?.agencies ?? row.agencies),
      crosswalk,
      cluster: crosswalk.indicator === null ? null : (clusters.get(crosswalk.indicator) ?? null),
      nature,
      baselineIsPlanTotal,
      direction: edit?.direction ?? readDirection({ ...words, path: numbers }),
      questions: readQuestions(row.rowId, edit),
      path: edit?.path ?? readPath({ nature, baseline, baselineIsPlanTotal, targets, unit }),
    };
  });
  const hasBaseline = printed.hasBaseline || rows.some((row) => row.baseline.value !== null);
  const baselineYear = printed.baselineYear ?? (hasBaseline ? (printed.years[0] ?? Number.NaN) - 1 : null);
  return { ...printed, hasBaseline, baselineYear, rows };
}

function readNumbers(
  row: PrintedRow,
  unit: UnitReading,
): { baseline: NumberReading; targets: readonly NumberReading[] } {
  const context = { kind: unit.kind, unit: unit.text };
  return {
    baseline: readNumber(row.baseline, context),
    targets: row.targets.map((target) => readNumber(target, context)),
  };
}

function clusterOf(indicators: readonly CanonicalIndicator[]): ReadonlyMap<string, ClusterId> {
  return new Map(indicators.map((indicator) => [indicator.indicatorId, indicator.clusterId]));
}
