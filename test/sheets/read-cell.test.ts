import { describe, expect, it } from 'vitest';
import { readNumber } from '../../analysis/plan/number';
import type { UnitKind } from '../../analysis/plan/plan';
import {
  decimals,
  isFormatted,
  printedNumber,
  shownText,
  typedText,
  typedValue,
} from '../../analysis/sheets/cell-content';
import { numberReader } from '../../analysis/sheets/read-cell';
import { CELL_CASES } from './cell-cases';

describe('a number cell', () => {
  const read = numberReader();
  it.each(CELL_CASES)('$stored as $format', ({ format, stored, content }) => {
    expect(read(stored, format)).toEqual(content);
  });

  it.each([
    ['d-mmm', 43_958, { kind: 'date', value: 45_420, shown: '08-Mei' }],
    ['yyyy-mm-dd', 0, { kind: 'date', value: 1462, shown: '1904-01-01' }],
    ['m/d/yyyy', 43_861, { kind: 'date', value: 45_323, shown: '01/02/2024' }],
    ['yyyy', 43_958, { kind: 'date', value: 45_420, shown: '08/05/2024' }],
    // A time has no day to move.
    ['h:mm', 0.4375, { kind: 'date', value: 0.4375, shown: '10:30' }],
    ['[h]:mm', 1.5, { kind: 'date', value: 1.5, shown: '36:00' }],
    ['0%', 0.95, { kind: 'percent', value: 95, shown: '95%' }],
    ['General', 43_958, 43_958],
  ])('counts days from 1904 where its workbook does: %s of %d', (format, stored, content) => {
    expect(numberReader(1904)(stored, format)).toEqual(content);
  });
});

describe('the text of a cell', () => {
  it.each([
    [null, ''],
    ['', ''],
    [' teks ', ' teks '],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [1234.5, '1234,5'],
    [57.699999999999996, '57,7'],
    [-0.5, '-0,5'],
    [0, '0'],
    [1e-20, '1e-20'],
    [{ kind: 'error', value: null, shown: '#DIV/0!' } as const, '#DIV/0!'],
    [{ kind: 'percent', value: 97.5, shown: '97,5%' } as const, '97,5%'],
  ])('%j is %j', (content, text) => {
    expect(shownText(content)).toBe(text);
  });

  it.each([
    [" '95 %", '95 %'],
    ['\u200b95', '95'],
    ['95\u00a0%', '95 %'],
    ['\ufeff1.234\u202f', '1.234'],
    ["'", ''],
    ['\u201995', '95'],
    ['Jum\u00adat\r\nmalam', 'Jumat malam'],
    [" o'clock", "o'clock"],
  ])('that was typed is without what one does not see: %j', (content, text) => {
    expect(typedText(content)).toBe(text);
    expect(typedValue(content)).toBe(text);
  });

  it.each([
    [12.5, 12.5],
    [null, null],
    [true, true],
    [{ kind: 'percent', value: 97.5, shown: '97,5%' } as const, 97.5],
    [{ kind: 'date', value: 45_420, shown: '08-Mei' } as const, '08-Mei'],
    [{ kind: 'error', value: null, shown: '#N/A' } as const, '#N/A'],
  ])('%j means %j', (content, value) => {
    expect(typedValue(content)).toBe(value);
  });
});

describe('a number printed', () => {
  const KINDS: readonly UnitKind[] = ['none', 'count', 'percent', 'rate', 'amount'];
  const NUMBERS = [
    0, 1, -1, 7, 95, 999, 1000, 8000, 64_597, 735_650, 1_234_567, 123_456_789_012_345, 0.1, 0.95, 0.007, 0.21,
    1.234, -1.234, 12.5, 57.7, 64.597, 123.456, 999.999, 1000.001, 1234.5, 5.8697, 1.2345, 0.333, 97.125,
    12_345.678, 33.3333333333333, -12.345, 0.0000001,
  ];
  it.each(KINDS)('is read as the very same number in a column of kind %s', (kind) => {
    expect(NUMBERS.map((value) => readNumber(printedNumber(value), { kind, unit: '' }).value)).toEqual(
      NUMBERS,
    );
  });

  it.each(
    CELL_CASES.flatMap(({ content }) => (isFormatted(content) && content.kind === 'date' ? [content] : [])),
  )('is not what a date or time shows: $shown', ({ shown }) => {
    expect(KINDS.map((kind) => readNumber(shown, { kind, unit: '' }).value)).toEqual(KINDS.map(() => null));
  });

  it('has no number of a scale that no cell of an annex has, rather than another one', () => {
    for (const value of [1e20, 1e21, 1.5e300, 1e-20])
      expect(readNumber(printedNumber(value)).value).toBeNull();
  });

  it.each([95, 97.5, 64.597, 1.234, 1250, -5, 0.125, 33.3333333333333])(
    'as a percentage is read as %d',
    (value) => {
      for (const kind of KINDS)
        if (kind !== 'count')
          expect(readNumber(`${decimals(value)}%`, { kind, unit: '' })).toMatchObject({
            value,
            percent: true,
          });
    },
  );
});
