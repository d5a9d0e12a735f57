import { describe, expect, it } from 'vitest';

import { comparisonFrame } from '../../analysis/comparison/comparison-frame';
import { sideBySideFrame } from '../../analysis/comparison/side-by-side-frame';
import { recordsOf } from '../../analysis/table/frame';
import { linesOf } from '../../analysis/table/lines';
import { deepFreeze, makePlan, makeReference, moreThan, reading, type RowCase } from '../plan-fixture';

const reference = makeReference({
  cities: [
    { cityCode: '3672', name: 'Kota Cilegon', province: 'Banten', kecamatan: 8, kelurahan: 43, puskesmas: 9 },
    {
      cityCode: '3673',
      name: 'Kota Serang',
      province: 'Banten',
      kecamatan: 6,
      kelurahan: 67,
      puskesmas: null,
    },
  ],
});
const RATE = { action: 'Persalinan di fasilitas kesehatan', unit: 'persen', unitKind: 'percent' } as const;

/** The one match of a row of Serang (2022, 2023) and one of Cilegon (2023, 2024). */
function pairOf(serang: RowCase, cilegon: RowCase, cilegonYears = [2023, 2024]) {
  const plans = [
    makePlan({ cityCode: '3673', city: 'Kota Serang', years: [2022, 2023], rows: [serang] }),
    makePlan({ cityCode: '3672', city: 'Kota Cilegon', years: cilegonYears, rows: [cilegon] }),
  ];
  const pair = recordsOf(sideBySideFrame(plans, reference));
  if (pair.length !== 2 || new Set(pair.map(({ match_id }) => match_id)).size !== 1)
    throw new Error('one match expected');
  return pair;
}

describe('rows side by side', () => {
  const base = { ...RATE, targets: [80, 90] };
  it.each<[string, RowCase, RowCase, string, string | null]>([
    ['all agree', base, base, 'comparable', null],
    ['unit differs', base, { ...base, unit: 'orang', unitKind: 'count' }, 'not-comparable', 'unit'],
    ['unit unknown', base, { ...base, unitId: null }, 'not-comparable', 'unit-unknown'],
    ['nature differs', base, { ...base, nature: 'quota' }, 'not-comparable', 'nature'],
    ['one stays at its baseline', base, { ...base, targets: [80, 80], baseline: 80 }, 'comparable', null],
    ['direction differs', base, { ...base, direction: -1 }, 'not-comparable', 'direction'],
    [
      'all differ',
      base,
      { ...base, unit: 'orang', nature: 'quota', direction: -1 },
      'not-comparable',
      'unit;nature;direction',
    ],
    ['target of the year in words', base, { ...base, targets: ['ada', 90] }, 'not-comparable', 'no-target'],
    ['target of the year blank', base, { ...base, targets: [null, 90] }, 'not-comparable', 'no-target'],
    [
      'a percentage of schools and a number of them',
      { ...base, unit: 'sekolah', unitKind: 'count' },
      { ...base, unit: 'sekolah', unitKind: 'count', targets: [reading(80, { percent: true }), 90] },
      'not-comparable',
      'unit',
    ],
    [
      'raw counts of things that no city counts',
      { ...base, unit: 'orang', unitKind: 'count' },
      { ...base, unit: 'orang', unitKind: 'count' },
      'not-comparable',
      'denominator',
    ],
    [
      'raw counts, number of one city not known',
      { ...base, unit: 'puskesmas', unitKind: 'count' },
      { ...base, unit: 'puskesmas', unitKind: 'count' },
      'not-comparable',
      'denominator',
    ],
    [
      'there or not',
      { ...base, unit: 'sistem', unitKind: 'count', nature: 'milestone' },
      { ...base, unit: 'sistem', unitKind: 'count', nature: 'milestone' },
      'comparable',
      null,
    ],
  ])('%s', (_, serang, cilegon, comparability, reasons) => {
    expect(pairOf(serang, cilegon)).toMatchObject([
      { comparability, reasons },
      { comparability, reasons },
    ]);
  });

  it('shows the targets of the shared year', () => {
    const pair = pairOf({ ...RATE, targets: [80, 85] }, { ...RATE, targets: [moreThan(90), 95] });
    const match = { match_id: '1-1', similarity: 1, year: 2023, median_value: null };
    expect(pair).toMatchObject([
      {
        ...match,
        plan_id: '3672-2023',
        city: 'Kota Cilegon',
        target: 90,
        operator: '>',
        share: null,
      },
      {
        ...match,
        row_id: '3673-2022-001',
        row_number: 1,
        action: RATE.action,
        printed_unit: 'persen',
        target: 85,
        operator: '',
      },
    ]);
  });

  it('sets counts of kelurahan against the kelurahan of the city', () => {
    const row = { action: 'Gugus tugas kelurahan', unit: 'kelurahan' };
    const pair = pairOf({ ...row, targets: [23, 67] }, { ...row, targets: [21.5, 43] });
    expect(pair).toMatchObject([
      { comparability: 'comparable', denominator: 'kelurahan', share: 50 },
      { comparability: 'comparable', denominator: 'kelurahan', share: 100 },
    ]);
  });

  it('are not comparable without a shared year', () => {
    const match = { year: null, comparability: 'not-comparable', reasons: 'year', target: null };
    expect(pairOf(base, base, [2024, 2025])).toMatchObject([match, match]);
  });

  it('do not meet across indicators', () => {
    const plans = [
      makePlan({ cityCode: '3673', rows: [{ ...RATE, indicator: '1' }] }),
      makePlan({ cityCode: '3672', rows: [{ ...RATE, indicator: '2' }] }),
    ];
    expect(sideBySideFrame(plans, reference).shape[0]).toBe(0);
  });
});

