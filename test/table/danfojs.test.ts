// prettier-ignore
// Golden values: mathjs 9.4.4 and @tensorflow/tfjs 3.21.0, Node 20, each call as it stands here; tfjs computes in
// float32, so its figures are compared to 6 digits.
import { createRequire } from 'node:module';
import {
  DataFrame,
  LabelEncoder,
  MinMaxScaler,
  Series,
  StandardScaler,
  readCSV,
  toExcel,
} from 'danfojs-node';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);

type Statistic = (values: readonly unknown[]) => unknown;
const mathjs = require('mathjs') as Record<'mean' | 'median' | 'mode' | 'std' | 'variance', Statistic>;

interface Tensor {
  readonly shape: number[];
  readonly rank: number;
  readonly size: number;
  arraySync(): unknown;
  max(axis?: number): Tensor;
  min(axis?: number): Tensor;
  mean(axis?: number): Tensor;
  argMax(axis?: number): Tensor;
  argMin(axis?: number): Tensor;
  [method: string]: unknown;
}
interface Tensors {
  scalar(value: number): Tensor;
  tensor1d(values: readonly unknown[], dtype?: string): Tensor;
  tensor2d(values: readonly unknown[], shape?: number[], dtype?: string): Tensor;
  moments(tensor: Tensor, axis?: number): { mean: Tensor; variance: Tensor };
  data: {
    array(items: readonly unknown[]): {
      shuffle(size: number, seed: string): { take(count: number): { toArray(): Promise<unknown[]> } };
    };
  };
}
const tf = require('@tensorflow/tfjs-node') as Tensors;
const call = (tensor: Tensor, method: string, ...rest: unknown[]) =>
  (tensor[method] as (...values: unknown[]) => Tensor).apply(tensor, rest);

describe('mathjs substitute', () => {
  it.each([
    ['mean', [3, 1, 2], 2],
    ['mean', [0.1, 0.2, 0.3], 0.2],
    ['mean', [1, NaN, 3], NaN],
    ['mean', [true, false], 0.5],
    ['median', [5], 5],
    ['median', [3, 1, 2], 2],
    ['median', [1, 2, 3, 4], 2.5],
    ['median', [1, NaN, 3], NaN],
    ['std', [5], 0],
    ['std', [1, 2], 0.7071067811865476],
    ['std', [2, 2, 3, 3, 1], 0.8366600265340756],
    ['std', [1, NaN, 3], NaN],
    ['variance', [5], 0],
    ['variance', [1, 2, 3, 4], 1.6666666666666667],
    ['variance', [2, 2, 3, 3, 1], 0.7],
  ] as const)('%s of %j is %d', (name, values, expected) => {
    expect(mathjs[name](values)).toSatisfy(
      (value: number) => Object.is(value, expected) || Math.abs(value - expected) < 1e-12,
    );
  });

  // prettier-ignore
  it.each([
    [[5], [5]],
    [[3, 1, 2], [3, 1, 2]],
    [[2, 2, 3, 3, 1], [2, 3]],
    [['b', 'a', 'b'], ['b']],
    [[1, null, null], [null]],
  ])('mode of %j is %j', (values, expected) => {
    expect(mathjs.mode(values)).toEqual(expected);
  });

  it.each(['mean', 'median', 'std', 'variance'] as const)('%s refuses no values, null and text', (name) => {
    expect(() => mathjs[name]([])).toThrow(/empty/);
    expect(() => mathjs[name]([1, null, 3])).toThrow(TypeError);
    expect(() => mathjs[name](['1', '2'])).toThrow(TypeError);
  });

  // prettier-ignore
  it('mode refuses no values and NaN', () => {
    expect(() => mathjs.mode([])).toThrow(/empty/);
    expect(() => mathjs.mode([1, NaN])).toThrow(/NaN/);
  });
});

