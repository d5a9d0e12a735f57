import { ERROR_VALUES, errorContent, GENERAL, numberReader } from '../../analysis/sheets/read-cell';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { type CellValue, STATE_NAMESPACE } from '../../analysis/sheets/sheet';
import { collectTable, isTooLarge, loadInSlices, queueTable } from './load-tables';
import type { LoadedTable } from './load-tables';
import { collectPart, queuePart } from './load-part';
import { exchange } from './run-excel';

/**
 * Our tables and our state. One exchange when the tables are those that `guess` names, else two: Excel cannot
 * load the content of tables whose names are not known.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  isOurs: (table: string) => boolean,
  guess: readonly string[],
): Promise<ReadWorkbook> {
  let queued = queueWorkbook(context, guess);
  try {
    await exchange(context);
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    queued = queueWorkbook(context, []);
    await exchange(context);
  }
  return collectWorkbook(context, isOurs, queued);
}

export type QueuedWorkbook = ReturnType<typeof queueWorkbook>;

/** Queues what `collectWorkbook` needs: it can go along with the exchange that writes. */
export function queueWorkbook(context: Excel.RequestContext, guess: readonly string[]) {
  return { frame: queueFrame(context), guessed: guess.map((name) => queueTable(context, name, 'values')) };
}

/** Takes what came; tables of ours that were not guessed are loaded in one more exchange. */
export async function collectWorkbook(
  context: Excel.RequestContext,
  isOurs: (table: string) => boolean,
  { frame, guessed }: QueuedWorkbook,
): Promise<ReadWorkbook> {
  let loaded: readonly LoadedTable[] = guessed.flatMap((one) => collectTable(one, 'values') ?? []);
  const names = frame.tables.items.map(({ name }) => name).filter(isOurs);
  const missing = names.filter((name) => !loaded.some((table) => table.name === name));
  if (missing.length > 0) loaded = [...loaded, ...(await loadNamed(context, missing))];
  const byName = new Map(readTables(loaded).map((table) => [table.name, table]));
  return {
    sheetNames: frame.sheets.items.map(({ name }) => name),
    tables: names.flatMap((name) => byName.get(name) ?? []),
    state: await collectPart(context, frame.state),
  };
}

function queueFrame(context: Excel.RequestContext) {
  const { worksheets, tables } = context.workbook;
  return {
    sheets: worksheets.load('items/name'),
    tables: tables.load('items/name'),
    state: queuePart(context, STATE_NAMESPACE),
  };
}

/** Tables by name with the results of their cells; those that are not there are left out. */
export async function loadNamed(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly LoadedTable[]> {
  const queued = names.map((name) => queueTable(context, name, 'values'));
  try {
    await exchange(context);
    return queued.flatMap((one) => collectTable(one, 'values') ?? []);
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    return loadInSlices(context, names, 'values');
  }
}

/** What was loaded as tables of cell contents. */
export function readTables(loaded: readonly LoadedTable[]): ReadTable[] {
  // Office.js does not tell the date system; nearly every workbook counts from 1900.
  const readNumber = numberReader();
  const contentOf = (value: CellValue, format: string): CellContent => {
    if (typeof value === 'number') return readNumber(value, format);
    // Excel gives an error as its text; where a cell holds texts alone, the text was typed.
    if (typeof value === 'string' && format !== '@' && ERROR_VALUES.has(value)) return errorContent(value);
    return value === '' ? null : value;
  };
  return loaded.map(({ name, sheet, row, column, headers, headerShown, rows, formats }) => ({
    name,
    sheet,
    row: headerShown ? row : row - 1,
    column,
    headers,
    rows: rows.map((cells, i) => cells.map((value, j) => contentOf(value, formats[i]?.[j] ?? GENERAL))),
  }));
}
