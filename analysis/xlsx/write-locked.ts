import type { WorkbookDescription } from '../sheets/sheet';
import { WorkbookFile } from './workbook-file';
import { writeXlsx } from './write';

/**
 * A workbook in which only columns for typing can be filled in: its sheets are protected without a password, and whoever gets
 * it may still sort, filter, and change widths.
 *
 * @throws RangeError as `writeXlsx`
 */
export async function writeLockedXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  const file = await WorkbookFile.open(await writeXlsx(workbook));
  const unlocked = file.styles.restyled({ isUnlocked: true });
  for (const { name, tables } of workbook.sheets) {
    const { sheet } = file.tab(name);
    for (const { row, column, columns, rowCount } of tables)
      columns.forEach(({ role }, at) => {
        if (role !== 'input') return;
        for (let line = row + 1; line <= row + Math.max(1, rowCount); line++)
          sheet.grid.setStyle(line, column + at, unlocked(sheet.grid.style(line, column + at)));
      });
    sheet.protect();
  }
  return file.save();
}
