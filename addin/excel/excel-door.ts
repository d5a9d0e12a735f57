import type { WorkbookDoor } from './door';
import { once } from './once';
import { readSelection } from './read-selection';
import { NOTHING_KNOWN, readNamed, readWorkbook, type Known } from './read';
import { exchange, runExcel } from './run-excel';
import { changeCells, selectPlace } from './table-cells';

export interface ExcelDoorOptions {
  /** Which tables of a workbook are ours, by name. */
  readonly isOurs?: (table: string) => boolean;
}

/** The workbook that Excel has open. Nothing of it is kept here: colleagues may edit it meanwhile. */
export function excelDoor({ isOurs = hasOurPrefix }: ExcelDoorOptions = {}): WorkbookDoor {
  // Names alone, to ask for the right tables at once; what they hold is read anew each time.
  let lastNames: readonly string[] = [];
  let known: Known = NOTHING_KNOWN;
  const standing = (name: string): string => known.standing.get(name) ?? name;
  return {
    kind: 'excel',
    read: () =>
      runExcel(async (context) => {
        const read = await readWorkbook(context, isOurs, lastNames);
        known = read.known;
        lastNames = read.workbook.tables.map(({ name }) => standing(name));
        return read.workbook;
      }),
    async write(workbook, options = {}) {
      const { writeWorkbook } = await writing();
      return runExcel(async (context) => {
        const { report, known: after } = await writeWorkbook(context, workbook, options, {
          isOurs,
          names: lastNames,
          known,
        });
        known = after ?? NOTHING_KNOWN;
        const described = workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
        lastNames = report.after?.tables.map(({ name }) => standing(name)) ?? described;
        return report;
      });
    },
    select: (place) => runExcel((context) => selectPlace(context, place, known)),
    setCells: (changes) => runExcel((context) => changeCells(context, changes, known)),
    onEdited: (handler) => runExcel((context) => listen(context, isOurs, handler)),
    selection: () => runExcel(readSelection),
    tabs: () =>
      runExcel(async (context) => {
        const tables = context.workbook.tables.load('items/name,items/worksheet/name');
        await exchange(context);
        return new Map(tables.items.map(({ name, worksheet }) => [name, worksheet.name]));
      }),
    inputs: (names) => runExcel((context) => readNamed(context, names, known)),
  };
}

/** Merging and applying, more than a third of the pane, come with the first write: a pane is there before it writes. */
function writing(): Promise<typeof import('./write')> {
  return import(/* webpackChunkName: "write" */ './write');
}

function hasOurPrefix(table: string): boolean {
  return table.startsWith('tbl');
}

async function listen(
  context: Excel.RequestContext,
  isOurs: (table: string) => boolean,
  handler: (edited: { readonly table: string }) => void,
): Promise<() => Promise<void>> {
  const registration = context.workbook.worksheets.onChanged.add(async (change) => {
    // Said from ExcelApi 1.14 on; below, our own writes are heard too, and a look at the inputs settles it.
    if (String(change.triggerSource) === 'ThisLocalAddin') return;
    for (const table of (await editedTables(change)).filter(isOurs)) handler({ table });
  });
  await exchange(context);
  return () =>
    runExcel(async () => {
      registration.remove();
      await registration.context.sync();
    });
}

/** Names of the tables that a change touches; none when the sheet is gone by now. */
async function editedTables({
  worksheetId,
  address,
}: Excel.WorksheetChangedEventArgs): Promise<readonly string[]> {
  try {
    return await runExcel(async (context) => {
      const tables = once(context.workbook.worksheets.getItem(worksheetId).getRange(address)).getTables(
        false,
      );
      tables.load('items/name');
      await exchange(context);
      return tables.items.map(({ name }) => name);
    });
  } catch {
    // A missed edit is found by a look at the inputs.
    return [];
  }
}
