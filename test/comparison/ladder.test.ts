import { describe, expect, it } from 'vitest';
import { compareRows } from '../../analysis/comparison/compare-rows';
import type { PairDecision } from '../../analysis/comparison/pair';
import { pairsFrame } from '../../analysis/comparison/pairs-frame';
import type { CountedThing, Denominator, JudgedPair } from '../../analysis/reference/reference';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, makeReference, moreThan, reading, type RowCase } from '../plan-fixture';

const NAMES = { nameEn: '', parts: [], per: null, isAlwaysAsked: true };
const THINGS: readonly CountedThing[] = [
  { ...NAMES, thingId: 'kelurahan', nameId: 'kelurahan', unitIds: ['kelurahan'] },
  { ...NAMES, thingId: 'kecamatan', nameId: 'kecamatan', unitIds: ['kecamatan'] },
  {
    ...NAMES,
    thingId: 'wilayah',
    nameId: 'kecamatan dan kelurahan',
    unitIds: ['wilayah'],
    parts: ['kecamatan', 'kelurahan'],
  },
  { ...NAMES, thingId: 'sekolah', nameId: 'sekolah', unitIds: ['sekolah'] },
  { ...NAMES, thingId: 'penduduk', nameId: 'penduduk', unitIds: [], per: 100_000 },
];
const numberIn = (cityCode: string, thingId: string, number: number): Denominator => ({
  ...{ cityCode, thingId, number, year: 2023 },
  source: { id: '', en: '' },
});
const DENOMINATORS = [
  numberIn('3672', 'kelurahan', 43),
  numberIn('3672', 'kecamatan', 8),
  numberIn('3672', 'penduduk', 500_000),
  numberIn('3673', 'kelurahan', 67),
  numberIn('3673', 'kecamatan', 6),
  numberIn('3673', 'penduduk', 1_000_000),
];
const SERANG = '3673-2022-001';
const CILEGON = '3672-2023-001';
const pairOf = (ceiling: JudgedPair['ceiling'], ...things: string[]): JudgedPair => ({
  ...{ rowIds: [SERANG, CILEGON], ceiling, things: [things, things], questionIds: [], confidence: 'high' },
  compared: { id: 'Hal yang sama', en: 'The same thing' },
  reason: { id: 'Dinilai.', en: 'Judged.' },
});
/** Rows that only a judgement can bring together. */
const ROW: RowCase = { unit: 'persen', unitKind: 'percent', targets: [80, 90] };

interface Case {
  readonly serang: RowCase;
  readonly cilegon?: RowCase;
  readonly pairs?: readonly JudgedPair[];
  readonly denominators?: readonly Denominator[];
  readonly decisions?: readonly PairDecision[];
  readonly years?: readonly number[];
}

function compared({ serang, cilegon = serang, pairs = [], decisions = [], ...other }: Case) {
  const plans = [
    makePlan({ cityCode: '3673', city: 'Kota Serang', years: [2022, 2023], rows: [serang] }),
    makePlan({
      cityCode: '3672',
      city: 'Kota Cilegon',
      years: other.years ?? [2023, 2024],
      rows: [cilegon],
    }),
  ];
  const denominators = other.denominators ?? DENOMINATORS;
  const reference = makeReference({ things: THINGS, denominators, pairs });
  const comparisons = compareRows(plans, reference, { decisions });
  return recordsOf(pairsFrame(plans, reference.indicators, comparisons));
}

/** Rung and shares of the one pair; null where there is none. */
function standing(one: Case) {
  const [first, second, ...others] = compared(one);
  if (others.length > 0) throw new Error('one pair expected');
  return first && second ? [first.rung, first.share, second.share] : null;
}

