import { DataFrame, type Series, toJSON } from 'danfojs-node';
import type { Reference } from '../../analysis/index';
import { named, type PeerColumns, YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, weighted } from './figures';

interface Coverage {
  readonly table: DataFrame;
  readonly tableCovered: DataFrame;
  readonly totals: DataFrame;
  readonly totalCovered: DataFrame;
}

/** danfojs as its manual shows it: arithmetic of series, functions over values, groups. Blanks are NaN throughout. */
export function danfojs(columns: PeerColumns, reference: Reference) {
  const plain = Object.entries(named(columns)).map(
    ([name, column]) => [name, Array.from<string | number>(column)] as const,
  );
  const rows = new DataFrame(Object.fromEntries(plain));
  const planIds = [...new Set(columns.plan_id)];
  const positions = new Map(planIds.map((planId, position) => [planId, position]));
  const clusters = [...new Set(reference.indicators.map(({ clusterId }) => clusterId))];
  return {
    gap: () => gap(rows),
    coverage: (): Coverage => {
      const flagged = flags(rows);
      const mapped = chosen(flagged, flagged['cluster'].ne(''));
      const usable = chosen(mapped, mapped['measurable'].eq(1));
      return {
        table: counted(mapped, ['plan_id', 'cluster']),
        tableCovered: usable.groupby(['plan_id', 'cluster', 'indicator']).col(['measurable']).max(),
        totals: counted(flagged, ['plan_id']),
        totalCovered: usable.groupby(['plan_id', 'indicator']).col(['measurable']).max(),
      };
    },
    comparison: (): DataFrame => {
      const flagged = flags(rows);
      const mapped = chosen(flagged, flagged['indicator'].ne(''));
      return mapped.groupby(['indicator', 'plan_id']).col(['measurable']).sum();
    },
    figures: (gaps, coverage, found) => {
      const numbers = [
        ...YEARS.slice(1).map((year) => `planned_step_${String(year)}`),
        'distance_to_target',
        'distance_percent',
        'required_annual_change',
      ];
      const records = (frame: DataFrame) => toJSON(frame) as Record<string, string | number>[];
      const planAt = (record: Record<string, string | number>) =>
        positions.get(String(record['plan_id'])) ?? 0;
      const sums = (frame: DataFrame, prefix: string) => {
        const lines = records(frame);
        const names = {
          rows: 'number',
          rows_distinct: 'one',
          measurable: 'measurable',
          with_baseline: 'with_baseline',
          with_agency: 'with_agency',
        };
        return Object.fromEntries(
          Object.entries(names).map(([name, key]) => [
            prefix + name,
            weighted(
              lines.map((line) => Number(line[`${key}_sum`])),
              (at) => planAt(lines[at] ?? {}),
            ),
          ]),
        );
      };
      const covered = records(coverage.tableCovered);
      const totalCovered = records(coverage.totalCovered);
      const points = new Map(
        reference.indicators.map(({ indicatorId, maxPoints }) => [indicatorId, maxPoints]),
      );
      const share = (value: (indicator: string) => number) => {
        const whole = new Map(
          clusters.map((cluster) => [
            cluster as string,
            reference.indicators.reduce(
              (sum, { clusterId, indicatorId }) => (clusterId === cluster ? sum + value(indicatorId) : sum),
              0,
            ),
          ]),
        );
        const parts = covered.map(
          (line) => (100 * value(String(line['indicator']))) / (whole.get(String(line['cluster'])) ?? 1),
        );
        return weighted(parts, (at) => planAt(covered[at] ?? {}));
      };
      const usable = new Map(
        records(found).map((line) => [
          `${line['indicator'] ?? ''}|${line['plan_id'] ?? ''}`,
          Number(line['measurable_sum']),
        ]),
      );
      const presence = reference.indicators.map(({ indicatorId }) =>
        planIds.map((planId) => {
          const count = usable.get(`${indicatorId}|${planId}`);
          return count === undefined ? 'absent' : count > 0 ? 'covered' : 'rows-without-target';
        }),
      );
      const tiers = presence.map((line) => {
        const having = line.filter((word) => word !== 'absent').length;
        return having === 0 ? 'none' : having === 1 ? 'only' : having === planIds.length ? 'same' : 'some';
      });
      return {
        ...Object.fromEntries(numbers.map((name) => [name, columnFigures(gaps[name].values as number[])])),
        status: countsOf(gaps['status'].values as string[]),
        ...sums(coverage.table, ''),
        ...sums(coverage.totals, 'total_'),
        covered: weighted(
          covered.map(() => 1),
          (at) => planAt(covered[at] ?? {}),
        ),
        total_covered: weighted(
          totalCovered.map(() => 1),
          (at) => planAt(totalCovered[at] ?? {}),
        ),
        coverage_percent: share(() => 1),
        coverage_by_points_percent: share((indicator) => points.get(indicator) ?? 0),
        presence: countsOf(presence.flat()),
        tier: countsOf(tiers),
      };
    },
  } satisfies Engine<DataFrame, Coverage, DataFrame>;
}

