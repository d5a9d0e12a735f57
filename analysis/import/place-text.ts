import type { Bilingual } from '../text/bilingual';
import type { Place } from './source';

/**
 * A place as a reader finds it: the page and the box in points from the upper left corner, the sheet and the cell, or
 * the line of the text.
 *
 * @example placeText({ page: 12, box: [56.2, 120, 480, 31.5] }) // 'hlm. 12 [56, 120, 480, 32]'
 * @example placeText({ sheet: 'Klaster I', cell: 'A5:K5' }) // 'Klaster I!A5:K5'
 * @example placeText({ line: 524 }) // 'baris 524'
 * @example placeText({ line: 524 }, 'en') // 'line 524'
 */
export function placeText({ line, page, box, sheet, cell }: Place, language: keyof Bilingual = 'id'): string {
  const words = WORDS[language];
  if (page !== undefined)
    return `${words.page} ${String(page)}${box ? ` [${box.map((side) => String(Math.round(side))).join(', ')}]` : ''}`;
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`;
  if (cell !== undefined) return words.cell(cell);
  return line === undefined ? '' : `${words.line} ${String(line)}`;
}

/** A cell of a Word table is called in Indonesian where it is read. */
const WORDS = {
  id: { page: 'hlm.', line: 'baris', cell: (cell: string) => cell },
  en: {
    page: 'p.',
    line: 'line',
    cell: (cell: string) => cell.replace('tabel', 'table').replace('baris', 'row').replace('kolom', 'column'),
  },
} as const satisfies Record<keyof Bilingual, unknown>;
