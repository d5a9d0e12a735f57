import type { RefusedCell } from '../plan/row-edits';
import type { Bilingual } from './bilingual';
import { headerOf } from './headers';

/** A cell that was not understood, in one sentence: where it stands, what stands in it, and what would be understood. */
export function refusalWords({
  rowId,
  label = { id: rowId, en: rowId },
  column,
  remark,
}: Omit<RefusedCell, 'value'>): Bilingual {
  return {
    id: `${label.id}, ${headerOf(column, 'id')}: ${remark.id}`,
    en: `${label.en}, ${headerOf(column, 'en')}: ${remark.en}`,
  };
}
