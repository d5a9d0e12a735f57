import { shownText } from '../sheets/cell-content';
import { columnName } from '../sheets/columns';
import type { CellContent } from '../sheets/read-workbook';
import type { SheetGrid } from '../xlsx/read-grids';
import { foldText } from './read-text';
import type { SourceCell, SourceDocument, SourcePart } from './source';

/** An area of merged cells, counted from 0, ends included. */
export type MergedArea = SheetGrid['merged'][number];

/**
 * The sheets of a workbook as one document; each is a table, and rows with nothing in them are gaps. Hidden sheets are named
 * and not read, since they mostly hold drafts of what is shown.
 */
export function sheetsDocument(grids: readonly SheetGrid[], file: string): SourceDocument {
  const parts = grids.flatMap(({ name, hidden, rows, merged }, index): SourcePart[] =>
    hidden
      ? [{ kind: 'line', text: `(${name})`, place: { sheet: name } }]
      : gridParts(rows, { table: index + 1, sheet: name, merged }),
  );
  return { file, format: 'workbook', parts, pages: [] };
}

/**
 * Rows of cells as the parts of a document. Blank columns at the left belong to no table and are left out.
 *
 * @param top 0-based row of the sheet where the cells begin, `left` their column
 */
export function gridParts(
  rows: readonly (readonly CellContent[])[],
  {
    table,
    sheet,
    merged = [],
    top = 0,
    left = 0,
  }: {
    readonly table: number;
    readonly sheet: string;
    readonly merged?: readonly MergedArea[];
    readonly top?: number;
    readonly left?: number;
  },
): SourcePart[] {
  const texts = rows.map((cells) => cells.map((content) => foldText(shownText(content))));
  const firstColumn = Math.min(
    ...texts.map((cells) => cells.findIndex((text) => text !== '')).filter((at) => at !== -1),
  );
  const covered = coveredCells(merged);
  return texts.map((cells, row): SourcePart => {
    const filled = cells.findLastIndex((text) => text !== '');
    const range = `${columnName(left + firstColumn)}${String(top + row + 1)}`;
    if (filled === -1 && !cells.some((_, column) => covered.has(`${String(row)} ${String(column)}`)))
      return { kind: 'line', text: '', place: { sheet, cell: `A${String(top + row + 1)}` } };
    const last = Math.max(filled, firstColumn);
    const place = { sheet, cell: `${range}:${columnName(left + last)}${String(top + row + 1)}` };
    return {
      kind: 'row',
      table,
      place,
      cells: cells.slice(firstColumn).map((text, offset): SourceCell => {
        const column = firstColumn + offset;
        const cell = `${columnName(left + column)}${String(top + row + 1)}`;
        const cover = text === '' ? covered.get(`${String(row)} ${String(column)}`) : undefined;
        return { text, place: { sheet, cell }, merged: cover ?? '' };
      }),
    };
  });
}

/** A cell inside a merged area, but for its first one; the first column of the area lies below its text. */
function coveredCells(merged: readonly MergedArea[]): Map<string, 'left' | 'above'> {
  const covered = new Map<string, 'left' | 'above'>();
  for (const { top, left, bottom, right } of merged) {
    if ((bottom - top + 1) * (right - left + 1) > MAX_MERGED_CELLS) continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        if (row === top && column === left) continue;
        covered.set(`${String(row)} ${String(column)}`, column > left ? 'left' : 'above');
      }
  }
  return covered;
}

/** A merged area larger than this is a background, no cell of a table. */
const MAX_MERGED_CELLS = 20_000;