describe('three plans and more', () => {
  const value = (cityCode: string, target: RowCase['targets'], row: RowCase = {}) =>
    makePlan({ cityCode, rows: [{ ...RATE, ...(target && { targets: target }), ...row }] });

  it('are partly comparable where two agree', () => {
    const plans = [
      value('3601', [80, 80]),
      value('3602', [90, 90], { nature: 'quota' }),
      value('3603', [70, 70]),
    ];
    const match = {
      comparability: 'partly-comparable',
      reasons: 'nature',
      value_count: 2,
      median_value: null,
    };
    expect(recordsOf(sideBySideFrame(plans, reference))).toMatchObject([
      { ...match, plan_id: '3601-2023', agrees: true },
      { ...match, plan_id: '3602-2023', agrees: false },
      { ...match, plan_id: '3603-2023', agrees: true },
    ]);
  });

  it('have quartiles from four exact values on, bounds and blanks left out', () => {
    const plans = [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [moreThan(90), moreThan(90)],
      [null, null],
    ].map((target, at) =>
      value(
        `360${at}`,
        target.map((cell) => (typeof cell === 'number' ? reading(cell) : cell)),
      ),
    );
    const statistics = { value_count: 4, quartile_1: 1.75, median_value: 2.5, quartile_3: 3.25 };
    expect(recordsOf(sideBySideFrame(plans, reference))).toMatchObject(plans.map(() => statistics));
    expect(recordsOf(comparisonFrame(plans, reference))[0]).toMatchObject({
      statistics_match: '1-1',
      ...statistics,
    });
    expect(recordsOf(comparisonFrame(plans.slice(0, 3), reference))[0]).toMatchObject({
      statistics_match: null,
      value_count: null,
      median_value: null,
    });
  });
});

