import { DataFrame } from 'danfojs-node';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { columnOf, frame, recordsOf } from '../../analysis/table/frame';

describe('a frame', () => {
  it('is a DataFrame of danfojs', () => {
    expect(frame({ a: [1] })).toBeInstanceOf(DataFrame);
  });

  it('takes types from the whole column, not from its first twenty values', () => {
    const late = [...Array.from({ length: 30 }, (_, index) => String(index)), 'empat puluh'];
    const numbers = late.map((_, index) => (index < 25 ? null : index + 0.5));
    expect(frame({ code: ['001', '3673'], blank: [null, null] }).dtypes).toEqual(['string', 'float32']);
    expect(frame({ late, numbers, flag: late.map(() => true) }).dtypes).toEqual([
      'string',
      'float32',
      'boolean',
    ]);
  });

  it('keeps "001" as text and numbers in double precision', () => {
    const table = frame({ code: ['001'], amount: [123456789.25] });
    expect(columnOf(table, 'code')).toEqual(['001']);
    expect(columnOf(table, 'amount')).toEqual([123456789.25]);
    expect(table.describe().values[5]).toEqual([123456789.25]);
  });

  it.each([
    ['null among numbers', { a: [1, null, 3] }, [1, null, 3]],
    ['NaN among numbers', { a: [1, NaN, 3] }, [1, null, 3]],
    ['NaN in a Float64Array', { a: new Float64Array([NaN, 2]) }, [null, 2]],
    ['a first row that is blank', { a: [null, 'x'] }, [null, 'x']],
    ['nothing but blanks', { a: [null, null] }, [null, null]],
    ['truth values', { a: [true, null, false] }, [true, null, false]],
    ['no rows', { a: [] }, []],
  ])('gives back %s, blank = null', (_, columns, expected) => {
    const table = frame(columns);
    expect(columnOf(table, 'a')).toEqual(expected);
    expect(recordsOf(table)).toEqual(expected.map((cell) => ({ a: cell })));
  });

  it.each([
    ['no rows', { a: [], b: new Float64Array(0) }, [0, 2], ['a', 'b']],
    ['no columns', {}, [0, 0], []],
  ])('with %s is allowed', (_, columns, shape, names) => {
    expect(frame(columns).shape).toEqual(shape);
    expect(frame(columns).columns).toEqual(names);
  });

  it('does not let danfojs compute with a blank as with 0', () => {
    const table = frame({ k: ['a', 'a', 'b'], v: [4, null, 2] });
    expect(table['v'].mean()).toBe(3);
    expect(table['v'].sub(1).values).toEqual([3, NaN, 1]);
    expect(table['v'].le(3).values).toEqual([false, false, true]);
    expect(table.groupby(['k']).col(['v']).mean().values).toEqual([
      ['a', NaN],
      ['b', 2],
    ]);
  });

  it('takes nothing from its input by reference', () => {
    const target = [1, 2];
    const table = frame({ target });
    target[0] = 99;
    columnOf(table, 'target')[1] = 99;
    expect(columnOf(table, 'target')).toEqual([1, 2]);
  });

  it('takes coded columns, and texts that are put together when they are read', () => {
    let read = 0;
    const table = frame({
      nature: { codes: Uint8Array.of(1, 0, 1), values: ['quota', 'level'] },
      year: { codes: Int32Array.of(0, 1, 0), values: [2022, null] },
      rows: { length: 3, texts: () => (read++, ['a;b', null, '']) },
    });
    expect(table.dtypes).toEqual(['string', 'float32', 'string']);
    expect(columnOf(table, 'nature')).toEqual(['level', 'quota', 'level']);
    expect(columnOf(table, 'year')).toEqual([2022, null, 2022]);
    expect(read).toBe(0);
    expect(columnOf(table, 'rows')).toEqual(['a;b', null, '']);
    expect(table.values).toEqual([
      ['level', 2022, 'a;b'],
      ['quota', NaN, null],
      ['level', 2022, ''],
    ]);
    expect(read).toBe(1);
    expectTypeOf(columnOf(table, 'nature')).toEqualTypeOf<string[]>();
    expectTypeOf(columnOf(table, 'year')).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(columnOf(table, 'rows')).toEqualTypeOf<(string | null)[]>();
  });

  it.each([
    ['unequal lengths', { a: [1], b: [1, 2] }, RangeError],
    [
      'unequal lengths of a coded column',
      { a: [1], b: { codes: new Uint8Array(2), values: [1] } },
      RangeError,
    ],
    ['an infinite number', { a: [1, Infinity] }, RangeError],
    [
      'an infinite number among coded ones',
      { a: { codes: new Uint8Array(2), values: [-Infinity] } },
      RangeError,
    ],
    ['an infinite double', { a: Float64Array.of(Infinity) }, RangeError],
    ['a name that objects put first', { b: [1], '2022': [2] }, TypeError],
    ['the name of a method', { count: [1] }, TypeError],
    ['the name of a property', { index: [1] }, TypeError],
    ['the prototype', { ['__proto__']: [1] }, TypeError],
    ['a member of danfojs', { $data: [1] }, TypeError],
  ])('refuses %s', (_, columns, kind) => {
    expect(() => frame(columns)).toThrow(kind);
  });

  it('refuses a column of numbers and text', () => {
    const mixed = JSON.parse('{ "a": [1, "x"] }') as Record<string, string[]>;
    expect(() => frame(mixed)).toThrow(/"a" mixes number and string/);
  });

  it('names the columns it has when asked for another', () => {
    const untyped: DataFrame = frame({ a: [1], b: [2] });
    expect(() => columnOf(untyped, 'c')).toThrow(/"c" among a, b/);
  });

  it('knows its columns at compile time', () => {
    const table = frame({ id: ['x', 'y'], target: [1, 2], raw: new Float64Array(2), reason: ['z', null] });
    expectTypeOf(columnOf(table, 'id')).toEqualTypeOf<string[]>();
    expectTypeOf(columnOf(table, 'target')).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(columnOf(table, 'raw')).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(columnOf(table, 'reason')).toEqualTypeOf<(string | null)[]>();
    // @ts-expect-error no such column
    expect(() => columnOf(table, 'targets')).toThrow(RangeError);
  });

  it('gives any columns back', () => {
    const blankable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const size = { minLength: 4, maxLength: 4 };
    const columns = fc.record({
      numbers: fc.array(blankable(fc.double({ noNaN: true, noDefaultInfinity: true })), size),
      texts: fc.array(blankable(fc.string()), size),
      flags: fc.array(blankable(fc.boolean()), size),
    });
    fc.assert(
      fc.property(columns, (given) => {
        const table = frame(given);
        expect(columnOf(table, 'numbers')).toEqual(given.numbers);
        expect(columnOf(table, 'texts')).toEqual(given.texts);
        expect(columnOf(table, 'flags')).toEqual(given.flags);
      }),
    );
  });
});
