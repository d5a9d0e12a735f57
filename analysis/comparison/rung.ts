/**
 * How far rows of different cities stand side by side, the best first: A the same measure, B a count over the city's own
 * number of what it counts, C there each year, D as B with such a number missing, E the same theme, F one city only.
 */
export type Rung = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export const RUNGS: readonly Rung[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Rungs of rows whose numbers belong side by side, at once or as soon as a denominator is known. */
export const WITH_FIGURES: readonly Rung[] = ['A', 'B', 'C', 'D'];
