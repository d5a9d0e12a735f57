import { type PrintedPlace, printedFields, printedText } from './printed-cells';
import type { PrintedPlan, PrintedRow } from './printed-plan';
import { rowMark } from './row-mark';

/** A printed cell that says something else than the regulation. */
export interface ChangedCell extends PrintedPlace {
  /** Text of the regulation, `''` for a blank. */
  readonly source: string;
  /** Text that stands in its place, `''` for a blank. */
  readonly now: string;
}

/** How the rows of a workbook's plan differ from the text of the regulation. */
export interface SourceDifferences {
  readonly cells: readonly ChangedCell[];
  /** Columns of the regulation that are gone, or blank in every row, with all cells that they had. */
  readonly columns: readonly { readonly field: string; readonly cells: readonly ChangedCell[] }[];
  /** Rows of the regulation that the workbook does not have any more. */
  readonly missing: readonly PrintedRow[];
  /** Ids of rows that the regulation does not have. */
  readonly added: ReadonlySet<string>;
}

/**
 * What the planner changed in the printed columns, against the text of the regulation.
 *
 * A row of the source counts as the regulation's only where the workbook was made of it: its mark is the one that the
 * plan file had when it was last read. So another transcription of the same plan, or a later one, is no change of the
 * planner's. A workbook that remembers no marks of the plan is taken for one of the source. A row whose text stands under
 * another id is the same row.
 *
 * @param marks of the printed text of rows as the plan files had it when they were last read, by row id
 * @example sourceDifferences(printed[0], printed[0], {}).cells.length // 0
 */
export function sourceDifferences(
  plan: PrintedPlan,
  source: PrintedPlan,
  marks: Readonly<Record<string, string>>,
): SourceDifferences {
  const isRemembered = Object.keys(marks).some((rowId) => rowId.startsWith(`${plan.planId}-`));
  const isOfFile = (row: PrintedRow): boolean => !isRemembered || marks[row.rowId] === rowMark(row);
  const standing = new Map(plan.rows.map((row) => [row.rowId, row]));
  const printed = new Set(source.rows.map(({ rowId }) => rowId));
  const own = plan.rows.filter(({ rowId }) => !printed.has(rowId) && marks[rowId] === undefined);
  const added = new Set(own.map(({ rowId }) => rowId));
  const ownByMark = new Map<string, string[]>();
  for (const row of own) {
    const mark = rowMark(row);
    ownByMark.set(mark, [...(ownByMark.get(mark) ?? []), row.rowId]);
  }
  const missing: PrintedRow[] = [];
  const pairs: (readonly [source: PrintedRow, now: PrintedRow])[] = [];
  for (const row of source.rows.filter(isOfFile)) {
    const now = standing.get(row.rowId);
    if (now) {
      pairs.push([row, now]);
      continue;
    }
    const moved = ownByMark.get(rowMark(row))?.shift();
    if (moved === undefined) missing.push(row);
    else added.delete(moved);
  }
  const changes = printedFields(source.years).map((field) => ({
    field,
    cells: pairs.flatMap(([row, now]) => changedCell(row, source, now, plan, field)),
  }));
  const isGone = ({ field, cells }: (typeof changes)[number]): boolean =>
    cells.length > 1 && plan.rows.every((row) => printedText(row, field, plan.years) === '');
  return {
    cells: changes.filter((change) => !isGone(change)).flatMap(({ cells }) => cells),
    columns: changes.filter(isGone),
    missing,
    added,
  };
}

function changedCell(
  row: PrintedRow,
  source: PrintedPlan,
  standing: PrintedRow,
  plan: PrintedPlan,
  field: string,
): ChangedCell[] {
  const [before, now] = [printedText(row, field, source.years), printedText(standing, field, plan.years)];
  return before === now ? [] : [{ rowId: row.rowId, field, source: before, now }];
}
