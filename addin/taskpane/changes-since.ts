import type { Change, Figure, LastRun } from './analysis-client';

/** Figures that are others than in the last run; null when there was no run before. */
export function changesSince(last: LastRun | null, figures: readonly Figure[]): Change[] | null {
  if (!last) return null;
  const before = new Map(last.figures.map(({ what, value }) => [what.id, value]));
  return figures.flatMap(({ what, value }) => {
    const old = before.get(what.id);
    return old === undefined || old === value ? [] : [{ what, before: old, after: value }];
  });
}
