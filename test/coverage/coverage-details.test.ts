import { describe, expect, it } from 'vitest';

import { completenessFrame } from '../../analysis/coverage/completeness-frame';
import { indicatorMatrixFrame } from '../../analysis/coverage/indicator-matrix-frame';
import { promiseCoverageFrame } from '../../analysis/coverage/promise-coverage-frame';
import { subIndicatorCoverageFrame } from '../../analysis/coverage/sub-indicator-coverage-frame';
import type { PlannedPromise } from '../../analysis/reference/reference';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, makeReference } from '../plan-fixture';

const reference = makeReference();
const noTarget = { targets: ['ada', null] };
const serang = makePlan({
  cityCode: '3673',
  hasBaseline: false,
  rows: [
    { indicator: '1' },
    { indicator: '1', action: 'Ulang' },
    { indicator: '1', action: 'ULANG' },
    { indicator: '2', ...noTarget },
  ],
});
const cilegon = makePlan({ cityCode: '3672', rows: [{ indicator: '1', ...noTarget }, { indicator: '4' }] });
const third = makePlan({ cityCode: '3601', rows: [] });

describe('matrix of indicators and plans', () => {
  const matrix = recordsOf(indicatorMatrixFrame([serang, cilegon, third], reference));
  const of = <Name extends keyof (typeof matrix)[number]>(planId: string, name: Name) =>
    matrix.filter(({ plan_id }) => plan_id === planId).map((row) => row[name]);

  it('has a row for every canonical indicator of every plan, in the order of both', () => {
    expect(of('3673-2023', 'canonical_indicator')).toEqual(['1', '2', '3', '4', '13', '21']);
    expect(of('3601-2023', 'canonical_indicator')).toEqual(['1', '2', '3', '4', '13', '21']);
    expect([...new Set(matrix.map(({ plan_id }) => plan_id))]).toEqual([
      '3673-2023',
      '3672-2023',
      '3601-2023',
    ]);
    expect(indicatorMatrixFrame([], reference).shape[0]).toBe(0);
  });

  it('tells rows without a usable target from no rows, and counts repeated rows once', () => {
    expect(of('3673-2023', 'rows')).toEqual([2, 1, 0, 0, 0, 0]);
    expect(of('3673-2023', 'rows_measurable')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(of('3673-2023', 'presence').slice(0, 3)).toEqual(['covered', 'rows-without-target', 'absent']);
    expect(of('3672-2023', 'presence').slice(0, 4)).toEqual([
      'rows-without-target',
      'absent',
      'absent',
      'covered',
    ]);
    expect(new Set(of('3601-2023', 'presence'))).toEqual(new Set(['absent']));
  });
});

describe('coverage by sub-indicator', () => {
  it('counts rows of the part, and rows of an unknown part nowhere', () => {
    const plan = makePlan({
      rows: [
        { indicator: '21', subIndicator: '21a' },
        { indicator: '21', subIndicator: '21a', ...noTarget },
        { indicator: '21' },
      ],
    });
    const rows = recordsOf(subIndicatorCoverageFrame([plan], reference));
    expect(
      rows.map((row) => [row.sub_indicator, row.cluster, row.rows, row.rows_measurable, row.presence]),
    ).toEqual([
      ['21a', 'V', 2, 1, 'covered'],
      ['21b', 'V', 0, 0, 'absent'],
    ]);
  });
});

describe('completeness', () => {
  const plan = makePlan({
    rows: [
      { baseline: 5 },
      { unit: '', unitId: null, targets: [1, null], baseline: 0 },
      { unit: '-', unitId: null, agencies: [] },
      { unit: 'Titik baca', unitId: null, targets: ['ada', 'ada'], baseline: 20, planTotal: true },
    ],
  });
  const [complete] = recordsOf(completenessFrame([plan]));

  it('is the share of rows with unit, all targets, agency and baseline', () => {
    expect(complete).toMatchObject({
      rows: 4,
      rows_distinct: 4,
      unit_percent: 50,
      known_unit_percent: 25,
      all_targets_percent: 50,
      agency_percent: 75,
      baseline_percent: 50,
    });
  });

  it('has no share of baselines where the annex has no such column', () => {
    const [row] = recordsOf(completenessFrame([serang]));
    expect(row).toMatchObject({
      rows: 4,
      rows_distinct: 3,
      rows_with_baseline: null,
      baseline_percent: null,
    });
  });

  it('has no shares where there are no rows', () => {
    const [row] = recordsOf(completenessFrame([third]));
    expect(row).toMatchObject({ rows: 0, unit_percent: null, baseline_percent: null });
  });
});

describe('coverage of promises', () => {
  const promise = (
    promiseId: string,
    canonicalIndicator: string | null,
    planId = '3673-2023',
    sub: string | null = null,
  ) =>
    ({
      promiseId,
      planId,
      heading: `Janji ${promiseId}`,
      canonicalIndicator,
      subIndicator: sub,
      sourceLine: null,
    }) satisfies PlannedPromise;

  it('is kept by rows of the same indicator of the same plan', () => {
    const promises = [promise('A.1', '1'), promise('A.2', '2'), promise('A.3', '3'), promise('B.1', null)];
    const kept = promiseCoverageFrame([serang, cilegon], makeReference({ promises }));
    expect(
      recordsOf(kept).map((row) => [
        row.promise_id,
        row.rows,
        row.rows_measurable,
        row.presence,
        row.row_ids,
      ]),
    ).toEqual([
      ['A.1', 2, 2, 'covered', '3673-2023-001;3673-2023-002;3673-2023-003'],
      ['A.2', 1, 0, 'rows-without-target', '3673-2023-004'],
      ['A.3', 0, 0, 'absent', null],
      ['B.1', 0, 0, 'unmapped', null],
    ]);
  });

  it('of a part is kept by rows of that part only', () => {
    const plan = makePlan({ rows: [{ indicator: '21' }, { indicator: '21', subIndicator: '21b' }] });
    const promises = [
      promise('F.1', '21', '3672-2023', '21a'),
      promise('F.2', '21', '3672-2023', '21b'),
      promise('F.3', '21', '3672-2023'),
      promise('X.1', '1', '9999-2023'),
    ];
    const kept = recordsOf(promiseCoverageFrame([plan], makeReference({ promises })));
    expect(kept.map((row) => [row.promise_id, row.rows])).toEqual([
      ['F.1', 0],
      ['F.2', 1],
      ['F.3', 2],
    ]);
  });
});
