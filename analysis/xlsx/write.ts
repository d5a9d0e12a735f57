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
): Promise<WrittenFile> {
  checkWorkbook(workbook);
  const file = await WorkbookFile.open(bytes);
  const { steps, sheets } = mergeWorkbook(workbook, surveyFile(file, workbook), {
    canResize: true,
    notesSupported: true,
    withResults: true,
  });
  applySteps(file, steps, workbook.properties.computedAt);
  return { bytes: await file.save(), sheets };
}
