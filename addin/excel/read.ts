import { ERROR_VALUES, errorContent, GENERAL, numberReader } from '../../analysis/sheets/read-cell';
import { planTableName } from '../../analysis/sheets/names';
import { planTables } from '../../analysis/sheets/plan-tables';
import {
  markedColumns,
  markedTables,
  ownHeaders,
  type MarkedColumns,
  type MarkedTable,
} from '../../analysis/merge/table-marks';
import { standingByMark } from '../../analysis/merge/renamed-tables';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { type CellValue, STATE_NAMESPACE } from '../../analysis/sheets/sheet';
import { collectTable, isTooLarge, loadInSlices, queueTable } from './load-tables';
import type { LoadedTable } from './load-tables';
import { parseState, type WorkbookState } from '../../analysis/sheets/state';
import { collectPart, queuePart } from './load-part';
import { loadRangeTables } from './range-tables';
import { exchange } from './run-excel';

/** Names under which our tables stand, by ours; of those that stand under their own, nothing is said. */
export type StandingNames = ReadonlyMap<string, string>;

/** What is known of a workbook between two looks at it; a write looks once more where it has changed. */
export interface Known {
  readonly standing: StandingNames;
  /** Names that the workbook defines and that point somewhere. */
  readonly names: ReadonlySet<string>;
  readonly columns: KnownColumns;
}

/** How to tell our columns, whatever they are called now. */
export interface KnownColumns {
  readonly marked: MarkedColumns;
  readonly recorded: WorkbookState['headers'];
}

export const NOTHING_KNOWN: Known = {
  standing: new Map(),
  names: new Set(),
  columns: { marked: new Map(), recorded: {} },
};

export interface ReadResult {
  readonly workbook: ReadWorkbook;
  readonly known: Known;
}

/**
 * Our tables and our state. One exchange when the tables are those that `guess` names, else two: Excel cannot
 * load the content of tables whose names are not known.
 *
 * @param guess names under which tables stand
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  isOurs: (table: string) => boolean,
  guess: readonly string[],
): Promise<ReadResult> {
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
): Promise<ReadResult> {
  let loaded: readonly LoadedTable[] = guessed.flatMap((one) => collectTable(one, 'values') ?? []);
  const there = frame.tables.items.map(({ name }) => name);
  const marks = markedTables(frame.names.items);
  const standing = standingByMark(marks, there);
  const ownName = new Map([...standing].map(([own, name]) => [name, own]));
  // A table of the planner's own that took a name of ours is not ours.
  const names = there.filter((name) => ownName.has(name) || (isOurs(name) && !standing.has(name)));
  const missing = names.filter((name) => !loaded.some((table) => table.name === name));
  if (missing.length > 0) loaded = [...loaded, ...(await loadNamed(context, missing))];
  const byName = new Map(loaded.map((table) => [table.name, table]));
  const ranges = await loadRangeTables(context, rangeMarks(marks, there), 'values');
  const state = await collectPart(context, frame.state);
  const columns: KnownColumns = {
    marked: markedColumns(frame.names.items),
    recorded: parseState(state)?.headers ?? {},
  };
  const tables = readTables([
    ...names.flatMap((name) => {
      const table = byName.get(name);
      return table ? [withOwnHeaders({ ...table, name: ownName.get(name) ?? name }, columns)] : [];
    }),
    ...ranges,
  ]);
  return {
    workbook: {
      sheetNames: frame.sheets.items.map(({ name }) => name),
      tables,
      state,
    },
    known: {
      standing: new Map([...namesOfCopies(tables), ...standing]),
      names: livingNames(frame.names.items),
      columns,
    },
  };
}

/** Tables of plans that a copied sheet gave another name; none where two tables hold one plan, which the analysis says. */
function namesOfCopies(tables: readonly ReadTable[]): StandingNames {
  try {
    const { tables: plans } = planTables(tables);
    return new Map(
      plans.flatMap(({ planId, table }): [string, string][] =>
        table.name === planTableName(planId) ? [] : [[planTableName(planId), table.name]],
      ),
    );
  } catch {
    return new Map();
  }
}

/** Names that point somewhere. */
export function livingNames(
  names: readonly { readonly name: string; readonly formula: string }[],
): ReadonlySet<string> {
  return new Set(names.flatMap(({ name, formula }) => (formula.includes('#REF!') ? [] : [name])));
}

function withOwnHeaders(table: LoadedTable, { marked, recorded }: KnownColumns): LoadedTable {
  return { ...table, headers: ownHeaders(table.headers, marked.get(table.name), recorded[table.name]) };
}

/** Of marks whose table became plain cells, and whose name nobody took since. */
export function rangeMarks(marks: readonly MarkedTable[], there: readonly string[]): readonly MarkedTable[] {
  const taken = new Set(there.map((name) => name.toLowerCase()));
  return marks.filter(({ own, cells }) => cells !== null && !taken.has(own.toLowerCase()));
}

function queueFrame(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  return {
    sheets: worksheets.load('items/name'),
    tables: tables.load('items/name'),
    names: names.load('items/name,items/formula'),
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

/** Our tables by our names, wherever they stand; one that stands under another name than it was last read is asked for anew. */
export async function loadOurs(
  context: Excel.RequestContext,
  names: readonly string[],
  { standing, columns }: Known,
): Promise<readonly LoadedTable[]> {
  const found = (await loadAs(context, names, standing)).map((table) => withOwnHeaders(table, columns));
  if (found.length === names.length) return found;
  const frame = queueFrame(context);
  await exchange(context);
  const there = frame.tables.items.map(({ name }) => name);
  const now = standingByMark(markedTables(frame.names.items), there);
  const missing = names.filter((name) => !found.some((table) => table.name === name) && now.has(name));
  if (missing.length === 0) return found;
  const more = await loadAs(context, missing, now);
  return [...found, ...more.map((table) => withOwnHeaders(table, columns))];
}

async function loadAs(
  context: Excel.RequestContext,
  names: readonly string[],
  standing: StandingNames,
): Promise<readonly LoadedTable[]> {
  const loaded = await loadNamed(
    context,
    names.map((name) => standing.get(name) ?? name),
  );
  return names.flatMap((name) => {
    const table = loaded.find((one) => one.name === (standing.get(name) ?? name));
    return table ? [{ ...table, name }] : [];
  });
}

/** Cells of our tables by our names; those that are not there are left out. */
export async function readNamed(
  context: Excel.RequestContext,
  names: readonly string[],
  known: Known,
): Promise<readonly ReadTable[]> {
  return readTables(await loadOurs(context, names, known));
}

/** What was loaded as tables of cell contents. */
export function readTables(loaded: readonly LoadedTable[]): ReadTable[] {
  return loaded.map(({ name, sheet, row, column, headers, headerShown, rows, formats }) => ({
    name,
    sheet,
    row: headerShown ? row : row - 1,
    column,
    headers,
    rows: readCells(rows, formats),
  }));
}

/** Values of Excel with their number formats as contents of cells. */
export function readCells(
  rows: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): CellContent[][] {
  // Office.js does not tell the date system; nearly every workbook counts from 1900.
  const readNumber = numberReader();
  const contentOf = (value: CellValue, format: string): CellContent => {
    if (typeof value === 'number') return readNumber(value, format);
    // Excel gives an error as its text; where a cell holds texts alone, the text was typed.
    if (typeof value === 'string' && format !== '@' && ERROR_VALUES.has(value)) return errorContent(value);
    return value === '' ? null : value;
  };
  return rows.map((cells, i) => cells.map((value, j) => contentOf(value, formats[i]?.[j] ?? GENERAL)));
}
