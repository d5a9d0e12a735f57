import { unfinishedMark } from '../sheets/record';
import type { SheetDescription, TableDescription } from '../sheets/sheet';
import type { Existing } from './existing';
import { describedBody } from './place-sheet';

/** Rows from the remark below a table to the caption of the next one. */
const TO_NEXT = 3;

/**
 * A sheet as it is described for a workbook that has it from before one of its tables was thought of: a table without
 * rows that was never written there is left out with its caption and remark, and what is below it moves up.
 */
export function withoutUnwritten(sheet: SheetDescription, existing: Existing): SheetDescription {
  const isHalfWritten = existing.definedNames.has(unfinishedMark(sheet.key).toLowerCase());
  if (isHalfWritten || !existing.sheets.has(sheet.key)) return sheet;
  const wasWritten = ({ name }: TableDescription): boolean =>
    existing.tables.has(name) || existing.record?.tables[name] !== undefined;
  const unwritten = sheet.tables.filter((table) => table.rowCount === 0 && !wasWritten(table));
  return unwritten.reduceRight(withoutBlock, sheet);
}

function withoutBlock(sheet: SheetDescription, table: TableDescription): SheetDescription {
  const above = sheet.tables.filter(({ row }) => row < table.row).at(-1);
  if (!above) return sheet;
  const [remarkAbove, remark] = [above, table].map((one) => one.row + describedBody(one) + 1);
  const inBlock = (row: number): boolean => row > (remarkAbove ?? 0) && row <= (remark ?? 0);
  const first = Math.min(table.row, ...sheet.cells.map(({ row }) => row).filter(inBlock));
  const up = (remark ?? 0) + TO_NEXT - first;
  const moved = <One extends { readonly row: number }>(one: One): One[] => {
    if (inBlock(one.row)) return [];
    return [one.row < first ? one : { ...one, row: one.row - up }];
  };
  const charts = sheet.charts?.filter((chart) => chart.table !== table.name);
  return {
    ...sheet,
    cells: sheet.cells.flatMap(moved),
    tables: sheet.tables.flatMap(moved),
    ...(charts && {
      charts: charts.map((chart) => (chart.row < first ? chart : { ...chart, row: chart.row - up })),
    }),
  };
}