function gap(rows: DataFrame): DataFrame {
  const result = rows.copy();
  const cells = (name: string) => result[name].values as (string | number)[];
  for (const year of YEARS.slice(1)) {
    const [later, earlier] = [`_${String(year)}`, `_${String(year - 1)}`];
    const [operator, before, percent, percentBefore] = [
      cells(`operator${later}`),
      cells(`operator${earlier}`),
      cells(`percent${later}`),
      cells(`percent${earlier}`),
    ];
    const [nature, kind] = [cells('nature'), cells('unit_kind')];
    const difference = (result[`target${later}`] as Series)
      .sub(result[`target${earlier}`] as Series)
      .mul(result['direction'] as Series);
    const step = (difference.values as number[]).map((value, at) =>
      nature[at] !== 'not-measurable' &&
      operator[at] === '' &&
      before[at] === '' &&
      (kind[at] === 'percent' || percent[at] === percentBefore[at])
        ? value
        : Number.NaN,
    );
    result.addColumn(`planned_step${later}`, step, { inplace: true });
  }
  const lastYear = cells('last_year');
  const final = lastYear.map((year, at) => cells(`target_${String(year)}`)[at] ?? Number.NaN);
  const finalOperator = lastYear.map((year, at) => cells(`operator_${String(year)}`)[at] ?? '');
  const finalPercent = lastYear.map((year, at) => cells(`percent_${String(year)}`)[at] ?? 0);
  result.addColumn('final', final, { inplace: true });
  const [nature, kind, operator, percent, baseline, baselineYear] = [
    cells('nature'),
    cells('unit_kind'),
    cells('baseline_operator'),
    cells('baseline_percent'),
    cells('baseline'),
    cells('baseline_year'),
  ];
  const isLevel = (at: number) => nature[at] === 'level';
  const difference = (result['final'] as Series)
    .sub(result['baseline'] as Series)
    .mul(result['direction'] as Series);
  const distance = (difference.values as number[]).map((value, at) =>
    isLevel(at) &&
    finalOperator[at] === '' &&
    operator[at] === '' &&
    (kind[at] === 'percent' || finalPercent[at] === percent[at])
      ? value
      : Number.NaN,
  );
  result.addColumn('distance_to_target', distance, { inplace: true });
  const relative = distance.map((value, at) =>
    kind[at] !== 'percent' && percent[at] === 0 && baseline[at] !== 0
      ? (100 * value) / Math.abs(Number(baseline[at]))
      : Number.NaN,
  );
  result.addColumn('distance_percent', relative, { inplace: true });
  const annual = distance.map((value, at) => {
    const left = Number(lastYear[at]) - Number(baselineYear[at]);
    return left > 0 ? value / left : Number.NaN;
  });
  result.addColumn('required_annual_change', annual, { inplace: true });
  const steps = YEARS.slice(1).map((year) => cells(`planned_step_${String(year)}`));
  const status = distance.map((value, at) => {
    if (value === 0) return 'maintain';
    if (!Number.isNaN(value)) return 'computed';
    return steps.some((step) => !Number.isNaN(step[at])) ? 'planned-step-only' : 'not-computable';
  });
  result.addColumn('status', status, { inplace: true });
  return result;
}

function flags(rows: DataFrame): DataFrame {
  const result = rows.loc({ columns: ['plan_id', 'cluster', 'indicator', 'content'] });
  const nature = rows['nature'].values as string[];
  const targets = YEARS.map((year) => rows[`target_${String(year)}`].values as number[]);
  const measurable = nature.map((word, at) =>
    Number(word !== 'not-measurable' && targets.some((values) => !Number.isNaN(values[at] ?? Number.NaN))),
  );
  result.addColumn('measurable', measurable, { inplace: true });
  result.addColumn(
    'with_baseline',
    (rows['baseline'].values as number[]).map((value) => Number(!Number.isNaN(value))),
    { inplace: true },
  );
  result.addColumn(
    'with_agency',
    (rows['agencies'].values as number[]).map((value) => Number(value > 0)),
    { inplace: true },
  );
  result.addColumn(
    'number',
    nature.map(() => 1),
    { inplace: true },
  );
  return result;
}

function counted(flagged: DataFrame, keys: string[]): DataFrame {
  const once = flagged
    .groupby([...keys, 'content'])
    .agg({ measurable: 'max', with_baseline: 'max', with_agency: 'max', number: 'sum' });
  once.addColumn('one', Array<number>(once.shape[0] ?? 0).fill(1), { inplace: true });
  once.rename(
    {
      measurable_max: 'measurable',
      with_baseline_max: 'with_baseline',
      with_agency_max: 'with_agency',
      number_sum: 'number',
    },
    { inplace: true },
  );
  return once
    .groupby(keys)
    .agg({ measurable: 'sum', with_baseline: 'sum', with_agency: 'sum', number: 'sum', one: 'sum' });
}

/** A query keeps the row numbers of the whole frame, and the next query then looks rows up beyond its end. */
function chosen(frame: DataFrame, mask: Series): DataFrame {
  return frame.query(mask).resetIndex();
}
