import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import type { Reference } from '../../analysis/index';
import { named, type PeerColumns, YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, weighted } from './figures';

type Coverage = { readonly table: ColumnTable; readonly totals: ColumnTable };
type Comparison = { readonly presence: ColumnTable; readonly tiers: ColumnTable };

// Keys on the left and on the right.
const BY_CLUSTER: [string[], string[]] = [
  ['plan_id', 'cluster'],
  ['plan_id', 'cluster'],
];
const BY_INDICATOR: [string[], string[]] = [
  ['indicator', 'plan_id'],
  ['indicator', 'plan_id'],
];

/** The measures as a user of arquero writes them: derived columns, groups, joins. */
export function arquero(columns: PeerColumns, reference: Reference) {
  const rows = aq.table(named(columns));
  const planIds = [...new Set(columns.plan_id)];
  const plans = aq.table({ plan_id: planIds, position: planIds.map((_, at) => at) });
  const indicators = aq.table({
    indicator: reference.indicators.map(({ indicatorId }) => indicatorId),
    cluster: reference.indicators.map(({ clusterId }) => clusterId),
    max_points: reference.indicators.map(({ maxPoints }) => maxPoints),
  });
  const clusters = indicators
    .groupby('cluster')
    .rollup({ indicators: 'd => op.count()', most: 'd => op.sum(d.max_points)' });
  return {
    gap: () => gap(rows),
    coverage: (): Coverage => {
      const flagged = flags(rows);
      const mapped = flagged.filter("d => d.cluster != ''");
      const covered = mapped
        .filter('d => d.measurable')
        .dedupe('plan_id', 'indicator')
        .join_left(indicators.select('indicator', 'max_points'), 'indicator');
      const byCluster = covered
        .groupby('plan_id', 'cluster')
        .rollup({ covered: 'd => op.count()', points: 'd => op.sum(d.max_points)' });
      const table = plans
        .cross(clusters)
        .join_left(counted(mapped, ['plan_id', 'cluster']), BY_CLUSTER)
        .join_left(byCluster, BY_CLUSTER)
        .derive({
          coverage_percent: 'd => 100 * (d.covered || 0) / d.indicators',
          coverage_by_points_percent: 'd => 100 * (d.points || 0) / d.most',
        });
      const coveredTotal = covered.groupby('plan_id').rollup({ covered: 'd => op.count()' });
      const totals = plans
        .join_left(counted(flagged, ['plan_id']), 'plan_id')
        .join_left(coveredTotal, 'plan_id');
      return { table: table.reify(), totals: totals.reify() };
    },
    comparison: (): Comparison => {
      const found = flags(rows)
        .filter("d => d.indicator != ''")
        .groupby('indicator', 'plan_id')
        .rollup({ number: 'd => op.count()', usable: 'd => op.sum(d.measurable)' });
      const presence = indicators.select('indicator').cross(plans).join_left(found, BY_INDICATOR).derive({
        presence: "d => d.usable > 0 ? 'covered' : d.number > 0 ? 'rows-without-target' : 'absent'",
      });
      const tiers = presence
        .groupby('indicator')
        .rollup({ having: "d => op.sum(d.presence != 'absent' ? 1 : 0)", plans: 'd => op.count()' })
        .derive({
          tier: "d => d.having == 0 ? 'none' : d.having == 1 ? 'only' : d.having == d.plans ? 'same' : 'some'",
        });
      return { presence: presence.reify(), tiers: tiers.reify() };
    },
    figures: (gaps, { table, totals }, { presence, tiers }) => {
      const column = (of: ColumnTable, name: string) => Array.from(of.array(name)) as number[];
      const words = (of: ColumnTable, name: string) => Array.from(of.array(name)) as string[];
      const positions = column(table, 'position');
      const names = ['covered', 'rows', 'rows_distinct', 'measurable', 'with_baseline', 'with_agency'];
      const shares = ['coverage_percent', 'coverage_by_points_percent'];
      const numbers = [
        ...YEARS.slice(1).map((year) => `planned_step_${String(year)}`),
        'distance_to_target',
        'distance_percent',
        'required_annual_change',
      ];
      const totalPositions = column(totals, 'position');
      return {
        ...Object.fromEntries(numbers.map((name) => [name, columnFigures(column(gaps, name))])),
        status: countsOf(words(gaps, 'status')),
        ...Object.fromEntries(
          [...names, ...shares].map((name) => [
            name,
            weighted(column(table, name), (line) => positions[line] ?? 0),
          ]),
        ),
        ...Object.fromEntries(
          names.map((name) => [
            `total_${name}`,
            weighted(column(totals, name), (line) => totalPositions[line] ?? 0),
          ]),
        ),
        presence: countsOf(words(presence, 'presence')),
        tier: countsOf(words(tiers, 'tier')),
      };
    },
  } satisfies Engine<ColumnTable, Coverage, Comparison>;
}

