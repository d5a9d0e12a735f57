/** Decides where each described sheet goes and whether it may be written there, before anything is written. */
import type { SheetDescription, TableDescription } from '../../analysis/sheets/sheet';
import type { SheetNotice, WriteOptions } from './door';
import type { Existing, ExistingSheet, ExistingTable } from './existing';
import { mergeTable } from './merge-table';
import { describedBody, isStacked } from './place-sheet';
import type { PlacedTable } from './place-sheet';

export interface Site {
  readonly description: SheetDescription;
  /** Name of the tab as it is or will be. */
  readonly name: string;
  /** Null for a sheet that is to be added. */
  readonly standing: ExistingSheet | null;
  readonly tables: readonly PlacedTable[];
  readonly refused: boolean;
  readonly notices: readonly SheetNotice[];
}

export interface SiteOptions extends Pick<WriteOptions, 'columnKey'> {
  /** Table.resize is there (ExcelApi 1.13). */
  readonly canResize: boolean;
}

/** Sites in tab order; a new sheet gets a name that nobody has. */
export function chooseSites(
  sheets: readonly SheetDescription[],
  existing: Existing,
  options: SiteOptions,
): readonly Site[] {
  const taken = new Set(existing.sheetNames.map((name) => name.toLowerCase()));
  return sheets.map((description) => {
    const standing = existing.sheets.get(description.key) ?? null;
    if (standing) return standingSite(description, standing, existing, options);
    const name = freeName(description.name, taken);
    taken.add(name.toLowerCase());
    return newSite(description, name, existing);
  });
}

function newSite(description: SheetDescription, name: string, existing: Existing): Site {
  const clash = description.tables.filter((table) => existing.definedNames.has(table.name.toLowerCase()));
  const refusals: SheetNotice[] = [
    ...(existing.structureProtected ? [{ code: 'workbook-protected' as const, subjects: [] }] : []),
    ...(clash.length > 0
      ? [{ code: 'table-name-taken' as const, subjects: clash.map((table) => table.name) }]
      : []),
  ];
  const renamed =
    name === description.name ? [] : [{ code: 'sheet-name-taken' as const, subjects: [description.name] }];
  const tables = description.tables.map((table): PlacedTable => {
    const rows = Array.from({ length: table.rowCount }, (_, described) => ({ described, existing: null }));
    return {
      table,
      merge: {
        columnAt: table.columns.map((_, index) => index),
        rows: rows.length > 0 ? rows : [{ described: null, existing: null }],
        removed: [],
        added: table.rowCount,
        keptIds: [],
      },
      standing: null,
      sheet: name,
      row: table.row,
      column: table.column,
      width: table.columns.length,
      bodyCount: describedBody(table),
    };
  });
  return {
    description,
    name,
    standing: null,
    tables,
    refused: refusals.length > 0,
    notices: [...refusals, ...renamed],
  };
}

function standingSite(
  description: SheetDescription,
  standing: ExistingSheet,
  existing: Existing,
  options: SiteOptions,
): Site {
  const refusals: SheetNotice[] = [];
  const kept: SheetNotice[] = [];
  if (standing.protected) refusals.push({ code: 'sheet-protected', subjects: [standing.name] });
  const tables: PlacedTable[] = [];
  // Rows that the tables above have more than described: now, and once all is written.
  let extraNow = 0;
  let extraThen = 0;
  for (const table of [...description.tables].sort((one, other) => one.row - other.row)) {
    const there = existing.tables.get(table.name);
    const columns = there && matchColumns(table, there, existing, options);
    const refusal = refuseTable(table, there, columns ?? [], standing);
    if (refusal) refusals.push(refusal);
    if (refusal || !there || !columns) continue;
    const merge = mergeTable(table, there, columns);
    const stacked = isStacked(description, table);
    if (merge.keptIds.length > 0) kept.push({ code: 'planner-rows-kept', subjects: merge.keptIds });
    const below =
      extraThen !== 0 ||
      extraNow !== 0 ||
      tables.some((above) => isStacked(description, above.table) && above.table.row < table.row);
    if ((stacked || below) && !standsAsDescribed(table, there, standing, extraNow)) {
      refusals.push({ code: 'layout-changed', subjects: [table.name] });
    } else if (!hasRoom(merge, there, stacked, standing, existing)) {
      refusals.push({ code: 'cells-below-table', subjects: [table.name] });
    } else if (merge.added > 0 && !there.totalsShown && !options.canResize) {
      refusals.push({ code: 'api-not-available', subjects: [table.name] });
    }
    const row = there.row + extraThen - extraNow;
    tables.push({
      table,
      merge,
      standing: there,
      sheet: there.sheet,
      row,
      column: there.column,
      width: there.headers.length,
      bodyCount: merge.rows.length,
    });
    extraNow += there.rows.length - describedBody(table);
    extraThen += merge.rows.length - describedBody(table);
  }
  return {
    description,
    name: standing.name,
    standing,
    tables,
    refused: refusals.length > 0,
    notices: [...refusals, ...(refusals.length > 0 ? [] : kept)],
  };
}

