/** Tables of ours that a planner turned into plain cells, found by their marks and read as if they still were tables. */
import type { MarkedHeader, MarkedTable } from '../../analysis/merge/table-marks';
import type { CellValue } from '../../analysis/sheets/sheet';
import { contentOf, type Content, type LoadedTable } from './load-tables';
import { exchange } from './run-excel';

/** One exchange; those whose cells are gone are left out. */
export async function loadRangeTables(
  context: Excel.RequestContext,
  marks: readonly MarkedTable[],
  content: Content,
): Promise<readonly LoadedTable[]> {
  const queued = marks.flatMap(({ own, header }) =>
    header ? [{ own, header, ...queue(context, header, content) }] : [],
  );
  if (queued.length === 0) return [];
  await exchange(context);
  return queued.flatMap(({ own, header, sheet, range }) =>
    sheet.isNullObject || range.isNullObject ? [] : (collect(own, header, sheet, range, content) ?? []),
  );
}

function queue(context: Excel.RequestContext, header: MarkedHeader, content: Content) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(header.sheet);
  sheet.load('name');
  sheet.protection.load('protected');
  const columns = sheet.getRangeByIndexes(header.row, header.column, 1, header.columnCount).getEntireColumn();
  const range = columns.getIntersectionOrNullObject(sheet.getUsedRangeOrNullObject(true));
  range.load(`rowIndex,${content},numberFormat`);
  return { sheet, range };
}

/** From the header row to the last row before a blank one; null where no header stands there. */
function collect(
  own: string,
  { row, column }: MarkedHeader,
  sheet: Excel.Worksheet,
  range: Excel.Range,
  content: Content,
): LoadedTable | null {
  const cells = contentOf(range, content).slice(row - range.rowIndex);
  const formats = (range.numberFormat as string[][]).slice(row - range.rowIndex);
  const isBlank = (line: readonly CellValue[]): boolean => line.every((cell) => cell === '' || cell === null);
  const [headers = [], ...body] = cells;
  if (headers.some((header) => header === '' || header === null)) return null;
  const end = body.findIndex(isBlank);
  const rowCount = Math.max(1, end < 0 ? body.length : end);
  return {
    name: own,
    isRange: true,
    sheet: sheet.name,
    sheetProtected: sheet.protection.protected,
    row,
    column,
    headerShown: true,
    totalsShown: false,
    headers: headers.map(String),
    rows: body.slice(0, rowCount),
    formats: formats.slice(1, rowCount + 1),
  };
}
