import { AnalysisError } from '../errors';
import type { CellContent } from '../sheets/read-workbook';
import { notAWorkbook, openOffice } from './open-office';
import { readCells } from './read-cells';
import { parseCell, type Area } from './read-table';
import { readWorkbookSource } from './workbook-source';
import { attribute, readXml } from './xml';

/** A sheet from its first cell to its last. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merged: readonly Area[];
}

/** Cells of all sheets together that an annex may have; the largest one seen has 8,000. */
const MAX_GRID_CELLS = 500_000;

/**
 * All sheets of a workbook as plain values with their merged cells, for tables that nobody has made a table of Excel.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `file-too-large`, `not-a-workbook` as `readXlsx`
 */
export async function readGrids(bytes: Uint8Array, file = ''): Promise<SheetGrid[]> {
  return openOffice(bytes, file, async (office) => {
    const workbook = await readWorkbookSource(office);
    if (!workbook) throw notAWorkbook(file, 'no workbook part');
    const grids: SheetGrid[] = [];
    let cellCount = 0;
    for (const { name, hidden, path } of workbook.sheets) {
      if (path === null) continue;
      const xml = (await office.text(path)) ?? '';
      const { area, merged } = usedArea(xml);
      cellCount += (area.bottom + 1) * (area.right + 1);
      if (cellCount > MAX_GRID_CELLS) {
        const details = { actual: cellCount, limit: MAX_GRID_CELLS };
        throw new AnalysisError('file-too-large', `${cellCount} cells in sheets`, { file }, details);
      }
      const [rows = []] = readCells(xml, [area], workbook.source);
      grids.push({ name, hidden, rows, merged });
    }
    return grids;
  });
}

/** From A1 to the last cell with a content, and the merged areas that begin inside it. */
function usedArea(xml: string): { area: Area; merged: Area[] } {
  let bottom = -1;
  let right = -1;
  let at = { row: -1, column: -1 };
  const merged: Area[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') at = { row: Number(attribute(attributes, 'r') ?? at.row + 2) - 1, column: -1 };
      else if (name === 'c')
        at = parseCell(attribute(attributes, 'r') ?? '') ?? { row: at.row, column: at.column + 1 };
      else if (name === 'v' || name === 'is') {
        bottom = Math.max(bottom, at.row);
        right = Math.max(right, at.column);
      } else if (name === 'mergeCell') {
        const [from, to] = (attribute(attributes, 'ref') ?? '').split(':').map(parseCell);
        if (from && to) merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    },
  });
  return {
    area: { top: 0, left: 0, bottom, right },
    merged: merged.filter(({ top, left }) => top <= bottom && left <= right),
  };
}
