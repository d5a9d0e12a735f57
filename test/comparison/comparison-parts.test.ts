import { describe, expect, it } from 'vitest';

import { comparisonYear } from '../../analysis/comparison/comparison-year';
import { cityParts, denominatorOf, needsDenominator } from '../../analysis/comparison/denominator';
import { Matcher, MATCH_THRESHOLD, type MatchRow } from '../../analysis/comparison/matcher';
import { COMPARISON_REASONS } from '../../analysis/comparison/reasons';
import { makePlan, makeRow, type RowCase } from '../plan-fixture';

describe('year of comparison', () => {
  const plansOf = (...years: number[][]) =>
    years.map((of, at) => makePlan({ cityCode: `36${at}0`, years: of }));
  it.each<[number[][], number | null]>([
    [
      [
        [2022, 2023],
        [2023, 2024, 2025, 2026],
      ],
      2023,
    ],
    [
      [
        [2022, 2023, 2024],
        [2023, 2024, 2025],
      ],
      2024,
    ],
    [
      [
        [2022, 2023],
        [2024, 2025],
      ],
      null,
    ],
    [[[2022, 2023]], null],
    [[], null],
    [[[2022], [2022, 2023], [2023, 2024], [2023]], 2023],
  ])('of plans of %j is %s', (years, expected) => {
    expect(comparisonYear(plansOf(...years))).toBe(expected);
    expect(comparisonYear(plansOf(...years).toReversed())).toBe(expected);
  });

  it('is never a baseline year', () => {
    const plans = [
      makePlan({ years: [2022] }),
      makePlan({ cityCode: '3673', years: [2023], baselineYear: 2022 }),
    ];
    expect(comparisonYear(plans)).toBeNull();
  });
});

describe('denominators', () => {
  const city = { cityCode: '3672', name: '', province: '', kecamatan: 8, kelurahan: 43, puskesmas: null };
  it.each([
    ['kecamatan', 'kecamatan', 8],
    ['kelurahan', 'kelurahan', 43],
    ['wilayah', 'wilayah', 51],
    ['puskesmas', 'puskesmas', Number.NaN],
  ])('unit %s counts against %s', (unit, denominator, parts) => {
    const found = denominatorOf(unit);
    expect(found).toBe(denominator);
    expect(found && cityParts(city, found)).toBe(parts);
    expect(found && cityParts(undefined, found)).toBeNaN();
  });

  it.each(['orang', 'sekolah', null])('unit %s has none', (unit) => {
    expect(denominatorOf(unit)).toBeNull();
  });

  it.each<[RowCase, boolean]>([
    [{ unitKind: 'count' }, true],
    [{ unitKind: 'amount' }, true],
    [{ unitKind: 'document', nature: 'quota' }, true],
    [{ unitKind: 'document', nature: 'milestone' }, false],
    [{ unitKind: 'count', nature: 'milestone' }, false],
    [{ unitKind: 'percent' }, false],
    [{ unitKind: 'rate' }, false],
  ])('%j needs one: %s', (row, needed) => {
    expect(needsDenominator(makeRow(row))).toBe(needed);
  });
});

describe('matching of rows', () => {
  let next = 0;
  const row = (words: number[], other: Partial<MatchRow> = {}): MatchRow => {
    next += 1;
    return { position: next, content: -next, unit: 1, words: Int32Array.from(words), part: -1, ...other };
  };
  const matched = (...plans: MatchRow[][]) => {
    const matcher = new Matcher();
    plans.forEach((rows) => matcher.add(rows));
    const pairs = matcher.matches.filter(({ positions }) => positions.length > 1);
    return pairs.map(({ positions }) => positions);
  };

  it('takes the most alike pair first and every row once', () => {
    const [a, b] = [row([1, 2, 3, 4]), row([1, 2, 3, 5])];
    const [c, d] = [row([1, 2, 3, 4]), row([1, 2, 3, 6])];
    expect(matched([a, b], [d, c])).toEqual([
      [a.position, c.position],
      [b.position, d.position],
    ]);
  });

  it('proposes from the threshold on', () => {
    const long = [1, 2, 3, 10, 11, 12, 13, 14, 15, 16];
    const at = row([1, 2, 3, 20, 21, 22, 23, 24, 25, 26]); // 6 of 20
    const below = row([1, 2, 3, 20, 21, 22, 23, 24, 25, 26, 27]); // 6 of 21
    expect(MATCH_THRESHOLD).toBe(0.3);
    expect(matched([row(long)], [at])).toHaveLength(1);
    expect(matched([row(long)], [below])).toHaveLength(0);
  });

  it('prefers the same unit between two about equally alike', () => {
    const first = row([1, 2, 3, 4, 5], { unit: 7 });
    const other = row([1, 2, 3, 4, 6], { unit: 8 });
    const same = row([1, 2, 3, 4, 7, 8], { unit: 7 });
    expect(matched([first], [other, same])).toEqual([[first.position, same.position]]);
  });

  it('keeps two known sub-indicators apart', () => {
    const words = [1, 2, 3];
    expect(matched([row(words, { part: 0 })], [row(words, { part: 1 })])).toEqual([]);
    expect(matched([row(words, { part: 0 })], [row(words)])).toHaveLength(1);
  });

  it('finds equal rows of three plans also where they have no words', () => {
    const rows = [1, 2, 3].map(() => row([], { content: 5 }));
    expect(matched(...rows.map((one) => [one]))).toEqual([rows.map(({ position }) => position)]);
  });

  it('never takes two rows of one plan', () => {
    expect(matched([row([1, 2]), row([1, 2])])).toEqual([]);
  });
});

describe('reasons', () => {
  it.each(Object.entries(COMPARISON_REASONS))('%s is said in both languages', (_, words) => {
    expect(words.id).toMatch(/^[A-Z].*\.$/);
    expect(words.en).toMatch(/^[A-Z].*\.$/);
  });
});
