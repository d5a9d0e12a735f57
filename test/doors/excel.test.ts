/** The planner's workbook as Excel saves it, through the command, the browser and Excel itself. */
import { BOTH, ROWS, SERANG, checkDoors, checkStrangeRows } from './check-doors';
import {
  freshWorkbook,
  throughBrowser,
  throughCommand,
  throughCommandWithPlans,
  throughExcel,
} from './doors';
import { worked } from './planner';
import { savedByExcel } from './saved-by';

const DOORS = { command: throughCommand, browser: throughBrowser, Excel: throughExcel };

checkDoors({
  name: 'both cities, saved by Excel',
  isOurs: true,
  make: async () => {
    const { bytes, deeds } = worked(await freshWorkbook(BOTH), ['3673-2022', '3672-2023'], ROWS);
    return { bytes: savedByExcel(bytes), deeds };
  },
  doors: { ...DOORS, 'command with plans': throughCommandWithPlans(BOTH) },
});

checkStrangeRows(() => freshWorkbook(SERANG), DOORS);
