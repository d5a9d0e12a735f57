import type { PrintedText } from './cells';
import type { AuditContext } from './context';
import type { FindingDraft, Rule } from './rule';

/** A rule that looks at one printed text at a time; merged cells are looked at once, in the row that prints them. */
export function eachPrintedText(
  check: (printed: PrintedText, context: AuditContext) => Iterable<FindingDraft>,
): Rule['check'] {
  return function* (context) {
    for (const printed of context.texts()) yield* check(printed, context);
  };
}

/** The printed form of a correction: capitals follow the printed word. */
export function inCapitalsOf(printed: string, correction: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return correction.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction;
}
