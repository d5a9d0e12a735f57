import { type Consequence, type ConsequenceKind, TELLING } from './consequence';
import type { FigureChange } from './figure-changes';
import { type Finding, SEVERITIES } from './finding';

/**
 * Order of two findings, the one to decide first in front: by priority, by what hangs on it, then by what that figure is,
 * by how much it would be another, and by how many there are. Equal ones keep their order.
 *
 * @example byPriority({ severity: 'high' }, { severity: 'low' }) // -2
 */
export function byPriority(
  a: Pick<Finding, 'severity' | 'consequence'>,
  b: Pick<Finding, 'severity' | 'consequence'>,
): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byConsequence(a.consequence, b.consequence)
  );
}

const KINDS: readonly ConsequenceKind[] = ['changes', 'rests', 'lacks', 'otherwise', 'heading'];

function byConsequence(a: Consequence | undefined, b: Consequence | undefined): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    TELLING.indexOf(a.main.kind) - TELLING.indexOf(b.main.kind) ||
    shareChanged(b.main) - shareChanged(a.main) ||
    b.figures.length - a.figures.length
  );
}

/** 1 for a figure that comes or goes, else the difference in parts of the larger. */
function shareChanged({ from, to }: FigureChange): number {
  if (typeof from !== 'number' || typeof to !== 'number') return 1;
  const larger = Math.max(Math.abs(from), Math.abs(to));
  return larger === 0 ? 0 : Math.abs(to - from) / larger;
}
