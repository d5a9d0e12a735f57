import type { TextEntry } from './cells';
import type { AuditContext } from './context';
import type { FindingDraft, Rule } from './rule';

/**
 * A rule that looks at one printed text at a time; merged cells are looked at once, in the row that prints them. What
 * it finds hangs on the text alone, so a text that many rows print is looked at once.
 */
export function eachPrintedText(
  check: (entry: TextEntry, vocabulary: AuditContext['vocabulary']) => Iterable<Omit<FindingDraft, 'row'>>,
): Rule['check'] {
  const place = rulesOnTexts++;
  return function* ({ texts, vocabulary }) {
    for (const { row, entry } of texts()) {
      const told = (entry.told[place] ??= [...check(entry, vocabulary)]);
      for (const draft of told) yield { row, ...draft };
    }
  };
}

// Each rule keeps what it found in a place of its own: an array is several times as fast as a map here.
let rulesOnTexts = 0;

/** The printed form of a correction: capitals follow the printed word. */
export function inCapitalsOf(printed: string, correction: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return correction.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction;
}
