import { describe, expect, it } from 'vitest';

import { promiseCoverageFrame } from '../../analysis/coverage/promise-coverage-frame';
import type { PlannedPromise } from '../../analysis/reference/reference';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, makeReference } from '../plan-fixture';

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
