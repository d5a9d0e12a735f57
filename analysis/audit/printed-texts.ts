import type { TextEntry } from './cells';
import type { AuditContext } from './context';
import type { FindingDraft, Rule } from './rule';

type Look = (entry: TextEntry, vocabulary: AuditContext['vocabulary']) => Iterable<Omit<FindingDraft, 'row'>>;

/** All rules on printed texts, filled where they are declared: a plan's texts are gone through once for all of them. */
const LOOKS: Look[] = [];

/**
 * A rule that looks at one printed text at a time; merged cells are looked at once, in the row that prints them. What
 * it finds hangs on the text alone, so a text that many rows print is looked at once.
 */
export function eachPrintedText(look: Look): Rule['check'] {
  const place = LOOKS.push(look) - 1;
  return (context) => findingsOf(context)[place] ?? [];
}

const FINDINGS = new WeakMap<AuditContext, readonly FindingDraft[][]>();

/** What each look finds in a plan. */
function findingsOf(context: AuditContext): readonly FindingDraft[][] {
  const known = FINDINGS.get(context);
  if (known) return known;
  const { texts, vocabulary } = context;
  const findings = LOOKS.map((): FindingDraft[] => []);
  for (const { row, entry } of texts()) {
    entry.told ??= LOOKS.flatMap((look, place) =>
      Array.from(look(entry, vocabulary), (draft) => ({ place, draft })),
    );
    for (const { place, draft } of entry.told) findings[place]?.push({ row, ...draft });
  }
  FINDINGS.set(context, findings);
  return findings;
}

/** The printed form of a correction: capitals follow the printed word. */
export function inCapitalsOf(printed: string, correction: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return correction.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction;
}
