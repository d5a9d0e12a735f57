/** Looks at everything a write touches, before it: one exchange. */
import { standingByMark } from '../../analysis/merge/renamed-tables';
import { isForeign, markedColumns, markedTables, type MarkedTable } from '../../analysis/merge/table-marks';
import { RECORD_NAMESPACE, parseRecord, sheetMark, unfinishedMark } from '../../analysis/sheets/record';
import type { WriteRecord } from '../../analysis/sheets/record';
import type { SheetDescription, TableDescription, WorkbookDescription } from '../../analysis/sheets/sheet';
import { STATE_NAMESPACE } from '../../analysis/sheets/sheet';
import { parseState } from '../../analysis/sheets/state';
import { areaToRead, standsUnderOurTitle } from '../../analysis/merge/existing';
import type { Existing, ExistingSheet, ExistingTable } from '../../analysis/merge/existing';
import { collectTable, contentOf, isTooLarge, loadInSlices, queueTable } from './load-tables';
import type { LoadedTable, QueuedTable } from './load-tables';
import { collectPart, collectParts, partIds, queuePart } from './load-part';
import { once } from './once';
import { loadRangeTables } from './range-tables';
import { livingNames, NOTHING_KNOWN, rangeMarks, type Known } from './read';
import { exchange } from './run-excel';
import { type AbsentTable, unnamedTables } from './unnamed-tables';

export async function survey(
  context: Excel.RequestContext,
  workbook: WorkbookDescription,
  known: Known = NOTHING_KNOWN,
  lost: ReadonlySet<string> = new Set(),
): Promise<Existing> {
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  let queue = queueAll(context, workbook.sheets, tables, known, 'whole');
  let sliced: readonly LoadedTable[] | null = null;
  try {
    await exchange(context);
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    queue = queueAll(context, workbook.sheets, tables, known, 'frame');
    await exchange(context);
    sliced = await loadInSlices(
      context,
      tables.map(({ name }) => known.standing.get(name) ?? name),
      'formulas',
    );
  }
  const marks = markedTables(queue.names.items);
  const there = queue.allTables.items.map(({ name }) => name);
  // What was lost stays so: a name that isn't looked behind any more isn't found lost again.
  const nowLost = new Set([...lost, ...lostMarks(queue, workbook.sheets)]);
  const now: Known = {
    standing: new Map([
      ...[...known.standing].filter(([own, name]) => there.includes(name) && !there.includes(own)),
      ...standingByMark(marks, there),
    ]),
    names: new Set([...livingNames(queue.names.items)].filter((name) => !nowLost.has(name))),
    columns: known.columns,
  };
  if (isOutdated(known, now, workbook.sheets)) return survey(context, workbook, now, nowLost);
  const ranges = await loadRangeTables(context, rangeMarks(marks, there), 'formulas');
  const { record, pending } = finished(
    await collectParts(context, queue.record),
    await collectPart(context, queue.state),
  );
  const unnamed = await unnamedTables(
    context,
    queue.allTables.items.filter(
      ({ name }) => !tables.some((table) => standingNameOf(now, table.name) === name),
    ),
    absentTables(queue, workbook.sheets, tables),
    pending,
  );
  if (unnamed.size > 0)
    return survey(context, workbook, { ...now, standing: new Map([...now.standing, ...unnamed]) }, nowLost);
  return {
    ...collect(queue, workbook.sheets, tables, { known, sliced, marks, ranges, record, pending }),
    record,
    pending,
  };
}

/**
 * The record of the last write that came to its end, which is the one of the state, and those of writes since then. Workbooks of
 * earlier versions do not say when.
 */
function finished(texts: readonly string[], state: string | null): Pick<Existing, 'record' | 'pending'> {
  const records = texts
    .flatMap((text) => parseRecord(text) ?? [])
    .toSorted((one, other) => (one.computedAt ?? '').localeCompare(other.computedAt ?? ''));
  if (state === null) return { record: null, pending: records };
  const computedAt = parseState(state)?.computedAt;
  const record = records.find((one) => one.computedAt === computedAt) ?? records[0] ?? null;
  return { record, pending: records.filter((one) => one !== record) };
}

