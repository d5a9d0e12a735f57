import { describe, expect, it } from 'vitest';

import { analyse } from '../../analysis/analyse';
import { COVERAGE } from '../../analysis/coverage/coverage';
import { coverageFrame, coverageTotalsFrame } from '../../analysis/coverage/coverage-frame';
import { recordsOf } from '../../analysis/table/frame';
import { sheetContext } from '../../analysis/sheets/context';
import { seeds } from '../plan/seeds';
import { deepFreeze, makePlan, makeReference, moreThan, reading, type RowCase } from '../plan-fixture';

const reference = makeReference();

function coverageOf(rows: readonly RowCase[], cluster = 'K') {
  const found = recordsOf(coverageFrame([makePlan({ rows })], reference)).find(
    (row) => row.cluster === cluster,
  );
  if (!found) throw new Error(`no cluster ${cluster}`);
  return found;
}

describe('coverage of a cluster', () => {
  it('counts indicators with a usable target, by number and by points, and lists the others', () => {
    // K has indicators 1, 2 and 3 of 96, 36 and 32 points, 164 in all
    const coverage = coverageOf([{ indicator: '1' }, { indicator: '3' }, { indicator: '3' }]);
    expect(coverage).toMatchObject({ indicators: 3, covered: 2, missing_indicators: '2', rows: 3 });
    expect(coverage.coverage_percent).toBeCloseTo(66.6667, 4);
    expect(coverage.coverage_by_points_percent).toBeCloseTo(78.0488, 4);
  });

  it.each<[string, RowCase, number]>([
    ['a number in one year only', { targets: [null, 5] }, 1],
    ['a lower bound', { targets: [moreThan(90), moreThan(90)] }, 1],
    ['a target of 0', { targets: [0, 0] }, 1],
    [
      'a plan total in the baseline column',
      { targets: [50, 50], baseline: 100, planTotal: true, nature: 'quota' },
      1,
    ],
    ['a target in words', { targets: ['ada', 'ada'] }, 0],
    ['a blank target, although there is a baseline', { targets: [null, null], baseline: 5 }, 0],
    ['two numbers in one cell', { targets: [reading(null, { doubt: 'several-numbers' }), null] }, 0],
    ['a row that the planner calls not measurable', { targets: [5, 5], nature: 'not-measurable' }, 0],
  ])('%s covers %#', (_, row, covered) => {
    expect(coverageOf([row])).toMatchObject({ rows: 1, rows_measurable: covered, covered });
  });

  it('counts rows with a baseline and with an agency', () => {
    const rows: RowCase[] = [
      { baseline: 5 },
      { baseline: 0 },
      { baseline: null },
      { baseline: 'ada' },
      { baseline: 20, planTotal: true, agencies: [] },
    ];
    expect(coverageOf(rows)).toMatchObject({ rows: 5, rows_with_baseline: 2, rows_with_agency: 4 });
  });

  it('counts rows that repeat each other once, and with what one of them has', () => {
    const twice = { action: 'Pembinaan Forum Anak', unit: 'kegiatan' };
    const rows = [
      { ...twice, targets: ['ada', 'ada'], agencies: [] },
      { ...twice, action: 'pembinaan  forum anak.', section: 'LAIN', baseline: 3 },
      { ...twice, unit: 'orang' },
    ];
    expect(coverageOf(rows)).toMatchObject({
      rows: 3,
      rows_distinct: 2,
      rows_measurable: 2,
      rows_with_baseline: 1,
      rows_with_agency: 2,
    });
  });

  it('has a row also for a cluster without rows', () => {
    expect(coverageOf([], 'V')).toMatchObject({
      indicators: 1,
      covered: 0,
      coverage_percent: 0,
      rows: 0,
      missing_indicators: '21',
    });
  });

  it('leaves the list of missing indicators blank when none is missing', () => {
    expect(coverageOf([{ indicator: '4' }], 'I').missing_indicators).toBeNull();
  });
});