describe('tfjs substitute', () => {
  const table = tf.tensor2d([
    [1, -2, 3],
    [4, 5, -6],
  ]);
  const withNaN = tf.tensor2d([
    [1, NaN],
    [NaN, 2],
  ]);

  // prettier-ignore
  it.each([
    ['add', tf.scalar(1), [[2, -1, 4], [5, 6, -5]]],
    ['add', 1, [[2, -1, 4], [5, 6, -5]]],
    ['add', tf.tensor2d([[1, 2, 3]]), [[2, 0, 6], [5, 7, -3]]],
    ['add', tf.tensor2d([1, 2], [2, 1]), [[2, -1, 4], [6, 7, -4]]],
    ['add', tf.tensor1d([1, 2, 3]), [[2, 0, 6], [5, 7, -3]]],
    ['sub', table, [[0, 0, 0], [0, 0, 0]]],
    ['mul', table, [[1, 4, 9], [16, 25, 36]]],
    ['div', tf.scalar(0), [[Infinity, -Infinity, Infinity], [Infinity, Infinity, -Infinity]]],
    ['divNoNan', tf.tensor2d([[0, 2, 3], [0, 5, 2]]), [[0, -1, 1], [0, 1, -3]]],
    ['pow', tf.scalar(2), [[1, 4, 9], [16, 25, 36]]],
    ['mod', tf.scalar(4), [[1, 2, 3], [0, 1, 2]]],
    ['mod', tf.scalar(-4), [[-3, -2, -1], [-0, -3, -2]]],
    ['mod', tf.scalar(2.5), [[1, 0.5, 0.5], [1.5, 0, 1.5]]],
    ['mod', tf.scalar(0), [[NaN, NaN, NaN], [NaN, NaN, NaN]]],
    ['greater', tf.scalar(3), [[0, 0, 0], [1, 1, 0]]],
    ['greaterEqual', tf.scalar(3), [[0, 0, 1], [1, 1, 0]]],
    ['less', tf.scalar(3), [[1, 1, 0], [0, 0, 1]]],
    ['lessEqual', tf.scalar(3), [[1, 1, 1], [0, 0, 1]]],
    ['equal', tf.scalar(3), [[0, 0, 1], [0, 0, 0]]],
    ['notEqual', tf.scalar(3), [[1, 1, 0], [1, 1, 1]]],
  ])('%s', (method, other, expected) => {
    expect(call(table, method, other).arraySync()).toEqual(expected);
  });

  // prettier-ignore
  it('treats NaN as TensorFlow.js does', () => {
    expect(call(withNaN, 'divNoNan', withNaN).arraySync()).toEqual([[1, NaN], [NaN, 1]]);
    expect(call(withNaN, 'divNoNan', 0).arraySync()).toEqual([[0, 0], [0, 0]]);
    expect(call(withNaN, 'equal', withNaN).arraySync()).toEqual([[1, 0], [0, 1]]);
    expect(call(withNaN, 'notEqual', withNaN).arraySync()).toEqual([[0, 1], [1, 0]]);
    expect(withNaN.max().arraySync()).toBeNaN();
    expect(withNaN.min(0).arraySync()).toEqual([NaN, NaN]);
  });

  // prettier-ignore
  it.each([
    [table.max(), [], 5],
    [table.max(0), [3], [4, 5, 3]],
    [table.min(0), [3], [1, -2, -6]],
    [table.min(1), [2], [-2, -6]],
    [table.mean(0), [3], [2.5, 1.5, -1.5]],
    [tf.tensor1d([1, 5]).max(0), [], 5],
    [tf.tensor1d([]).mean(), [], 0],
    [tf.tensor1d([1, 3, 3]).argMax(), [], 1],
    [tf.tensor1d([3, NaN, 4]).argMax(), [], 2],
    [tf.tensor1d([NaN, 3]).argMax(), [], 0],
    [tf.tensor1d([3, 1, 1]).argMin(), [], 1],
    [table.argMax(), [3], [1, 1, 0]],
    [table.argMin(), [3], [0, 0, 1]],
    [tf.moments(table, 0).variance, [3], [2.25, 12.25, 20.25]],
    [tf.moments(tf.tensor1d([1, 2, 3, 4]), 0).variance, [], 1.25],
    [call(table, 'transpose'), [3, 2], [[1, 4], [-2, 5], [3, -6]]],
    [call(table, 'clone'), [2, 3], [[1, -2, 3], [4, 5, -6]]],
    [call(tf.tensor1d([4, 9]), 'sqrt'), [2], [2, 3]],
    [tf.tensor2d([1, 2, 3], [3, 1]), [3, 1], [[1], [2], [3]]],
    [tf.tensor2d([], [0, 2]), [0, 2], []],
    [tf.tensor1d(['a', 'b']), [2], ['a', 'b']],
    [tf.tensor1d([true, false]), [2], [1, 0]],
  ])('shapes and values, case %#', (tensor, shape, expected) => {
    expect(tensor.shape).toEqual(shape);
    expect(tensor.arraySync()).toEqual(expected);
  });

  // prettier-ignore
  it.each([
    ['nested values in one dimension', () => tf.tensor1d([[1]])],
    ['flat values without a shape', () => tf.tensor2d([1, 2])],
    ['too few values', () => tf.tensor2d([1, 2, 3], [2, 2])],
    ['rows of unequal length', () => tf.tensor2d([[1, 2], [3]])],
    ['another shape', () => tf.tensor2d([[1, 2], [3, 4]], [1, 4])],
    ['shapes that do not fit', () => call(table, 'add', tf.tensor1d([1, 2]))],
    ['an unknown type', () => tf.tensor1d([1], 'complex64')],
    ['text among numbers', () => tf.tensor2d([[1, 'x']])],
  ])('refuses %s', (_, make) => {
    expect(make).toThrow();
  });

  it('differs where danfojs would be wrong: blanks stay blank, doubles stay doubles', () => {
    expect(tf.tensor1d([1, null]).arraySync()).toEqual([1, NaN]);
    expect(tf.tensor1d([123456789.25]).arraySync()).toEqual([123456789.25]);
    expect(call(tf.tensor1d([1, 3], 'int32'), 'div', 2).arraySync()).toEqual([0.5, 1.5]);
  });

  it('shuffles by seed: the same order each time, nothing lost', async () => {
    const draw = (seed: string, count: number) =>
      tf.data.array([0, 1, 2, 3, 4, 5]).shuffle(6, seed).take(count).toArray();
    expect(await draw('1', 6)).toEqual(await draw('1', 6));
    expect(await draw('1', 6)).not.toEqual(await draw('2', 6));
    expect([...(await draw('1', 6))].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await draw('1', 3)).toHaveLength(3);
  });
});

