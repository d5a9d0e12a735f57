import { shownText, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';

/**
 * Whether anything was typed into one of these cells.
 *
 * @example isTyped({ realisation: ' ' }) // false
 */
export function isTyped(cells: object): boolean {
  return Object.values(cells).some((cell: CellContent) => typedText(shownText(cell)) !== '');
}