/** Marks that Excel finds no cells behind tell nothing. */
function lostMarks(queue: Queue, sheets: readonly SheetDescription[]): readonly string[] {
  return sheets.flatMap(({ key }, index) => {
    const candidates = queue.sheets[index] ?? [];
    const isLost = candidates.some(({ table, sheet }) => table === null && sheet.isNullObject);
    return isLost ? [sheetMark(key), unfinishedMark(key)] : [];
  });
}

function standingNameOf({ standing }: Known, name: string): string {
  return standing.get(name) ?? name;
}

/** Described tables that are not there, on sheets that are. */
function absentTables(
  queue: Queue,
  sheets: readonly SheetDescription[],
  tables: readonly TableDescription[],
): readonly AbsentTable[] {
  return sheets.flatMap((sheet, index) => {
    const there = (queue.sheets[index] ?? []).find((candidate) => !candidate.sheet.isNullObject);
    if (!there) return [];
    const absent = sheet.tables.filter((table) => queue.tables[tables.indexOf(table)]?.table.isNullObject);
    return absent.map(({ name }) => ({ name, sheet: there.sheet.name }));
  });
}

function isOutdated(known: Known, now: Known, sheets: readonly SheetDescription[]): boolean {
  return sheets.some(
    ({ key, tables }) =>
      [sheetMark(key), unfinishedMark(key)].some((mark) => known.names.has(mark) !== now.names.has(mark)) ||
      tables.some(({ name }) => known.standing.get(name) !== now.standing.get(name)),
  );
}

