import type { Analysis } from '../../analysis/analyse';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { headerOf } from '../../analysis/text/headers';
import type { Notice } from './analysis-client';
import { planCells } from './plan-cells';

/** The cells that were typed and not understood, each with where it stands and what would be understood. */
export function placeRefusals(
  { refused }: Pick<Analysis, 'refused'>,
  workbook: ReadWorkbook,
): readonly Notice[] {
  const cells = planCells(workbook);
  return refused.map(({ rowId, column, remark }) => ({
    words: {
      id: `${rowId}, ${headerOf(column, 'id')}: ${remark.id}`,
      en: `${rowId}, ${headerOf(column, 'en')}: ${remark.en}`,
    },
    place: cells(rowId, column),
  }));
}
