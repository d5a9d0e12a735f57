import { baselineValue, CLUSTER_IDS, type Operator, type Plan, type Reference } from '../../analysis/index';
import { YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, type Figures, weighted } from './figures';

const STATUSES = ['not-computable', 'planned-step-only', 'computed', 'maintain'] as const;
const LEVELS = new Set(['level', 'maintain']);

interface KernelGap {
  readonly steps: readonly Float64Array[];
  readonly distance: Float64Array;
  readonly percent: Float64Array;
  readonly annual: Float64Array;
  readonly status: Uint8Array;
}

interface Counts {
  readonly rows: Float64Array;
  readonly distinct: Float64Array;
  readonly measurable: Float64Array;
  readonly withBaseline: Float64Array;
  readonly withAgency: Float64Array;
}

interface KernelCoverage {
  readonly clusters: Counts;
  readonly totals: Counts;
  readonly covered: Float64Array;
  readonly points: Float64Array;
  readonly totalCovered: Float64Array;
}

interface KernelComparison {
  readonly rows: Float64Array;
  readonly usable: Float64Array;
}

/**
 * The same arithmetic in bare loops over the plan rows into typed arrays: no frames, no reasons, no names, nothing that a
 * reader could use. How far the analysis may be from it is the price of what it gives beside.
 *
 * @param content code of every row's content, given as to every other engine
 */
export function kernel(plans: readonly Plan[], reference: Reference, content: Int32Array) {
  const indicatorAt = new Map(reference.indicators.map(({ indicatorId }, at) => [indicatorId, at]));
  const indicatorCount = reference.indicators.length;
  const clusterOf = reference.indicators.map(({ clusterId }) => CLUSTER_IDS.indexOf(clusterId));
  const sizes = CLUSTER_IDS.map((_, cluster) => clusterOf.filter((of) => of === cluster).length);
  const points = reference.indicators.map(({ maxPoints }) => maxPoints);
  const most = CLUSTER_IDS.map((_, cluster) =>
    points.reduce((sum, value, at) => (clusterOf[at] === cluster ? sum + value : sum), 0),
  );
  const rowCount = content.length;
  const contentCount = content.reduce((highest, code) => Math.max(highest, code), -1) + 1;

  return {
    gap: () => gapOf(plans, rowCount),
    coverage: (): KernelCoverage => {
      const cells = plans.length * CLUSTER_IDS.length;
      const clusters = noCounts(cells);
      const totals = noCounts(plans.length);
      const usable = new Uint8Array(plans.length * indicatorCount);
      const seenInCluster = new Map<number, number>();
      const seenInPlan = new Uint8Array(contentCount);
      const touched = new Int32Array(contentCount);
      let at = 0;
      for (let position = 0; position < plans.length; position++) {
        const plan = plans[position];
        if (!plan) continue;
        let touchedCount = 0;
        seenInCluster.clear();
        for (const row of plan.rows) {
          const indicator = indicatorAt.get(row.crosswalk.indicator ?? '') ?? -1;
          let hasValue = false;
          for (const target of row.targets) if (target.value !== null) hasValue = true;
          const flags =
            1 +
            (hasValue && row.nature.value !== 'not-measurable' ? 2 : 0) +
            (baselineValue(row) !== null ? 4 : 0) +
            (row.agencies.length > 0 ? 8 : 0);
          const code = content[at] ?? 0;
          const before = seenInPlan[code] ?? 0;
          if (before === 0) touched[touchedCount++] = code;
          count(totals, position, before, flags);
          seenInPlan[code] = before | flags;
          if (indicator >= 0) {
            const cluster = clusterOf[indicator] ?? 0;
            const key = code * CLUSTER_IDS.length + cluster;
            const inCluster = seenInCluster.get(key) ?? 0;
            count(clusters, position * CLUSTER_IDS.length + cluster, inCluster, flags);
            seenInCluster.set(key, inCluster | flags);
            if (flags & 2) usable[position * indicatorCount + indicator] = 1;
          }
          at += 1;
        }
        for (let i = 0; i < touchedCount; i++) seenInPlan[touched[i] ?? 0] = 0;
      }
      const covered = new Float64Array(cells);
      const coveredPoints = new Float64Array(cells);
      const totalCovered = new Float64Array(plans.length);
      usable.forEach((one, cell) => {
        if (one === 0) return;
        const position = Math.floor(cell / indicatorCount);
        const indicator = cell % indicatorCount;
        const cluster = position * CLUSTER_IDS.length + (clusterOf[indicator] ?? 0);
        covered[cluster] = (covered[cluster] ?? 0) + 1;
        coveredPoints[cluster] = (coveredPoints[cluster] ?? 0) + (points[indicator] ?? 0);
        totalCovered[position] = (totalCovered[position] ?? 0) + 1;
      });
      return { clusters, totals, covered, points: coveredPoints, totalCovered };
    },
    comparison: (): KernelComparison => {
      const rows = new Float64Array(plans.length * indicatorCount);
      const usable = new Float64Array(plans.length * indicatorCount);
      for (let position = 0; position < plans.length; position++) {
        for (const row of plans[position]?.rows ?? []) {
          const indicator = indicatorAt.get(row.crosswalk.indicator ?? '') ?? -1;
          if (indicator < 0) continue;
          const cell = position * indicatorCount + indicator;
          rows[cell] = (rows[cell] ?? 0) + 1;
          let hasValue = false;
          for (const target of row.targets) if (target.value !== null) hasValue = true;
          if (hasValue && row.nature.value !== 'not-measurable') usable[cell] = (usable[cell] ?? 0) + 1;
        }
      }
      return { rows, usable };
    },
    figures: (gap, coverage, { rows, usable }): Figures => {
      const planOf = (cell: number) => Math.floor(cell / CLUSTER_IDS.length);
      const share = (part: Float64Array, whole: readonly number[]) =>
        part.map((value, cell) => (100 * value) / (whole[cell % CLUSTER_IDS.length] ?? 1));
      const { clusters, totals } = coverage;
      const names = {
        rows: 'rows',
        rows_distinct: 'distinct',
        measurable: 'measurable',
        with_baseline: 'withBaseline',
        with_agency: 'withAgency',
      } as const;
      const having = reference.indicators.map(
        (_, indicator) =>
          plans.filter((__, plan) => (rows[plan * indicatorCount + indicator] ?? 0) > 0).length,
      );
      return {
        ...Object.fromEntries(
          gap.steps.map((step, at) => [`planned_step_${YEARS[at + 1] ?? ''}`, columnFigures(step)]),
        ),
        distance_to_target: columnFigures(gap.distance),
        distance_percent: columnFigures(gap.percent),
        required_annual_change: columnFigures(gap.annual),
        status: countsOf(Array.from(gap.status, (status) => STATUSES[status] ?? '')),
        covered: weighted(coverage.covered, planOf),
        coverage_percent: weighted(share(coverage.covered, sizes), planOf),
        coverage_by_points_percent: weighted(share(coverage.points, most), planOf),
        total_covered: weighted(coverage.totalCovered, (plan) => plan),
        ...Object.fromEntries(
          Object.entries(names).map(([name, key]) => [name, weighted(clusters[key], planOf)]),
        ),
        ...Object.fromEntries(
          Object.entries(names).map(([name, key]) => [
            `total_${name}`,
            weighted(totals[key], (plan) => plan),
          ]),
        ),
        presence: countsOf(
          Array.from(rows, (count, cell) =>
            (usable[cell] ?? 0) > 0 ? 'covered' : count > 0 ? 'rows-without-target' : 'absent',
          ),
        ),
        tier: countsOf(
          having.map((count) => {
            if (count === 0) return 'none';
            if (count === 1) return 'only';
            return count === plans.length ? 'same' : 'some';
          }),
        ),
      };
    },
  } satisfies Engine<KernelGap, KernelCoverage, KernelComparison>;
}

