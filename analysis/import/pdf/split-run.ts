import type { TextRun } from './page-marks';

/**
 * The pieces of a run that crosses lines between columns: it is cut at the blank nearest to the line, or at the letter
 * where the line stands. Widths of letters are estimated, since a PDF gives that of the whole run only.
 *
 * @param borders x positions of the lines that it may cross, in order
 */
export function splitRun(run: TextRun, borders: readonly number[]): TextRun[] {
  if (run.upright || run.right - run.left <= 0) return [run];
  const crossed = borders.filter((x) => x > run.left + SLACK && x < run.right - SLACK);
  if (crossed.length === 0) return [run];
  const starts = letterStarts(run);
  const pieces: TextRun[] = [];
  let from = 0;
  for (const x of crossed) {
    const at = cutNear(run.text, starts, x, from);
    if (run.text[at - 1] !== ' ' && overflows(run, x)) continue;
    if (at <= from || at >= run.text.length) continue;
    pieces.push(piece(run, starts, from, at));
    from = at;
  }
  pieces.push(piece(run, starts, from, run.text.length));
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** The texts of a run that are set apart by several blanks, as in a table made with the blank key. */
export function splitAtBlanks(run: TextRun): TextRun[] {
  if (run.upright || !/\S\s{2,}\S/.test(run.text)) return [run];
  const starts = letterStarts(run);
  return [...run.text.matchAll(/\S+(?:\s\S+)*/g)].map(({ 0: text, index }) =>
    piece(run, starts, index, index + text.length),
  );
}

/** A run may reach this far over a line without belonging to both sides. */
const SLACK = 2;
/** A side with less than this share of a run's width got it by overflowing. */
const OVERFLOW = 0.2;
/** A blank this many points from the line is taken for the border between two cells. */
const BLANK_REACH = 12;

/** A figure is never cut, and a word only where much of it stands on either side. */
function overflows({ text, left, right }: TextRun, x: number): boolean {
  const share = (x - left) / (right - left);
  return /^[\d.,%\s-]+$/.test(text) || share < OVERFLOW || share > 1 - OVERFLOW;
}

function letterStarts({ text, left, right }: TextRun): number[] {
  const widths = [...text].map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const starts: number[] = [];
  let at = left;
  for (const [index, letter] of [...text].entries()) {
    for (let unit = 0; unit < letter.length; unit++) starts.push(at);
    at += ((widths[index] ?? 1) / total) * (right - left);
  }
  starts.push(right);
  return starts;
}

/** In widths of a small letter, as most fonts have them. */
function widthOf(letter: string): number {
  if (/[ilj.,:;'|!]/.test(letter)) return 0.55;
  if (/[\sftrI()/-]/.test(letter)) return 0.65;
  if (/[mwMW%@]/.test(letter)) return 1.6;
  return /[A-Z]/.test(letter) ? 1.3 : 1;
}

function cutNear(text: string, starts: readonly number[], x: number, from: number): number {
  let best = -1;
  let letter = from;
  for (let at = from + 1; at < text.length; at++) {
    const start = starts[at] ?? 0;
    if (Math.abs(start - x) < Math.abs((starts[letter] ?? 0) - x)) letter = at;
    if (text[at - 1] !== ' ') continue;
    if (
      Math.abs(start - x) <= BLANK_REACH &&
      (best === -1 || Math.abs(start - x) < Math.abs((starts[best] ?? 0) - x))
    )
      best = at;
  }
  return best === -1 ? letter : best;
}

function piece(run: TextRun, starts: readonly number[], from: number, to: number): TextRun {
  const text = run.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return { ...run, text: text.trim(), left: starts[from + lead] ?? run.left, right: starts[to] ?? run.right };
}
