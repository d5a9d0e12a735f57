import { describe, expect, it } from 'vitest';

import { gapFrame } from '../../analysis/gap/gap-frame';
import { columnOf, recordsOf } from '../../analysis/table/frame';
import { deepFreeze, makePlan, moreThan, reading, type PlanCase, type RowCase } from '../plan-fixture';

const FOUR_YEARS = [2023, 2024, 2025, 2026];

function gapOf(row: RowCase, plan: PlanCase = {}) {
  const [gap] = recordsOf(gapFrame([makePlan({ years: FOUR_YEARS, ...plan, rows: [row] })]));
  if (!gap) throw new Error('one row expected');
  return gap;
}

/** distance, distance %, required annual change, status, reason */
function distanceOf(row: RowCase, plan: PlanCase = {}) {
  const gap = gapOf(row, plan);
  return [gap.distance_to_target, gap.distance_percent, gap.required_annual_change, gap.status, gap.reason];
}

describe('change of the first target year from the baseline', () => {
  it.each<[string, RowCase, number | null]>([
    ['falls, though the plan rises afterwards', { targets: [90, 90.2, 90.5, 100], baseline: 98.42 }, -8.42],
    ['lower is better', { targets: [19, 17, 14, 12], baseline: 20, direction: -1 }, 1],
    ['a bound has none', { targets: [moreThan(90), 95, 96, 97], baseline: 80 }, null],
    ['a first year without a target', { targets: ['-', 95, 96, 97], baseline: 80 }, null],
    ['no baseline', { targets: [50, 60, 70, 80] }, null],
    ['a yearly volume', { targets: [50, 60, 70, 80], baseline: 40, nature: 'quota' }, null],
  ])('%s', (_, row, expected) => {
    expect(gapOf(row).change_from_baseline).toBe(expected);
  });

  it('adds up to the distance with the steps', () => {
    const gap = gapOf({ targets: [22, 25, 24, 28], baseline: 20 });
    const steps = [2024, 2025, 2026].map((year) => gap[`planned_step_${year}`] ?? 0);
    expect((gap.change_from_baseline ?? 0) + steps.reduce((sum, one) => sum + one, 0)).toBe(
      gap.distance_to_target,
    );
  });
});

