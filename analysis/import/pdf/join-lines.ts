import type { Box } from '../source';
import type { SetLine } from './set-lines';

/** Words of a document in lower case, as they stand inside a line. */
export type KnownWords = ReadonlySet<string>;

/** Words that no line break touches: all but the first and the last one of each line of a cell. */
export function knownWords(lines: Iterable<SetLine>): KnownWords {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const word of text
      .toLowerCase()
      .split(/[\s/(),.;:]+/)
      .slice(1, -1))
      words.add(word);
  return words;
}

/**
 * The lines of a cell as one text. A line break is a blank, but for two: after the hyphen of a word ("sekurang-" and
 * "kurangnya"), and inside a word that is wider than its column ("Puskesma" and "s"), where the line is full to the edge and the
 * document has the whole word, or has no such word as its rest.
 */
export function joinLines(lines: readonly SetLine[], cell: Box, known: KnownWords): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before) text = line.text;
    else if (/[\p{L}\d]-$/u.test(text) && /^[\p{L}\d]/u.test(line.text)) text += line.text;
    else text += isCutWord(before, line, cell, known) ? line.text : ` ${line.text}`;
  }
  return text;
}

function isCutWord(before: SetLine, line: SetLine, [left, , width]: Box, known: KnownWords): boolean {
  const head = /[\p{L}]+$/u.exec(before.text)?.[0] ?? '';
  const rest = /^\p{Ll}+/u.exec(line.text)?.[0] ?? '';
  if (head === '' || rest === '' || /\s/.test(before.text)) return false;
  const padding = Math.max(0, before.box[0] - left);
  const letter = before.box[2] / Math.max(1, before.text.length);
  const room = width - 2 * padding - before.box[2];
  if (room > letter * 1.5) return false;
  const whole = `${head}${rest}`.toLowerCase();
  return known.has(whole) || !known.has(rest.toLowerCase());
}
