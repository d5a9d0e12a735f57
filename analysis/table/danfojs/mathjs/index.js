'use strict';

/**
 * The five functions of mathjs 9 that danfojs calls, on simple-statistics.
 *
 * Results and refusals are those of mathjs: sample ("unbiased") variance and deviation, 0 for a single value, NaN where
 * a value is NaN, an error for an empty array and for null. Values that are text are refused, where mathjs would have
 * read "2" as 2: in this product a text column is never a number column.
 */

// simple-statistics is asked for inside each function: a start that computes nothing does not load it, and a bundler
// that sees which of its exports are named keeps only those.

function mean(values) {
  return settled('mean', values, (numbers) => require('simple-statistics').mean(numbers));
}

function median(values) {
  return settled('median', values, (numbers) => require('simple-statistics').median(numbers));
}

function variance(values) {
  return settled('variance', values, sampleVariance);
}

function std(values) {
  return settled('std', values, (numbers) => Math.sqrt(sampleVariance(numbers)));
}

/** Every value that occurs most often, in order of first appearance; simple-statistics' own `mode` gives only one. */
function mode(values) {
  if (values.length === 0) throw new Error('Cannot calculate mode of an empty array');
  const counts = new Map();
  for (const value of values) {
    if (Number.isNaN(value)) throw new Error('Cannot calculate mode of an array containing NaN values');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const highest = require('simple-statistics').max([...counts.values()]);
  return [...counts.keys()].filter((value) => counts.get(value) === highest);
}

function sampleVariance(numbers) {
  return numbers.length === 1 ? 0 : require('simple-statistics').sampleVariance(numbers);
}

/** simple-statistics sorts NaN wrongly and adds null as 0, both without a word, so neither reaches it. */
function settled(name, values, compute) {
  if (values.length === 0) throw new Error(`Cannot calculate ${name} of an empty array`);
  const numbers = values.map((value) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    throw new TypeError(`Cannot calculate ${name}, unexpected value: ${String(value)}`);
  });
  return numbers.some(Number.isNaN) ? NaN : compute(numbers);
}

module.exports = { mean, median, mode, std, variance };
