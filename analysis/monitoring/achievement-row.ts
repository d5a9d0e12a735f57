import {
  achievementPercent,
  distanceTravelled,
  type LowerIsBetter,
  shortfall,
  surplus,
} from '../gap/achievement';
import { achievementToDate } from '../gap/achievement-to-date';
import {
  baselineValue,
  isMeasurable,
  type NumberReading,
  type Operator,
  type Plan,
  type PlanRow,
} from '../plan/plan';
import type { AchievementReason, PaceReason } from './achievement-reasons';
import type { MonitoringLine, Period } from './check-monitoring';
import { FEWEST_POINTS, type Pace, paceOf } from './pace';
import { isReached } from './reached';
import { orderOf, roundsOf } from './round';

/** What was reached of a row so far. Numbers are NaN where there is none. */
export interface AchievementRow {
  /** Latest round that was reported; null for none. */
  readonly latest: Period | null;
  readonly roundsReported: number;
  /** In the order of the plan's years. */
  readonly realisedByYear: readonly number[];
  /** Target and realisation to date, and the sign of a bound. */
  readonly target: number;
  readonly operator: Operator | null;
  readonly realisation: number;
  readonly shortfall: number;
  readonly surplus: number;
  /** By the formula that is set, and by the other one. */
  readonly percent: number;
  readonly otherPercent: number;
  readonly reached: boolean | null;
  readonly travelledPercent: number;
  readonly reason: AchievementReason | null;
  readonly pace: Pace | null;
  readonly reachesInTime: boolean | null;
  readonly paceReason: PaceReason | null;
}

export interface AchievementContext {
  readonly roundsPerYear: number;
  readonly lowerIsBetter: LowerIsBetter;
}

/**
 * What was reached of a row, from the lines of its rounds. A yearly volume adds up over the rounds and years that were
 * reported, against the targets of these years; everything else stands at its latest round, against the target of that year.
 * Nothing is computed from what was not reported.
 *
 * @param lines of the row, whatever their order
 */
export function achievementRow(
  plan: Plan,
  row: PlanRow,
  lines: readonly MonitoringLine[],
  { roundsPerYear, lowerIsBetter }: AchievementContext,
): AchievementRow {
  const counted = lines
    .filter(({ realisation }) => realisation !== null)
    .sort((a, b) => orderOf(a.period) - orderOf(b.period));
  const nature = row.nature.value;
  const direction = row.direction.value;
  const targets = row.targets.map(({ value }) => value ?? Number.NaN);
  const realisations = plan.years.map((year) =>
    yearly(
      counted.filter(({ period }) => period.year === year),
      nature === 'quota',
    ),
  );
  const toDate = achievementToDate(nature, direction, targets, realisations, lowerIsBetter);
  const taking = row.targets.filter((_, at) => {
    const isReported = !Number.isNaN(realisations[at] ?? Number.NaN);
    return nature === 'quota' ? isReported : isReported && at === lastReported(realisations);
  });
  const operator = operatorOf(taking);
  const reached = operator === null ? null : isDone(row, operator, toDate);
  const reason = reasonOf(row, { ...toDate, operator, taking, isReported: counted.length > 0 });
  const isExact = reason === null;
  const percentBy = (formula: LowerIsBetter): number =>
    isExact ? achievementPercent(direction, toDate.target, toDate.realisation, formula) : Number.NaN;
  const percent = percentBy(lowerIsBetter);
  const baseline = row.baseline.operator === '' ? (baselineValue(row) ?? Number.NaN) : Number.NaN;
  return {
    latest: counted.at(-1)?.period ?? null,
    roundsReported: new Set(counted.map(({ period }) => orderOf(period))).size,
    realisedByYear: realisations,
    target: toDate.target,
    operator,
    realisation:
      counted.length > 0 && Number.isNaN(toDate.realisation)
        ? sumOrLast(counted, nature === 'quota')
        : toDate.realisation,
    shortfall: isExact ? shortfall(direction, toDate.target, toDate.realisation) : Number.NaN,
    surplus: isExact ? surplus(direction, toDate.target, toDate.realisation) : Number.NaN,
    percent,
    otherPercent:
      direction === -1 ? percentBy(lowerIsBetter === 'mirrored' ? 'inverse' : 'mirrored') : Number.NaN,
    reached: nature === 'not-measurable' ? null : reached,
    travelledPercent:
      isExact && nature === 'level'
        ? 100 * distanceTravelled(toDate.target, baseline, toDate.realisation)
        : Number.NaN,
    reason: isExact && Number.isNaN(percent) ? 'zero-realisation' : reason,
    ...paceFields(plan, row, counted, roundsPerYear),
  };
}

