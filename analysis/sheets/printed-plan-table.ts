import { AnalysisError } from '../errors';
import { parsePlan, TEXT_COLUMNS } from '../plan/parse-plan';
import type { PrintedPlan } from '../plan/printed-plan';
import type { Reference } from '../reference/reference';
import type { ReadTable } from './read-workbook';
import { missingHeader, tableCells } from './table-cells';

/** Columns without which a table is no plan; the others may be absent as the annex may not print them. */
const NEEDED = ['row_id', 'indicator', 'action', 'unit', 'agencies'] as const;

/**
 * The printed columns of a plan's table in a workbook as a printed plan; the checks are those of a plan file, with
 * the sheet in place of the file and the sheet's row in place of the line.
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
  return parsePlan(
    {
      file: table.sheet,
      header,
      rows: cells.rows.map((row, i) => ({
        line: table.row + 2 + i,
        cells: header.map((key) => cells.text(row, key)),
      })),
    },
    reference,
  );
}
