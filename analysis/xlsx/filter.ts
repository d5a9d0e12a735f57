import type { CellValue } from '../sheets/sheet';
import type { WorkbookFile } from './workbook-file';

/**
 * Hides and shows the rows of a table by the words that its filter lets through, as Excel does when a filter is applied
 * again. Other filters (by number, colour, date) are Excel's own to apply: their rows stay as they are.
 */
export function reapplyFilter(file: WorkbookFile, name: string): void {
  const found = file.table(name);
  const filters = found?.table.wordFilters;
  if (!found || !filters || filters.length === 0) return;
  const { area, body } = found.table;
  const { grid } = file.tab(found.tab.name).sheet;
  for (let row = body.first; row <= body.last; row++) {
    const isShown = filters.every(({ column, words, blanks }) => {
      const text = textOf(grid.value(row, area.left + column));
      return text === '' ? blanks : words.has(text.toLowerCase());
    });
    grid.setRowAttribute(row, 'hidden', isShown ? null : 1);
  }
}

function textOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}
