import { AnalysisError } from '../errors';
import { parsePlan, TEXT_COLUMNS } from '../plan/parse-plan';
import type { PrintedPlan, PrintedRow } from '../plan/printed-plan';
import type { Reference } from '../reference/reference';
import type { ReadTable } from './read-workbook';
import { missingHeader, tableCells } from './table-cells';

/** Columns without which a table is no plan; the others may be absent as the annex may not print them. */
const NEEDED = ['row_id', 'indicator', 'action', 'unit', 'agencies'] as const;

/**
 * The printed columns of a plan's table in a workbook as a printed plan; the checks are those of a plan file, with
 * the sheet in place of the file and the sheet's row in place of the line. Rows come in the order of the annex,
 * however the planner has sorted them.
 *
 * @throws AnalysisError as `parsePlan`
 */
export function printedPlan(table: ReadTable, reference: Reference): PrintedPlan {
  const missing = missingHeader(table, NEEDED);
  if (missing !== null)
    throw new AnalysisError('missing-column', `table ${table.name} has lost its column ${missing}`, {
      file: table.sheet,
      line: table.row + 1,
      column: missing,
    });
  const cells = tableCells(table);
  const years = table.headers.flatMap((header) => /^Target (\d{4})$/.exec(header)?.[1] ?? []);
  const header = [...TEXT_COLUMNS, ...years.map((year) => `target_${year}`)];
  const plan = parsePlan(
    {
      file: table.sheet,
      headerLine: table.row + 1,
      header,
      rows: cells.rows.map((row) => ({
        line: table.row + 2 + table.rows.indexOf(row),
        cells: header.map((key) => cells.text(row, key)),
      })),
    },
    reference,
  );
  const ordinal = ({ rowId }: PrintedRow): number => Number(rowId.slice(rowId.lastIndexOf('-') + 1));
  return { ...plan, rows: plan.rows.toSorted((a, b) => ordinal(a) - ordinal(b)) };
}