function standsAsDescribed(
  table: TableDescription,
  there: ExistingTable,
  home: ExistingSheet,
  extraAbove: number,
): boolean {
  return there.sheet === home.name && there.row === table.row + extraAbove && there.column === table.column;
}

function hasRoom(
  { added, removed }: { readonly added: number; readonly removed: readonly number[] },
  there: ExistingTable,
  stacked: boolean,
  home: ExistingSheet,
  existing: Existing,
): boolean {
  const bottom = there.row + 1 + there.rows.length + (there.totalsShown ? 1 : 0);
  const right = there.column + there.headers.length;
  if (stacked) {
    // Whole rows go, so nothing may stand beside the table.
    return (
      removed.length === 0 || (home.usedColumns <= right && there.column === 0) || nothingBeside(there, home)
    );
  }
  if (removed.length > 0 && existing.sheetsWithOtherTables.has(there.sheet) && home.usedRows > bottom)
    return false;
  return there.totalsShown || there.freeRowsBelow === null || added <= there.freeRowsBelow;
}

function nothingBeside(there: ExistingTable, home: ExistingSheet): boolean {
  const right = there.column + there.headers.length;
  if (home.usedColumns > (home.cells[0]?.length ?? 0)) return false;
  if (there.row + there.rows.length >= home.cells.length && home.usedColumns > right) return false;
  return home.cells
    .slice(there.row + 1, there.row + 1 + there.rows.length)
    .every((cells) =>
      cells.every((value, column) => (column >= there.column && column < right) || value === ''),
    );
}

function refuseTable(
  table: TableDescription,
  there: ExistingTable | undefined,
  columnAt: readonly number[],
  home: ExistingSheet,
): SheetNotice | null {
  if (!there) return { code: 'table-not-found', subjects: [table.name] };
  if (there.sheetProtected && there.sheet !== home.name)
    return { code: 'sheet-protected', subjects: [there.sheet] };
  if (!there.headerShown) return { code: 'header-row-missing', subjects: [table.name] };
  const missing = table.columns.filter((_, index) => (columnAt[index] ?? -1) < 0).map(({ header }) => header);
  return missing.length > 0 ? { code: 'header-missing', subjects: missing } : null;
}

/** Where our columns stand, -1 for one that is not there: by its header, by the one it had, or by its other language. */
function matchColumns(
  table: TableDescription,
  there: ExistingTable,
  { record }: Existing,
  { columnKey }: SiteOptions,
): readonly number[] {
  const before = record?.tables[table.name]?.headers ?? {};
  const keys = there.headers.map((header) => columnKey?.(table.name, header) ?? null);
  return table.columns.map(({ key, header }) => {
    const now = there.headers.indexOf(header);
    if (now >= 0) return now;
    const then = before[key] === undefined ? -1 : there.headers.indexOf(before[key]);
    return then >= 0 ? then : keys.indexOf(key);
  });
}

// Excel takes 31 characters.
const MAX_SHEET_NAME = 31;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
