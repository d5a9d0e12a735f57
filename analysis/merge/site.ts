/** Decides where each described sheet goes and whether it may be written there, before anything is written. */
import { unfinishedMark } from '../sheets/record';
import type { SheetDescription, TableDescription } from '../sheets/sheet';
import type { SheetNotice } from './report';
import type { Existing, ExistingSheet, ExistingTable } from './existing';
import { freshColumns, matchColumns } from './match-columns';
import { mergeTable } from './merge-table';
import { describedBody, isStacked } from './place-sheet';
import type { PlacedTable } from './place-sheet';
import { hasRoom, isFree, isOrderKept, stuckRows } from './room';
import type { Moved } from './room';
import { freeName, translatedName } from './tab-names';

export interface Site {
  readonly description: SheetDescription;
  /** Name of the tab as it is or will be. */
  readonly name: string;
  /** Null for a sheet that is to be added. */
  readonly standing: ExistingSheet | null;
  readonly tables: readonly PlacedTable[];
  /** We added it, and the write did not come to its end. */
  readonly unfinished: boolean;
  readonly refused: boolean;
  readonly notices: readonly SheetNotice[];
}

export interface MergeOptions {
  /** False below ExcelApi 1.18, where notes show as input messages. */
  readonly notesSupported: boolean;
  /** Whoever applies the steps does not reckon: every formula comes with what it gives now. */
  readonly withResults: boolean;
}

/** Sites in tab order; a new sheet gets a name that nobody has. */
export function chooseSites(sheets: readonly SheetDescription[], existing: Existing): readonly Site[] {
  const taken = new Set(existing.sheetNames.map((name) => name.toLowerCase()));
  return sheets.map((description) => {
    const standing = existing.sheets.get(description.key) ?? null;
    if (standing) {
      const name = translatedName(description, standing, existing, taken);
      taken.add(name.toLowerCase());
      return standingSite(description, name, standing, existing);
    }
    const name = freeName(description.name, taken);
    taken.add(name.toLowerCase());
    return newSite(description, name, existing);
  });
}

function newSite(description: SheetDescription, name: string, existing: Existing): Site {
  const clash = description.tables.filter((table) => isNameTaken(table, existing));
  const refusals: SheetNotice[] = [
    ...(existing.structureProtected ? [{ code: 'workbook-protected' as const, subjects: [] }] : []),
    ...(clash.length > 0
      ? [{ code: 'table-name-taken' as const, subjects: clash.map((table) => table.name) }]
      : []),
  ];
  const renamed =
    name === description.name ? [] : [{ code: 'sheet-name-taken' as const, subjects: [description.name] }];
  const tables = description.tables.map((table) => newTable(table, name, table, false));
  return {
    description,
    name,
    standing: null,
    tables,
    unfinished: false,
    refused: refusals.length > 0,
    notices: [...refusals, ...renamed],
  };
}

/** A site whose tables are described otherwise. */
export function withTables(site: Site, describe: (table: TableDescription) => TableDescription): Site {
  const tables = new Map(site.description.tables.map((table) => [table, describe(table)]));
  return {
    ...site,
    description: { ...site.description, tables: [...tables.values()] },
    tables: site.tables.map((placed) => ({ ...placed, table: tables.get(placed.table) ?? placed.table })),
  };
}

/** A table that stands nowhere yet. */
function newTable(
  table: TableDescription,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
  unfinished: boolean,
): PlacedTable {
  const rows = Array.from({ length: table.rowCount }, (_, described) => ({ described, existing: null }));
  return {
    table,
    merge: {
      columns: freshColumns(table),
      rows: rows.length > 0 ? rows : [{ described: null, existing: null }],
      removed: [],
      added: table.rowCount,
      keptIds: [],
    },
    standing: null,
    unfinished,
    sheet,
    row,
    column,
    width: table.columns.length,
    bodyCount: describedBody(table),
  };
}

