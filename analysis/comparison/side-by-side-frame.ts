import type { ClusterId, Direction, Nature, Operator, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { compareRows, type RowComparison } from './compare-rows';
import type { Denominator } from './denominator';
import type { Comparability } from './judge-match';

/** One row per match, eight columns per plan, named by its id; blank where the plan has no row in the match. */
export type SideBySideColumns = {
  readonly match_id: readonly string[];
  readonly cluster: readonly ClusterId[];
  readonly canonical_indicator: readonly string[];
  readonly sub_indicator: readonly (string | null)[];
  readonly similarity: readonly number[];
  readonly year: readonly (number | null)[];
  readonly comparability: readonly Comparability[];
  /** `ComparisonReason`s joined by `;`. */
  readonly reasons: readonly (string | null)[];
  readonly denominator: readonly (Denominator | null)[];
  readonly [rowId: `row_id_${string}`]: readonly (string | null)[];
  /** Id of the unit, or the unit as printed when it is not known. */
  readonly [unit: `unit_${string}`]: readonly (string | null)[];
  readonly [nature: `nature_${string}`]: readonly (Nature | null)[];
  readonly [direction: `direction_${string}`]: readonly (Direction | null)[];
  readonly [target: `target_${string}`]: Float64Array;
  readonly [operator: `operator_${string}`]: readonly (Operator | null)[];
  /** Target as a percentage of the city's own kecamatan, kelurahan or puskesmas, where the unit is one of them. */
  readonly [share: `share_${string}`]: Float64Array;
  /** Whether the row is one of those that stand side by side. */
  readonly [agrees: `agrees_${string}`]: readonly (boolean | null)[];
  /** Exact values side by side; median and quartiles (R type 7) from four on. */
  readonly value_count: readonly number[];
  readonly quartile_1: readonly number[];
  readonly median_value: readonly number[];
  readonly quartile_3: readonly number[];
};

/**
 * Rows of different cities about the same thing, side by side ("matriks persandingan"): comparable where unit,
 * nature, direction and year agree, else not comparable and why.
 *
 * The frame has matches × plans cells; for hundreds of plans `compareRows` gives the same without the blanks.
 *
 * @param comparisons what `compareRows` gives, where the caller has it already
 * @example columnOf(sideBySideFrame(plans, reference), 'match_id')[0] // '2-1'
 */
export function sideBySideFrame(
  plans: readonly Plan[],
  reference: Reference,
  comparisons: readonly RowComparison[] = compareRows(plans, reference),
): Frame<SideBySideColumns> {
  return frame({
    match_id: comparisons.map(({ matchId }) => matchId),
    cluster: comparisons.map(({ cluster }) => cluster),
    canonical_indicator: comparisons.map(({ indicator }) => indicator),
    sub_indicator: comparisons.map(({ subIndicator }) => subIndicator),
    similarity: comparisons.map(({ similarity }) => similarity),
    year: comparisons.map(({ year }) => year),
    comparability: comparisons.map(({ comparability }) => comparability),
    reasons: comparisons.map(({ reasons }) => (reasons.length === 0 ? null : reasons.join(';'))),
    denominator: comparisons.map(({ denominator }) => denominator),
    ...planColumns(plans, comparisons),
    value_count: comparisons.map(({ valueCount }) => valueCount),
    quartile_1: comparisons.map(({ q1 }) => q1),
    median_value: comparisons.map(({ median }) => median),
    quartile_3: comparisons.map(({ q3 }) => q3),
  });
}

interface PlanCells {
  readonly rowId: (string | null)[];
  readonly unit: (string | null)[];
  readonly nature: (Nature | null)[];
  readonly direction: (Direction | null)[];
  readonly target: Float64Array;
  readonly operator: (Operator | null)[];
  readonly share: Float64Array;
  readonly agrees: (boolean | null)[];
}

type PlanColumns = Pick<
  SideBySideColumns,
  | `row_id_${string}`
  | `unit_${string}`
  | `nature_${string}`
  | `direction_${string}`
  | `target_${string}`
  | `operator_${string}`
  | `share_${string}`
  | `agrees_${string}`
>;

function planColumns(plans: readonly Plan[], comparisons: readonly RowComparison[]): PlanColumns {
  const cells = plans.map(() => blankCells(comparisons.length));
  comparisons.forEach((comparison, at) => {
    comparison.plans.forEach((plan, member) => fill(cells[plan], at, comparison, member));
  });
  const columns: { -readonly [Name in keyof PlanColumns]: PlanColumns[Name] } = {};
  plans.forEach(({ planId }, position) => {
    const plan = cells[position];
    if (!plan) return;
    columns[`row_id_${planId}`] = plan.rowId;
    columns[`unit_${planId}`] = plan.unit;
    columns[`nature_${planId}`] = plan.nature;
    columns[`direction_${planId}`] = plan.direction;
    columns[`target_${planId}`] = plan.target;
    columns[`operator_${planId}`] = plan.operator;
    columns[`share_${planId}`] = plan.share;
    columns[`agrees_${planId}`] = plan.agrees;
  });
  return columns;
}

function blankCells(rowCount: number): PlanCells {
  const blanks = () => new Array<null>(rowCount).fill(null);
  const noNumbers = () => new Float64Array(rowCount).fill(Number.NaN);
  return {
    rowId: blanks(),
    unit: blanks(),
    nature: blanks(),
    direction: blanks(),
    target: noNumbers(),
    operator: blanks(),
    share: noNumbers(),
    agrees: blanks(),
  };
}

function fill(cells: PlanCells | undefined, at: number, comparison: RowComparison, member: number): void {
  const row = comparison.rows[member];
  if (!cells || !row) return;
  cells.rowId[at] = row.rowId;
  cells.unit[at] = row.unit.unitId ?? row.unit.text;
  cells.nature[at] = row.nature.value;
  cells.direction[at] = row.direction.value;
  cells.target[at] = comparison.targets[member] ?? Number.NaN;
  cells.operator[at] = comparison.operators[member] ?? null;
  cells.share[at] = comparison.shares[member] ?? Number.NaN;
  cells.agrees[at] = comparison.agrees[member] ?? null;
}
