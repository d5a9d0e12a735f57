import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../analysis/plan/number';
import type { NumberDoubt, Operator, UnitKind } from '../../analysis/plan/plan';

const read = (text: string, kind: UnitKind = 'count', unit = '') => readNumber(text, { kind, unit });

describe('a number cell', () => {
  it.each<[string, UnitKind, number | null]>([
    ['1.234,56', 'count', 1234.56],
    ['1.234,56', 'percent', 1234.56],
    ['1,234.56', 'count', 1234.56],
    ['1.000.000', 'count', 1_000_000],
    ['1,000,000', 'count', 1_000_000],
    ['0,13', 'percent', 0.13],
    ['0,13', 'count', 0.13],
    ['0.21', 'percent', 0.21],
    ['0.21', 'count', 0.21],
    ['0.007', 'percent', 0.007],
    ['0.007', 'count', 0.007],
    ['0,500', 'count', 0.5],
    ['8.000', 'count', 8000],
    ['8.000', 'document', 8000],
    ['8.000', 'none', 8000],
    ['52.500', 'document', 52_500],
    ['64.597', 'count', 64_597],
    ['75.949', 'amount', 75_949],
    ['2500', 'count', 2500],
    ['0', 'count', 0],
    ['007', 'count', 7],
    ['80,2', 'count', 80.2],
    ['2.5', 'count', 2.5],
    ['96,5', 'percent', 96.5],
    ['100.00', 'percent', 100],
    ['700%', 'percent', 700],
    ['-5', 'count', -5],
    ['\u22125', 'count', -5],
    ['\u20130,3', 'percent', -0.3],
    ['12,90 Persen', 'percent', 12.9],
    [' 90 ', 'count', 90],
  ])('%j in a column of kind %s is %j', (text, kind, value) => {
    expect(read(text, kind)).toMatchObject({ value, printed: text.trim() });
  });

  it.each<[string, UnitKind, NumberDoubt, number | null]>([
    ['5.8697', 'count', 'malformed', 58_697],
    ['5.8697', 'document', 'malformed', 58_697],
    ['5.8697', 'none', 'malformed', 58_697],
    ['1,500', 'count', 'ambiguous', 1500],
    ['64.597', 'percent', 'ambiguous', 64.597],
    ['8.000', 'rate', 'ambiguous', 8],
    ['0.234,5', 'count', 'malformed', null],
    ['1.2.3', 'count', 'malformed', null],
    ['1..5', 'count', 'malformed', null],
    ['1.23.456', 'count', 'malformed', null],
    [',5', 'count', 'malformed', 0.5],
    ['-.5', 'count', 'malformed', -0.5],
    ['9'.repeat(16), 'count', 'malformed', null],
    ['9'.repeat(400), 'count', 'malformed', null],
    ['2,5 juta', 'amount', 'ambiguous', 2_500_000],
    ['Rp 3 Miliar', 'amount', 'ambiguous', 3_000_000_000],
  ])('%j in a column of kind %s has no value: %s, perhaps %j', (text, kind, doubt, proposal) => {
    expect(read(text, kind)).toMatchObject({ value: null, doubt, proposal });
  });

  it.each([
    ['5.8697', 'percent', 5.8697],
    ['5.8697', 'rate', 5.8697],
    ['1,500', 'percent', 1.5],
  ] as const)('%j is a fraction in a column of kind %s', (text, kind, value) => {
    expect(read(text, kind)).toMatchObject({ value, doubt: null });
  });

  it.each<[string, NumberDoubt]>([
    ['', 'blank'],
    ['  \t\u00a0 ', 'blank'],
    ['-', 'dash'],
    ['--', 'dash'],
    ['\u2013', 'dash'],
    ['\u2014', 'dash'],
    ['\u2212', 'dash'],
    ['\u2011', 'dash'],
    ['n/a', 'text'],
    ['dokumen', 'text'],
    ['Nihil', 'text'],
    ['Tidak ada', 'text'],
    ['…', 'text'],
    ['Tahun 2022 - Tahun 2027', 'period'],
    ['2022-2027', 'period'],
    ['2022 \u2013 2027', 'period'],
    ['Tahun 2022 s/d Tahun 2027', 'period'],
    ['2022 sampai dengan 2027', 'period'],
    ['2022/2023', 'period'],
    ['Tahun 2022', 'period'],
  ])('%j says no number (%s), which is not 0', (text, doubt) => {
    expect(read(text)).toMatchObject({ value: null, doubt, components: [], proposal: null });
  });

  it('keeps a bare year as a number: only its word makes it a period', () => {
    expect(read('2022')).toMatchObject({ value: 2022, doubt: null });
  });

  it.each<[string, Operator, number]>([
    ['> 90%', '>', 90],
    ['>90%', '>', 90],
    ['≥ 90 %', '>=', 90],
    ['>= 90', '>=', 90],
    ['< 5%', '<', 5],
    ['≤ 0,5', '<=', 0.5],
    ['minimal 3', '>=', 3],
    ['Min. 3', '>=', 3],
    ['paling banyak 12', '<=', 12],
    ['Lebih dari 40', '>', 40],
    ['di bawah 14', '<', 14],
    ['±50', '~', 50],
    ['sekitar 50', '~', 50],
  ])('%j is a bound: %s %j', (text, operator, value) => {
    expect(read(text, 'percent')).toMatchObject({ operator, value, doubt: null });
  });

  it('keeps a bound behind a word, and does not take the end of a word for one', () => {
    expect(read('Target > 90')).toMatchObject({ operator: '>', value: 90, doubt: 'unit-in-cell' });
    expect(read('Nominal 90')).toMatchObject({ operator: '', value: 90, doubt: 'unit-in-cell' });
  });

  it.each([
    ['100%', true],
    ['12,90 Persen', true],
    ['100 %', true],
    ['100', false],
    ['% 100', false],
    ['5 persentase', false],
  ])('%j says percent itself: %j', (text, percent) => {
    expect(read(text).percent).toBe(percent);
  });
});

