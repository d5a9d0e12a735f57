import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../analysis/merge/merge-plans';
import { marksOf } from '../../analysis/plan/row-mark';
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import { seeds } from '../plan/seeds';

const cilegon = seeds.plans.find(({ planId }) => planId === '3672-2023');
if (!cilegon) throw new Error('no plan of Cilegon');
const plan: PrintedPlan = { ...cilegon, rows: cilegon.rows.slice(0, 5) };
const withoutYear = (year: number): PrintedPlan => ({
  ...plan,
  years: plan.years.filter((one) => one !== year),
  rows: plan.rows.map((row) => ({
    ...row,
    targets: row.targets.filter((_, at) => plan.years[at] !== year),
  })),
});
const blank = (key: 'measure' | 'baseline'): PrintedPlan => ({
  ...plan,
  ...(key === 'measure' ? { hasMeasure: false } : { hasBaseline: false }),
  rows: plan.rows.map((row) => ({ ...row, [key]: '' })),
});

describe('a column that the workbook has not', () => {
  it.each([
    ['the first year', withoutYear(2023)],
    ['a year between', withoutYear(2024)],
    ['the last year', withoutYear(2026)],
    ['the measure', blank('measure')],
    ['the baseline', blank('baseline')],
  ])('%s is as the file has it, which is no change of the planner', (_, standing) => {
    expect(mergePlans([standing], [plan], marksOf([plan]))).toEqual({ printed: [plan], differences: [] });
  });

  it('beside a text that the planner changed leaves that text', () => {
    const standing = withoutYear(2024);
    const rows = standing.rows.map((row, at) => (at === 1 ? { ...row, action: 'Diubah' } : row));
    const merged = mergePlans([{ ...standing, rows }], [plan], marksOf([plan]));
    expect(merged.differences).toEqual([{ kind: 'changed', rowIds: [plan.rows[1]?.rowId] }]);
    expect(merged.printed[0]?.rows[1]).toEqual({ ...plan.rows[1], action: 'Diubah' });
  });

  it('since the file brings a year for the first time is taken from the file', () => {
    const before = withoutYear(2026);
    expect(mergePlans([before], [plan], marksOf([before])).printed).toEqual([plan]);
  });
});
