import type { Figures } from './figures';

export const MEASURES = ['gap', 'coverage', 'comparison'] as const;
export type Measure = (typeof MEASURES)[number];

/** One way of computing the three measures; each call computes anew. */
export interface Engine<Gap = unknown, Coverage = unknown, Comparison = unknown> {
  /** Before each round, not timed. */
  prepare?(): void;
  gap(): Gap | Promise<Gap>;
  coverage(): Coverage | Promise<Coverage>;
  comparison(): Comparison | Promise<Comparison>;
  /** Of the results of the three, not timed. */
  figures(gap: Gap, coverage: Coverage, comparison: Comparison): Figures;
}

/** Milliseconds of every repeat, by measure. */
export type Times = Readonly<Record<Measure, readonly number[]>>;

/** Runs an engine so many times after a warm-up, garbage collected before each round. */
export async function timed<Gap, Coverage, Comparison>(
  engine: Engine<Gap, Coverage, Comparison>,
  repeats: number,
): Promise<{ readonly times: Times; readonly figures: Figures }> {
  const times: Record<Measure, number[]> = { gap: [], coverage: [], comparison: [] };
  let figures: Figures = {};
  for (let repeat = 0; repeat <= repeats; repeat++) {
    engine.prepare?.();
    globalThis.gc?.();
    const start = performance.now();
    const gap = await engine.gap();
    const gapped = performance.now();
    const coverage = await engine.coverage();
    const covered = performance.now();
    const comparison = await engine.comparison();
    const compared = performance.now();
    if (repeat === 0) {
      figures = engine.figures(gap, coverage, comparison);
      continue;
    }
    times.gap.push(gapped - start);
    times.coverage.push(covered - gapped);
    times.comparison.push(compared - covered);
  }
  return { times, figures };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Median of the sums of the three measures, round by round. */
export function medianTotal(times: Times): number {
  return median(times.gap.map((gap, at) => gap + (times.coverage[at] ?? 0) + (times.comparison[at] ?? 0)));
}
