import { once } from '../reference/once';
import type { CanonicalIndicator, Reference, SettledNature } from '../reference/reference';
import { crosswalkReader } from './crosswalk';
import { readDirection } from './direction';
import { readNature } from './nature';
import { readNumber } from './number';
import { readPath } from './path';
import { questionReader } from './questions';
import type { ClusterId, NumberReading, PlanRow, UnitReading } from './plan';
import type { PrintedPlan, PrintedRow } from './printed-plan';
import { readingDesk } from './reading-desk';
import { type RowEdit, withCrosswalkEdit, withEdits } from './row-edits';

/**
 * Reader of the rows of one printed plan, with what the planner or a decision set in place of what is read. It remembers
 * the cells that it has read.
 *
 * @example rowReader(printed[0], reference)(printed[0].rows[1]).targets.map(({ value }) => value) // [179, 200]
 */
export function rowReader(
  plan: Pick<PrintedPlan, 'planId' | 'cityCode' | 'years'>,
  reference: Reference,
): (row: PrintedRow, edit?: RowEdit) => PlanRow {
  const { readUnit, readAgencies } = readingDesk(plan, reference);
  const readCrosswalk = crosswalkReader(plan.planId, reference);
  const readQuestions = questionReader(reference);
  const clusters = clusterOf(reference.indicators);
  const natures = naturesByRow(reference.natures);
  const readNumbers = numbersReader();
  return (row, edit) => {
    const unit = readUnit(edit?.unit ?? row.unit);
    const { baseline, targets } = withEdits(readNumbers(row, unit), edit, plan.years);
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
      planId: plan.planId,
      cityCode: plan.cityCode,
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
  };
}

/** Most targets stand there again the next year, and the units of a plan are few. */
function numbersReader(): (
  row: PrintedRow,
  unit: UnitReading,
) => { baseline: NumberReading; targets: readonly NumberReading[] } {
  const byUnit = new Map<string, Map<string, NumberReading>>();
  return (row, { kind, text: unit }) => {
    const known = byUnit.get(unit) ?? new Map<string, NumberReading>();
    byUnit.set(unit, known);
    const read = (text: string): NumberReading => {
      const reading = known.get(text) ?? readNumber(text, { kind, unit });
      known.set(text, reading);
      return reading;
    };
    const baseline = read(row.baseline);
    const targets = row.targets.map(read);
    if (![baseline, ...targets].some(isOpenSum)) return { baseline, targets };
    const all = [baseline, ...targets];
    return { baseline: readBeside(baseline, all), targets: targets.map((target) => readBeside(target, all)) };
  };
}

// Two cells that print the sum do not do so by chance.
const FEWEST_BESIDE = 2;

/** "8 FA Kecamatan 43 Kelurahan" beside 51; 51; 51: where every other cell of the row prints the sum, it is read so. */
function readBeside(reading: NumberReading, all: readonly NumberReading[]): NumberReading {
  const { proposal } = reading;
  if (!isOpenSum(reading)) return reading;
  const others = all.filter((other) => other !== reading && other.doubt !== 'blank');
  return others.length >= FEWEST_BESIDE && others.every((other) => other.value === proposal)
    ? { ...reading, value: proposal, proposal: null }
    : reading;
}

function isOpenSum({ doubt, value, proposal }: NumberReading): boolean {
  return doubt === 'several-numbers' && value === null && proposal !== null;
}

const naturesByRow = once(
  (natures: readonly SettledNature[]) => new Map(natures.map(({ rowId, ...nature }) => [rowId, nature])),
);

const clusterOf = once(
  (indicators: readonly CanonicalIndicator[]): ReadonlyMap<string, ClusterId> =>
    new Map(indicators.map((indicator) => [indicator.indicatorId, indicator.clusterId])),
);
