import { CLUSTER_IDS, type Plan, type Reference } from '../../analysis/index';
import { YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, type Figures, weighted } from './figures';
import { LEVEL, NOT_MEASURABLE, type Numbers, numbersOf, type Readings } from './kernel-numbers';

const STATUSES = ['not-computable', 'planned-step-only', 'computed', 'maintain'] as const;

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
 * The same arithmetic in bare loops over typed arrays, in and out: no frames, no reasons, no names, nothing that a reader
 * could use. How far the analysis may be from it is the price of what it gives beside.
 *
 * @param content code of every row's content, given as to every other engine
 */
export function kernel(plans: readonly Plan[], reference: Reference, content: Int32Array) {
  const numbers = numbersOf(plans, reference);
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
    gap: () => gapOf(numbers),
    coverage: (): KernelCoverage => {
      const cells = plans.length * CLUSTER_IDS.length;
      const clusters = noCounts(cells);
      const totals = noCounts(plans.length);
      const usable = new Uint8Array(plans.length * indicatorCount);
      // What a content was counted for, in every cluster and (last) in the plan; the rows of a plan stand together.
      const width = CLUSTER_IDS.length + 1;
      const seen = new Uint8Array(contentCount * width);
      let first = 0;
      for (let row = 0; row < rowCount; row++) {
        const position = numbers.plan[row] ?? 0;
        if (position !== numbers.plan[first]) {
          for (; first < row; first++)
            seen.fill(0, (content[first] ?? 0) * width, (content[first] ?? 0) * width + width);
        }
        const flags = numbers.flags[row] ?? 0;
        const code = (content[row] ?? 0) * width;
        const inPlan = code + width - 1;
        count(totals, position, seen[inPlan] ?? 0, flags);
        seen[inPlan] = (seen[inPlan] ?? 0) | flags;
        const indicator = numbers.indicator[row] ?? -1;
        if (indicator < 0) continue;
        const cluster = clusterOf[indicator] ?? 0;
        count(clusters, position * CLUSTER_IDS.length + cluster, seen[code + cluster] ?? 0, flags);
        seen[code + cluster] = (seen[code + cluster] ?? 0) | flags;
        if (flags & 2) usable[position * indicatorCount + indicator] = 1;
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
      for (let row = 0; row < rowCount; row++) {
        const indicator = numbers.indicator[row] ?? -1;
        if (indicator < 0) continue;
        const cell = (numbers.plan[row] ?? 0) * indicatorCount + indicator;
        rows[cell] = (rows[cell] ?? 0) + 1;
        if ((numbers.flags[row] ?? 0) & 2) usable[cell] = (usable[cell] ?? 0) + 1;
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

function gapOf({ targets, baseline, nature, percentUnit, direction, last, left }: Numbers): KernelGap {
  const rowCount = nature.length;
  const blank = () => new Float64Array(rowCount).fill(Number.NaN);
  const steps = YEARS.slice(1).map(blank);
  const distance = blank();
  const percent = blank();
  const annual = blank();
  const status = new Uint8Array(rowCount);
  steps.forEach((step, at) => {
    const [earlier, later] = [targets[at], targets[at + 1]];
    if (!earlier || !later) return;
    for (let row = 0; row < rowCount; row++) {
      // A blank makes the difference NaN, which is what stands there already.
      const value = (later.values[row] ?? 0) - (earlier.values[row] ?? 0);
      if (Number.isNaN(value) || nature[row] === NOT_MEASURABLE || !isExact(later, earlier, percentUnit, row))
        continue;
      step[row] = (direction[row] ?? 0) * value;
      status[row] = 1;
    }
  });
  for (let row = 0; row < rowCount; row++) {
    const target = targets[last[row] ?? 0];
    if (!target || nature[row] !== LEVEL) continue;
    const value = target.values[row] ?? Number.NaN;
    const base = baseline.values[row] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(base)) continue;
    if (isExact(target, baseline, percentUnit, row)) {
      const toGo = (direction[row] ?? 0) * (value - base);
      distance[row] = toGo;
      if (percentUnit[row] === 0 && baseline.percents[row] === 0 && base !== 0)
        percent[row] = (100 * toGo) / Math.abs(base);
      if ((left[row] ?? 0) > 0) annual[row] = toGo / (left[row] ?? 1);
      status[row] = toGo === 0 ? 3 : 2;
    }
  }
  return { steps, distance, percent, annual, status };
}

/** Two values without bounds, both or none in percent. */
function isExact(later: Readings, earlier: Readings, percentUnit: Uint8Array, row: number): boolean {
  return (
    later.operators[row] === 0 &&
    earlier.operators[row] === 0 &&
    (percentUnit[row] === 1 || later.percents[row] === earlier.percents[row])
  );
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
