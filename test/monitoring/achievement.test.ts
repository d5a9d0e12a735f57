/** What was reached, by a table worked by hand: one line per kind of row and of report. */
import { describe, expect, it } from 'vitest';
import { achievementFrame } from '../../analysis/monitoring/achievement-frame';
import { checkMonitoring } from '../../analysis/monitoring/check-monitoring';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, moreThan, reading, type RowCase } from '../plan-fixture';
import { seeds } from '../plan/seeds';
import { type EntryCase, entryOf, monitoringOf } from './entries';

const YEARS = [2024, 2025, 2026];
const PERCENT = { unit: 'Persen', unitKind: 'percent' } as const;
const LOWER = { direction: -1 } as const;
const QUOTA = { nature: 'quota' } as const;
const { bands } = seeds.reference;

type Figures = Readonly<Record<string, string | number | boolean | null>>;

function achieved(row: RowCase, entries: readonly EntryCase[], formula = '') {
  const plan = makePlan({ years: YEARS, rows: [row] });
  const rowId = plan.rows[0]?.rowId ?? '';
  const settings = formula === '' ? {} : { lower_is_better: formula };
  const monitoring = monitoringOf(
    entries.map((entry) => entryOf(rowId, entry)),
    null,
    settings,
  );
  const monitored = checkMonitoring([plan], monitoring, [plan.planId]);
  const [done] = recordsOf(achievementFrame(monitored, bands));
  if (!done) throw new Error('no row');
  return { ...done, refused: monitored.refused, lines: monitored.lines };
}

const shown = (done: ReturnType<typeof achieved>, figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([key, wanted]) => {
      const value = done[key as keyof typeof done] as string | number | boolean | null;
      return [
        key,
        typeof value === 'number' && typeof wanted === 'number' ? Number(value.toPrecision(12)) : value,
      ];
    }),
  );

/** Names of the figures in the table below. */
const of = (
  target_to_date: number | null,
  realisation_to_date: number | null,
  achievement_percent: number | null,
  shortfall: number | null,
  surplus: number | null,
  reached: boolean | null,
  band: string | null,
  reason: string | null = null,
): Figures => ({
  target_to_date,
  realisation_to_date,
  achievement_percent,
  shortfall,
  surplus,
  reached,
  band,
  reason,
});

