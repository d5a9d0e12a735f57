import { AnalysisError } from '../errors';
import { standingByMark } from '../merge/renamed-tables';
import { markedColumns, markedTables, ownHeaders, type DefinedName } from '../merge/table-marks';
import { shownText } from '../sheets/cell-content';
import type { ReadTable, ReadWorkbook } from '../sheets/read-workbook';
import { STATE_NAMESPACE } from '../sheets/sheet';
import { parseState } from '../sheets/state';
import { filePlace, notAWorkbook, openOffice } from './open-office';
import type { OfficePackage } from './package';
import { readCells } from './read-cells';
import type { CellSource } from './read-cells';
import { readTableDefinition } from './read-table';
import type { TableDefinition } from './read-table';
import { unescapeText } from './text';
import { readWorkbookSource } from './workbook-source';
import { attribute, readXml } from './xml';

// What Excel itself hands to an add-in in one read.
const MAX_TABLE_CELLS = 5_000_000;

/**
 * The Excel tables of a workbook as plain values, and the state that it carries.
 *
 * Tables are found by their definitions, so a planner may rename, move and sort sheets and add columns. A file
 * of a few kilobytes with cells in far columns would make a reader of whole sheets hold gigabytes; this reads tables
 * only, and knows beforehand how much that is. Macros and links to other files are never looked at.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `file-too-large`; `not-a-workbook` for anything but an .xlsx or .xlsm, a password or
 * damage included
 * @example (await readXlsx(file)).tables.some(({ name }) => name === 'tblTemuan') // true
 */
export async function readXlsx(bytes: Uint8Array, file = ''): Promise<ReadWorkbook> {
  return openOffice(bytes, file, (office) => readWorkbook(office, file));
}

async function readWorkbook(office: OfficePackage, file: string): Promise<ReadWorkbook> {
  const workbook = await readWorkbookSource(office);
  if (!workbook) throw notAWorkbook(file, 'no workbook part');
  const { xml: workbookXml, source, sheets } = workbook;
  if (sheets.length === 0) throw notAWorkbook(file, 'no sheet');
  const tables: ReadTable[] = [];
  let cellCount = 0;
  for (const { name, path } of sheets) {
    if (path === null) continue;
    if (!office.has(path)) throw notAWorkbook(file, `no part for sheet ${name}`);
    const definitions = await definitionsOf(office, path);
    for (const { area } of definitions)
      cellCount += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cellCount > MAX_TABLE_CELLS) {
      const details = { actual: cellCount, limit: MAX_TABLE_CELLS };
      throw new AnalysisError('file-too-large', `${cellCount} cells in tables`, filePlace(file), details);
    }
    if (definitions.length === 0) continue;
    tables.push(...readTables((await office.text(path)) ?? '', name, definitions, source));
  }
  const state = await readState(office);
  return {
    sheetNames: sheets.map(({ name }) => name),
    tables: underOwnNames(tables, workbookXml, state),
    state,
  };
}

/** Our tables and their columns as we called them, by the hidden names that follow them. */
function underOwnNames(tables: readonly ReadTable[], workbookXml: string, state: string | null): ReadTable[] {
  const names = definedNames(workbookXml);
  const standing = standingByMark(
    markedTables(names),
    tables.map(({ name }) => name),
  );
  const own = new Map([...standing].map(([ours, name]) => [name, ours]));
  const columns = markedColumns(names);
  const recorded = parseState(state)?.headers ?? {};
  return tables.flatMap((table) => {
    // A table of the planner's own that took a name of ours is not ours.
    if (standing.has(table.name)) return [];
    const name = own.get(table.name) ?? table.name;
    return [{ ...table, name, headers: ownHeaders(table.headers, columns.get(name), recorded[name]) }];
  });
}

function definedNames(workbookXml: string): DefinedName[] {
  const names: { name: string; formula: string }[] = [];
  let open: { name: string; formula: string } | null = null;
  readXml(workbookXml, {
    open(element, attributes) {
      if (element !== 'definedName') return;
      open = { name: unescapeText(attribute(attributes, 'name') ?? ''), formula: '' };
      names.push(open);
    },
    text(piece) {
      if (open) open.formula += unescapeText(piece);
    },
    close() {
      open = null;
    },
  });
  return names;
}

async function definitionsOf(office: OfficePackage, sheetPath: string): Promise<TableDefinition[]> {
  const definitions: TableDefinition[] = [];
  for (const { type, target } of await office.relations(sheetPath)) {
    if (type !== 'table') continue;
    const definition = readTableDefinition((await office.text(target)) ?? '');
    if (definition) definitions.push(definition);
  }
  return definitions;
}

function readTables(
  xml: string,
  sheet: string,
  definitions: readonly TableDefinition[],
  source: CellSource,
): ReadTable[] {
  const grids = readCells(
    xml,
    definitions.map(({ area }) => area),
    source,
  );
  return definitions.map(({ name, area, columnNames, headerRows, totalRows }, index) => {
    const grid = grids[index] ?? [];
    const headers = columnNames.map((columnName, column) =>
      // The cell is what the planner sees; Excel keeps both alike, other programs do not always.
      headerRows > 0 ? shownText(grid[0]?.[column] ?? columnName) : columnName,
    );
    return {
      name,
      sheet,
      row: area.top,
      column: area.left,
      headers,
      rows: grid.slice(headerRows, grid.length - totalRows),
    };
  });
}

/** The text of the custom XML part whose root is in our namespace; Excel may have given the part any number. */
async function readState(office: OfficePackage): Promise<string | null> {
  for (const path of office.paths.filter((candidate) => /^customXml\/item\d+\.xml$/i.test(candidate))) {
    let depth = 0;
    let isOurs = false;
    let state = '';
    readXml((await office.text(path)) ?? '', {
      open(name, attributes) {
        depth += 1;
        if (depth === 1) isOurs = name === 'state' && attributes.includes(`"${STATE_NAMESPACE}"`);
      },
      text(piece) {
        if (isOurs && depth === 1) state += piece;
      },
      close() {
        depth -= 1;
      },
    });
    if (isOurs) return state;
  }
  return null;
}