describe('two rows that were judged to be the same thing', () => {
  const kelurahan: RowCase = { unit: 'kelurahan', targets: [23, 50] };
  const schools: RowCase = { unit: 'sekolah', targets: [179, 200] };
  const people: RowCase = { unit: 'orang', nature: 'quota', targets: [100, 200] };
  const there: RowCase = { unit: 'dokumen', unitKind: 'document', nature: 'milestone', targets: [1, 1] };

  it.each<[string, Case, unknown]>([
    ['A: a percentage each, of the year they share', { serang: ROW, pairs: [pairOf('A')] }, ['A', 90, 80]],
    [
      'A: a bound keeps its number, and what makes it one',
      { serang: ROW, cilegon: { ...ROW, targets: [moreThan(90), 95] }, pairs: [pairOf('A')] },
      ['A', 90, 90],
    ],
    [
      'E: a percentage beside a rate',
      { serang: ROW, cilegon: { ...ROW, unit: 'per 1000', unitKind: 'rate' }, pairs: [pairOf('A')] },
      ['E', null, null],
    ],
    [
      'B: counts over the number of the city',
      { serang: kelurahan, cilegon: { ...kelurahan, targets: [43, 43] }, pairs: [pairOf('B', 'kelurahan')] },
      ['B', (100 * 50) / 67, 100],
    ],
    [
      'B: over the sum of its parts',
      {
        serang: { ...kelurahan, unit: 'wilayah', targets: [73, 73] },
        cilegon: { ...kelurahan, unit: 'wilayah', targets: [51, 51] },
        pairs: [pairOf('B', 'wilayah')],
      },
      ['B', 100, 100],
    ],
    [
      'B: people per 100,000 inhabitants',
      { serang: people, pairs: [pairOf('B', 'penduduk')] },
      ['B', 20, 20],
    ],
    [
      'D: a number of one city is missing; a percentage needs none',
      { serang: schools, cilegon: { ...ROW, targets: [80.2, 81] }, pairs: [pairOf('B', 'sekolah')] },
      ['D', null, 80.2],
    ],
    [
      'B: as soon as it is known',
      {
        serang: schools,
        cilegon: { ...ROW, targets: [80.2, 81] },
        pairs: [pairOf('B', 'sekolah')],
        denominators: [...DENOMINATORS, numberIn('3673', 'sekolah', 400)],
      },
      ['B', 50, 80.2],
    ],
    [
      'D: a part of the sum is missing',
      {
        serang: { ...kelurahan, unit: 'wilayah' },
        pairs: [pairOf('B', 'wilayah')],
        denominators: DENOMINATORS.slice(0, -2),
      },
      ['D', null, expect.any(Number)],
    ],
    [
      'D: two denominators may be meant, and none is chosen',
      { serang: kelurahan, pairs: [pairOf('B', 'kelurahan', 'wilayah')] },
      ['D', null, null],
    ],
    [
      'B: of two that may be meant the one that can be',
      {
        serang: { ...kelurahan, targets: [70, 70] },
        cilegon: { ...kelurahan, targets: [50, 50] },
        pairs: [pairOf('B', 'kelurahan', 'wilayah')],
      },
      ['B', (100 * 70) / 73, (100 * 50) / 51],
    ],
    [
      'B: each over what it counts',
      {
        serang: kelurahan,
        cilegon: { ...kelurahan, targets: [51, 51] },
        pairs: [{ ...pairOf('B'), things: [['kelurahan'], ['wilayah']] }],
      },
      ['B', (100 * 50) / 67, 100],
    ],
    [
      'D: more of them than there are',
      { serang: { ...kelurahan, targets: [70, 70] }, cilegon: kelurahan, pairs: [pairOf('B', 'kelurahan')] },
      ['D', null, (100 * 23) / 43],
    ],
    ['C: there each year', { serang: there, pairs: [pairOf('C')] }, ['C', null, null]],
    [
      'E: a target in words',
      { serang: { ...ROW, targets: [80, 'ada'] }, cilegon: ROW, pairs: [pairOf('A')] },
      ['E', null, null],
    ],
    [
      'E: a target that is blank is no 0',
      { serang: { ...ROW, targets: [80, null] }, cilegon: ROW, pairs: [pairOf('A')] },
      ['E', null, null],
    ],
    ['E: as judged, whatever the numbers', { serang: ROW, pairs: [pairOf('E')] }, ['E', null, null]],
  ])('%s', (_, one, expected) => {
    expect(standing(one)).toEqual(expected);
  });

  it('says the year of each where the plans share none', () => {
    const rows = compared({
      serang: ROW,
      pairs: [{ ...pairOf('A'), rowIds: [SERANG, '3672-2025-001'] }],
      years: [2025, 2026],
    });
    expect(rows.map(({ year, share, rung }) => [rung, year, share])).toEqual([
      ['A', 2023, 90],
      ['A', 2025, 80],
    ]);
  });

  it('says why, and what keeps it from a higher rung', () => {
    const [waiting] = compared({ serang: schools, pairs: [pairOf('B', 'sekolah')] });
    expect(waiting).toMatchObject({
      reason: 'Penyebutnya belum diketahui. Dinilai.',
      reason_en: 'The denominator is not known. Judged.',
      origin: 'judged',
    });
  });

  it('count as one where the planner typed nothing but the denominator', () => {
    const decisions = [
      {
        ...{ rowIds: [CILEGON, SERANG] as const, decision: 'accept' as const, reason: '' },
        ...{ thingId: 'kelurahan', text: '', thing: 'kelurahan' },
      },
    ];
    expect(standing({ serang: kelurahan, pairs: [pairOf('B', 'kelurahan', 'wilayah')], decisions })).toEqual([
      'B',
      (100 * 50) / 67,
      (100 * 23) / 43,
    ]);
  });
});

