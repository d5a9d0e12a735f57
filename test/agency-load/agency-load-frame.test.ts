import { describe, expect, it } from 'vitest';

import { agencyLoadFrame } from '../../analysis/agency-load/agency-load-frame';
import { recordsOf } from '../../analysis/table/frame';
import { deepFreeze, makePlan, reading, type PlanCase, type RowCase } from '../plan-fixture';

/** agency, year, cluster, rows, distinct, shared */
function loadOf(rows: readonly RowCase[], plan: PlanCase = {}) {
  return lines(agencyLoadFrame([makePlan({ years: [2023], ...plan, rows })]));
}
function lines(load: ReturnType<typeof agencyLoadFrame>) {
  return recordsOf(load).map((row) =>
    [row.agency, row.year, row.cluster, row.rows, row.rows_distinct, row.rows_shared].join(' '),
  );
}

describe('load per agency', () => {
  it('counts a row for each agency that it names, and says how many are shared', () => {
    const rows = [{ agencies: ['dinkes', 'dinsos'] }, { agencies: ['dinkes'] }, { agencies: [] }];
    expect(loadOf(rows)).toEqual(['dinkes 2023 K 2 2 1', 'dinsos 2023 K 1 1 1']);
  });

  it('counts an agency that a row names twice once', () => {
    expect(loadOf([{ agencies: ['dinkes', 'dinkes'] }])).toEqual(['dinkes 2023 K 1 1 0']);
  });

  it('keeps clusters apart, rows without an indicator last', () => {
    const rows = [{ indicator: null }, { indicator: '21' }, { indicator: '4' }, { indicator: '1' }];
    expect(loadOf(rows)).toEqual([
      'dinkes 2023 K 1 1 0',
      'dinkes 2023 I 1 1 0',
      'dinkes 2023 V 1 1 0',
      'dinkes 2023  1 1 0',
    ]);
  });

  it('counts a year when something is planned in it, also in words', () => {
    const dash = reading(null, { doubt: 'dash', printed: '-' });
    const rows = [{ targets: [5, null, dash, 'ada'] }, { targets: [0, 5, null, null] }];
    expect(loadOf(rows, { years: [2023, 2024, 2025, 2026] })).toEqual([
      'dinkes 2023 K 2 2 0',
      'dinkes 2024 K 1 1 0',
      'dinkes 2026 K 1 1 0',
    ]);
  });

  it('counts rows that repeat each other once beside the plain count', () => {
    const row = { action: 'Pembinaan' };
    expect(loadOf([row, { ...row, section: 'LAIN' }, { ...row, agencies: ['bappeda'] }])).toEqual([
      'bappeda 2023 K 1 1 0',
      'dinkes 2023 K 2 1 0',
    ]);
  });

  it('keeps plans apart and does not depend on the order of rows', () => {
    const plans = deepFreeze(
      ['3673', '3672', '3601'].map((cityCode) =>
        makePlan({ cityCode, rows: [{ agencies: ['b'] }, { agencies: ['a', 'b'], indicator: '4' }] }),
      ),
    );
    const turned = plans.map((plan) => ({ ...plan, rows: plan.rows.toReversed() }));
    expect(recordsOf(agencyLoadFrame(turned))).toEqual(recordsOf(agencyLoadFrame(plans)));
    expect(
      recordsOf(agencyLoadFrame(plans))
        .map((row) => row.plan_id)
        .join(' '),
    ).toMatch(/^(3673-2023 ){6}(3672-2023 ){6}(3601-2023 ?){6}$/);
  });

  it('of no plans is empty', () => {
    expect(agencyLoadFrame([]).shape[0]).toBe(0);
  });
});
