import type { PrintedPlan, PrintedRow } from '../plan/printed-plan';
import { rowMark } from '../plan/row-mark';

/** How the planner's workbook differs from the plan files of a run, where the workbook goes before them. */
export interface PlanDifference {
  readonly kind:
    | 'added' /* the planner added the row */
    | 'changed' /* the planner changed its printed text */
    | 'deleted' /* the planner deleted it, and the file still has it */
    | 'both-changed'; /* file and planner changed it since the last run: the planner's text holds */
  readonly rowIds: readonly string[];
}

export interface MergedPlans {
  readonly printed: readonly PrintedPlan[];
  readonly differences: readonly PlanDifference[];
}

/**
 * Plans of files and those of the planner's workbook brought together, row by row. What the planner changed since the
 * last run stays; what changed in the file alone is taken over; a row that is new in either is there.
 *
 * @param standing plans as the workbook has them; those that no file brings take no part
 * @param marks of every row's printed text at the last run; without them the workbook is the record wherever both differ
 * @example mergePlans([], printed, {}).printed.length // 2
 */
export function mergePlans(
  standing: readonly PrintedPlan[],
  brought: readonly PrintedPlan[],
  marks: Readonly<Record<string, string>>,
): MergedPlans {
  const found: Record<PlanDifference['kind'], string[]> = {
    added: [],
    changed: [],
    deleted: [],
    'both-changed': [],
  };
  const printed = brought.map((plan) => {
    const before = standing.find(({ planId }) => planId === plan.planId);
    return before ? mergePlan(plan, before, marks, found) : plan;
  });
  const kinds = Object.keys(found) as PlanDifference['kind'][];
  return {
    printed,
    differences: kinds.flatMap((kind) => (found[kind].length > 0 ? [{ kind, rowIds: found[kind] }] : [])),
  };
}

function mergePlan(
  plan: PrintedPlan,
  before: PrintedPlan,
  marks: Readonly<Record<string, string>>,
  found: Record<PlanDifference['kind'], string[]>,
): PrintedPlan {
  const isMarked = Object.keys(marks).length > 0;
  const files = new Map(plan.rows.map((row) => [row.rowId, row]));
  const standing = new Map(
    before.rows.map((row) => [row.rowId, withColumns(row, before, plan, files.get(row.rowId))]),
  );
  const rows: PrintedRow[] = [];
  for (const row of plan.rows) {
    const own = standing.get(row.rowId);
    standing.delete(row.rowId);
    const mark = marks[row.rowId];
    if (!own) {
      // Written last time and gone: deleted. Never written: new in the file.
      if (mark === undefined) rows.push(row);
      else found.deleted.push(row.rowId);
      continue;
    }
    const isSame = rowMark(own) === rowMark(row);
    const isOwnChanged = !isSame && rowMark(own) !== mark;
    const isFileChanged = !isSame && isMarked && rowMark(row) !== mark;
    if (isOwnChanged) found[isFileChanged && mark !== undefined ? 'both-changed' : 'changed'].push(row.rowId);
    rows.push(isFileChanged && !isOwnChanged ? row : isSame ? row : own);
  }
  for (const own of standing.values()) {
    const mark = marks[own.rowId];
    // As it was written last time, and no longer in the file: the file took it away.
    if (mark !== undefined && mark === rowMark(own)) continue;
    found.added.push(own.rowId);
    rows.push(own);
  }
  return {
    ...plan,
    hasMeasure: rows.some(({ measure }) => measure !== ''),
    hasBaseline: rows.some(({ baseline }) => baseline !== ''),
    extraColumns: [...new Set([...plan.extraColumns, ...before.extraColumns])].filter((name) =>
      rows.some(({ extras }) => extras[name] !== undefined),
    ),
    rows: rows.sort((a, b) => ordinal(a) - ordinal(b)),
  };
}

/** A row of the workbook with the columns of the file: what the workbook has no column for is as the file has it. */
function withColumns(
  row: PrintedRow,
  before: PrintedPlan,
  plan: PrintedPlan,
  file: PrintedRow | undefined,
): PrintedRow {
  return {
    ...row,
    measure: before.hasMeasure ? row.measure : (file?.measure ?? row.measure),
    baseline: before.hasBaseline ? row.baseline : (file?.baseline ?? row.baseline),
    targets: plan.years.map((year, at) => {
      const own = before.years.indexOf(year);
      return (own < 0 ? file?.targets[at] : row.targets[own]) ?? '';
    }),
    extras: {
      ...Object.fromEntries(
        Object.entries(file?.extras ?? {}).filter(([name]) => !before.extraColumns.includes(name)),
      ),
      ...row.extras,
    },
  };
}

function ordinal({ rowId }: PrintedRow): number {
  return Number(rowId.slice(rowId.lastIndexOf('-') + 1));
}
