import type { CellChange } from '../merge/cell-change';
import { mergeWorkbook } from '../merge/merge-workbook';
import type { SheetReport } from '../merge/report';
import { checkWorkbook } from '../sheets/check';
import type { WorkbookDescription } from '../sheets/sheet';
import { applySteps } from './apply-steps';
import { surveyFile } from './survey-file';
import { WorkbookFile } from './workbook-file';

/** A workbook as it was written. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** What became of each described sheet, in tab order. */
  readonly sheets: readonly SheetReport[];
}

/**
 * A workbook description as the bytes of a new .xlsx file.
 *
 * The same description gives the same bytes: nothing here reads a clock, the only date is
 * `properties.computedAt`.
 *
 * @throws RangeError when Excel would refuse or repair the file (see `checkWorkbook`)
 * @example String.fromCharCode(...(await writeXlsx(workbook)).subarray(0, 2)) // 'PK'
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  return (await updateXlsx(null, workbook)).bytes;
}

/**
 * Brings a planner's file up to date: the file is opened, the steps of the merge are applied to it, and it is saved.
 * Parts that no step touches stay byte for byte; what the planner added to ours stays where it was.
 *
 * @param bytes of the file; null for a new one
 * @throws RangeError as `writeXlsx`
 * @example (await updateXlsx(await writeXlsx(workbook), workbook)).sheets.every(({ outcome }) => outcome === 'updated') // true
 */
export async function updateXlsx(
  bytes: Uint8Array | null,
  workbook: WorkbookDescription,
  changes: readonly CellChange[] = [],
): Promise<WrittenFile> {
  checkWorkbook(workbook);
  const file = await WorkbookFile.open(bytes);
  changeCells(file, changes);
  const { steps, sheets } = mergeWorkbook(workbook, surveyFile(file, workbook), {
    notesSupported: true,
    withResults: true,
  });
  applySteps(file, steps, workbook.properties.computedAt);
  return { bytes: await file.save(), sheets };
}

/**
 * A planner's file with some cells of our tables changed, such as a decision that was made in the pane.
 *
 * @throws TypeError for a table, row or column that is not there
 */
export async function changeXlsx(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Uint8Array> {
  const file = await WorkbookFile.open(bytes);
  changeCells(file, changes);
  return file.save();
}

function changeCells(file: WorkbookFile, changes: readonly CellChange[]): void {
  for (const { table: name, idHeader, rowId, header, value } of changes) {
    const found = file.table(name);
    const idAt = found?.table.headers.indexOf(idHeader) ?? -1;
    const at = found?.table.headers.indexOf(header) ?? -1;
    if (!found || idAt < 0 || at < 0) throw new TypeError(`no ${header} in ${name}`);
    const { area, body } = found.table;
    const { grid } = file.tab(found.tab.name).sheet;
    let row = body.first;
    while (row <= body.last && String(grid.value(row, area.left + idAt) ?? '') !== rowId) row++;
    if (row > body.last) throw new TypeError(`no row ${rowId} in ${name}`);
    grid.setValue(row, area.left + at, value);
  }
}
