import { describe, expect, it } from 'vitest';

import { achievementToDate } from '../../analysis/gap/achievement-to-date';
import { achievementPercent, distanceTravelled, shortfall, surplus } from '../../analysis/gap/achievement';
import { bandOf } from '../../analysis/gap/band';
import { distancePercent } from '../../analysis/gap/distance-percent';
import { distanceToTarget } from '../../analysis/gap/distance-to-target';
import { plannedStep } from '../../analysis/gap/planned-step';
import { requiredAnnualChange } from '../../analysis/gap/required-annual-change';
import { GAP_REASONS } from '../../analysis/gap/reasons';

const BLANK = Number.NaN;

describe('gap formulas', () => {
  it.each([
    [1, 200, 179, 21],
    [1, 50, 60, -10],
    [-1, 12, 15, 3],
    [-1, 15, 12, -3],
    [1, 34, 34, 0],
    [1, BLANK, 34, BLANK],
    [1, 34, BLANK, BLANK],
  ] as const)(
    'planned step, direction %d, from %d to %d is improvement',
    (direction, target, before, step) => {
      expect(plannedStep(direction, target, before)).toBe(step);
    },
  );

  it.each([
    [1, 90, 85, 5],
    [-1, 14, 20, 6],
    [-1, 20, 14, -6],
    [1, 90, 90, 0],
    [1, 90, BLANK, BLANK],
  ] as const)('distance, direction %d, target %d, baseline %d', (direction, target, baseline, distance) => {
    expect(distanceToTarget(direction, target, baseline)).toBe(distance);
  });

  it.each([
    [5, 20, 25],
    [5, -20, 25],
    [-5, 20, -25],
    [0, 20, 0],
    [5, 0, BLANK],
    [0, 0, BLANK],
    [BLANK, 20, BLANK],
  ])('distance %d is a percentage of the baseline %d', (distance, baseline, percent) => {
    expect(distancePercent(distance, baseline)).toBe(percent);
  });

  it.each([
    [8, 2026, 2022, 2],
    [-4, 2026, 2022, -1],
    [0, 2026, 2022, 0],
    [8, 2022, 2022, BLANK],
    [8, 2026, BLANK, BLANK],
    [BLANK, 2026, 2022, BLANK],
  ])('distance %d until %d from %d is spread over the years left', (distance, target, base, yearly) => {
    expect(requiredAnnualChange(distance, target, base)).toBe(yearly);
  });
});

