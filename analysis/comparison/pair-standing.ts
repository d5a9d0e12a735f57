import type { Operator, Plan, PlanRow } from '../plan/plan';
import { numberOf } from '../reference/denominators';
import type { JudgedPair, Reference } from '../reference/reference';
import { comparisonYear } from './comparison-year';
import { type Claim, claimOf, type Member, modeOf, type Standing, standingOf } from './ladder';
import type { PairDecision } from './pair';

/** A row of a match, with its plan by position. */
export interface PlacedMember extends Member {
  readonly plan: number;
  /** Of its target: the compared one, or where its plan lacks it the nearest that it has. */
  readonly year: number;
  readonly operator: Operator;
}

/** How rows of these plans stand beside each other, matched as they are. */
export interface Standings {
  readonly memberOf: (row: PlanRow, plan: number) => PlacedMember;
  /**
   * @param judged what was judged of the first two of them; null for nothing
   * @param isAlike whether rows that nobody judged are worded alike
   */
  readonly standingOf: (
    members: readonly PlacedMember[],
    judged: JudgedPair | null,
    decision: PairDecision | null,
    isAlike: boolean,
  ) => Standing;
}

/**
 * How rows of plans stand side by side in a year, by what was judged of them or what they say themselves.
 *
 * @param year of the targets; that of `comparisonYear` when absent
 */
export function standings(
  plans: readonly Plan[],
  reference: Reference,
  year: number | null = comparisonYear(plans),
): Standings {
  const wanted = year ?? middleYear(plans);
  const yearOf = plans.map(({ years }) => nearest(years, wanted));
  const units = new Map(
    reference.things.flatMap(({ unitIds, thingId }) => unitIds.map((unitId) => [unitId, thingId] as const)),
  );
  const people = reference.things.find(({ per }) => per !== null)?.thingId ?? null;
  const thingOf = ({ unit }: PlanRow): string | null =>
    units.get(unit.unitId ?? '') ?? (PEOPLE.has(unit.unitId ?? '') ? people : null);
  const known = new Map<string, number | null>();
  const countOf = (cityCode: string, thingId: string): number | null => {
    const key = `${cityCode}|${thingId}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = numberOf(cityCode, thingId, reference);
    known.set(key, number);
    return number;
  };
  const pers = new Map(reference.things.map(({ thingId, per }) => [thingId, per]));
  return {
    memberOf: (row, plan) => {
      const at = plans[plan]?.years.indexOf(yearOf[plan] ?? Number.NaN) ?? -1;
      const target = row.targets[at];
      return {
        ...{ row, plan, cityCode: row.cityCode, year: yearOf[plan] ?? Number.NaN },
        value: row.nature.value === 'not-measurable' ? Number.NaN : (target?.value ?? Number.NaN),
        operator: target?.operator ?? '',
        mode: modeOf(row, at),
      };
    },
    standingOf: (members, judged, decision, isAlike) => {
      const claim = judged ? judgedClaim(judged, members, thingOf) : claimOf(members, thingOf, isAlike);
      return standingOf(
        members,
        withChosen(claim, decision, members),
        countOf,
        (thing) => pers.get(thing) ?? null,
      );
    },
  };
}

/** Units that count people, who are set against the inhabitants. */
const PEOPLE: ReadonlySet<string> = new Set(['orang', 'peserta', 'siswa', 'pelanggan', 'catin']);

/** What was judged of two rows; rows of further plans that joined them stand beside them where they count alike. */
function judgedClaim(
  { ceiling, things }: JudgedPair,
  members: readonly Member[],
  thingOf: (row: PlanRow) => string | null,
): Claim {
  const modes = new Set(members.slice(0, 2).map(({ mode }) => mode));
  const known = new Set(things.flat());
  const agrees = members.map(
    ({ row, mode }, at) => at < 2 || (modes.has(mode) && (mode !== 'count' || known.has(thingOf(row) ?? ''))),
  );
  const ofMember = members.map(({ row }, at) => things[at] ?? [thingOf(row) ?? '']);
  return { ceiling, things: ofMember, reason: null, agrees };
}

/** The planner knows what is counted, and by what it is divided. */
function withChosen(claim: Claim, decision: PairDecision | null, members: readonly Member[]): Claim {
  const thingId = decision?.thingId ?? null;
  if (thingId === null) return claim;
  return {
    ceiling: 'B',
    things: members.map(() => [thingId]),
    reason: null,
    agrees: members.map(() => true),
  };
}

/** Where plans share no year, the years nearest to it are nearest to each other. */
function middleYear(plans: readonly Plan[]): number {
  const first = plans.map(({ years }) => years[0] ?? Number.NaN);
  const last = plans.map(({ years }) => years.at(-1) ?? Number.NaN);
  return (Math.min(...last) + Math.max(...first)) / 2;
}

/** The year itself, or the nearest of them; of two as near the earlier. */
function nearest(years: readonly number[], wanted: number): number {
  return years.reduce(
    (best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best),
    years[0] ?? Number.NaN,
  );
}