describe('what was reached of a row', () => {
  it.each<[string, RowCase, readonly EntryCase[], Figures]>([
    [
      'a level below its target',
      { targets: [80, 85, 90] },
      [[2024, 1, 60]],
      of(80, 60, 75, 20, 0, false, 'sedang'),
    ],
    [
      'a level at its target',
      { targets: [80, 85, 90] },
      [[2024, 1, 80]],
      of(80, 80, 100, 0, 0, true, 'sangat-tinggi'),
    ],
    [
      'a level above it',
      { targets: [80, 85, 90] },
      [[2024, 1, 95]],
      of(80, 95, 118.75, 0, 15, true, 'sangat-tinggi'),
    ],
    [
      'a level at its latest round, against the target of that year',
      { targets: [80, 85, 90] },
      [
        [2024, 1, 60],
        [2024, 3, 72],
        [2025, 1, 68],
      ],
      of(85, 68, 80, 17, 0, false, 'tinggi'),
    ],
    [
      'a level in a year without a target',
      { targets: [80, null, 90] },
      [[2025, 1, 70]],
      of(null, 70, null, null, null, null, null, 'no-target'),
    ],
    [
      'a level in a year whose target is text',
      { targets: [80, 'disusun', 90] },
      [[2025, 1, 5]],
      of(null, 5, null, null, null, null, null, 'text-target'),
    ],
    [
      'lower is better, above the target',
      { ...LOWER, targets: [10, 8, 6] },
      [[2024, 2, 12]],
      of(10, 12, 80, 2, 0, false, 'tinggi'),
    ],
    [
      'lower is better, below the target',
      { ...LOWER, targets: [10, 8, 6] },
      [[2024, 2, 8]],
      of(10, 8, 120, 0, 2, true, 'sangat-tinggi'),
    ],
    [
      'lower is better, beyond twice the target',
      { ...LOWER, targets: [10, 8, 6] },
      [[2024, 2, 25]],
      of(10, 25, -50, 15, 0, false, 'sangat-rendah'),
    ],
    [
      'lower is better, nothing left',
      { ...LOWER, targets: [10, 8, 6] },
      [[2024, 2, 0]],
      of(10, 0, 200, 0, 10, true, 'sangat-tinggi'),
    ],
    [
      'a target of 0 that is kept',
      { ...LOWER, targets: [0, 0, 0] },
      [[2024, 1, 0]],
      of(0, 0, null, null, null, true, null, 'zero-target'),
    ],
    [
      'a target of 0 that is missed',
      { ...LOWER, targets: [0, 0, 0] },
      [[2024, 1, 3]],
      of(0, 3, null, null, null, false, null, 'zero-target'),
    ],
    [
      '"> 90%" and more',
      { ...PERCENT, targets: YEARS.map(() => moreThan(90)) },
      [[2024, 1, 95]],
      of(90, 95, null, null, null, true, null, 'bound'),
    ],
    [
      '"> 90%" and just that',
      { ...PERCENT, targets: YEARS.map(() => moreThan(90)) },
      [[2024, 1, 90]],
      of(90, 90, null, null, null, false, null, 'bound'),
    ],
    [
      '"< 5" where lower is better',
      { ...LOWER, targets: YEARS.map(() => reading(5, { operator: '<' })) },
      [[2024, 1, 4]],
      of(5, 4, null, null, null, true, null, 'bound'),
    ],
    [
      'about 50',
      { targets: YEARS.map(() => reading(50, { operator: '~' })) },
      [[2024, 1, 60]],
      of(50, 60, null, null, null, null, null, 'approximate'),
    ],
    [
      'a yearly volume, summed over its rounds',
      { ...QUOTA, targets: [50, 50, 50] },
      [
        [2024, 1, 10],
        [2024, 2, 15],
        [2024, 3, 20],
      ],
      of(50, 45, 90, 5, 0, false, 'tinggi'),
    ],
    [
      'a yearly volume over years',
      { ...QUOTA, targets: [50, 50, 50] },
      [
        [2024, 1, 20],
        [2024, 2, 20],
        [2024, 3, 20],
        [2025, 1, 10],
      ],
      of(100, 70, 70, 30, 0, false, 'sedang'),
    ],
    [
      'a yearly volume with a round that was skipped',
      { ...QUOTA, targets: [50, 50, 50] },
      [
        [2024, 1, 20],
        [2024, 3, 20],
      ],
      of(50, 40, 80, 10, 0, false, 'tinggi'),
    ],
    [
      'a yearly volume in a year without a target',
      { ...QUOTA, targets: [50, null, 50] },
      [[2025, 1, 30]],
      of(null, 30, null, null, null, null, null, 'no-target'),
    ],
    [
      'a yearly volume, other years with a target',
      { ...QUOTA, targets: [50, null, 50] },
      [
        [2024, 1, 25],
        [2025, 1, 30],
      ],
      of(50, 25, 50, 25, 0, false, 'sangat-rendah'),
    ],
    [
      'a yearly volume whose plan total stands as its baseline',
      { ...QUOTA, targets: [50, 50, 50], baseline: 150, planTotal: true },
      [[2024, 3, 50]],
      of(50, 50, 100, 0, 0, true, 'sangat-tinggi'),
    ],
    [
      'a milestone that is there',
      { nature: 'milestone', targets: [1, 1, 1] },
      [[2024, 1, 'Ada']],
      of(1, 1, null, null, null, true, null, 'milestone'),
    ],
    [
      'a milestone that is there, whatever number the plan prints',
      { nature: 'milestone', targets: [8, 8, 8] },
      [[2024, 1, 1]],
      of(8, 1, null, null, null, true, null, 'milestone'),
    ],
    [
      'a milestone that is not',
      { nature: 'milestone', targets: [1, 1, 1] },
      [[2024, 1, 0]],
      of(1, 0, null, null, null, false, null, 'milestone'),
    ],
    [
      'nothing reported',
      { targets: [80, 85, 90] },
      [],
      of(null, null, null, null, null, null, null, 'nothing-reported'),
    ],
    [
      'a row without a number',
      { nature: 'not-measurable', targets: ['x', 'x', 'x'] },
      [],
      of(null, null, null, null, null, null, null, 'not-measurable'),
    ],
    [
      '90,6: not rounded up',
      { ...PERCENT, targets: [100, 100, 100] },
      [[2024, 1, 90.6]],
      of(100, 90.6, 90.6, 9.4, 0, false, 'tinggi'),
    ],
    [
      '91 from decimals',
      { targets: [0.1, 0.1, 0.1] },
      [[2024, 1, 0.091]],
      of(0.1, 0.091, 91, 0.009, 0, false, 'sangat-tinggi'),
    ],
    [
      '50,9: below the lowest bound',
      { ...PERCENT, targets: [100, 100, 100] },
      [[2024, 1, 50.9]],
      of(100, 50.9, 50.9, 49.1, 0, false, 'sangat-rendah'),
    ],
    [
      'a percent cell',
      { ...PERCENT, targets: [100, 100, 100] },
      [[2024, 1, { realisation: { kind: 'percent', value: 97.5, shown: '97,5%' } }]],
      of(100, 97.5, 97.5, 2.5, 0, false, 'sangat-tinggi'),
    ],
    [
      'a number typed as text',
      { targets: [2000, 2000, 2000] },
      [[2024, 1, '1.500']],
      of(2000, 1500, 75, 500, 0, false, 'sedang'),
    ],
    [
      'a text instead of a number',
      { targets: [80, 85, 90] },
      [
        [2024, 1, 60],
        [2024, 2, 'belum ada data'],
      ],
      of(80, 60, 75, 20, 0, false, 'sedang'),
    ],
    [
      'a negative count',
      { targets: [80, 85, 90] },
      [[2024, 1, -4]],
      of(null, null, null, null, null, null, null, 'nothing-reported'),
    ],
    [
      'more than 100 per cent',
      { ...PERCENT, targets: [80, 85, 90] },
      [[2024, 1, 120]],
      of(null, null, null, null, null, null, null, 'nothing-reported'),
    ],
    [
      'more than 100 per cent where the plan does so too',
      { ...PERCENT, targets: [110, 115, 120] },
      [[2024, 1, 121]],
      of(110, 121, 110, 0, 11, true, 'sangat-tinggi'),
    ],
  ])('%s', (_, row, entries, figures) => {
    expect(shown(achieved(row, entries), figures)).toEqual(figures);
  });

  it.each<[string, RowCase, readonly EntryCase[], string, number | null, number | null]>([
    ['above the target', { ...LOWER, targets: [10, 8, 6] }, [[2024, 1, 12.5]], 'T/R', 80, 75],
    ['nothing left: T/R gives nothing', { ...LOWER, targets: [10, 8, 6] }, [[2024, 1, 0]], 'T/R', null, 200],
    [
      'the usual way, with the other one beside it',
      { ...LOWER, targets: [10, 8, 6] },
      [[2024, 1, 25]],
      '(2T-R)/T',
      -50,
      40,
    ],
    [
      'where higher is better the setting says nothing',
      { targets: [10, 8, 6] },
      [[2024, 1, 5]],
      'T/R',
      50,
      null,
    ],
  ])('by the formula that is set, %s', (_, row, entries, formula, percent, other) => {
    expect(achieved(row, entries, formula)).toMatchObject({
      achievement_percent: percent,
      achievement_other_percent: other,
    });
  });

  it.each<[string, RowCase, number, number | null]>([
    ['forward', { targets: [80, 85, 90], baseline: 70 }, 75, 50],
    ['backward', { targets: [80, 85, 90], baseline: 70 }, 60, -100],
    ['downward where lower is better', { ...LOWER, targets: [10, 8, 6], baseline: 20 }, 14, 60],
    ['nowhere: the target is the baseline', { targets: [80, 80, 80], baseline: 80 }, 80, null],
    ['of a yearly volume never', { ...QUOTA, targets: [80, 80, 80], baseline: 40 }, 60, null],
  ])('has travelled %s', (_, row, realisation, percent) => {
    expect(achieved(row, [[2024, 1, realisation]]).travelled_percent).toBe(percent);
  });
});

