/** Looks at everything a write touches, before it: one exchange. */
import { RECORD_NAMESPACE, parseRecord, sheetMark, unfinishedMark } from '../../analysis/sheets/record';
import type { SheetDescription, TableDescription, WorkbookDescription } from '../../analysis/sheets/sheet';
import { STATE_NAMESPACE } from '../../analysis/sheets/sheet';
import { areaToRead, standsUnderOurTitle } from '../../analysis/merge/existing';
import type { Existing, ExistingSheet, ExistingTable } from '../../analysis/merge/existing';
import { collectTable, contentOf, isTooLarge, loadInSlices, queueTable } from './load-tables';
import type { LoadedTable, QueuedTable } from './load-tables';
import { collectPart, partIds, queuePart } from './load-part';
import { once } from './once';
import { exchange } from './run-excel';

export async function survey(
  context: Excel.RequestContext,
  workbook: WorkbookDescription,
  renamed: ReadonlyMap<string, string> = new Map(),
): Promise<Existing> {
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  let queue = queueAll(context, workbook.sheets, tables, renamed, 'whole');
  let sliced: readonly LoadedTable[] | null = null;
  try {
    await exchange(context);
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    queue = queueAll(context, workbook.sheets, tables, renamed, 'frame');
    await exchange(context);
    sliced = await loadInSlices(
      context,
      tables.map(({ name }) => renamed.get(name) ?? name),
      'formulas',
    );
  }
  const record = parseRecord(await collectPart(context, queue.record));
  return { ...collect(queue, workbook.sheets, tables, renamed, sliced), record };
}

function queueAll(
  context: Excel.RequestContext,
  sheets: readonly SheetDescription[],
  tables: readonly TableDescription[],
  renamed: ReadonlyMap<string, string>,
  extent: 'whole' | 'frame',
) {
  const { workbook } = context;
  const queuedTables = tables.map((table) => {
    const queued = queueTable(
      context,
      renamed.get(table.name) ?? table.name,
      extent === 'whole' ? 'formulas' : null,
    );
    const rowsBelow = once(queued.range.getRowsBelow(Math.max(1, table.rowCount)));
    const below = once(rowsBelow.getUsedRangeOrNullObject(true));
    below.load('rowIndex');
    return { ...queued, below };
  });
  return {
    sheetNames: workbook.worksheets.load('items/name'),
    protection: workbook.protection.load('protected'),
    names: workbook.names.load('items/name'),
    allTables: workbook.tables.load('items/name,items/worksheet/name'),
    state: queuePart(context, STATE_NAMESPACE),
    record: queuePart(context, RECORD_NAMESPACE),
    tables: queuedTables,
    sheets: sheets.map((sheet) => queueSheet(context, sheet, tables, queuedTables)),
  };
}

type Queue = ReturnType<typeof queueAll>;

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly cells: Excel.Range;
  readonly used: Excel.Range;
  readonly footer: Excel.HeaderFooter;
}

/**
 * A sheet with tables is where its first or last one stands, or, where a write was stopped before they came, where its mark
 * is; one without is where its mark is, or has its name.
 */
function queueSheet(
  context: Excel.RequestContext,
  sheet: SheetDescription,
  tables: readonly TableDescription[],
  queued: readonly QueuedTable[],
): readonly Candidate[] {
  const { names, worksheets } = context.workbook;
  const marked = (mark: string): Excel.Worksheet =>
    once(names.getItemOrNullObject(mark).getRangeOrNullObject()).worksheet;
  const found =
    sheet.tables.length > 0
      ? [
          ...ends(sheet.tables).flatMap((table) => queued[tables.indexOf(table)]?.table.worksheet ?? []),
          marked(unfinishedMark(sheet.key)),
        ]
      : [marked(sheetMark(sheet.key)), worksheets.getItemOrNullObject(sheet.name)];
  const { rows, columns } = areaToRead(sheet);
  return found.map((candidate) => {
    candidate.load('name');
    candidate.protection.load('protected');
    const cells = once(candidate.getRangeByIndexes(0, 0, rows, columns));
    cells.load('formulas');
    const used = once(candidate.getUsedRangeOrNullObject(true));
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const footer = candidate.pageLayout.headersFooters.defaultForAllPages;
    footer.load('leftFooter');
    return { sheet: candidate, cells, used, footer };
  });
}

function ends<T>(list: readonly T[]): readonly T[] {
  return list.length > 1 ? [...list.slice(0, 1), ...list.slice(-1)] : list;
}

function collect(
  queue: Queue,
  sheets: readonly SheetDescription[],
  tables: readonly TableDescription[],
  renamed: ReadonlyMap<string, string>,
  sliced: readonly LoadedTable[] | null,
): Omit<Existing, 'record'> {
  const standingName = (name: string): string => renamed.get(name) ?? name;
  const ours = new Set(tables.map(({ name }) => standingName(name)));
  const others = queue.allTables.items.filter(({ name }) => !ours.has(name));
  const hasState = partIds(queue.state).length > 0;
  const standing = tables.flatMap(({ name }, index): ExistingTable[] => {
    const queued = queue.tables[index];
    if (!queued || queued.table.isNullObject) return [];
    const loaded = sliced
      ? sliced.find((table) => table.name === standingName(name))
      : collectTable(queued, 'formulas');
    if (!loaded) return [];
    const end = queued.range.rowIndex + queued.range.rowCount;
    const standsAs = { name, standingName: loaded.name };
    return [
      {
        ...loaded,
        ...standsAs,
        freeRowsBelow: queued.below.isNullObject ? null : queued.below.rowIndex - end,
      },
    ];
  });
  return {
    sheetNames: queue.sheetNames.items.map(({ name }) => name),
    structureProtected: queue.protection.protected,
    tables: new Map(standing.map((table) => [table.name, table])),
    sheetsWithOtherTables: new Set(others.map(({ worksheet }) => worksheet.name)),
    definedNames: new Set([...queue.names.items, ...others].map(({ name }) => name.toLowerCase())),
    sheets: new Map(
      sheets.flatMap((sheet, index): [string, ExistingSheet][] => {
        const there = ownSheet(sheet, queue.sheets[index] ?? [], hasState);
        return there ? [[sheet.key, there]] : [];
      }),
    ),
    partIds: new Map([
      [STATE_NAMESPACE, partIds(queue.state)],
      [RECORD_NAMESPACE, partIds(queue.record)],
    ]),
  };
}

function ownSheet(
  description: SheetDescription,
  candidates: readonly Candidate[],
  hasState: boolean,
): ExistingSheet | null {
  const there = candidates.findIndex(({ sheet }) => !sheet.isNullObject);
  const found = candidates[there];
  if (!found) return null;
  const cells = contentOf(found.cells, 'formulas');
  const byNameAlone = description.tables.length === 0 && there === 1;
  if (byNameAlone && !(hasState && standsUnderOurTitle(description, cells))) return null;
  const { used } = found;
  return {
    name: found.sheet.name,
    protected: found.sheet.protection.protected,
    cells,
    leftFooter: found.footer.leftFooter,
    usedRows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  };
}