describe('coverage of plans', () => {
  const plans = deepFreeze([
    makePlan({ cityCode: '3673', rows: [{ indicator: '1' }, { indicator: null }, { indicator: '99' }] }),
    makePlan({ cityCode: '3672', rows: [{ indicator: '4' }, { indicator: '13' }] }),
    makePlan({ cityCode: '3601', rows: [] }),
  ]);

  it('is one row per plan and cluster, in the order of plans and clusters', () => {
    const rows = recordsOf(coverageFrame(plans, reference));
    expect(rows.map((row) => `${row.plan_id} ${row.cluster} ${row.covered}/${row.indicators}`)).toEqual([
      '3673-2023 K 1/3', '3673-2023 I 0/1', '3673-2023 III 0/1', '3673-2023 V 0/1',
      '3672-2023 K 0/3', '3672-2023 I 1/1', '3672-2023 III 1/1', '3672-2023 V 0/1',
      '3601-2023 K 0/3', '3601-2023 I 0/1', '3601-2023 III 0/1', '3601-2023 V 0/1',
    ]); // prettier-ignore
  });

  it('in total counts rows without an indicator too, and says how many they are', () => {
    const totals = recordsOf(coverageTotalsFrame(plans, reference));
    expect(totals.map((row) => [row.covered, row.indicators, row.rows, row.rows_unmapped])).toEqual([
      [1, 6, 3, 2],
      [2, 6, 2, 0],
      [0, 6, 0, 0],
    ]);
    expect(totals[1]?.missing_indicators).toBe('1;2;3;21');
    // 15 + 20 of 96 + 36 + 32 + 15 + 20 + 122 = 321 points
    expect(totals[1]?.coverage_by_points_percent).toBeCloseTo(10.9034, 4);
  });

  it('on its sheet has a line for rows without an indicator, so that clusters add up to the plan', () => {
    const analysis = analyse({ printed: seeds.plans, reference: seeds.reference });
    const context = sheetContext(analysis, 'id', '2026-01-02T03:04:05.000Z');
    const { columns } = COVERAGE.table(context, analysis.coverage);
    const valuesOf = (key: string) => columns.find((column) => column.key === key)?.values ?? [];
    const cities = valuesOf('city');
    for (const { city, rows } of recordsOf(analysis.coverageTotals)) {
      const own = valuesOf('rows').filter((_, at) => cities[at] === city);
      expect([city, own.reduce<number>((sum, count) => sum + Number(count), 0)]).toEqual([city, rows]);
    }
    const at = valuesOf('name').indexOf('tanpa indikator KLA');
    expect([
      cities[at],
      valuesOf('rows')[at],
      valuesOf('rows_distinct')[at],
      valuesOf('indicators')[at],
    ]).toEqual(['Kota Serang', 9, 9, null]);
    expect(valuesOf('name').filter((name) => name === 'tanpa indikator KLA')).toHaveLength(1);
  });

  it('counts a row repeated in two clusters once in each and once in total', () => {
    const row = { action: 'Sosialisasi' };
    const plan = makePlan({
      rows: [
        { ...row, indicator: '1' },
        { ...row, indicator: '4' },
      ],
    });
    const clusters = recordsOf(coverageFrame([plan], reference));
    expect(clusters.map(({ rows_distinct }) => rows_distinct)).toEqual([1, 1, 0, 0]);
    expect(recordsOf(coverageTotalsFrame([plan], reference))).toMatchObject([{ rows: 2, rows_distinct: 1 }]);
  });

  it('does not depend on the order of rows', () => {
    const turned = plans.map((plan) => ({ ...plan, rows: plan.rows.toReversed() }));
    expect(recordsOf(coverageFrame(turned, reference))).toEqual(recordsOf(coverageFrame(plans, reference)));
  });

  it('of no plans is empty', () => {
    expect(coverageFrame([], reference).shape[0]).toBe(0);
  });
});
