import { AnalysisError } from '../errors';
import { foldHeader } from '../language/blanks';
import { EXTRA_START, parsePlan, TEXT_COLUMNS } from '../plan/parse-plan';
import type { PrintedPlan, PrintedRow } from '../plan/printed-plan';
import type { Reference } from '../reference/reference';
import { extraKeyOf, extraName, isExtraKey } from '../text/headers';
import type { RecordedHeaders } from '../text/match-headers';
import { NEEDED_COLUMNS } from './plan-tables';
import type { ReadTable } from './read-workbook';
import { missingHeader, tableCells } from './table-cells';

/**
 * The printed columns of a plan's table in a workbook as a printed plan; the checks are those of a plan file, with
 * the sheet in place of the file and the sheet's row in place of the line. Rows come in the order of the annex,
 * however the planner has sorted them.
 *
 * @param recorded headers that the table was last written with
 * @throws AnalysisError as `parsePlan`
 */
export function printedPlan(
  table: ReadTable,
  reference: Reference,
  recorded: RecordedHeaders = {},
): PrintedPlan {
  const missing = missingHeader(table, NEEDED_COLUMNS, recorded);
  if (missing !== null)
    throw new AnalysisError('missing-column', `table ${table.name} has lost its column ${missing}`, {
      file: table.sheet,
      line: table.row + 1,
      column: missing,
    });
  const cells = tableCells(table, recorded);
  const keys = [...TEXT_COLUMNS, ...targetKeys(table, recorded).filter(cells.has)];
  const extras = extraKeys(table, recorded).filter(cells.has);
  const header = [...keys, EXTRA_START, ...extras.map(extraName)];
  const plan = parsePlan(
    {
      file: table.sheet,
      headerLine: table.row + 1,
      header,
      rows: cells.rows.map((row) => ({
        line: table.row + 2 + table.rows.indexOf(row),
        cells: [...keys, EXTRA_START, ...extras].map((key) => cells.text(row, key)),
      })),
    },
    reference,
  );
  const ordinal = ({ rowId }: PrintedRow): number => Number(rowId.slice(rowId.lastIndexOf('-') + 1));
  return { ...plan, rows: plan.rows.toSorted((a, b) => ordinal(a) - ordinal(b)) };
}

/** Keys of the printed targets: of the years that the headers name now, or named when they were written. */
function targetKeys({ headers }: ReadTable, recorded: RecordedHeaders): string[] {
  const named = headers.flatMap((header) => /^target (\d{4})$/.exec(foldHeader(header))?.[1] ?? []);
  const written = Object.keys(recorded).filter((key) => /^target_\d{4}$/.test(key));
  return [...new Set([...written, ...named.map((year) => `target_${year}`)])];
}

/** Keys of the annex' other columns: those that were written, and those that a header names. */
function extraKeys({ headers }: ReadTable, recorded: RecordedHeaders): string[] {
  return [
    ...new Set([
      ...Object.keys(recorded).filter(isExtraKey),
      ...headers.flatMap((header) => extraKeyOf(header) ?? []),
    ]),
  ];
}
