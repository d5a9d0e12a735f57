import type { Operator, PlanRow } from '../plan/plan';
import type { City } from '../reference/reference';
import { cityParts, denominatorOf, needsDenominator, type Denominator } from './denominator';
import { COMPARISON_REASONS, type ComparisonReason } from './reasons';

/** `partly-comparable`: of three cities or more, at least two agree, but not all. */
export type Comparability = 'comparable' | 'partly-comparable' | 'not-comparable';
export const COMPARABILITIES: readonly Comparability[] = [
  'comparable',
  'partly-comparable',
  'not-comparable',
];

/** A row of a match, with what its plan says about the year of comparison. */
export interface Member {
  readonly row: PlanRow;
  readonly city: City | undefined;
  /** Position of the year in `row.targets`; -1 when the plan does not have it. */
  readonly year: number;
}

export interface Judgement {
  readonly comparability: Comparability;
  /** In the order of `COMPARISON_REASONS`; empty when all are comparable. */
  readonly reasons: readonly ComparisonReason[];
  /** What the shares are of; null when the targets stand side by side as they are, or not at all. */
  readonly denominator: Denominator | null;
  /** Per member: whether it is one of those that stand side by side. */
  readonly agrees: readonly boolean[];
  /** Per member: target of the year, `NaN` for none, and its operator (`''` exact): a bound is not a value. */
  readonly targets: readonly number[];
  readonly operators: readonly (Operator | null)[];
  /** Per member: a raw count as a percentage of the city's own parts, `NaN` where no number of them is known. */
  readonly shares: readonly number[];
}

/**
 * Whether the rows of a match stand side by side: only where unit, kind of target, direction and year agree, and where a raw
 * count can be set against a known number of the city's parts. Of several groups that agree within themselves the
 * largest stands; of equal ones, that of the first member.
 */
export function judgeMatch(members: readonly Member[]): Judgement {
  const targets = members.map(({ row, year }) =>
    row.nature.value === 'not-measurable' ? Number.NaN : (row.targets[year]?.value ?? Number.NaN),
  );
  const usable = members.map(({ row }, at) => !Number.isNaN(targets[at]) && unitKey(row) !== null);
  const agreeing = largestGroup(members.map(({ row }, at) => (usable[at] ? signature(row) : null)));
  const example = members[agreeing[0] ?? -1]?.row;
  const raw = example !== undefined && needsDenominator(example);
  const shares = members.map(({ row, city }, at) => shareOf(row, city, targets[at] ?? Number.NaN));
  const standing = raw ? agreeing.filter((at) => !Number.isNaN(shares[at])) : agreeing;
  const side = new Set(standing.length > 1 ? standing : []);
  const reasons = new Set(disagreements(members, targets));
  if (raw && agreeing.length > 1 && standing.length < agreeing.length) reasons.add('denominator');
  return {
    comparability: comparabilityOf(side.size, members.length),
    reasons: inOrder(side.size === members.length ? new Set() : reasons),
    denominator: raw && side.size > 1 ? denominatorOf(example.unit.unitId) : null,
    agrees: members.map((_, at) => side.has(at)),
    targets,
    operators: members.map(({ row, year }, at) =>
      Number.isNaN(targets[at]) ? null : (row.targets[year]?.operator ?? null),
    ),
    shares,
  };
}

function comparabilityOf(side: number, members: number): Comparability {
  if (side < 2) return 'not-comparable';
  return side === members ? 'comparable' : 'partly-comparable';
}

function shareOf(row: PlanRow, city: City | undefined, target: number): number {
  const denominator = needsDenominator(row) ? denominatorOf(row.unit.unitId) : null;
  return denominator === null ? Number.NaN : (100 * target) / cityParts(city, denominator);
}

/** What two rows must have in common; a percentage of schools is not a number of schools. */
function unitKey({ unit, targets }: PlanRow): string | null {
  if (unit.unitId === null) return null;
  const percent = unit.kind !== 'percent' && targets.some((target) => target.percent);
  return percent ? `% ${unit.unitId}` : unit.unitId;
}

function signature(row: PlanRow): string {
  return `${unitKey(row) ?? ''} ${row.nature.value} ${row.direction.value}`;
}

/** Positions of the members with the most frequent signature; null never agrees. */
function largestGroup(signatures: readonly (string | null)[]): readonly number[] {
  const groups = new Map<string, number[]>();
  signatures.forEach((key, at) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()].reduce<readonly number[]>(
    (largest, group) => (group.length > largest.length ? group : largest),
    [],
  );
}

function* disagreements(members: readonly Member[], targets: readonly number[]): Generator<ComparisonReason> {
  if (members.some(({ year }) => year < 0)) yield 'year';
  if (members.some(({ year }, at) => year >= 0 && Number.isNaN(targets[at]))) yield 'no-target';
  const units = new Set(members.map(({ row }) => unitKey(row)));
  if (units.delete(null)) yield 'unit-unknown';
  if (units.size > 1) yield 'unit';
  const natures = new Set(members.map(({ row }) => row.nature.value));
  if (natures.size > 1) yield 'nature';
  if (new Set(members.map(({ row }) => row.direction.value)).size > 1) yield 'direction';
}

function inOrder(reasons: ReadonlySet<string>): ComparisonReason[] {
  const all = Object.keys(COMPARISON_REASONS) as ComparisonReason[];
  return all.filter((reason) => reasons.has(reason));
}
