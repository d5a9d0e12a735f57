import {
  columnOf,
  comparisonFrame,
  coverageFrame,
  coverageTotalsFrame,
  gapFrame,
  rowColumns,
  type Plan,
  type Reference,
  type RowGroups,
} from '../../analysis/index';
import { YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, weighted } from './figures';

/**
 * The analysis itself, to frames. Like every other engine it starts from columns in memory (`rowColumns`). Each round has an
 * array of plans of its own, so that nothing else kept from the last one helps. Making the columns, grouping repeated rows,
 * matching rows by wording and putting lists of rows together are timed apart: no other engine has them.
 *
 * @param groups given, as their codes are to every other engine
 */
export function ours(annexes: readonly Plan[], reference: Reference, groups: RowGroups) {
  let plans = annexes;
  const planAt = new Map(plans.map(({ planId }, position) => [planId, position]));
  return {
    prepare: () => {
      plans = [...annexes];
      rowColumns(plans);
    },
    gap: () => gapFrame(plans),
    coverage: () => {
      const table = coverageFrame(plans, reference, groups);
      return { table, totals: coverageTotalsFrame(plans, reference, groups) };
    },
    comparison: () => comparisonFrame(plans, reference),
    figures: (gap, { table, totals }, comparison) => {
      const byCluster = columnOf(table, 'plan_id').map((planId) => planAt.get(planId) ?? 0);
      const sum = (name: keyof typeof COVERAGE) =>
        weighted(counts(columnOf(table, COVERAGE[name])), (line) => byCluster[line] ?? 0);
      const total = (name: keyof typeof COVERAGE) =>
        weighted(counts(columnOf(totals, COVERAGE[name])), (line) => line);
      const names = Object.keys(COVERAGE) as (keyof typeof COVERAGE)[];
      const numbers = ['distance_to_target', 'distance_percent', 'required_annual_change'] as const;
      return {
        ...Object.fromEntries(
          YEARS.slice(1).map((year) => [
            `planned_step_${year}`,
            columnFigures(columnOf(gap, `planned_step_${year}`)),
          ]),
        ),
        ...Object.fromEntries(numbers.map((name) => [name, columnFigures(columnOf(gap, name))])),
        status: countsOf(columnOf(gap, 'status')),
        ...Object.fromEntries(names.map((name) => [name, sum(name)])),
        coverage_percent: weighted(columnOf(table, 'coverage_percent'), (line) => byCluster[line] ?? 0),
        coverage_by_points_percent: weighted(
          columnOf(table, 'coverage_by_points_percent'),
          (line) => byCluster[line] ?? 0,
        ),
        ...Object.fromEntries(names.map((name) => [`total_${name}`, total(name)])),
        presence: countsOf(columnOf(comparison, 'presence')),
        tier: countsOf(
          columnOf(comparison, 'tier')
            .slice(0, reference.indicators.length)
            .map((tier) => tier.replace(/^only:.*/, 'only')),
        ),
      };
    },
  } satisfies Engine<
    ReturnType<typeof gapFrame>,
    { table: ReturnType<typeof coverageFrame>; totals: ReturnType<typeof coverageTotalsFrame> },
    ReturnType<typeof comparisonFrame>
  >;
}

/** An annex without the column has a blank where the other engines count none. */
function counts(values: readonly (number | null)[]): number[] {
  return values.map((value) => value ?? 0);
}

const COVERAGE = {
  covered: 'covered',
  rows: 'rows',
  rows_distinct: 'rows_distinct',
  measurable: 'rows_measurable',
  with_baseline: 'rows_with_baseline',
  with_agency: 'rows_with_agency',
} as const;
