import type { Box } from '../source';
import type { TextRun } from './page-marks';

/** A line of text as it is set. */
export interface SetLine {
  readonly runs: readonly TextRun[];
  readonly text: string;
  readonly box: Box;
}

/** A gap wider than this share of the letters' height stands between two words. */
const WORD_GAP = 0.18;

/**
 * Runs as lines from the top down, each read from left to right; runs whose baselines differ by less than half of
 * their height stand on one line. Runs that read upwards are a line each, from left to right.
 */
export function setLines(runs: readonly TextRun[]): SetLine[] {
  const upright = runs.filter((run) => run.upright).sort((one, other) => one.left - other.left);
  const flat = runs.filter((run) => !run.upright).sort((one, other) => one.y - other.y);
  const lines: TextRun[][] = [];
  for (const run of flat) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(run.y - first.y) <= Math.max(run.height, first.height) * 0.5)
      last.push(run);
    else lines.push([run]);
  }
  return [...upright.map((run) => [run]), ...lines].map(lineOf);
}

function lineOf(runs: readonly TextRun[]): SetLine {
  const sorted = [...runs].sort((one, other) => one.left - other.left);
  let text = '';
  let right = Number.NaN;
  for (const run of sorted) {
    const isApart = run.left - right > run.height * WORD_GAP;
    text += isApart && !text.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text;
    right = run.right;
  }
  const left = Math.min(...sorted.map((run) => run.left));
  const top = Math.min(...sorted.map((run) => run.y - run.height));
  const end = Math.max(...sorted.map((run) => run.right));
  const bottom = Math.max(...sorted.map((run) => run.y + run.height * 0.25));
  return { runs: sorted, text: text.trim(), box: [left, top, end - left, bottom - top] };
}