function gapOf(plans: readonly Plan[], rowCount: number): KernelGap {
  const blank = () => new Float64Array(rowCount).fill(Number.NaN);
  const steps = YEARS.slice(1).map(blank);
  const distance = blank();
  const percent = blank();
  const annual = blank();
  const status = new Uint8Array(rowCount);
  let at = 0;
  for (const plan of plans) {
    const last = plan.years.indexOf(Math.max(...plan.years));
    const left = (plan.years[last] ?? Number.NaN) - (plan.baselineYear ?? Number.NaN);
    const stepOf = plan.years.map((year) => steps[YEARS.findIndex((known) => known === year) - 1]);
    for (const row of plan.rows) {
      const direction = row.direction.value;
      const nature = row.nature.value;
      const percentUnit = row.unit.kind === 'percent';
      let hasStep = false;
      if (nature !== 'not-measurable')
        for (let year = 1; year < row.targets.length; year++) {
          const later = row.targets[year];
          const earlier = row.targets[year - 1];
          if (!later || !earlier || later.value === null || earlier.value === null) continue;
          if (!exact(later.operator, earlier.operator, percentUnit || later.percent === earlier.percent))
            continue;
          const step = stepOf[year];
          if (step) step[at] = direction * (later.value - earlier.value);
          hasStep = true;
        }
      const target = row.targets[last];
      const baseline = baselineValue(row);
      if (hasStep) status[at] = 1;
      if (target && target.value !== null && baseline !== null && LEVELS.has(nature)) {
        const { operator } = row.baseline;
        if (exact(target.operator, operator, percentUnit || target.percent === row.baseline.percent)) {
          const toGo = direction * (target.value - baseline);
          distance[at] = toGo;
          if (!percentUnit && !row.baseline.percent && baseline !== 0)
            percent[at] = (100 * toGo) / Math.abs(baseline);
          if (left > 0) annual[at] = toGo / left;
          status[at] = toGo === 0 ? 3 : 2;
        } else if (target.operator !== '' && target.operator !== '~' && target.operator === operator)
          if (target.value === baseline) status[at] = 3;
      }
      at += 1;
    }
  }
  return { steps, distance, percent, annual, status };
}

function exact(later: Operator, earlier: Operator, sameUnit: boolean): boolean {
  return later === '' && earlier === '' && sameUnit;
}

function noCounts(cells: number): Counts {
  return {
    rows: new Float64Array(cells),
    distinct: new Float64Array(cells),
    measurable: new Float64Array(cells),
    withBaseline: new Float64Array(cells),
    withAgency: new Float64Array(cells),
  };
}

/** Counts a row, and what its group has not yet been counted for in the cell. */
function count(counts: Counts, cell: number, before: number, flags: number): void {
  const fresh = flags & ~before;
  counts.rows[cell] = (counts.rows[cell] ?? 0) + 1;
  if (fresh & 1) counts.distinct[cell] = (counts.distinct[cell] ?? 0) + 1;
  if (fresh & 2) counts.measurable[cell] = (counts.measurable[cell] ?? 0) + 1;
  if (fresh & 4) counts.withBaseline[cell] = (counts.withBaseline[cell] ?? 0) + 1;
  if (fresh & 8) counts.withAgency[cell] = (counts.withAgency[cell] ?? 0) + 1;
}
