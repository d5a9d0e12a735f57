/** The planner's workbook after another program saved it: LibreOffice, and openpyxl, which drops our custom XML. */
import { describeWithLibreOffice } from '../xlsx/libreoffice';
import { describeWithOpenpyxl } from '../xlsx/openpyxl';
import { ROWS, SERANG, checkDoors } from './check-doors';
import { freshWorkbook, throughCommand, throughExcel } from './doors';
import { worked, type PlannedWorkbook } from './planner';
import { savedByLibreOffice, savedByOpenpyxl } from './saved-by';

// The browser does what the command does; test/doors/excel.test.ts compares the two.
const DOORS = { command: throughCommand, Excel: throughExcel };

let workbook: PlannedWorkbook | null = null;

async function savedBy(save: (bytes: Uint8Array) => Uint8Array): Promise<PlannedWorkbook> {
  workbook ??= worked(await freshWorkbook(SERANG), ['3673-2022'], ROWS);
  return { bytes: save(workbook.bytes), deeds: workbook.deeds };
}

describeWithLibreOffice('after LibreOffice', () => {
  const make = (): Promise<PlannedWorkbook> => savedBy(savedByLibreOffice);
  checkDoors({ name: 'one plan, saved by LibreOffice', isOurs: false, make, doors: DOORS });
});

describeWithOpenpyxl('after openpyxl', () => {
  const make = (): Promise<PlannedWorkbook> => savedBy(savedByOpenpyxl);
  checkDoors({ name: 'one plan, saved by openpyxl', isOurs: false, make, doors: DOORS });
});
