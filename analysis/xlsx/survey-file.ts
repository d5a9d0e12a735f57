import type { Existing, ExistingSheet, ExistingTable } from '../merge/existing';
import { areaToRead, standsUnderOurTitle } from '../merge/existing';
import { renamedTables } from '../merge/renamed-tables';
import { isForeign, markedColumns, markedTables } from '../merge/table-marks';
import { partText } from '../sheets/part-xml';
import type { ReadTable } from '../sheets/read-workbook';
import { parseRecord, RECORD_NAMESPACE, sheetMark, unfinishedMark } from '../sheets/record';
import {
  STATE_NAMESPACE,
  type CellValue,
  type SheetDescription,
  type WorkbookDescription,
} from '../sheets/sheet';
import type { StyleSheet } from './style-sheet';
import type { Tab, WorkbookFile } from './workbook-file';

/** What stands in a file before a merge, as plain values. */
export function surveyFile(file: WorkbookFile, { sheets }: WorkbookDescription): Existing {
  const described = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const all = file.tabs.flatMap((tab) => tab.tables.map((table) => ({ tab, table })));
  const partOf = (namespace: string): readonly string[] => {
    const path = file.customPart(namespace);
    return path === null ? [] : [path];
  };
  const [recordPath] = partOf(RECORD_NAMESPACE);
  const record = recordPath === undefined ? null : parseRecord(partText(file.parts.text(recordPath)));
  const tables = all.map(({ tab, table }) => readTable(tab, table));
  const marks = markedTables(file.namesDefined);
  const columns = markedColumns(file.namesDefined);
  const renamed = renamedTables(described, tables, record, marks);
  const marked = new Set(marks.flatMap(({ own, standing }) => (standing === null ? [] : [own])));
  const standingName = (name: string): string => renamed.get(name) ?? name;
  const standing = sheets.flatMap(({ tables }) =>
    tables.flatMap(({ name }): ExistingTable[] => {
      const found = all.find(({ table }) => table.name.toLowerCase() === standingName(name).toLowerCase());
      if (!found) return [];
      const table = {
        ...existingTable(name, found.tab, found.table, file.styles),
        marked: columns.get(name) ?? new Map(),
      };
      return isForeign(table.headers, record?.tables[name]?.headers, marked.has(name)) ? [] : [table];
    }),
  );
  const ours = new Set(standing.map((table) => table.standingName));
  const others = all.filter(({ table }) => !ours.has(table.name));
  const hasState = partOf(STATE_NAMESPACE).length > 0;
  return {
    sheetNames: file.tabNames,
    structureProtected: file.isStructureProtected,
    tables: new Map(standing.map((table) => [table.name, table])),
    markedTables: marked,
    sheetsWithOtherTables: new Set(others.map(({ tab }) => tab.name)),
    definedNames: new Set(
      [...file.namesDefined, ...others.map(({ table }) => table)].map(({ name }) => name.toLowerCase()),
    ),
    sheets: new Map(
      sheets.flatMap((sheet): [string, ExistingSheet][] => {
        const names = sheet.tables.flatMap(
          ({ name }) => standing.find((one) => one.name === name)?.standingName ?? [],
        );
        const tab = ownTab(file, sheet, hasState, names);
        return tab ? [[sheet.key, existingSheet(tab, sheet)]] : [];
      }),
    ),
    record,
    pending: [],
    partIds: new Map([STATE_NAMESPACE, RECORD_NAMESPACE].map((namespace) => [namespace, partOf(namespace)])),
  };
}

/**
 * A sheet is where its mark is; in a file without, where one of its tables stands, or, without tables, where its name and
 * title are.
 *
 * @param tables names under which its tables stand
 */
function ownTab(
  file: WorkbookFile,
  sheet: SheetDescription,
  hasState: boolean,
  tables: readonly string[],
): Tab | null {
  const marked = file.tabOfName(sheetMark(sheet.key)) ?? file.tabOfName(unfinishedMark(sheet.key));
  if (marked) return marked;
  if (sheet.tables.length > 0) return tables.flatMap((name) => file.table(name)?.tab ?? [])[0] ?? null;
  const named = file.tabs.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
  return named && hasState && standsUnderOurTitle(sheet, cellsOf(named, sheet)) ? named : null;
}

function existingSheet(tab: Tab, description: SheetDescription): ExistingSheet {
  const { rows, columns } = tab.sheet.grid.extent;
  return {
    name: tab.name,
    protected: tab.sheet.isProtected,
    cells: cellsOf(tab, description),
    leftFooter: tab.sheet.leftFooter,
    charts: tab.charts.seriesCounts,
    usedRows: rows,
    usedColumns: columns,
  };
}

function cellsOf(tab: Tab, description: SheetDescription): CellValue[][] {
  const { rows, columns } = areaToRead(description);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => shown(tab, row, column)),
  );
}

function existingTable(
  name: string,
  tab: Tab,
  table: Tab['tables'][number],
  styles: StyleSheet,
): ExistingTable {
  const { area, headerShown, totalsShown, headers, body } = table;
  const { grid } = tab.sheet;
  const cells = <Cell>(cell: (row: number, column: number) => Cell): Cell[][] =>
    Array.from({ length: Math.max(0, body.last - body.first + 1) }, (_, index) =>
      headers.map((__, column) => cell(body.first + index, area.left + column)),
    );
  const below = grid.firstFilledRow(area.bottom + 1, area.left, area.right);
  return {
    name,
    standingName: table.name,
    sheet: tab.name,
    sheetProtected: tab.sheet.isProtected,
    row: area.top,
    column: area.left,
    headerShown,
    totalsShown,
    // The cell is what the planner sees; Excel keeps both alike, other programs do not always.
    headers: headers.map((header, index) =>
      headerShown ? String(grid.value(area.top, area.left + index) ?? header) : header,
    ),
    rows: cells((row, column) => shown(tab, row, column)),
    formats: cells((row, column) => styles.code(grid.style(row, column))),
    freeRowsBelow: below === null ? null : below - (area.bottom + 1),
  };
}

/** As a reader gives it, for a look at its headers and ids. */
function readTable(tab: Tab, table: Tab['tables'][number]): ReadTable {
  const { area, body, headers } = table;
  const { grid } = tab.sheet;
  return {
    name: table.name,
    sheet: tab.name,
    row: area.top,
    column: area.left,
    headers: headers.map((header, at) => String(grid.value(area.top, area.left + at) ?? header)),
    rows: Array.from({ length: Math.max(0, body.last - body.first + 1) }, (_, row) =>
      headers.map((__, at) => grid.value(body.first + row, area.left + at)),
    ),
  };
}

/** As Excel shows it to an add-in: later functions without the prefix that the file gives them. */
function shown(tab: Tab, row: number, column: number): CellValue {
  const content = tab.sheet.grid.content(row, column);
  return typeof content === 'string' && content.startsWith('=') ? content.replaceAll('_xlfn.', '') : content;
}
