import { writeXlsx as writeLibraryXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';
import { FONT_NAME, FONT_SIZE } from '../sheets/appearance';
import { checkWorkbook } from '../sheets/check';
import type { SheetDescription, WorkbookDescription } from '../sheets/sheet';
import { CellStyles } from './cell-styles';
import { finish } from './finish';
import { quoteSheetName } from './formula';
import { toLibrarySheet } from './sheet';
import { escapeText } from './text';

/**
 * A workbook description as the bytes of an .xlsx file.
 *
 * The same description gives the same bytes: nothing here reads a clock, the only date is
 * `properties.computedAt`.
 *
 * @throws RangeError when Excel would refuse or repair the file (see `checkWorkbook`)
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const styles = new CellStyles();
  const { title, subject, computedAt } = workbook.properties;
  const instant = new Date(computedAt);
  const options: WriteOptions = {
    sheets: workbook.sheets.map((sheet) => toLibrarySheet(sheet, styles)),
    defaultFont: { name: FONT_NAME, size: FONT_SIZE },
    namedRanges: workbook.sheets.flatMap(printTitles),
    properties: {
      title: escapeText(title),
      subject: escapeText(subject),
      creator: 'RAD-KLA',
      created: instant,
      modified: instant,
    },
  };
  return finish(await writeLibraryXlsx(options), workbook);
}

/** Rows repeated on each page. Written as a name of our own because the library leaves sheet names unquoted. */
function printTitles({ name, print }: SheetDescription): NonNullable<WriteOptions['namedRanges']> {
  if (!print.titleRows) return [];
  const [first, last] = print.titleRows;
  return [
    {
      name: '_xlnm.Print_Titles',
      range: escapeText(`${quoteSheetName(name)}!$${first + 1}:$${last + 1}`),
      scope: escapeText(name),
    },
  ];
}
