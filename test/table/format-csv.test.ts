import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../analysis/table/format-csv';
import { frame } from '../../analysis/table/frame';

describe('a table for machines', () => {
  const columns = {
    row_id: ['001', '002'],
    text: ['Buah, Unit', 'kata "hak"\nanak'],
    target: new Float64Array([85.5, NaN]),
    covered: [true, null],
  };

  it('is RFC 4180 with LF, blank = missing', () => {
    const text = 'row_id,text,target,covered\n001,"Buah, Unit",85.5,true\n002,"kata ""hak""\nanak",,\n';
    expect(formatCsv(columns)).toBe(text);
  });

  it('is the same from a frame', () => {
    expect(formatCsv(frame(columns))).toBe(formatCsv(columns));
  });

  it.each([
    [{}, '""\n'],
    [{ a: [], b: [] }, 'a,b\n'],
    [{ a: [null, 'x'] }, 'a\n""\nx\n'],
    [{ a: ['=1+1', '+62', '-', '@x'] }, 'a\n=1+1\n+62\n-\n@x\n'],
  ])('%j is written as %j', (table, text) => {
    expect(formatCsv(table)).toBe(text);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [4.35 * 100, '435'],
    [100 / 3, '33.3333333333'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [123456789.25, '123456789.25'],
    [1234567890123.25, '1234567890123.25'],
    [123456789012345, '123456789012345'],
    [0.00001, '0.00001'],
  ])('the number %d is written as %s', (value, text) => {
    expect(formatCsv({ a: [value] })).toBe(`a\n${text}\n`);
  });

  it('refuses an infinite number and columns of unequal length', () => {
    expect(() => formatCsv({ a: [1 / 0] })).toThrow(RangeError);
    expect(() => formatCsv({ a: [1], b: [] })).toThrow(RangeError);
  });

  it('keeps every number to 11 digits or better', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const back = Number(formatCsv({ a: [value] }).split('\n')[1]);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-11);
      }),
    );
  });
});