describe('a cell with words', () => {
  it.each([
    ['5 paket', 5, 'paket'],
    ['25 FA', 25, 'FA'],
    ['5paket', 5, 'paket'],
    ['43 Kelurahan', 43, 'Kelurahan'],
    ['Rp.500.000', 500_000, 'Rp.'],
    ['Rp 1.500.000,-', 1_500_000, 'Rp ,-'],
    ['12 (dua belas)', 12, '(dua belas)'],
    ['- 5', 5, '-'],
    ['27.600 m', 27_600, 'm'],
  ])('%j has its number and its word', (text, value, label) => {
    expect(read(text)).toMatchObject({ value, doubt: 'unit-in-cell', components: [{ value, label }] });
  });

  it.each([
    ['Motor 2 Molin 1', [2, 'Motor', 1, 'Molin']],
    ['8 Kecamatan 43 Kelurahan', [8, 'Kecamatan', 43, 'Kelurahan']],
    ['8 Kec. dan 43 Kel', [8, 'Kec.', 43, 'Kel']],
    ['249 399', [249, '', 399, '']],
    ['10-20', [10, '-', 20, '']],
  ])('%j has several numbers and no single one', (text, parts) => {
    const { value, doubt, components } = read(text);
    expect({ value, doubt }).toEqual({ value: null, doubt: 'several-numbers' });
    expect(components.flatMap((part) => [part.value, part.label])).toEqual(parts);
  });

  it.each([
    ['8 Kecamatan 43 Kelurahan', 'Jumlah Kecamatan dan Kelurahan', 51, null],
    ['8 Kecamatan dan 43 Kelurahan', 'Kecamatan Kelurahan', 51, null],
    ['8 Kec 43 Kelurahan', 'Kecamatan Kelurahan', 51, null],
    ['8 FA Kecamatan 43 Kelurahan', 'FA se Kota Cilegon', null, 51],
    ['8 Kecamatan 43 Kelurahan', 'Orang', null, 51],
    ['249 399', 'SD SMP', null, 648],
    ['249 399', 'Siswa', null, null],
    ['Motor 2 Molin 1', 'Satuan', null, null],
    ['10-20', 'SD SMP', null, null],
  ])('%j under the unit %j adds up to %j, perhaps %j', (text, unit, value, proposal) => {
    expect(read(text, 'count', unit)).toMatchObject({ value, proposal });
  });
});

describe('any text', () => {
  const kinds = fc.constantFrom<UnitKind>('percent', 'count', 'document', 'rate', 'amount', 'none');
  const alphabet = fc.constantFrom(...'0123456789.,-–−>≥%/ daneKjt()'.split(''), 'Tahun ', 'juta', ' dan ');
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(alphabet).map((parts) => parts.join('')),
  );

  it('is read without an exception, with a finite number or a doubt', () => {
    fc.assert(
      fc.property(texts, kinds, fc.string(), (text, kind, unit) => {
        const { value, doubt, proposal, components } = readNumber(text, { kind, unit });
        if (value === null) expect(doubt).not.toBeNull();
        for (const number of [value, proposal, ...components.map((part) => part.value)])
          if (number !== null) expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it('without a digit is never a number, and never 0', () => {
    const wordless = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\d/g, ''));
    fc.assert(
      fc.property(wordless, kinds, (text, kind) => {
        expect(read(text, kind)).toMatchObject({ value: null, proposal: null, components: [] });
      }),
    );
  });

  it('comes back from Indonesian formatting as it was', () => {
    const format = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });
    const amounts = fc.integer({ min: 1, max: 10 ** 12 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(read(format.format(amount)).value).toBe(amount);
      }),
    );
  });

  it.each([
    ['9'.repeat(10_000)],
    ['1.'.repeat(5_000)],
    ['1,2.'.repeat(2_500)],
    ['1 '.repeat(5_000)],
    [`1${' '.repeat(9_998)}x`],
    [`1 ${'dan'.repeat(3_300)}x 2`],
    [`1 ${', '.repeat(5_000)}x 2`],
    ['-'.repeat(9_999) + 'x'],
    [' '.repeat(9_999) + 'x'],
    ['Tahun '.repeat(1_600)],
    ['>'.repeat(9_999) + '1'],
  ])('of ten thousand characters takes no time: %.12s…', (text) => {
    const start = performance.now();
    read(text, 'count', 'Kecamatan dan Kelurahan');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