describe('distance to target', () => {
  const percent = { unit: '%', unitKind: 'percent' } as const;
  const level = { targets: [20, 22, 24, 28], baseline: 20 };
  it.each<[string, RowCase, readonly unknown[]]>([
    ['a level of things', level, [8, 40, 2, 'computed', null]],
    [
      'a percentage, in points',
      { ...percent, targets: [82, 84, 86, 90], baseline: 80 },
      [10, null, 2.5, 'computed', null],
    ],
    [
      'percent signs in the cells of another unit',
      { targets: [10, 10, 10, reading(90, { percent: true })], baseline: reading(80, { percent: true }) },
      [10, null, 2.5, 'computed', null],
    ],
    [
      'lower is better',
      { targets: [19, 17, 14, 12], baseline: 20, direction: -1 },
      [8, 40, 2, 'computed', null],
    ],
    [
      'lower is better, but planned to rise',
      { targets: [20, 22, 22, 22], baseline: 20, direction: -1 },
      [-2, -10, -0.5, 'computed', 'behind-baseline'],
    ],
    ['baseline kept', { targets: [34, 34, 34, 34], baseline: 34 }, [0, 0, 0, 'maintain', null]],
    [
      'level that ends where it began',
      { targets: [30, 32, 34, 34], baseline: 34 },
      [0, 0, 0, 'maintain', null],
    ],
    ['baseline 0', { targets: [1, 2, 3, 8], baseline: 0 }, [8, null, 2, 'computed', 'zero-baseline']],
    ['0 kept at 0', { targets: [0, 0, 0, 0], baseline: 0 }, [0, null, 0, 'maintain', 'zero-baseline']],
    [
      'plan total in the baseline column',
      { targets: [50, 50, 50, 50], baseline: 200, nature: 'quota', planTotal: true },
      [null, null, null, 'planned-step-only', 'plan-total'],
    ],
    [
      'plan total of a row set to level',
      { targets: [50, 50, 50, 50], baseline: 200, planTotal: true },
      [null, null, null, 'planned-step-only', 'plan-total'],
    ],
    [
      'quota',
      { targets: [50, 60, 70, 80], baseline: 40, nature: 'quota' },
      [null, null, null, 'planned-step-only', 'quota'],
    ],
    [
      'milestone',
      { targets: [1, 1, 1, 1], baseline: 0, nature: 'milestone' },
      [null, null, null, 'planned-step-only', 'milestone'],
    ],
    ['no baseline', { targets: [50, 60, 70, 80] }, [null, null, null, 'planned-step-only', 'no-baseline']],
    [
      'baseline in words',
      { targets: [50, 60, 70, 80], baseline: 'ada' },
      [null, null, null, 'planned-step-only', 'text-baseline'],
    ],
    [
      'unclear baseline',
      { targets: [50, 60, 70, 80], baseline: reading(null, { doubt: 'malformed' }) },
      [null, null, null, 'planned-step-only', 'unclear-baseline'],
    ],
    [
      'final target blank',
      { targets: [50, 60, 70, null], baseline: 40 },
      [null, null, null, 'planned-step-only', 'no-target'],
    ],
    [
      'final target a dash',
      { targets: [50, 60, 70, reading(null, { doubt: 'dash', printed: '-' })], baseline: 40 },
      [null, null, null, 'planned-step-only', 'no-target'],
    ],
    [
      'final target in words',
      { targets: [50, 60, 70, 'Tahun 2022 - 2027'], baseline: 40 },
      [null, null, null, 'planned-step-only', 'text-target'],
    ],
    [
      'two numbers in the target cell',
      { targets: [50, 60, 70, reading(null, { doubt: 'several-numbers' })], baseline: 40 },
      [null, null, null, 'planned-step-only', 'unclear-target'],
    ],
    [
      'nothing usable',
      { targets: ['ada', 'ada', null, 'ada'], nature: 'not-measurable' },
      [null, null, null, 'not-computable', 'text-target'],
    ],
    [
      'numbers that the planner called not measurable',
      { targets: [1, 2, 3, 4], baseline: 1, nature: 'not-measurable' },
      [null, null, null, 'not-computable', 'not-measurable'],
    ],
    [
      'target a lower bound',
      { ...percent, targets: [80, 82, 84, moreThan(90)], baseline: 80 },
      [null, null, null, 'planned-step-only', 'lower-bound'],
    ],
    [
      'the same lower bound kept',
      { ...percent, targets: FOUR_YEARS.map(() => moreThan(90)), baseline: moreThan(90) },
      [null, null, null, 'not-computable', 'lower-bound'],
    ],
    [
      'another lower bound than at the start',
      { ...percent, targets: FOUR_YEARS.map(() => moreThan(95)), baseline: moreThan(90) },
      [null, null, null, 'not-computable', 'lower-bound'],
    ],
    [
      'target an upper bound',
      { targets: [5, 5, 5, reading(5, { operator: '<=' })], baseline: 8, direction: -1 },
      [null, null, null, 'planned-step-only', 'upper-bound'],
    ],
    [
      'baseline about 8',
      { targets: [5, 5, 5, 5], baseline: reading(8, { operator: '~' }) },
      [null, null, null, 'planned-step-only', 'approximate'],
    ],
    [
      'baseline a count, target a percentage',
      { targets: [80, 80, 80, reading(80, { percent: true })], baseline: 1250 },
      [null, null, null, 'planned-step-only', 'mixed-units'],
    ],
  ])('%s', (_, row, expected) => {
    expect(distanceOf(row)).toEqual(expected);
  });

  it('without the year of the baseline there is a distance but no annual change', () => {
    expect(distanceOf(level, { baselineYear: null })).toEqual([8, 40, null, 'computed', 'no-baseline-year']);
  });

  it('a baseline of the final year leaves no years', () => {
    expect(distanceOf(level, { baselineYear: 2026 })).toEqual([8, 40, null, 'computed', 'no-years-left']);
  });
});

