import { describe, expect, it } from 'vitest';
import { crosswalkReader, indicatorKey } from '../../analysis/plan/crosswalk';
import type { PrintedRow } from '../../analysis/plan/printed-plan';
import { seeds } from './seeds';

const { indicators } = seeds.reference;
const entry = {
  planId: '3673-2022',
  sectionNo: 'II',
  indicatorNo: '1',
  indicator: 'Persentase anak berakta',
  canonicalIndicator: '4',
  subIndicator: null,
  confidence: 'high',
  reason: { id: 'Akta kelahiran.', en: 'Birth certificates.' },
} as const;
const override = {
  rowId: '3673-2022-002',
  canonicalIndicator: null,
  subIndicator: null,
  confidence: 'medium',
  reason: { id: 'Bukan untuk anak.', en: 'Not for children.' },
} as const;
const read = crosswalkReader('3673-2022', { indicators, crosswalk: [entry], overrides: [override] });
const row = (changes: Partial<PrintedRow>): PrintedRow => ({
  rowId: '3673-2022-001',
  sectionNo: 'II',
  section: '',
  indicatorNo: '1',
  indicator: entry.indicator,
  action: '',
  measure: '',
  unit: '',
  baseline: '',
  targets: [],
  agencies: '',
  program: '',
  filledDown: [],
  sourceLine: null,
  extras: {},
  ...changes,
});

describe('the canonical indicator of a row', () => {
  it('is that of its printed indicator', () => {
    expect(read(row({}))).toEqual({
      indicator: '4',
      subIndicator: null,
      confidence: 'high',
      reason: { id: 'Akta kelahiran.', en: 'Birth certificates.' },
      source: 'indicator',
    });
  });

  it('is its own where the row was decided apart, and that may be none', () => {
    expect(read(row({ rowId: override.rowId }))).toMatchObject({ indicator: null, source: 'row' });
  });

  it('is of the same number under another section: numbers alone say nothing', () => {
    expect(read(row({ sectionNo: 'III' })).source).not.toBe('indicator');
    expect(indicatorKey(row({}))).not.toBe(indicatorKey(row({ indicatorNo: '2' })));
  });

  it.each([
    ['Kutipan akta kelahiran', '4'],
    ['Pencegahan perkawinan anak', '7'],
    ['Persentase wajib belajar 12 tahun', '18'],
    ['KUTIPAN AKTA KELAHIRAN bagi anak usia 0-18 tahun', '4'],
  ])('is sought by wording where nobody decided: %j is %s, with low confidence', (indicator, id) => {
    expect(read(row({ indicator }))).toMatchObject({ indicator: id, confidence: 'low', source: 'wording' });
  });

  it.each([[''], ['Anak'], ['Jumlah dan persentase'], ['Panjang jalan tol']])(
    'is none where the wording does not decide: %j',
    (indicator) => {
      expect(read(row({ indicator }))).toMatchObject({ indicator: null, confidence: 'low', source: 'none' });
    },
  );

  it('does not come from the crosswalk of another plan', () => {
    const other = crosswalkReader('3672-2023', { indicators, crosswalk: [entry], overrides: [] });
    expect(other(row({})).source).not.toBe('indicator');
  });
});
