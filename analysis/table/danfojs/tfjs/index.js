'use strict';

/**
 * The part of TensorFlow.js 3 that danfojs calls, in plain doubles.
 *
 * Shapes, broadcasting, axes and refusals are those of TensorFlow.js. Three results differ on purpose:
 * numbers keep double precision whatever the dtype says (no float32 rounding, no whole-number division of "int32"),
 * a blank (null, undefined) is NaN and stays one instead of becoming 0, and `shuffle` draws another, equally
 * repeatable, order for a seed.
 */
class Tensor {
  /** `values` row by row; `shape` of nought, one or two lengths. */
  constructor(values, shape, dtype) {
    this.values = values;
    this.shape = shape;
    this.dtype = dtype;
  }

  get rank() {
    return this.shape.length;
  }

  get size() {
    return this.values.length;
  }

  arraySync() {
    if (this.rank === 0) return this.values[0];
    if (this.rank === 1) return [...this.values];
    const [rowCount, width] = this.shape;
    return Array.from({ length: rowCount }, (_, row) => this.values.slice(row * width, (row + 1) * width));
  }

  clone() {
    return new Tensor([...this.values], [...this.shape], this.dtype);
  }

  transpose() {
    if (this.rank < 2) return this.clone();
    const [rowCount, width] = this.shape;
    const turned = Array.from(this.values, (_, at) => {
      const row = at % rowCount;
      const column = Math.floor(at / rowCount);
      return this.values[row * width + column];
    });
    return new Tensor(turned, [width, rowCount], this.dtype);
  }

  sqrt() {
    return new Tensor(this.values.map(Math.sqrt), [...this.shape], this.dtype);
  }

  max(axis) {
    return reduce(this, axis, this.dtype, (line) => line.reduce(larger, -Infinity));
  }

  min(axis) {
    return reduce(this, axis, this.dtype, (line) => line.reduce(smaller, Infinity));
  }

  mean(axis) {
    return reduce(this, axis, 'float32', meanOf);
  }

  argMax(axis = 0) {
    return reduce(this, axis, 'int32', (line) => firstBest(line, (value, best) => value > best));
  }

  argMin(axis = 0) {
    return reduce(this, axis, 'int32', (line) => firstBest(line, (value, best) => value < best));
  }
}

const arithmetic = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  divNoNan: (a, b) => (b === 0 ? 0 : a / b),
  pow: (a, b) => a ** b,
  // The remainder takes the sign of the divisor, as in Excel's MOD.
  mod: (a, b) => (a < 0 === b < 0 ? a % b : ((a % b) + b) % b),
};
const comparisons = {
  greater: (a, b) => a > b,
  less: (a, b) => a < b,
  greaterEqual: (a, b) => a >= b,
  lessEqual: (a, b) => a <= b,
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
};
for (const [name, operate] of Object.entries(arithmetic)) {
  Tensor.prototype[name] = function (other) {
    return broadcast(this, other, this.dtype, operate);
  };
}
for (const [name, holds] of Object.entries(comparisons)) {
  Tensor.prototype[name] = function (other) {
    return broadcast(this, other, 'bool', (a, b) => (holds(a, b) ? 1 : 0));
  };
}

function scalar(value, dtype) {
  return create([value], [], dtype);
}

function tensor1d(values, dtype) {
  if (values.length > 0 && isList(values[0])) {
    throw new Error('tensor1d() requires values to be a flat array');
  }
  return create(values, [values.length], dtype);
}

function tensor2d(values, shape, dtype) {
  const nested = values.length > 0 && isList(values[0]);
  if (!nested && shape === undefined) throw new Error('tensor2d() requires a shape for a flat array');
  const found = nested ? [values.length, values[0].length] : shape;
  if (nested && values.some((row) => row.length !== found[1])) {
    throw new Error(`tensor2d() requires rows of one length, ${found[1]}`);
  }
  if (shape !== undefined && (shape[0] !== found[0] || shape[1] !== found[1])) {
    throw new Error(`Inferred shape (${found}) does not match the provided shape (${shape})`);
  }
  const flat = nested ? Array.prototype.concat(...values.map((row) => Array.from(row))) : values;
  if (flat.length !== found[0] * found[1]) {
    throw new Error(
      `The shape [${found}] asks for ${found[0] * found[1]} values but there are ${flat.length}`,
    );
  }
  return create(flat, [...found], dtype);
}

