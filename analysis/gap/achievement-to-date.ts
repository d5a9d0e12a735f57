import type { Direction, Nature } from '../plan/plan';
import { achievementPercent, type LowerIsBetter } from './achievement';

export interface AchievementToDate {
  /** Target and realisation that the percentage compares: sums for a quota, the latest year otherwise. */
  readonly target: number;
  readonly realisation: number;
  readonly percent: number;
  /** Years that took part: those with both numbers for a quota, one or none otherwise. */
  readonly years: number;
}

/**
 * Achievement of a row up to now, from its yearly targets and realisations (same order, `NaN` = blank).
 *
 * Convention: a quota adds up, `ΣR/ΣT` over the years that have both numbers, because a year without report is
 * not a year of nothing done; every other nature stands at the latest year with a realisation, and is blank
 * when that year has no target. Nothing reported: all blank.
 *
 * @example achievementToDate('quota', 1, [50, 50, 50], [40, 30, NaN]) // { target: 100, realisation: 70, percent: 70, years: 2 }
 * @example achievementToDate('level', 1, [80, 90], [60, 72]) // { target: 90, realisation: 72, percent: 80, years: 1 }
 */
export function achievementToDate(
  nature: Nature,
  direction: Direction,
  targets: ArrayLike<number>,
  realisations: ArrayLike<number>,
  lowerIsBetter: LowerIsBetter = 'mirrored',
): AchievementToDate {
  const pair = nature === 'quota' ? sumOfReported(targets, realisations) : latest(targets, realisations);
  const percent = achievementPercent(direction, pair.target, pair.realisation, lowerIsBetter);
  return { ...pair, percent };
}

type Pair = Omit<AchievementToDate, 'percent'>;
const NOTHING: Pair = { target: Number.NaN, realisation: Number.NaN, years: 0 };

function sumOfReported(targets: ArrayLike<number>, realisations: ArrayLike<number>): Pair {
  let target = 0;
  let realisation = 0;
  let years = 0;
  for (let year = 0; year < targets.length; year++) {
    const planned = targets[year] ?? Number.NaN;
    const done = realisations[year] ?? Number.NaN;
    if (Number.isNaN(planned) || Number.isNaN(done)) continue;
    target += planned;
    realisation += done;
    years += 1;
  }
  return years === 0 ? NOTHING : { target, realisation, years };
}

function latest(targets: ArrayLike<number>, realisations: ArrayLike<number>): Pair {
  for (let year = realisations.length - 1; year >= 0; year--) {
    const realisation = realisations[year] ?? Number.NaN;
    if (Number.isNaN(realisation)) continue;
    const target = targets[year] ?? Number.NaN;
    return { target, realisation, years: Number.isNaN(target) ? 0 : 1 };
  }
  return NOTHING;
}
