import { describe, expect, it } from 'vitest';
import { sharedYears } from '../../../addin/taskpane/year-choice';
import { comparisonYear } from '../../../analysis/comparison/comparison-year';
import type { Plan } from '../../../analysis/plan/plan';

describe('years to compare', () => {
  it.each([
    [
      [
        [2022, 2023],
        [2023, 2024, 2025, 2026],
      ],
      [2023],
    ],
    [
      [
        [2022, 2023, 2024],
        [2023, 2024, 2025],
      ],
      [2024, 2023],
    ],
    [
      [
        [2022, 2023],
        [2023, 2024],
        [2022, 2023, 2024],
      ],
      [2023, 2024, 2022],
    ],
    [[[2022], [2024]], []],
    [[[2022, 2023]], []],
    [[], []],
  ])('of plans with %j are %j, the one that the analysis takes by itself first', (years, shared) => {
    const plans = years.map((own) => ({ years: own }));
    expect(sharedYears(plans)).toEqual(shared);
    expect(comparisonYear(plans as unknown as Plan[])).toBe(shared[0] ?? null);
  });
});