function standingSite(
  description: SheetDescription,
  name: string,
  standing: ExistingSheet,
  existing: Existing,
): Site {
  const refusals: SheetNotice[] = [];
  const kept: SheetNotice[] = [];
  const records = [...(existing.record ? [existing.record] : []), ...existing.pending];
  const unfinished = existing.definedNames.has(unfinishedMark(description.key).toLowerCase());
  if (standing.protected) refusals.push({ code: 'sheet-protected', subjects: [standing.name] });
  const tables: PlacedTable[] = [];
  // Rows that the tables above have more than described: now, and once all is written.
  let extraNow = 0;
  let extraThen = 0;
  // Rows that the planner put above, and columns to the left.
  let moved: Moved | null = null;
  for (const table of [...description.tables].sort((one, other) => one.row - other.row)) {
    const there = existing.tables.get(table.name);
    const columns = there && matchColumns(table, there, existing.record?.tables[table.name]);
    if (!there) {
      const aside = moved ?? movedBelow(description, table, standing, existing);
      const place = { row: table.row + extraThen + aside.rows, column: table.column + aside.columns };
      const now = { ...place, row: place.row + extraNow - extraThen };
      const refusal = unfinished ? null : refuseMissing(table, now, standing, existing);
      if (refusal) refusals.push(refusal);
      else tables.push(newTable(table, name, place, unfinished));
      continue;
    }
    const refusal = refuseTable(table, there, standing);
    if (refusal) refusals.push(refusal);
    if (refusal || !columns) continue;
    const stacked = isStacked(description, table);
    const merge = mergeTable(table, there, columns, {
      isStuck: stuckRows(there, stacked, standing, existing),
      written: records.flatMap(({ tables: written }) => written[table.name] ?? []),
    });
    if (merge.keptIds.length > 0) kept.push({ code: 'planner-rows-kept', subjects: merge.keptIds });
    const isAlone =
      !stacked && !tables.some((above) => isStacked(description, above.table) && above.table.row < table.row);
    const now: Moved = {
      rows: there.row - table.row - extraNow,
      columns: there.column - table.column,
    };
    if (!isAlone && !isOrderKept(now, moved, there, standing)) {
      refusals.push({ code: 'layout-changed', subjects: [table.name] });
    } else if (!hasRoom(merge.added, there, stacked, existing)) {
      refusals.push({ code: 'cells-below-table', subjects: [table.name] });
    }
    if (there.sheet === standing.name) moved = now;
    const row = there.row + extraThen - extraNow;
    tables.push({
      table,
      merge,
      standing: there,
      unfinished,
      sheet: there.sheet === standing.name ? name : there.sheet,
      row,
      column: there.column,
      width: columns.width,
      bodyCount: merge.rows.length,
    });
    extraNow += there.rows.length - describedBody(table);
    extraThen += merge.rows.length - describedBody(table);
  }
  return {
    description,
    // A refused sheet keeps its name.
    name: refusals.length > 0 ? standing.name : name,
    standing,
    tables,
    unfinished,
    refused: refusals.length > 0,
    notices: refusals.length > 0 ? reasons(refusals) : kept,
  };
}

/** A sheet as an earlier version laid it out has its parts elsewhere: that alone is to be said. */
function reasons(refusals: readonly SheetNotice[]): readonly SheetNotice[] {
  const earlier = refusals.find(({ code }) => code === 'earlier-version');
  if (!earlier) return refusals;
  return [earlier, ...refusals.filter(({ code }) => code === 'sheet-protected')];
}

/** Rows above and columns to the left that the planner put before the first table that stands, where a new one comes before it. */
function movedBelow(
  { tables }: SheetDescription,
  missing: TableDescription,
  home: ExistingSheet,
  existing: Existing,
): Moved {
  const below = tables.filter(({ name, row }) => row > missing.row && existing.tables.has(name));
  const next = below.toSorted((one, other) => one.row - other.row)[0];
  const there = existing.tables.get(next?.name ?? '');
  if (!next || there?.sheet !== home.name) return { rows: 0, columns: 0 };
  return { rows: Math.max(0, there.row - next.row), columns: Math.max(0, there.column - next.column) };
}

/** A table of a standing sheet that is not there is made anew where nothing stands in its place. */
function refuseMissing(
  table: TableDescription,
  place: { readonly row: number; readonly column: number },
  home: ExistingSheet,
  existing: Existing,
): SheetNotice | null {
  if (isNameTaken(table, existing)) return { code: 'table-name-taken', subjects: [table.name] };
  const size = { rowCount: describedBody(table) + 1, columnCount: table.columns.length };
  if (isFree({ ...place, ...size }, home)) return null;
  const isNew = existing.record !== null && existing.record.tables[table.name] === undefined;
  return isNew
    ? { code: 'earlier-version', subjects: [home.name] }
    : { code: 'table-not-found', subjects: [table.name] };
}

function isNameTaken({ name }: TableDescription, { definedNames }: Existing): boolean {
  return definedNames.has(name.toLowerCase());
}

function refuseTable(table: TableDescription, there: ExistingTable, home: ExistingSheet): SheetNotice | null {
  if (there.sheetProtected && there.sheet !== home.name)
    return { code: 'sheet-protected', subjects: [there.sheet] };
  if (!there.headerShown) return { code: 'header-row-missing', subjects: [table.name] };
  return null;
}