describe('achievement', () => {
  it.each([
    ['higher is better', 1, 80, 60, 'mirrored', 75],
    ['beyond the target', 1, 80, 100, 'mirrored', 125],
    ['nothing done', 1, 80, 0, 'mirrored', 0],
    ['lower is better', -1, 10, 12, 'mirrored', 80],
    ['lower is better, twice the target', -1, 10, 20, 'mirrored', 0],
    ['lower is better, thrice the target is not clipped', -1, 10, 30, 'mirrored', -100],
    ['lower is better, none left', -1, 10, 0, 'mirrored', 200],
    ['inverse setting', -1, 10, 12.5, 'inverse', 80],
    ['inverse setting without realisation to divide by', -1, 10, 0, 'inverse', BLANK],
    ['inverse setting does not touch higher is better', 1, 80, 60, 'inverse', 75],
    ['a target of 0 cannot be computed', 1, 0, 3, 'mirrored', BLANK],
    ['a target of 0 cannot be computed, lower', -1, 0, 3, 'mirrored', BLANK],
    ['a blank target', 1, BLANK, 3, 'mirrored', BLANK],
    ['a blank realisation is not 0', 1, 80, BLANK, 'mirrored', BLANK],
  ] as const)('%s', (_, direction, target, realisation, convention, percent) => {
    expect(achievementPercent(direction, target, realisation, convention)).toBe(percent);
  });

  it.each([
    [1, 80, 60, 20, 0],
    [1, 80, 95, 0, 15],
    [1, 80, 80, 0, 0],
    [-1, 10, 12, 2, 0],
    [-1, 10, 7, 0, 3],
    [1, 0, 3, 0, 3],
    [1, BLANK, 3, BLANK, BLANK],
    [1, 80, BLANK, BLANK, BLANK],
  ] as const)(
    'direction %d, target %d, realisation %d: shortfall %d, surplus %d',
    (direction, target, realisation, missing, extra) => {
      expect(shortfall(direction, target, realisation)).toBe(missing);
      expect(surplus(direction, target, realisation)).toBe(extra);
    },
  );

  it.each([
    [90, 70, 75, 0.25],
    [10, 20, 14, 0.6],
    [90, 70, 65, -0.25],
    [90, 70, 95, 1.25],
    [90, 90, 75, BLANK],
    [90, BLANK, 75, BLANK],
  ])('target %d, baseline %d, realisation %d: the way done is %d', (target, baseline, realisation, share) => {
    expect(distanceTravelled(target, baseline, realisation)).toBe(share);
  });

  it('a quota adds up over the years that were reported', () => {
    const toDate = achievementToDate('quota', 1, [50, 50, 50, 50], [40, BLANK, 30, BLANK]);
    expect(toDate).toEqual({ target: 100, realisation: 70, percent: 70, years: 2 });
  });

  it('a level stands at its latest realisation', () => {
    const toDate = achievementToDate('level', -1, [20, 16, 10], [18, 20, BLANK]);
    expect(toDate).toEqual({ target: 16, realisation: 20, percent: 75, years: 1 });
  });

  it('a realisation in a year without target cannot be computed', () => {
    const toDate = achievementToDate('level', 1, [80, BLANK], [60, 70]);
    expect(toDate).toEqual({ target: BLANK, realisation: 70, percent: BLANK, years: 0 });
  });

  it.each(['quota', 'level', 'milestone', 'not-measurable'] as const)(
    'a %s row without any report is blank, not 0',
    (nature) => {
      const toDate = achievementToDate(nature, 1, [50, 50], [BLANK, BLANK]);
      expect(toDate).toEqual({ target: BLANK, realisation: BLANK, percent: BLANK, years: 0 });
    },
  );
});

describe('bands', () => {
  const bands = [
    ['sangat-tinggi', 91],
    ['tinggi', 76],
    ['sedang', 66],
    ['rendah', 51],
    ['sangat-rendah', 0],
  ].map(([bandId, lowerPercent]) => ({
    bandId: String(bandId),
    nameId: '',
    nameEn: '',
    lowerPercent: Number(lowerPercent),
    color: '',
  }));

  it.each([
    [140, 'sangat-tinggi'],
    [91, 'sangat-tinggi'],
    [90.999, 'tinggi'],
    [90.6, 'tinggi'],
    [76, 'tinggi'],
    [75.99, 'sedang'],
    [66, 'sedang'],
    [51, 'rendah'],
    [50.99, 'sangat-rendah'],
    [0, 'sangat-rendah'],
    [-100, 'sangat-rendah'],
    [(100 * 0.091) / 0.1, 'sangat-tinggi'],
  ])('%d per cent is %s, whatever the order of the bands', (percent, bandId) => {
    expect(bandOf(percent, bands)?.bandId).toBe(bandId);
    expect(bandOf(percent, bands.toReversed())?.bandId).toBe(bandId);
  });

  it('a blank has no band', () => {
    expect(bandOf(BLANK, bands)).toBeNull();
    expect(bandOf(50, [])).toBeNull();
  });
});

describe('reasons', () => {
  it.each(Object.entries(GAP_REASONS))('%s is said in both languages', (_, words) => {
    expect(words.id).toMatch(/^[A-Z].*\.$/);
    expect(words.en).toMatch(/^[A-Z].*\.$/);
  });
});