const rounds = (...values: readonly number[]): EntryCase[] =>
  values.map((value, at) => [2024 + Math.floor(at / 3), 1 + (at % 3), value]);

describe('the pace of the reports', () => {
  it.each<[string, RowCase, readonly EntryCase[], Figures]>([
    [
      'two reports',
      { targets: [80, 85, 90] },
      rounds(60, 70),
      { pace_per_year: null, reaches_in_time: null, pace_reason: 'few-points' },
    ],
    [
      'flat',
      { targets: [80, 80, 80] },
      rounds(80, 80, 80),
      { pace_per_year: 0, projected_final: 80, reaches_in_time: true },
    ],
    // One less a round is three a year, and two years are left at the end of 2024.
    [
      'falling',
      { targets: [80, 85, 90] },
      rounds(80, 79, 78),
      { pace_per_year: -3, projected_final: 72, reaches_in_time: false },
    ],
    [
      'rising',
      { targets: [80, 85, 90] },
      rounds(60, 70, 80),
      { pace_per_year: 30, projected_final: 140, reaches_in_time: true },
    ],
    [
      'falling where lower is better',
      { ...LOWER, targets: [10, 8, 6] },
      rounds(12, 11, 10),
      { pace_per_year: -3, projected_final: 4, reaches_in_time: true },
    ],
    // 10, 20, 30 in all: 30 a year, 90 by the end of 2026, and 150 are planned.
    [
      'a yearly volume, by its sum',
      { ...QUOTA, targets: [50, 50, 50] },
      rounds(10, 10, 10),
      { pace_per_year: 30, projected_final: 90, reaches_in_time: false },
    ],
    [
      'a yearly volume with a round missing',
      { ...QUOTA, targets: [50, 50, 50] },
      [
        [2024, 1, 10],
        [2024, 2, 10],
        [2025, 1, 10],
      ],
      { pace_per_year: null, reaches_in_time: null, pace_reason: 'rounds-missing' },
    ],
    [
      'a level with a round missing',
      { targets: [80, 85, 90] },
      [
        [2024, 1, 60],
        [2024, 3, 70],
        [2025, 2, 80],
      ],
      { pace_per_year: 15, projected_final: 100, reaches_in_time: true },
    ],
    [
      'a bound',
      { targets: YEARS.map(() => reading(90, { operator: '>' })) },
      rounds(90, 90, 90),
      { pace_per_year: 0, projected_final: 90, reaches_in_time: false },
    ],
    [
      'without a final target',
      { targets: [80, 85, null] },
      rounds(60, 70, 80),
      { pace_per_year: 30, reaches_in_time: null, pace_reason: 'no-final-target' },
    ],
    [
      'a milestone',
      { nature: 'milestone', targets: [1, 1, 1] },
      rounds(0, 0, 1),
      { pace_per_year: null, pace_reason: 'no-pace-of-milestone' },
    ],
    [
      'at the end of the plan',
      { targets: [80, 85, 90] },
      [
        [2025, 3, 80],
        [2026, 1, 82],
        [2026, 3, 90],
      ],
      { pace_per_year: null, pace_reason: 'plan-at-end' },
    ],
  ])('of %s', (_, row, entries, figures) => {
    expect(shown(achieved(row, entries), figures)).toEqual(figures);
  });
});
