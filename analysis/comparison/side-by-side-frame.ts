import type { ClusterId, Direction, Nature, Operator, Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import { compareRows, type RowComparison } from './compare-rows';
import type { Denominator } from './denominator';
import type { Comparability } from './judge-match';

/** One row per row of a plan in a match, match by match: what holds of the match stands in each of its rows. */
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
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly row_id: readonly string[];
  /** Row of the plan, 1 for its first one. */
  readonly row_number: readonly number[];
  readonly action: readonly string[];
  readonly measure: readonly string[];
  readonly printed_unit: readonly string[];
  /** Id of the unit, or the unit as printed when it is not known. */
  readonly unit: readonly string[];
  readonly nature: readonly Nature[];
  readonly direction: readonly Direction[];
  readonly target: readonly number[];
  readonly operator: readonly (Operator | null)[];
  /** Target as a percentage of the city's own kecamatan, kelurahan or puskesmas, where the unit is one of them. */
  readonly share: readonly number[];
  /** Whether the row is one of those that stand side by side. */
  readonly agrees: readonly boolean[];
  /** Exact values side by side in the match; median and quartiles (R type 7) from four on. */
  readonly value_count: readonly number[];
  readonly quartile_1: readonly number[];
  readonly median_value: readonly number[];
  readonly quartile_3: readonly number[];
};

/**
 * Rows of different cities about the same thing, side by side ("matriks persandingan"): comparable where unit,
 * nature, direction and year agree, else not comparable and why.
 *
 * @param comparisons what `compareRows` gives, where the caller has it already
 * @example columnOf(sideBySideFrame(plans, reference), 'match_id').slice(0, 3) // ['2-1', '2-1', '2-2']
 */
export function sideBySideFrame(
  plans: readonly Plan[],
  reference: Reference,
  comparisons: readonly RowComparison[] = compareRows(plans, reference),
): Frame<SideBySideColumns> {
  const members = comparisons.flatMap((match) => match.rows.map((row, at) => ({ match, row, at })));
  type Member = (typeof members)[number];
  const ofMatch = <T>(value: (match: RowComparison) => T): T[] => members.map(({ match }) => value(match));
  const ofRow = <T>(value: (row: Member['row']) => T): T[] => members.map(({ row }) => value(row));
  const cityOf = ({ match, at }: Member): string => plans[match.plans[at] ?? -1]?.cityName ?? '';
  return frame({
    match_id: ofMatch(({ matchId }) => matchId),
    cluster: ofMatch(({ cluster }) => cluster),
    canonical_indicator: ofMatch(({ indicator }) => indicator),
    sub_indicator: ofMatch(({ subIndicator }) => subIndicator),
    similarity: ofMatch(({ similarity }) => similarity),
    year: ofMatch(({ year }) => year),
    comparability: ofMatch(({ comparability }) => comparability),
    reasons: ofMatch(({ reasons }) => (reasons.length === 0 ? null : reasons.join(';'))),
    denominator: ofMatch(({ denominator }) => denominator),
    plan_id: ofRow(({ planId }) => planId),
    city: members.map(cityOf),
    row_id: ofRow(({ rowId }) => rowId),
    row_number: members.map(({ match, at }) => match.rowNumbers[at] ?? Number.NaN),
    action: ofRow(({ printed }) => printed.action),
    measure: ofRow(({ printed }) => printed.measure),
    printed_unit: ofRow(({ printed }) => printed.unit),
    unit: ofRow(({ unit, printed }) => unit.unitId ?? printed.unit),
    nature: ofRow(({ nature }) => nature.value),
    direction: ofRow(({ direction }) => direction.value),
    target: members.map(({ match, at }) => match.targets[at] ?? Number.NaN),
    operator: members.map(({ match, at }) => match.operators[at] ?? null),
    share: members.map(({ match, at }) => match.shares[at] ?? Number.NaN),
    agrees: members.map(({ match, at }) => match.agrees[at] ?? false),
    value_count: ofMatch(({ valueCount }) => valueCount),
    quartile_1: ofMatch(({ q1 }) => q1),
    median_value: ofMatch(({ median }) => median),
    quartile_3: ofMatch(({ q3 }) => q3),
  });
}