function gap(rows: ColumnTable): ColumnTable {
  const steps = YEARS.slice(1).map((year) => {
    const before = String(year - 1);
    const valid =
      `d.nature != 'not-measurable' && d.operator_${year} == '' && d.operator_${before} == '' && ` +
      `(d.unit_kind == 'percent' || d.percent_${year} == d.percent_${before})`;
    return [
      `planned_step_${String(year)}`,
      `d => ${valid} ? d.direction * (d.target_${year} - d.target_${before}) : NaN`,
    ] as const;
  });
  const byLastYear = (name: string): string =>
    YEARS.slice(1).reduceRight(
      (rest, year) => `d.last_year == ${String(year)} ? d.${name}_${String(year)} : ${rest}`,
      `d.${name}_2022`,
    );
  const level = "(d.nature == 'level')";
  return rows
    .derive({
      ...Object.fromEntries(steps),
      final: `d => ${byLastYear('target')}`,
      final_operator: `d => ${byLastYear('operator')}`,
      final_percent: `d => ${byLastYear('percent')}`,
    })
    .derive({
      distance_to_target:
        `d => ${level} && d.final_operator == '' && d.baseline_operator == '' && ` +
        "(d.unit_kind == 'percent' || d.final_percent == d.baseline_percent) ? d.direction * (d.final - d.baseline) : NaN",
    })
    .derive({
      distance_percent:
        "d => d.unit_kind != 'percent' && d.baseline_percent == 0 && d.baseline != 0 ? 100 * d.distance_to_target / abs(d.baseline) : NaN",
      required_annual_change:
        'd => d.last_year > d.baseline_year ? d.distance_to_target / (d.last_year - d.baseline_year) : NaN',
      has_step: `d => ${YEARS.slice(1)
        .map((year) => `op.is_finite(d.planned_step_${String(year)})`)
        .join(' || ')}`,
    })
    .derive({
      status:
        "d => d.distance_to_target == 0 ? 'maintain' : op.is_finite(d.distance_to_target) ? 'computed' : d.has_step ? 'planned-step-only' : 'not-computable'",
    });
}

function flags(rows: ColumnTable): ColumnTable {
  const hasValue = YEARS.map((year) => `op.is_finite(d.target_${String(year)})`).join(' || ');
  return rows.select('plan_id', 'cluster', 'indicator', 'content').assign(
    rows
      .derive({
        measurable: `d => d.nature != 'not-measurable' && (${hasValue}) ? 1 : 0`,
        with_baseline: 'd => op.is_finite(d.baseline) ? 1 : 0',
        with_agency: 'd => d.agencies > 0 ? 1 : 0',
      })
      .select('measurable', 'with_baseline', 'with_agency'),
  );
}

/** Rows by key; rows that repeat each other once, and counting when one of them does. */
function counted(flagged: ColumnTable, keys: string[]): ColumnTable {
  return flagged
    .groupby(...keys, 'content')
    .rollup({
      number: 'd => op.count()',
      measurable: 'd => op.max(d.measurable)',
      with_baseline: 'd => op.max(d.with_baseline)',
      with_agency: 'd => op.max(d.with_agency)',
    })
    .groupby(...keys)
    .rollup({
      rows: 'd => op.sum(d.number)',
      rows_distinct: 'd => op.count()',
      measurable: 'd => op.sum(d.measurable)',
      with_baseline: 'd => op.sum(d.with_baseline)',
      with_agency: 'd => op.sum(d.with_agency)',
    });
}
