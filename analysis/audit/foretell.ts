import type { Plan, PlanRow } from '../plan/plan';
import { rowReader } from '../plan/read-row';
import { cellKey, editsFrom, type ReadCell, type RefusedCell, type RowEdits } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import { applyDecisions, type Decision } from './decisions';
import { type FigureChange, figureChanges, type Reread } from './figure-changes';
import type { Finding } from './finding';
import { type Compared, pairChanges } from './pair-changes';
import { type GroupDecision, withGroupDecisions } from './finding-groups';

/** What has been decided, and what it was decided on. */
export interface Decided extends Compared {
  /** As read, with what was decided in place. */
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
  readonly reference: Reference;
  readonly decisions: readonly Decision[];
  readonly groupDecisions: readonly GroupDecision[];
  /** Cells that the planner typed, which no decision changes. */
  readonly edits: readonly ReadCell[];
  readonly refused: readonly RefusedCell[];
}

/**
 * What agreeing with a group would change, before it is decided: the figures with what they are without a decision on the
 * group and what they would be. Every other decision holds, also those on single findings of the group.
 *
 * Rows that it changes are read again, and no others. Text of the regulation that a group puts back is not among it.
 *
 * @example foretell(analysis, 'spelling|noted') // []
 */
export function foretell(decided: Decided, groupId: string): readonly FigureChange[] {
  const { plans, findings, reference, decisions, groupDecisions, edits, refused } = decided;
  const { year, pairDecisions } = decided;
  const typed = new Set([...edits, ...refused].map(cellKey));
  const others = groupDecisions.filter((one) => one.groupId !== groupId);
  const fixesWith = (ofGroups: readonly GroupDecision[]): readonly ReadCell[] =>
    applyDecisions(
      findings,
      withGroupDecisions(findings, decisions, ofGroups),
      plans,
      reference,
    ).fixes.filter((fix) => !typed.has(cellKey(fix)));
  const without = fixesWith(others);
  const accepted = fixesWith([...others, { groupId, decision: 'accept', reason: '' }]);
  const touched = rowsThatDiffer(without, accepted);
  if (touched.size === 0) return [];
  const [before, after] = [without, accepted].map((fixes) => editsFrom([...fixes, ...edits], refused));
  const asBefore = plans.map((plan) => undecided(plan, reference, touched, before));
  const figures = asBefore.flatMap((plan) => {
    const rows = plan.rows.filter(({ rowId }) => touched.has(rowId));
    if (rows.length === 0) return [];
    const agreed: RowEdits = new Map(rows.map(({ rowId }) => [rowId, after?.get(rowId) ?? {}]));
    return figureChanges(plan, reference, [agreed])[0] ?? [];
  });
  // Both rows of a pair may change: pairs are looked at once for all plans.
  const reread = asBefore.flatMap((plan): Reread[] => {
    const rows = plan.rows.filter(({ rowId }) => touched.has(rowId));
    if (rows.length === 0) return [];
    const readRow = rowReader(plan, reference);
    return rows.map((row) => ({ before: row, after: readRow(row.printed, after?.get(row.rowId)) }));
  });
  return [...figures, ...pairChanges(asBefore, reference, { year, pairDecisions })(reread)];
}

function rowsThatDiffer(some: readonly ReadCell[], others: readonly ReadCell[]): ReadonlySet<string> {
  const valueOf = new Map(some.map((cell) => [cellKey(cell), cell.value]));
  const isSame = (cell: ReadCell): boolean =>
    valueOf.has(cellKey(cell)) && valueOf.get(cellKey(cell)) === cell.value;
  return new Set(others.filter((cell) => !isSame(cell)).map(({ rowId }) => rowId));
}

/** The plan with the touched rows as they are without a decision on the group. */
function undecided(
  plan: Plan,
  reference: Reference,
  touched: ReadonlySet<string>,
  edits: RowEdits | undefined,
): Plan {
  if (!plan.rows.some(({ rowId }) => touched.has(rowId))) return plan;
  const readRow = rowReader(plan, reference);
  const asBefore = (row: PlanRow): PlanRow =>
    touched.has(row.rowId) ? readRow(row.printed, edits?.get(row.rowId)) : row;
  return { ...plan, rows: plan.rows.map(asBefore) };
}