describe('comparison by indicator', () => {
  const serang = makePlan({
    cityCode: '3673',
    years: [2022, 2023],
    rows: [
      { ...RATE, indicator: '1', targets: [80, 85] },
      {
        ...RATE,
        action: 'Lain; lagi',
        unit: 'a;b',
        unitId: null,
        indicator: '1',
        targets: [1, 'ada'],
        nature: 'quota',
      },
      { indicator: '2', targets: ['ada', null] },
      { indicator: null },
    ],
  });
  const cilegon = makePlan({
    cityCode: '3672',
    rows: [{ ...RATE, indicator: '1', targets: [moreThan(90), 95] }, { indicator: '13' }],
  });
  const third = makePlan({ cityCode: '3601', rows: [{ indicator: '2' }, { indicator: '13' }] });
  const tiersOf = (...plans: (typeof serang)[]) =>
    linesOf(recordsOf(comparisonFrame(plans, reference)), (row) => row.canonical_indicator).map((rows) => {
      const tiers = new Set(rows.map(({ tier }) => tier));
      return tiers.size === 1 ? rows[0].tier : tiers;
    });

  it('tells who has rows for it', () => {
    expect(tiersOf(serang, cilegon)).toEqual([
      'same',
      'only:3673-2022',
      'none',
      'none',
      'only:3672-2023',
      'none',
    ]);
    expect(tiersOf(serang, cilegon, third)).toEqual(['some', 'some', 'none', 'none', 'some', 'none']);
    expect(tiersOf(third)).toEqual(['none', 'only:3601-2023', 'none', 'none', 'only:3601-2023', 'none']);
    expect(tiersOf()).toEqual([]);
  });

  it('lists rows, units, natures and targets of every plan alike', () => {
    const rows = recordsOf(comparisonFrame([serang, cilegon], reference));
    const [first, second, none] = rows;
    const [other, absent] = rows.slice(6);
    expect(first).toMatchObject({
      plan_id: '3673-2022',
      city: 'Kota 3673',
      cluster: 'K',
      canonical_indicator: '1',
      indicator: 'Indikator 1',
      reason: null,
      year: 2023,
      matches: 1,
      matches_comparable: 1,
      presence: 'covered',
      row_ids: '3673-2022-001;3673-2022-002',
      unit: 'persen;a,b',
      nature: 'level;quota',
      direction: '1;1',
      target: '85;',
    });
    expect(other).toMatchObject({
      plan_id: '3672-2023',
      canonical_indicator: '1',
      matches: 1,
      target: '>90',
    });
    expect(second).toMatchObject({ reason: 'not-in-every-plan', presence: 'rows-without-target' });
    expect(absent).toMatchObject({ reason: 'not-in-every-plan', presence: 'absent', row_ids: null });
    expect(none).toMatchObject({ reason: 'no-plan', matches: 0 });
  });

  it('says why no rows stand side by side', () => {
    const reasonOf = (row: RowCase) => {
      const plans = [
        makePlan({ cityCode: '3673', rows: [RATE] }),
        makePlan({ cityCode: '3672', rows: [{ ...RATE, ...row }] }),
      ];
      return recordsOf(comparisonFrame(plans, reference))[0]?.reason;
    };
    expect(reasonOf({ action: 'Forum' })).toBe('no-similar-rows');
    expect(reasonOf({ nature: 'quota', direction: -1 })).toBe('nature;direction');
    expect(reasonOf({})).toBeNull();
  });

  it('does not depend on the order of rows and plans, and leaves its input alone', () => {
    const words = [
      'forum anak kelurahan',
      'forum anak kecamatan',
      'gugus tugas kelurahan',
      'rapat gugus tugas',
    ];
    const plans = deepFreeze(
      ['3673', '3672', '3601'].map((cityCode, shift) =>
        makePlan({
          cityCode,
          rows: words.map((action, at) => ({ action: `${action} ${(at + shift) % 3}` })),
        }),
      ),
    );
    const turned = plans.map((plan) => ({ ...plan, rows: plan.rows.toReversed() })).toReversed();
    const rowsOf = (of: typeof plans) =>
      recordsOf(sideBySideFrame(of, reference)).map((row) => [row.match_id, row.row_id, row.agrees]);
    expect(rowsOf(plans)).not.toEqual([]);
    expect(rowsOf(turned)).toEqual(rowsOf(plans));
  });
});