describe('two rows that nobody has read', () => {
  const action = 'Persalinan ibu hamil di fasilitas kesehatan';
  it.each<[string, Case, unknown]>([
    ['the same percentage', { serang: { ...ROW, action } }, ['A', 90, 80]],
    [
      'the same count of kelurahan',
      {
        serang: { unit: 'kelurahan', action, targets: [67, 67] },
        cilegon: { unit: 'kelurahan', action, targets: [43, 43] },
      },
      ['B', 100, 100],
    ],
    [
      'there each year',
      { serang: { ...ROW, action, unitKind: 'count', nature: 'milestone' } },
      ['C', null, null],
    ],
    [
      'another unit',
      { serang: { ...ROW, action }, cilegon: { ...ROW, action, unit: 'orang', unitKind: 'count' } },
      ['E', null, null],
    ],
    [
      'another direction',
      { serang: { ...ROW, action }, cilegon: { ...ROW, action, direction: -1 } },
      ['E', null, null],
    ],
    [
      'a count that no city has a number of',
      { serang: { unit: 'paket', action, targets: [3, 4] } },
      ['E', null, null],
    ],
    [
      'only half of the words',
      {
        serang: { ...ROW, action },
        cilegon: { ...ROW, action: 'Persalinan ibu hamil oleh bidan desa dan keluarga miskin' },
      },
      ['E', null, null],
    ],
    [
      'the same object, something else done to it',
      { serang: { ...ROW, action }, cilegon: { ...ROW, action: `Sosialisasi ${action}` } },
      null,
    ],
    [
      'a percentage in the cell',
      {
        serang: {
          unit: 'sekolah',
          action,
          targets: [reading(80, { percent: true }), reading(90, { percent: true })],
        },
      },
      ['A', 90, 80],
    ],
  ])('%s', (_, one, expected) => {
    expect(standing(one)).toEqual(expected);
  });

  it('under different indicators are not held against each other', () => {
    expect(standing({ serang: { ...ROW, action }, cilegon: { ...ROW, action, indicator: '2' } })).toBeNull();
  });
});

describe('what the planner says', () => {
  const said = (decision: PairDecision['decision']): PairDecision => ({
    ...{ rowIds: [SERANG, CILEGON], decision, thingId: null, text: decision, thing: '', reason: 'rapat' },
  });
  const other: RowCase = { ...ROW, action: 'Sama sekali lain', indicator: '4' };

  it('adds a pair that no rule finds', () => {
    expect(standing({ serang: ROW, cilegon: other })).toBeNull();
    const [first] = compared({ serang: ROW, cilegon: other, decisions: [said('accept')] });
    expect(first).toMatchObject({ origin: 'planner', rung: 'A', decision: 'accept', confidence: 'high' });
  });

  it('rejects one, which stays in the list with that decision', () => {
    const [first] = compared({ serang: ROW, pairs: [pairOf('A')], decisions: [said('reject')] });
    expect(first).toMatchObject({ origin: 'judged', decision: 'reject' });
  });

  it('of rows that are gone says nothing', () => {
    const gone: PairDecision = { ...said('accept'), rowIds: [SERANG, '3672-2023-999'] };
    expect(compared({ serang: ROW, cilegon: other, decisions: [gone] })).toEqual([]);
  });
});
