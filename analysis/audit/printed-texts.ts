import type { PlanRow } from '../plan/plan';
import { printedTexts, type TextField } from './cells';
import type { AuditContext } from './context';
import type { FindingDraft, Rule } from './rule';

export interface PrintedText {
  readonly row: PlanRow;
  readonly field: TextField;
  readonly text: string;
}

/** A rule that looks at one printed text at a time; merged cells are looked at once, in the row that prints them. */
export function eachPrintedText(
  check: (printed: PrintedText, context: AuditContext) => Iterable<FindingDraft>,
): Rule['check'] {
  return function* (context) {
    for (const printed of allPrintedTexts(context)) yield* check(printed, context);
  };
}

export function* allPrintedTexts({ plan }: AuditContext): Iterable<PrintedText> {
  for (const [index, row] of plan.rows.entries())
    for (const { field, text } of printedTexts(row, plan.rows[index - 1])) yield { row, field, text };
}

/** The printed form of a correction: capitals follow the printed word. */
export function inCapitalsOf(printed: string, correction: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return correction.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction;
}