/** A milestone is there or not, however many the target counts. */
function isDone(
  { nature, direction }: PlanRow,
  operator: Operator,
  { target, realisation }: { readonly target: number; readonly realisation: number },
): boolean | null {
  if (nature.value === 'milestone') return realisation > 0;
  return isReached(direction.value, target, operator, realisation);
}

function yearly(lines: readonly MonitoringLine[], isQuota: boolean): number {
  return lines.length === 0 ? Number.NaN : sumOrLast(lines, isQuota);
}

function sumOrLast(lines: readonly MonitoringLine[], isQuota: boolean): number {
  return (isQuota ? lines : lines.slice(-1)).reduce((sum, { realisation }) => sum + (realisation ?? 0), 0);
}

function lastReported(realisations: readonly number[]): number {
  return realisations.findLastIndex((value) => !Number.isNaN(value));
}

/** One sign for all of them; of several a bound stays a bound, and what is approximate stays so. */
function operatorOf(targets: readonly NumberReading[]): Operator | null {
  const signs = new Set(targets.flatMap(({ value, operator }) => (value === null ? [] : operator)));
  if (signs.size === 0) return null;
  const [sign = ''] = signs;
  if (signs.size === 1) return sign;
  return '~';
}

interface Reported {
  readonly target: number;
  readonly operator: Operator | null;
  readonly taking: readonly NumberReading[];
  readonly isReported: boolean;
}

function reasonOf(
  row: PlanRow,
  { target, operator, taking, isReported }: Reported,
): AchievementReason | null {
  if (!isMeasurable(row)) return 'not-measurable';
  if (!isReported) return 'nothing-reported';
  if (operator === null)
    return taking.every(({ doubt }) => doubt === null || doubt === 'blank' || doubt === 'dash')
      ? 'no-target'
      : 'text-target';
  if (row.nature.value === 'milestone') return 'milestone';
  if (operator === '~') return 'approximate';
  if (operator !== '') return 'bound';
  return target === 0 ? 'zero-target' : null;
}

type PaceFields = Pick<AchievementRow, 'pace' | 'reachesInTime' | 'paceReason'>;

function paceFields(
  plan: Plan,
  row: PlanRow,
  counted: readonly MonitoringLine[],
  roundsPerYear: number,
): PaceFields {
  const none = (paceReason: PaceReason): PaceFields => ({ pace: null, reachesInTime: null, paceReason });
  if (row.nature.value === 'milestone') return none('no-pace-of-milestone');
  if (counted.length < FEWEST_POINTS) return none('few-points');
  const isQuota = row.nature.value === 'quota';
  const last = counted.at(-1);
  // A sum over rounds of which one is missing is lower than what was done.
  if (isQuota && last && isRoundMissing(plan, counted, last.period, roundsPerYear))
    return none('rounds-missing');
  const end = Math.max(...plan.years) + 1;
  const timeOf = ({ year, round }: Period): number => year + round / Math.max(roundsPerYear, round);
  if (last && timeOf(last.period) >= end) return none('plan-at-end');
  let sum = 0;
  const points = counted.map(({ period, realisation }): [number, number] => {
    sum += realisation ?? 0;
    return [timeOf(period), isQuota ? sum : (realisation ?? 0)];
  });
  const pace = paceOf(points, end);
  const goal = goalOf(row, isQuota);
  if (pace === null || goal === null)
    return { pace, reachesInTime: null, paceReason: pace ? 'no-final-target' : 'few-points' };
  const reachesInTime = isReached(row.direction.value, goal.value, goal.operator, pace.projected);
  return { pace, reachesInTime, paceReason: null };
}

function isRoundMissing(
  { years }: Plan,
  counted: readonly MonitoringLine[],
  last: Period,
  roundsPerYear: number,
): boolean {
  const reported = new Set(counted.map(({ period }) => orderOf(period)));
  return roundsOf(years, roundsPerYear)
    .map(orderOf)
    .some((order) => order <= orderOf(last) && !reported.has(order));
}

/** What the plan wants in the end: the sum of a yearly volume, the last target of anything else; null where a number is missing. */
function goalOf(
  { targets }: PlanRow,
  isQuota: boolean,
): { readonly value: number; readonly operator: Operator } | null {
  const taking = isQuota ? targets : targets.slice(-1);
  const operator = operatorOf(taking);
  if (operator === null || taking.some(({ value }) => value === null)) return null;
  return { value: taking.reduce((sum, { value }) => sum + (value ?? 0), 0), operator };
}
