/**
 * Tables of ours that a planner turned into plain cells, found by their marks and read as if they still were tables. A write that
 * stopped may have made one of them a table again, before its marks followed: then it is that table, under the name that it has.
 */
import type { Block } from '../../analysis/merge/steps';
import type { MarkedTable } from '../../analysis/merge/table-marks';
import { contentOf, type Content, type LoadedTable } from './load-tables';
import { once } from './once';
import { exchange } from './run-excel';

/** One exchange; those whose cells are gone are left out. */
export async function loadRangeTables(
  context: Excel.RequestContext,
  marks: readonly MarkedTable[],
  content: Content,
): Promise<readonly LoadedTable[]> {
  const queued = marks.flatMap(({ own, cells }) =>
    cells ? [{ own, block: cells, ...queue(context, cells, content) }] : [],
  );
  if (queued.length === 0) return [];
  await exchange(context);
  return queued.flatMap(({ own, block, sheet, range, over }): LoadedTable[] => {
    if (sheet.isNullObject) return [];
    const [table] = over.items;
    const [headers = [], ...rows] = contentOf(range, content);
    const [, ...formats] = range.numberFormat as string[][];
    if (headers.every((header) => header === '') || rows.length === 0) return [];
    return [
      {
        name: own,
        ...(table ? { standsAs: table.name } : { isRange: true }),
        sheet: sheet.name,
        sheetProtected: sheet.protection.protected,
        row: block.row,
        column: block.column,
        headerShown: true,
        totalsShown: false,
        // As Excel calls a column without a header once it is a table again.
        headers: headers.map((header, at) => (header === '' ? `Column${String(at + 1)}` : String(header))),
        rows,
        formats,
      },
    ];
  });
}

function queue(context: Excel.RequestContext, block: Block, content: Content) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  sheet.load('name');
  sheet.protection.load('protected');
  const range = once(sheet.getRangeByIndexes(block.row, block.column, block.rowCount, block.columnCount));
  range.load(`${content},numberFormat`);
  const over = range.getTables(true);
  over.load('items/name');
  return { sheet, range, over };
}
