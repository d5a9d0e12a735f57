import type { Operator, PlanRow } from '../plan/plan';
import type { Ceiling } from '../reference/reference';
import type { ComparisonReason } from './reasons';
import type { Rung } from './rung';

/** How the number of a row is to be read beside another. */
export type Mode = 'percent' | 'rate' | 'count' | 'presence';

/** A row of a match, with what its plan says about the year of comparison. */
export interface Member {
  readonly row: PlanRow;
  readonly cityCode: string;
  /** `NaN` where it is no number. */
  readonly value: number;
  readonly operator: Operator;
  readonly mode: Mode;
}

/** Where rows stand on the ladder. What is said per member is in their order. */
export interface Standing {
  readonly rung: Rung;
  /** What keeps it from a higher rung; null for nothing. */
  readonly reason: ComparisonReason | null;
  /** What the count of a member is divided by; several where it is not clear by which, none where nothing is divided. */
  readonly things: readonly (readonly string[])[];
  /** Whether the member is one of those whose figures stand side by side. */
  readonly agrees: readonly boolean[];
  /** How many of the thing its city has; `NaN` where not known, or nothing is divided. */
  readonly numbers: readonly number[];
  /** What stands side by side: per cent, rate, or people per so many inhabitants; `NaN` for none. A bound stays one. */
  readonly shares: readonly number[];
}

/** What may be compared of matched rows, and by what. */
export interface Claim {
  readonly ceiling: Ceiling;
  /** Per member, as in `Standing`. */
  readonly things: readonly (readonly string[])[];
  readonly reason: ComparisonReason | null;
  /** Per member. */
  readonly agrees: readonly boolean[];
}

/**
 * What rows themselves say of how they compare: those that count the same thing in the same way, the largest group of
 * them. Rows that were only found by their words may be worded too differently for one measure.
 *
 * @param thingOf what a row's unit counts, or its people are set against; null for nothing that a city has a number of
 */
export function claimOf(
  members: readonly Member[],
  thingOf: (row: PlanRow) => string | null,
  isWordedAlike: boolean,
): Claim {
  const things = members.map(({ row, mode }) => (mode === 'count' ? thingOf(row) : null));
  const signatures = members.map(({ row, mode, value }, at) => {
    if (Number.isNaN(value)) return null;
    const measured =
      mode === 'count' ? `${row.nature.value} ${things[at] ?? row.unit.unitId ?? row.unit.text}` : '';
    return [mode, mode === 'rate' ? row.unit.unitId : measured, row.direction.value].join('|');
  });
  const largest = largestGroup(signatures);
  const agrees = signatures.map((signature) => signature !== null && signature === largest);
  const first = agrees.indexOf(true);
  const nothing = members.map(() => []);
  const none = { ceiling: 'E', things: nothing, agrees: members.map(() => false) } as const;
  if (agrees.filter(Boolean).length < 2) return { ...none, reason: disagreement(members) };
  if (!isWordedAlike) return { ...none, reason: 'wording' };
  const mode = members[first]?.mode;
  if (mode === 'presence') return { ceiling: 'C', things: nothing, reason: null, agrees };
  if (mode !== 'count') return { ceiling: 'A', things: nothing, reason: null, agrees };
  const thingId = things[first] ?? null;
  return thingId === null
    ? { ...none, reason: 'no-thing' }
    : { ceiling: 'B', things: members.map(() => [thingId]), reason: null, agrees };
}

/**
 * The rung of matched rows, with the numbers that their cities have.
 *
 * @param numberOf how many of a thing a city has; null where not known
 * @param perOf people are set against so many of a thing; null for a percentage
 */
