import type { ClusterId, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { countDistinctRowsOf, countRows } from './count-rows';
import { coverageShare, type CoverageShare } from './coverage-share';
import { codeRows, type RowCodes } from './row-codes';
import { groupRows, type RowGroups } from './row-groups';

/** Coverage of a plan, or of one cluster of it. */
export type CoverageTotalsColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  /** Canonical indicators, and those with at least one usable target. */
  readonly indicators: readonly number[];
  readonly covered: readonly number[];
  readonly coverage_percent: readonly number[];
  /** The same weighted by the maximum points of the indicators. */
  readonly coverage_by_points_percent: readonly number[];
  readonly rows: Float64Array;
  /** From here on rows that repeat each other count once, and count when one of them does. */
  readonly rows_distinct: Float64Array;
  readonly rows_measurable: Float64Array;
  /** Numeric and no plan total; blank where the annex has no such column. */
  readonly rows_with_baseline: Float64Array;
  readonly rows_with_agency: Float64Array;
  /** Ids joined by `;`, blank when every indicator is covered. */
  readonly missing_indicators: readonly (string | null)[];
};

export type CoverageColumns = CoverageTotalsColumns & { readonly cluster: readonly ClusterId[] };

/** Coverage of a plan over all clusters. */
export type PlanCoverageColumns = CoverageTotalsColumns & {
  /** Rows that map to no indicator, and of them what is counted of a cluster. */
  readonly rows_unmapped: Float64Array;
  readonly unmapped_distinct: Float64Array;
  readonly unmapped_measurable: Float64Array;
  readonly unmapped_with_baseline: Float64Array;
  readonly unmapped_with_agency: Float64Array;
};

/**
 * Coverage per plan and cluster ("cakupan klaster"): canonical indicators with at least one row that has a usable
 * target, out of the canonical indicators of the cluster.
 *
 * Every cluster of the framework has its row, also where the plan has nothing for it. Rows that map to no
 * indicator are in no cluster. A group of repeated rows that reaches over two clusters counts once in each.
 *
 * @param groups repeated rows, where the caller has them already
 * @example recordsOf(coverageFrame(plans, reference))[5].covered // 4
 */
export function coverageFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): Frame<CoverageColumns> {
  const codes = codeRows(plans, reference);
  const clusters = reference.clusters.map(({ clusterId }) => ({
    cluster: clusterId,
    indicators: reference.indicators.filter((indicator) => indicator.clusterId === clusterId),
  }));
  const covered = coveredIndicators(codes, plans.length, reference);
  const scopes = plans.flatMap((plan, position) => clusters.map((scope) => ({ plan, position, ...scope })));
  const shares = scopes.map(({ indicators, position }) => coverageShare(indicators, covered[position]));
  return frame({
    plan_id: scopes.map(({ plan }) => plan.planId),
    city: scopes.map(({ plan }) => plan.cityName),
    cluster: scopes.map(({ cluster }) => cluster),
    ...shareColumns(shares),
    ...rowColumns(
      codes,
      groups,
      codes.clusterCell,
      scopes.map(({ plan }) => plan),
    ),
    missing_indicators: shares.map(({ missing }) => missing),
  });
}

/**
 * Coverage per plan, over all clusters. Rows that map to no indicator count among its rows; repeated rows count
 * once in the plan, so the clusters may add up to more.
 *
 * @param groups repeated rows, where the caller has them already
 * @example recordsOf(coverageTotalsFrame(plans, reference)).map(({ covered }) => covered) // [24, 24]
 */
export function coverageTotalsFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups = groupRows(plans),
): Frame<PlanCoverageColumns> {
  const codes = codeRows(plans, reference);
  const covered = coveredIndicators(codes, plans.length, reference);
  const shares = plans.map((_, position) => coverageShare(reference.indicators, covered[position]));
  const withoutIndicator = codes.plan.map((plan, row) => ((codes.indicatorCell[row] ?? -1) < 0 ? plan : -1));
  const unmapped = rowColumns(codes, groups, withoutIndicator, plans);
  return frame({
    plan_id: plans.map((plan) => plan.planId),
    city: plans.map((plan) => plan.cityName),
    ...shareColumns(shares),
    ...rowColumns(codes, groups, codes.plan, plans),
    rows_unmapped: unmapped.rows,
    unmapped_distinct: unmapped.rows_distinct,
    unmapped_measurable: unmapped.rows_measurable,
    unmapped_with_baseline: unmapped.rows_with_baseline,
    unmapped_with_agency: unmapped.rows_with_agency,
    missing_indicators: shares.map(({ missing }) => missing),
  });
}

/** Ids of the covered indicators, plan by plan. */
function coveredIndicators(codes: RowCodes, planCount: number, reference: Reference): Set<string>[] {
  const width = reference.indicators.length;
  const usable = countRows(codes.indicatorCell, planCount * width, codes.measurable);
  return Array.from({ length: planCount }, (_, plan) => {
    const covered = reference.indicators.filter((__, position) => (usable[plan * width + position] ?? 0) > 0);
    return new Set(covered.map((indicator) => indicator.indicatorId));
  });
}

function shareColumns(shares: readonly CoverageShare[]) {
  return {
    indicators: shares.map(({ indicators }) => indicators),
    covered: shares.map(({ covered }) => covered),
    coverage_percent: shares.map(({ percent }) => percent),
    coverage_by_points_percent: shares.map(({ pointsPercent }) => pointsPercent),
  };
}

function rowColumns(codes: RowCodes, groups: RowGroups, cells: Int32Array, plans: readonly Plan[]) {
  const cellCount = plans.length;
  const none = new Float64Array(cellCount);
  const [distinct = none, measurable = none, withBaseline = none, withAgency = none] = countDistinctRowsOf(
    cells,
    cellCount,
    groups,
    [undefined, codes.measurable, codes.withBaseline, codes.withAgency],
  );
  return {
    rows: countRows(cells, cellCount),
    rows_distinct: distinct,
    rows_measurable: measurable,
    rows_with_baseline: withBaseline.map((count, cell) => (plans[cell]?.hasBaseline ? count : Number.NaN)),
    rows_with_agency: withAgency,
  };
}