function queueAll(
  context: Excel.RequestContext,
  sheets: readonly SheetDescription[],
  tables: readonly TableDescription[],
  known: Known,
  extent: 'whole' | 'frame',
) {
  const { workbook } = context;
  const queuedTables = tables.map((table) => {
    const queued = queueTable(
      context,
      known.standing.get(table.name) ?? table.name,
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
    names: workbook.names.load('items/name,items/formula'),
    allTables: workbook.tables.load('items/name,items/worksheet/name'),
    state: queuePart(context, STATE_NAMESPACE),
    record: queuePart(context, RECORD_NAMESPACE),
    tables: queuedTables,
    sheets: sheets.map((sheet) => queueSheet(context, sheet, tables, queuedTables, known)),
  };
}

type Queue = ReturnType<typeof queueAll>;

interface Candidate {
  /** The table of ours that stands there; null where it is known by its mark or name. */
  readonly table: string | null;
  readonly sheet: Excel.Worksheet;
  readonly cells: Excel.Range;
  readonly used: Excel.Range;
  readonly footer: Excel.HeaderFooter;
  /** Null where none is described. */
  readonly charts: Excel.ChartCollection | null;
}

/**
 * A sheet is where its mark is; in a workbook without, where one of its tables stands, or, without tables, where its
 * name and title are.
 */
function queueSheet(
  context: Excel.RequestContext,
  sheet: SheetDescription,
  tables: readonly TableDescription[],
  queued: readonly QueuedTable[],
  { names: known }: Known,
): readonly Candidate[] {
  const { names, worksheets } = context.workbook;
  const mark = [sheetMark(sheet.key), unfinishedMark(sheet.key)].find((name) => known.has(name));
  const found: (readonly [table: string | null, sheet: Excel.Worksheet])[] = mark
    ? [[null, once(names.getItemOrNullObject(mark).getRangeOrNullObject()).worksheet]]
    : sheet.tables.length > 0
      ? sheet.tables.flatMap((table) => {
          const there = queued[tables.indexOf(table)]?.table.worksheet;
          return there ? [[table.name, there] as const] : [];
        })
      : [[null, worksheets.getItemOrNullObject(sheet.name)]];
  const { rows, columns } = areaToRead(sheet);
  return found.map(([table, candidate]) => {
    candidate.load('name,visibility');
    candidate.protection.load('protected');
    const cells = once(candidate.getRangeByIndexes(0, 0, rows, columns));
    cells.load('formulas');
    const used = once(candidate.getUsedRangeOrNullObject(true));
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const footer = candidate.pageLayout.headersFooters.defaultForAllPages;
    footer.load('leftFooter');
    const charts = sheet.charts ? candidate.charts.load('items/name,items/series/count') : null;
    return { table, sheet: candidate, cells, used, footer, charts };
  });
}

interface Found {
  readonly known: Known;
  readonly sliced: readonly LoadedTable[] | null;
  readonly marks: readonly MarkedTable[];
  readonly ranges: readonly LoadedTable[];
  readonly record: WriteRecord | null;
  readonly pending: readonly WriteRecord[];
}

function collect(
  queue: Queue,
  sheets: readonly SheetDescription[],
  tables: readonly TableDescription[],
  { known, sliced, marks, ranges, record, pending }: Found,
): Omit<Existing, 'record' | 'pending'> {
  const marked = new Set(marks.flatMap((mark) => (mark.standing === null ? [] : [mark.own])));
  const columns = markedColumns(queue.names.items);
  const hasState = partIds(queue.state).length > 0;
  const found = tables.flatMap(({ name }, index): ExistingTable[] => {
    const range = ranges.find((one) => one.name === name);
    // Cells that were shifted under a mark which stayed are not the table's.
    if (range && !isForeign(range.headers, record?.tables[name]?.headers, false))
      return [{ ...range, standingName: range.standsAs ?? name, freeRowsBelow: 0 }];
    const columnsOf = columns.get(name);
    const queued = queue.tables[index];
    if (!queued || queued.table.isNullObject) return [];
    const loaded = sliced
      ? sliced.find((table) => table.name === standingNameOf(known, name))
      : collectTable(queued, 'formulas');
    if (
      !loaded ||
      isForeign(loaded.headers, record?.tables[name]?.headers, marked.has(name) || pending.length > 0)
    )
      return [];
    const end = queued.range.rowIndex + queued.range.rowCount;
    const standsAs = { name, standingName: loaded.name };
    return [
      {
        ...loaded,
        ...standsAs,
        ...(columnsOf && { marked: columnsOf }),
        freeRowsBelow: queued.below.isNullObject ? null : queued.below.rowIndex - end,
      },
    ];
  });
  const ours = new Set(found.map((table) => table.standingName));
  const others = queue.allTables.items.filter(({ name }) => !ours.has(name));
  return {
    sheetNames: queue.sheetNames.items.map(({ name }) => name),
    structureProtected: queue.protection.protected,
    tables: new Map(found.map((table) => [table.name, table])),
    markedTables: marked,
    sheetsWithOtherTables: new Set(others.map(({ worksheet }) => worksheet.name)),
    definedNames: new Set([...queue.names.items, ...others].map(({ name }) => name.toLowerCase())),
    sheets: new Map(
      sheets.flatMap((sheet, index): [string, ExistingSheet][] => {
        const isOurs = ({ table: name }: Candidate): boolean =>
          name === null || found.some((table) => table.name === name);
        const isMarked = [sheetMark(sheet.key), unfinishedMark(sheet.key)].some((mark) =>
          known.names.has(mark),
        );
        const candidates = (queue.sheets[index] ?? []).filter(isOurs);
        const there = ownSheet(sheet, candidates, { isMarked, hasState });
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
  { isMarked, hasState }: { readonly isMarked: boolean; readonly hasState: boolean },
): ExistingSheet | null {
  const found = candidates.find(({ sheet }) => !sheet.isNullObject);
  if (!found) return null;
  const cells = contentOf(found.cells, 'formulas');
  const byNameAlone = description.tables.length === 0 && !isMarked;
  if (byNameAlone && !(hasState && standsUnderOurTitle(description, cells))) return null;
  const { used } = found;
  return {
    name: found.sheet.name,
    protected: found.sheet.protection.protected,
    isHidden: found.sheet.visibility !== 'Visible',
    cells,
    leftFooter: found.footer.leftFooter,
    charts: new Map((found.charts?.items ?? []).map(({ name, series }) => [name, series.count])),
    usedRows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  };
}
