import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import type { Plan } from '../../analysis/plan/plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { editsFrom, type ReadCell } from '../../analysis/plan/row-edits';
import { columnOf } from '../../analysis/table/frame';
import { deepFreeze } from '../plan-fixture';
import { byOrdinal, seedPlan, seeds } from './seeds';

const serang = seedPlan('3673-2022');
const cilegon = seedPlan('3672-2023');
const countOf = (plan: Plan, value: (row: Plan['rows'][number]) => string) => {
  const counts: Record<string, number> = {};
  for (const row of plan.rows) counts[value(row)] = (counts[value(row)] ?? 0) + 1;
  return counts;
};

describe('the annex of Serang', () => {
  const row = byOrdinal(serang);

  it('has 124 rows: most are work of a year, a quarter stand as levels, ten documents are there or not', () => {
    expect(countOf(serang, ({ nature }) => nature.value)).toEqual({ quota: 81, level: 33, milestone: 10 });
  });

  it('lowers malnutrition and two mortality rates, and nothing else', () => {
    const lower = serang.rows.filter(({ direction }) => direction.value === -1);
    expect(lower.map(({ rowId }) => Number(rowId.slice(-3)))).toEqual([68, 69, 70]);
  });

  // Row, targets as read, doubts: looked up in the text of the regulation.
  it.each([
    [16, [8000, 10_000], [null, null]],
    [17, [null, 64_597], ['malformed', null]],
    [15, [null, 1], ['dash', null]],
    [18, [52_500, 63_000], [null, null]],
    [54, [27_600, 32_000], ['ambiguous', 'ambiguous']],
    [68, [0.13, 0.12], [null, null]],
    [69, [0.21, 0.19], [null, null]],
    [70, [0.007, 0.006], [null, null]],
    [83, [75_949, 77_468], ['ambiguous', 'ambiguous']],
    [104, [35_000, 500], [null, null]],
  ])('row %i has the targets %j with the doubts %j', (ordinal, values, doubts) => {
    expect(row(ordinal).targets.map(({ value }) => value)).toEqual(values);
    expect(row(ordinal).targets.map(({ doubt }) => doubt)).toEqual(doubts);
  });

  it('prints no baseline, so no row has one', () => {
    expect(serang).toMatchObject({ hasBaseline: false, baselineYear: null, hasMeasure: false });
    expect(serang.rows.every(({ baseline }) => baseline.value === null)).toBe(true);
  });

  it('takes the cluster of a row from its indicator: a school and a puskesmas under the first heading', () => {
    expect([row(1), row(2), row(3)].map(({ cluster }) => cluster)).toEqual(['K', 'IV', 'III']);
  });
});

describe('the annex of Cilegon', () => {
  const row = byOrdinal(cilegon);

  it('has 195 rows, and two thirds of them stand as levels', () => {
    expect(countOf(cilegon, ({ nature }) => nature.value)).toEqual({
      level: 134,
      quota: 41,
      milestone: 18,
      'not-measurable': 2,
    });
  });

  it('sets lower violence as good, and doubts it: the target is 100 percent', () => {
    const lower = cilegon.rows.filter(({ direction }) => direction.value === -1);
    expect(lower.map(({ rowId, direction }) => [rowId.slice(-3), direction.confidence])).toEqual([
      ['149', 'low'],
    ]);
  });

  it.each([
    [1, 51, 'several-numbers', 'level'],
    [6, 200, null, 'quota'],
    [12, 1, null, 'not-measurable'],
    [15, 43, 'unit-in-cell', 'level'],
    [16, 95.53, null, 'level'],
    [34, 51, 'several-numbers', 'level'],
    [46, null, 'dash', 'quota'],
    [60, 90, null, 'level'],
    [116, null, 'several-numbers', 'level'],
    [151, null, 'several-numbers', 'not-measurable'],
    [163, 5, 'unit-in-cell', 'quota'],
  ])('row %i has the baseline %j (%j) and is of the nature %s', (ordinal, value, doubt, nature) => {
    expect(row(ordinal).baseline).toMatchObject({ value, doubt });
    expect(row(ordinal).nature.value).toBe(nature);
  });

  it('keeps the bound of "> 90%" and the period in the place of a target', () => {
    expect(row(60).targets.map(({ operator }) => operator)).toEqual(['>', '>', '>', '>']);
    expect(row(75).targets.at(-1)).toMatchObject({ value: null, doubt: 'period' });
  });
});