/** Mean and population variance along an axis. */
function moments(tensor, axis) {
  const variance = reduce(tensor, axis, 'float32', (line) => {
    const mean = meanOf(line);
    return meanOf(line.map((value) => (value - mean) ** 2));
  });
  return { mean: tensor.mean(axis), variance };
}

const data = {
  array(items) {
    return {
      shuffle: (_bufferSize, seed) => data.array(shuffled(items, String(seed))),
      take: (count) => data.array(items.slice(0, count)),
      toArray: () => Promise.resolve([...items]),
    };
  },
};

function create(values, shape, dtype) {
  const first = values[0];
  const kind =
    dtype ?? (typeof first === 'string' ? 'string' : typeof first === 'boolean' ? 'bool' : 'float32');
  if (!['float32', 'int32', 'bool', 'boolean', 'string'].includes(kind)) {
    throw new Error(`Unknown data type ${kind}`);
  }
  return new Tensor(kind === 'string' ? Array.from(values) : Array.from(values, toNumber), shape, kind);
}

function isList(value) {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function toNumber(value) {
  if (value === null || value === undefined) return NaN;
  if (typeof value === 'string') throw new Error('A tensor of numbers cannot hold text');
  return Number(value);
}

/** `operate` on each pair of values; a length of one, or a missing axis, is repeated to the length of the other. */
function broadcast(left, other, dtype, operate) {
  const right = other instanceof Tensor ? other : scalar(other);
  const shape = [];
  for (let back = Math.max(left.rank, right.rank); back > 0; back--) {
    const a = left.shape[left.rank - back] ?? 1;
    const b = right.shape[right.rank - back] ?? 1;
    if (a !== b && a !== 1 && b !== 1) {
      throw new Error(
        `Operands could not be broadcast together with shapes ${left.shape} and ${right.shape}.`,
      );
    }
    shape.push(a === 1 ? b : a);
  }
  const [rowCount, width] = asTable(shape);
  const values = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < width; column++) {
      values.push(operate(valueAt(left, row, column), valueAt(right, row, column)));
    }
  }
  return new Tensor(values, shape, dtype);
}

function valueAt(tensor, row, column) {
  const [rowCount, width] = asTable(tensor.shape);
  return tensor.values[(rowCount === 1 ? 0 : row * width) + (width === 1 ? 0 : column)];
}

function asTable(shape) {
  if (shape.length === 2) return shape;
  return [1, shape.length === 1 ? shape[0] : 1];
}

/** One value for each line along `axis`; without an axis, one for the whole tensor. */
function reduce(tensor, axis, dtype, summarise) {
  if (axis === undefined || tensor.rank < 2) return new Tensor([summarise(tensor.values)], [], dtype);
  const lines = (axis === 0 ? tensor.transpose() : tensor).arraySync();
  return new Tensor(lines.map(summarise), [lines.length], dtype);
}

function larger(best, value) {
  return Number.isNaN(value) || value > best ? value : best;
}

function smaller(best, value) {
  return Number.isNaN(value) || value < best ? value : best;
}

function meanOf(values) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function firstBest(values, isBetter) {
  let best = 0;
  values.forEach((value, at) => {
    if (isBetter(value, values[best])) best = at;
  });
  return best;
}

/** Fisher-Yates with a small generator (mulberry32) started from the seed's characters: the same order each time. */
function shuffled(items, seed) {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0), 16777619);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const chosen = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (last + 1));
    [order[last], order[chosen]] = [order[chosen], order[last]];
  }
  return order;
}

module.exports = { Tensor, data, moments, scalar, tensor1d, tensor2d };
