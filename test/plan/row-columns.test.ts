import { describe, expect, it } from 'vitest';
import { hasPercentSign, isUsable, operatorOf, stateOf } from '../../analysis/plan/reading-code';
import { rowColumns } from '../../analysis/plan/row-columns';
import { valueAt } from '../../analysis/table/columns';
import { deepFreeze, makePlan, moreThan, reading } from '../plan-fixture';

const serang = makePlan({
  cityCode: '3673',
  years: [2022, 2023],
  hasBaseline: false,
  rows: [
    { indicator: null, agencies: [], targets: [reading(null, { doubt: 'dash' }), 5] },
    { indicator: '4', nature: 'not-measurable', targets: [1, 2] },
  ],
});
const cilegon = makePlan({
  years: [2023, 2024],
  rows: [
    { indicator: '4', targets: [moreThan(90), reading(95, { percent: true })], baseline: 80, direction: -1 },
    { indicator: '4', targets: ['segera', null], baseline: 400, planTotal: true, unit: 'anak', unitId: null },
  ],
});
const columns = rowColumns(deepFreeze([serang, cilegon]));

describe('rows as columns', () => {
  it('stand one after the other, with the plan and the place of each', () => {
    expect([...columns.plan]).toEqual([0, 0, 1, 1]);
    expect(columns.firstRow).toEqual([0, 2, 4]);
    expect(columns.rowId).toEqual(['3673-2022-001', '3673-2022-002', '3672-2023-001', '3672-2023-002']);
    expect([0, 1, 2, 3].map((row) => valueAt(columns.indicator, row))).toEqual([null, '4', '4', '4']);
    expect([0, 1, 2, 3].map((row) => valueAt(columns.direction, row))).toEqual([1, 1, -1, 1]);
    expect(valueAt(columns.unit, 3)).toBe('anak');
    expect([...columns.withAgency]).toEqual([0, 1, 1, 1]);
  });

  it('have a target column for every year of any plan, blank where a plan lacks the year', () => {
    expect(columns.years).toEqual([2022, 2023, 2024]);
    expect(columns.targets.map(({ values }) => [...values])).toEqual([
      [NaN, 1, NaN, NaN],
      [5, 2, 90, NaN],
      [NaN, NaN, 95, NaN],
    ]);
    expect(columns.targets.map(({ codes }) => Array.from(codes, stateOf))).toEqual([
      ['missing', 'usable', 'not-in-plan', 'not-in-plan'],
      ['usable', 'usable', 'usable', 'text'],
      ['not-in-plan', 'not-in-plan', 'usable', 'missing'],
    ]);
  });

  it('keep operators and percent signs', () => {
    expect(operatorOf(columns.targets[1]?.codes[2] ?? 0)).toBe('>');
    expect(hasPercentSign(columns.targets[2]?.codes[2] ?? 0)).toBe(true);
    expect(hasPercentSign(columns.targets[1]?.codes[2] ?? 0)).toBe(true);
    expect(hasPercentSign(columns.targets[1]?.codes[0] ?? 0)).toBe(false);
  });

  it('take no plan total for a baseline and no row without a target for measurable', () => {
    expect([...columns.baseline.values]).toEqual([NaN, NaN, 80, NaN]);
    expect(Array.from(columns.baseline.codes, stateOf)).toEqual([
      'missing',
      'missing',
      'usable',
      'plan-total',
    ]);
    expect([...columns.measurable]).toEqual([1, 0, 1, 0]);
  });

  it('are made once for an array of plans, and none for no plans', () => {
    const plans = [serang];
    expect(rowColumns(plans)).toBe(rowColumns(plans));
    expect(rowColumns([...plans])).not.toBe(rowColumns(plans));
    expect(rowColumns([])).toMatchObject({ rowCount: 0, years: [], targets: [], firstRow: [0] });
  });

  it.each(['', '>', '>=', '<', '<=', '~'] as const)('code the operator "%s"', (operator) => {
    const [target] = rowColumns([makePlan({ rows: [{ targets: [reading(7, { operator }), 1] }] })]).targets;
    expect(operatorOf(target?.codes[0] ?? 0)).toBe(operator);
    expect(isUsable(target?.codes[0] ?? 1)).toBe(true);
  });
});