describe('planned steps', () => {
  it('are blank in the first year of the plan and signed by the direction', () => {
    const gap = gapOf({ targets: [20, 18, 18, 21], direction: -1 });
    expect(FOUR_YEARS.map((year) => gap[`planned_step_${year}`])).toEqual([null, 2, 0, -3]);
    expect(gap.step_reason).toBeNull();
  });

  it('are blank on both sides of a blank target, with the reason', () => {
    const gap = gapOf({ targets: [20, null, 18, 21] });
    expect(FOUR_YEARS.map((year) => gap[`planned_step_${year}`])).toEqual([null, null, null, 3]);
    expect(gap.step_reason).toBe('no-target');
  });

  it('between two lower bounds are not known, and the bounds keep their operator', () => {
    const gap = gapOf({ targets: [moreThan(85), moreThan(90), 91, 93], unitKind: 'percent' });
    expect(FOUR_YEARS.map((year) => gap[`planned_step_${year}`])).toEqual([null, null, null, 2]);
    expect([gap.target_2023, gap.target_2023_operator, gap.target_2025_operator]).toEqual([85, '>', '']);
    expect(gap.step_reason).toBe('lower-bound');
  });

  it('of a quota are computed, although its distance is not', () => {
    expect(gapOf({ targets: [50, 60, 60, 60], nature: 'quota' }).planned_step_2024).toBe(10);
  });

  it.each([
    [[2023], 'one-year'],
    [[2022, 2024], 'years-apart'],
  ])('do not exist in a plan of %j', (years, reason) => {
    const gap = gapOf({ targets: years.map(() => 5), baseline: null }, { years });
    expect([gap.status, gap.reason, gap.step_reason]).toEqual(['not-computable', 'no-baseline', reason]);
  });
});

describe('gap table', () => {
  const serang = makePlan({
    cityCode: '3673',
    city: 'Kota Serang',
    years: [2022, 2023],
    hasBaseline: false,
    rows: [{ targets: [179, 200] }, { targets: ['ada', 'ada'], nature: 'not-measurable', indicator: null }],
  });
  const cilegon = makePlan({
    city: 'Kota Cilegon',
    years: FOUR_YEARS,
    rows: [{ targets: [1, 2, 3, 4], baseline: 1 }],
  });
  const third = makePlan({ cityCode: '3601', years: [2024, 2025], rows: [{ targets: [7, 9] }] });

  it('holds the years of all plans, blank where a plan does not have them', () => {
    const table = gapFrame([serang, cilegon, third]);
    expect(table.columns).toEqual([
      'row_id',
      'plan_id',
      'city',
      'row_number',
      'action',
      'measure',
      'printed_unit',
      'cluster',
      'canonical_indicator',
      'sub_indicator',
      'nature',
      'direction',
      'path',
      'unit_kind',
      'in_points',
      ...[2022, 2023, 2024, 2025, 2026].flatMap((year) => [`target_${year}`, `target_${year}_operator`]),
      'baseline',
      'baseline_operator',
      'baseline_year',
      ...[2022, 2023, 2024, 2025, 2026].map((year) => `planned_step_${year}`),
      'change_from_baseline',
      'distance_to_target',
      'distance_percent',
      'required_annual_change',
      'status',
      'reason',
      'step_reason',
    ]);
    expect(columnOf(table, 'row_id')).toEqual([
      '3673-2022-001',
      '3673-2022-002',
      '3672-2023-001',
      '3601-2024-001',
    ]);
    expect(columnOf(table, 'row_number')).toEqual([1, 2, 1, 1]);
    expect(columnOf(table, 'printed_unit')).toEqual(['kelurahan', 'kelurahan', 'kelurahan', 'kelurahan']);
    expect(columnOf(table, 'planned_step_2023')).toEqual([21, null, null, null]);
    expect(columnOf(table, 'planned_step_2024')).toEqual([null, null, 1, null]);
    expect(columnOf(table, 'planned_step_2025')).toEqual([null, null, 1, 2]);
    expect(columnOf(table, 'baseline_year')).toEqual([null, null, 2022, 2022]);
    expect(columnOf(table, 'cluster')).toEqual(['K', null, 'K', 'K']);
    expect(columnOf(table, 'status')).toEqual([
      'planned-step-only',
      'not-computable',
      'computed',
      'planned-step-only',
    ]);
  });

  it('gives each row the same figures whatever the order of rows and plans, and leaves its input alone', () => {
    const plans = deepFreeze([serang, cilegon, third]);
    const turned = plans.map((plan) => ({ ...plan, rows: plan.rows.toReversed() })).toReversed();
    const byId = (table: ReturnType<typeof gapFrame>) =>
      recordsOf(table)
        .map(({ row_number: _, ...figures }) => figures)
        .toSorted((a, b) => a.row_id.localeCompare(b.row_id));
    expect(byId(gapFrame(turned))).toEqual(byId(gapFrame(plans)));
  });

  it('of no plans is empty', () => {
    expect(gapFrame([]).shape[0]).toBe(0);
  });
});
