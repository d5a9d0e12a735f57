import { cellName } from './columns';
import type { SheetContext } from './context';
import type { Link } from './sheet';
import { BODY_ROW } from './sheet-frame';

/** From a row of a result to that row on the sheet of its plan. */
export function rowLink(
  { planSheets }: SheetContext,
  { plan_id, row_number }: { readonly plan_id: string; readonly row_number: number | null },
): Link | null {
  const sheet = planSheets.get(plan_id);
  return sheet === undefined || row_number === null
    ? null
    : { sheet, cell: cellName(BODY_ROW + row_number - 1, 0) };
}
