import { Coder } from '../table/coder';
import type { CodedColumn, TextsOnDemand } from '../table/columns';
import { baselineValue, isMeasurable } from './plan';
import type { ClusterId, Direction, Nature, NumberReading, Path, Plan, PlanRow, UnitKind } from './plan';
import { NOT_IN_PLAN, PLAN_TOTAL, readingCode } from './reading-code';

/** Numbers of all rows, with what is to be known of each (`reading-code.ts`); `NaN` where there is none. */
export interface ReadingColumn {
  readonly values: Float64Array;
  readonly codes: Uint8Array;
}

/** What the measures ask of the rows of plans, one after the other, column by column. */
export interface RowColumns {
  readonly rowCount: number;
  /** Position of the plan, the first row of every plan, and the end. */
  readonly plan: Int32Array;
  readonly firstRow: readonly number[];
  readonly rowId: readonly string[];
  readonly cluster: CodedColumn<ClusterId | null>;
  readonly indicator: CodedColumn<string | null>;
  readonly subIndicator: CodedColumn<string | null>;
  readonly nature: CodedColumn<Nature>;
  readonly direction: CodedColumn<Direction>;
  readonly path: CodedColumn<Path>;
  readonly unitKind: CodedColumn<UnitKind>;
  /** Id of the unit, the text of an unknown one. */
  readonly unit: CodedColumn<string>;
  /** 1 or 0. */
  readonly measurable: Uint8Array;
  readonly withAgency: Uint8Array;
  readonly withBaseline: Uint8Array;
  /** The unit or the baseline is in percent, so that differences are percentage points. */
  readonly inPoints: Uint8Array;
  /** None where the column holds a plan total. */
  readonly baseline: ReadingColumn;
  /** Every year of any plan, ascending, and the targets of each. */
  readonly years: readonly number[];
  readonly targets: readonly ReadingColumn[];
}

/** Columns of the plans seen last: the frames of one run ask for the same ones, one after the other. */
const known = new WeakMap<readonly Plan[], RowColumns>();

/**
 * The rows of plans as columns. Walking over the rows waits for memory at every cell (1 µs a row), so it is done once:
 * plans are never changed once read, and the columns of an array of plans are kept as long as the array.
 *
 * @example rowColumns(plans).years // [2022, 2023, 2024, 2025, 2026]
 */
export function rowColumns(plans: readonly Plan[]): RowColumns {
  const found = known.get(plans);
  if (found) return found;
  const columns = newColumns(plans);
  known.set(plans, columns);
  return columns;
}

function newColumns(plans: readonly Plan[]): RowColumns {
  const rowCount = plans.reduce((count, plan) => count + plan.rows.length, 0);
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const plan = new Int32Array(rowCount);
  const rowId = new Array<string>(rowCount);
  const cluster = new Coder<ClusterId | null>(rowCount);
  const indicator = new Coder<string | null>(rowCount);
  const subIndicator = new Coder<string | null>(rowCount);
  const nature = new Coder<Nature>(rowCount);
  const direction = new Coder<Direction>(rowCount);
  const path = new Coder<Path>(rowCount);
  const unitKind = new Coder<UnitKind>(rowCount);
  const unit = new Coder<string>(rowCount);
  const measurable = new Uint8Array(rowCount);
  const withAgency = new Uint8Array(rowCount);
  const withBaseline = new Uint8Array(rowCount);
  const inPoints = new Uint8Array(rowCount);
  const baseline = readings(rowCount, 0);
  const targets = years.map(() => readings(rowCount, NOT_IN_PLAN));
  const firstRow: number[] = [];
  let at = 0;
  plans.forEach((one, position) => {
    firstRow.push(at);
    const targetsOfYear = one.years.map((year) => targets[years.indexOf(year)]);
    for (const row of one.rows) {
      plan[at] = position;
      rowId[at] = row.rowId;
      cluster.set(at, row.cluster);
      indicator.set(at, row.crosswalk.indicator);
      subIndicator.set(at, row.crosswalk.subIndicator);
      nature.set(at, row.nature.value);
      direction.set(at, row.direction.value);
      path.set(at, row.path);
      unitKind.set(at, row.unit.kind);
      unit.set(at, row.unit.unitId ?? row.unit.text);
      if (row.agencies.length > 0) withAgency[at] = 1;
      if (isMeasurable(row)) measurable[at] = 1;
      if (baselineValue(row) !== null) withBaseline[at] = 1;
      if (row.unit.kind === 'percent' || row.baseline.percent) inPoints[at] = 1;
      setReading(baseline, at, row.baseline, baselineValue(row));
      if (row.baselineIsPlanTotal) baseline.codes[at] = PLAN_TOTAL;
      for (let year = 0; year < targetsOfYear.length; year++) {
        const target = row.targets[year];
        setReading(targetsOfYear[year], at, target, target?.value ?? null);
      }
      at += 1;
    }
  });
  firstRow.push(at);
  return {
    rowCount,
    plan,
    firstRow,
    rowId,
    measurable,
    withAgency,
    withBaseline,
    inPoints,
    baseline,
    years,
    targets,
    cluster,
    indicator,
    subIndicator,
    nature,
    direction,
    path,
    unitKind,
    unit,
  };
}

/** Number of every row in its plan, 1 for the first one. */
export function rowNumbers({ plan, firstRow }: Pick<RowColumns, 'plan' | 'firstRow'>): Float64Array {
  const numbers = new Float64Array(plan.length);
  for (let row = 0; row < plan.length; row++) numbers[row] = row - (firstRow[plan[row] ?? 0] ?? 0) + 1;
  return numbers;
}

/**
 * A printed text of every row of the plans, one after the other, looked up when somebody reads the column.
 *
 * @example printedTexts(plans, ({ unit }) => unit).texts()[0] // 'Kegiatan'
 */
export function printedTexts(
  plans: readonly Plan[],
  textOf: (row: PlanRow['printed']) => string,
): TextsOnDemand {
  return {
    length: plans.reduce((count, { rows }) => count + rows.length, 0),
    texts: () => plans.flatMap(({ rows }) => rows.map(({ printed }) => textOf(printed))),
  };
}

function setReading(
  column: ReadingColumn | undefined,
  at: number,
  reading: NumberReading | undefined,
  value: number | null,
): void {
  if (!column) return;
  column.codes[at] = readingCode(reading);
  if (value !== null) column.values[at] = value;
}

function readings(rowCount: number, code: number): ReadingColumn {
  return {
    values: new Float64Array(rowCount).fill(Number.NaN),
    codes: new Uint8Array(rowCount).fill(code),
  };
}
