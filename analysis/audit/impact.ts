import { decidedColumn, type DecisionKind } from './decisions';
import type { Finding } from './finding';

/** What a decision on a finding does: to the figures of the workbook, or only to what is noted for the regulation. */
export type Impact = 'changes-figures' | 'confirms' | 'noted-only' | 'stays' | 'rejected';

/**
 * What a decision on a finding does. Without one: what agreeing would do.
 *
 * Agreeing changes what is computed where the finding has a value to set, or printed text or a row to put back; so does
 * the planner's own value, where there is a read cell that takes it. Where the reading is that of the proposal already,
 * agreeing confirms it, and keeping leaves it in use. Everything else is only noted.
 *
 * @example impactOf(findings[0], 'ignore') // 'rejected'
 */
export function impactOf(finding: Finding, decision: DecisionKind = 'accept'): Impact {
  const { apply, confirms = false, settles, restores = [], consequence } = finding;
  // A value that is set and changes no figure: they are computed as if it stood there already.
  const isUsed = confirms || (apply.length > 0 && consequence?.kind === 'otherwise');
  const isInUse = isUsed && restores.length === 0;
  if (decision === 'ignore') return isInUse ? 'stays' : 'rejected';
  if (decision === 'accept' && isInUse) return 'confirms';
  const changed =
    decision === 'accept' ? [...apply, ...restores] : decidedColumn(finding) === null ? [] : settles;
  return changed.length > 0 ? 'changes-figures' : 'noted-only';
}