export function standingOf(
  members: readonly Member[],
  { ceiling, things: claimedThings, reason, agrees: claimed }: Claim,
  numberOf: (cityCode: string, thingId: string) => number | null,
  perOf: (thingId: string) => number | null,
): Standing {
  const blank = members.map(() => Number.NaN);
  const agrees = members.map(({ value }, at) => (claimed[at] ?? false) && !Number.isNaN(value));
  const standing = (rung: Rung, why: ComparisonReason | null, other: Partial<Standing> = {}): Standing => ({
    ...{ rung, reason: why, things: members.map(() => []), agrees, numbers: blank, shares: blank },
    ...other,
  });
  const none = members.map(() => false);
  if (ceiling === 'E') return standing('E', reason ?? 'other-measure', { agrees: none });
  if (agrees.filter(Boolean).length < 2) return standing('E', 'no-target', { agrees: none });
  const values = members.map(({ value }, at) => (agrees[at] ? value : Number.NaN));
  if (ceiling === 'C') return standing('C', null);
  if (ceiling === 'A') {
    const modes = new Set(members.filter((_, at) => agrees[at]).map(({ mode }) => mode));
    return modes.size === 1 && !modes.has('count') && !modes.has('presence')
      ? standing('A', null, { shares: values })
      : standing('E', 'unit', { agrees: none });
  }
  const things = members.map(({ mode, cityCode, value }, at) =>
    mode === 'percent' || !agrees[at]
      ? []
      : possible(claimedThings[at] ?? [], (thing) => (numberOf(cityCode, thing) ?? Infinity) >= value),
  );
  const counted = things.filter((_, at) => agrees[at] && members[at]?.mode !== 'percent');
  if (counted.length === 0) return standing('A', null, { shares: values });
  if (counted.some(({ length }) => length === 0)) return standing('E', 'no-thing', { agrees: none });
  if (counted.some(({ length }) => length > 1)) return standing('D', 'ambiguous', { things });
  const numbers = members.map(({ cityCode }, at) => numberOf(cityCode, things[at]?.[0] ?? '') ?? Number.NaN);
  const shares = members.map(({ mode }, at) => {
    const value = values[at] ?? Number.NaN;
    if (mode === 'percent') return value;
    const per = perOf(things[at]?.[0] ?? '');
    const share = ((per ?? 100) * value) / (numbers[at] ?? Number.NaN);
    // More of them than there are: the number, or what is counted, is another.
    return per === null && share > 100 ? Number.NaN : share;
  });
  const isComplete = shares.filter((share) => !Number.isNaN(share)).length > 1;
  const isAbove = shares.some((share, at) => Number.isNaN(share) && (numbers[at] ?? Number.NaN) > 0);
  return standing(isComplete ? 'B' : 'D', isComplete ? null : isAbove ? 'above' : 'denominator', {
    ...{ things, numbers, shares },
  });
}

/** Those that may be meant; all of them where none can. */
function possible(things: readonly string[], isPossible: (thing: string) => boolean): readonly string[] {
  const found = things.filter(isPossible);
  return found.length === 0 ? things : found;
}

/** How a row's number is to be read, the year's target at hand. */
export function modeOf(row: PlanRow, year: number): Mode {
  if (row.unit.kind === 'percent' || row.targets[year]?.percent || statesPercent(row)) return 'percent';
  if (row.unit.kind === 'rate') return 'rate';
  return row.nature.value === 'milestone' ? 'presence' : 'count';
}

/** "Persentase sekolah yang ramah anak", with a target group in place of a unit ("PAUD SD SMP"). */
function statesPercent({ printed, unit }: PlanRow): boolean {
  return (unit.unitId === null || unit.doubt === 'group') && /^pe?ro?sentase\b/i.test(printed.measure);
}

function disagreement(members: readonly Member[]): ComparisonReason {
  if (members.filter(({ value }) => !Number.isNaN(value)).length < 2) return 'no-target';
  return new Set(members.map(({ row }) => row.direction.value)).size > 1 ? 'direction' : 'unit';
}

/** The signature of most members; of two equally large groups the one that comes first. */
function largestGroup(signatures: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const one of signatures) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  let largest: string | null = null;
  for (const [signature, count] of counts)
    if (largest === null || count > (counts.get(largest) ?? 0)) largest = signature;
  return largest;
}
