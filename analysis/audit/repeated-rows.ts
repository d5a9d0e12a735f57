import type { PlanRow } from '../plan/plan';
import { type AuditContext, grouped } from './context';
import type { TextReader } from './text-reader';

export interface RowPair {
  readonly first: PlanRow;
  readonly again: PlanRow;
}

/** An index: later rows with the key of an earlier one. One pass over a map of keys, no pairs. */
export function repeatedRows(context: AuditContext): readonly RowPair[] {
  return grouped(context.plan.rows, (row) => rowKey(row, context)).flatMap(({ first, rows }) =>
    rows.slice(1).map((again) => ({ first, again })),
  );
}

/** Null where the text says too little: a merged action without a measure of its own. */
export function rowKey({ printed }: PlanRow, { fold }: TextReader): string | null {
  const action = fold(printed.action);
  const measure = fold(printed.measure);
  if (action === '' || (measure === '' && printed.filledDown.includes('action'))) return null;
  // No folded text holds the sign between them.
  return `${action}|${measure}`;
}
