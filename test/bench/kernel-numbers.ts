import {
  baselineValue,
  isMeasurable,
  type NumberReading,
  type Operator,
  type Plan,
  type Reference,
} from '../../analysis/index';
import { YEARS } from './columns';

const LEVELS = new Set(['level']);
const OPERATORS: readonly Operator[] = ['', '>', '>=', '<', '<=', '~'];

/** The rows as numbers, given for nothing as their columns are to every other engine. */
export interface Numbers {
  readonly plan: Int32Array;
  /** -1 for none. */
  readonly indicator: Int32Array;
  readonly direction: Int8Array;
  /** 1: is a row, 2: has a usable target, 4: a baseline, 8: an agency. */
  readonly flags: Uint8Array;
  readonly nature: Uint8Array;
  readonly percentUnit: Uint8Array;
  /** Position of the last year, and years from the baseline to it. */
  readonly last: Int32Array;
  readonly left: Float64Array;
  readonly baseline: Readings;
  readonly targets: readonly Readings[];
}

/** `NaN` for none; operator 0 for an exact value. */
export interface Readings {
  readonly values: Float64Array;
  readonly operators: Uint8Array;
  readonly percents: Uint8Array;
}

export const LEVEL = 1;
export const NOT_MEASURABLE = 2;

export function numbersOf(plans: readonly Plan[], reference: Reference): Numbers {
  const indicators = reference.indicators.map(({ indicatorId }) => indicatorId);
  const rows = plans.flatMap((plan, position) => plan.rows.map((row) => ({ plan, position, row })));
  type At = (typeof rows)[number];
  const readings = (
    reading: (at: At) => NumberReading | undefined,
    value: (at: At) => number | null,
  ): Readings => ({
    values: Float64Array.from(rows, (at) => value(at) ?? Number.NaN),
    operators: Uint8Array.from(rows, (at) => OPERATORS.indexOf(reading(at)?.operator ?? '')),
    percents: Uint8Array.from(rows, (at) => Number(reading(at)?.percent ?? false)),
  });
  const lastYear = ({ plan }: At) => Math.max(...plan.years);
  return {
    plan: Int32Array.from(rows, ({ position }) => position),
    indicator: Int32Array.from(rows, ({ row }) => indicators.indexOf(row.crosswalk.indicator ?? '')),
    direction: Int8Array.from(rows, ({ row }) => row.direction.value),
    flags: Uint8Array.from(
      rows,
      (at) =>
        1 +
        (isMeasurable(at.row) ? 2 : 0) +
        (baselineValue(at.row) !== null ? 4 : 0) +
        (at.row.agencies.length > 0 ? 8 : 0),
    ),
    nature: Uint8Array.from(rows, ({ row: { nature } }) =>
      LEVELS.has(nature.value) ? LEVEL : nature.value === 'not-measurable' ? NOT_MEASURABLE : 0,
    ),
    percentUnit: Uint8Array.from(rows, ({ row }) => Number(row.unit.kind === 'percent')),
    last: Int32Array.from(rows, (at) => YEARS.findIndex((year) => year === lastYear(at))),
    left: Float64Array.from(rows, (at) => lastYear(at) - (at.plan.baselineYear ?? Number.NaN)),
    baseline: readings(
      ({ row }) => row.baseline,
      ({ row }) => baselineValue(row),
    ),
    targets: YEARS.map((year) => {
      const target = ({ plan, row }: At) => row.targets[plan.years.indexOf(year)];
      return readings(target, (at) => target(at)?.value ?? null);
    }),
  };
}