describe('danfojs on the substitutes', () => {
  const table = new DataFrame({ a: [3, 1, 2, 8], b: [0.5, -2, 7, 4] });
  const rounded = (values: unknown) =>
    JSON.parse(
      JSON.stringify(values, (_, cell: unknown) =>
        typeof cell === 'number' ? Number(cell.toPrecision(6)) : cell,
      ),
    ) as unknown;

  // The same calls on danfojs-node 1.2.0 with mathjs 9.5.2 and tfjs 3.21.0 gave these values.
  // prettier-ignore
  it.each([
    ['describe', () => table.describe(), [[4, 4], [3.5, 2.375], [3.10913, 3.94493], [1, -2], [2.5, 2.25], [8, 7], [9.66667, 15.5625]]],
    ['std by row', () => table.std(), [1.76777, 2.12132, 3.53553, 2.82843]],
    ['mode by column', () => table.mode({ axis: 0 }), [3, 0.5]],
    ['sum with an array', () => table.add([1, 2], { axis: 1 }), [[4, 2.5], [2, 0], [3, 9], [9, 6]]],
    ['comparison', () => table.gt(2), [[true, false], [false, false], [false, true], [true, true]]],
    ['MinMaxScaler', () => new MinMaxScaler().fitTransform(table), [[0.285714, 0.277778], [0, 0], [0.142857, 1], [1, 0.666667]]],
  ])('%s', (_, compute, expected) => {
    expect(rounded(compute().values)).toEqual(rounded(expected));
  });

  it('scales, encodes, finds and samples', async () => {
    expect(rounded(new StandardScaler().fitTransform([1, 2, 4]))).toEqual([-1.06904, -0.267261, 1.33631]);
    expect(new LabelEncoder().fitTransform(['x', 'y', 'x'])).toEqual([0, 1, 0]);
    expect(new Series([3, 9, 1]).argMax()).toBe(1);
    expect((await table.sample(3)).shape).toEqual([3, 2]);
  });

  it('refuses the network and workbooks in plain words', async () => {
    await expect(readCSV('https://example.org/a.csv')).rejects.toThrow(/cannot read from the network/);
    expect(() => toExcel(table)).toThrow(/cannot read or write workbooks/);
  });
});