describe('reading', () => {
  const [printed] = seeds.plans;
  if (!printed) throw new Error('no seed plan');
  const edited = (...cells: readonly Omit<ReadCell, 'rowId'>[]) => {
    const rowId = '3672-2023-006';
    const plan = seeds.plans.find(({ planId }) => planId === '3672-2023') ?? printed;
    const edits = editsFrom(cells.map((cell) => ({ rowId, ...cell })));
    return byOrdinal(readPlan(plan, seeds.reference, edits))(6);
  };

  it('leaves the printed text as it is, to the letter', () => {
    expect(serang.rows.map((row) => row.printed)).toEqual(printed.rows);
  });

  it('gives the planner the last word on number, nature, direction and indicator', () => {
    const row = edited(
      { column: 'target_2024_value', value: 70 },
      { column: 'nature', value: 'level' },
      { column: 'direction', value: '-1' },
      { column: 'canonical_indicator', value: '7' },
    );
    expect(row.targets[1]).toMatchObject({ printed: '50', value: 70 });
    expect(row.nature).toMatchObject({ value: 'level', confidence: 'high' });
    expect(row.direction.value).toBe(-1);
    expect(row).toMatchObject({ cluster: 'II', crosswalk: { indicator: '7', source: 'planner' } });
  });

  it('takes the sum for a baseline again when the planner says level, or says so', () => {
    expect(edited().baselineIsPlanTotal).toBe(true);
    expect(edited({ column: 'nature', value: 'level' }).baselineIsPlanTotal).toBe(false);
    expect(edited({ column: 'nature', value: 'quota' }).baselineIsPlanTotal).toBe(true);
    expect(edited({ column: 'plan_total', value: 'false' }).baselineIsPlanTotal).toBe(false);
  });

  it('judges the nature by the numbers that the planner set', () => {
    expect(edited({ column: 'baseline_value', value: 50 })).toMatchObject({
      nature: { value: 'level' },
      baselineIsPlanTotal: false,
    });
  });

  it('works on frozen plans and reference, and gives the same twice', () => {
    const frozen = deepFreeze(structuredClone(printed));
    expect(readPlan(frozen, seeds.reference)).toEqual(readPlan(frozen, seeds.reference));
  });

  it('does not depend on the order of the rows', () => {
    const reversed = { ...printed, rows: printed.rows.toReversed() };
    const rows = readPlan(reversed, seeds.reference).rows.toReversed();
    expect(rows).toEqual(serang.rows);
  });
});

describe('the whole analysis', () => {
  it('covers the same, whatever the order of rows and plans, and writes to none of its inputs', () => {
    const { plans, reference } = seeds;
    const turned = plans.map((plan) => ({ ...plan, rows: plan.rows.toReversed() })).toReversed();
    const coverage = (printed: typeof plans) => {
      const { coverage: frame } = analyse({ printed, reference });
      const names = [
        'plan_id',
        'cluster',
        'covered',
        'coverage_percent',
        'rows',
        'rows_distinct',
        'rows_measurable',
      ] as const;
      const columns = names.map((name) => columnOf(frame, name).map(String));
      return (columns[0] ?? []).map((_, i) => columns.map((values) => values[i]).join(' ')).sort();
    };
    expect(coverage(deepFreeze(turned))).toEqual(coverage(plans));
  });
});
