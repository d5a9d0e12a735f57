import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortfall, surplus, distanceTravelled } from '../../analysis/gap/achievement';
import { difference } from '../../analysis/gap/difference';
import { distanceToTarget } from '../../analysis/gap/distance-to-target';
import { plannedStep } from '../../analysis/gap/planned-step';
import { formatCsv } from '../../analysis/table/format-csv';

const PAIRS: readonly (readonly [number, number, number])[] = [
  [99.99, 99.98, 0.01],
  [99.98, 99.97, 0.01],
  [0.3, 0.2, 0.1],
  [1.1, 1, 0.1],
  [58.7, 57.7, 1],
  [0.13, 0.12, 0.01],
  [0.007, 0.006, 0.001],
  [1234567.9, 1234567.89, 0.01],
  [123456.79, 123456.78, 0.01],
  [9999.99, 9999.98, 0.01],
  [2.02, 2.01, 0.01],
  [5.8697, 5.8696, 0.0001],
  [57.699999999999996, 57.7, 0],
  [90, 85, 5],
  [0, 0.1, -0.1],
  [-1.1, -1, -0.1],
  [1e15 + 2, 1e15, 2],
  [1e-7, 0, 1e-7],
  [Number.NaN, 5, Number.NaN],
  [5, Number.NaN, Number.NaN],
];

describe('a difference of decimals', () => {
  it.each(PAIRS)('%d less %d is %d, to the last digit', (value, other, expected) => {
    expect(difference(value, other)).toBe(expected);
    expect(plannedStep(1, value, other)).toBe(expected);
    expect(distanceToTarget(1, value, other)).toBe(expected);
    expect(plannedStep(-1, other, value)).toBe(expected);
    expect(shortfall(1, value, other)).toBe(Math.max(0, expected));
    expect(surplus(1, other, value)).toBe(Math.max(0, expected));
  });

  it('makes half of the way half', () => {
    expect(distanceTravelled(99.99, 99.97, 99.98)).toBe(0.5);
  });

  it('of numbers with up to six decimals is the one of their digits', () => {
    const decimals = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 6 }), (value, other, places) => {
        const unit = 10 ** places;
        expect(difference(value / unit, other / unit)).toBeCloseTo((value - other) / unit, 20);
        expect(formatCsv({ a: [difference(value / unit, other / unit)] })).toBe(
          formatCsv({ a: [(value - other) / unit] }),
        );
      }),
    );
  });
});
