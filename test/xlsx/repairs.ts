/** What no schema can say, and Excel still answers with "repair": numbers and names that lead nowhere. */
import { XlsxParts, below, child, children, numberOf, runsOf, textOf } from '../excel-host/xlsx/parts';
import { areaOf } from '../excel-host/xlsx/cells';
import { cellName, intersect, type Area } from '../excel-host/model/address';
import type { XmlElement } from '../excel-host/xlsx/xml-element';

export function repairFaults(files: Readonly<Record<string, Uint8Array>>): string[] {
  return Object.entries(files).flatMap(([file, bytes]) =>
    faultsOf(new XlsxParts(bytes)).map((fault) => `${file} › ${fault}`),
  );
}

function faultsOf(parts: XlsxParts): string[] {
  const book = parts.relations('').find(({ type }) => type === 'officeDocument')?.path ?? '';
  const related = parts.relations(book);
  const pathOf = (type: string): string | undefined => related.find((one) => one.type === type)?.path;
  const texts = pathOf('sharedStrings');
  const styles = pathOf('styles');
  const sharedTexts = texts === undefined ? [] : children(parts.xml(texts), 'si').map(runsOf);
  const looks = styles === undefined ? 0 : children(child(parts.xml(styles), 'cellXfs')).length;
  const sheets = children(child(parts.xml(book), 'sheets'));
  const names = sheets.map((sheet) => textOf(sheet, 'name').toLowerCase());
  const tables: XmlElement[] = [];
  const formulas = new Map<string, ReadonlySet<string>>();
  const faults = repeated(names, 'sheet');
  for (const sheet of sheets) {
    const path = related.find(({ id }) => id === textOf(sheet, 'r:id'))?.path ?? '';
    const xml = parts.xml(path);
    const cells = children(child(xml, 'sheetData')).flatMap((row) => children(row));
    formulas.set(
      textOf(sheet, 'sheetId'),
      new Set(cells.filter((cell) => child(cell, 'f')).map((cell) => textOf(cell, 'r'))),
    );
    const own = parts.relations(path).filter(({ type }) => type === 'table');
    const ownTables = own.map((one) => parts.xml(one.path));
    tables.push(...ownTables);
    const all = [
      ...cellFaults(xml, cells, sharedTexts.length, looks),
      ...headerFaults(ownTables, cells, sharedTexts),
      ...overlaps(xml, ownTables),
      ...noteFaults(parts, path, xml),
    ];
    faults.push(...all.map((fault) => `${path}: ${fault}`));
  }
  faults.push(
    ...repeated(
      tables.map((table) => textOf(table, 'displayName').toLowerCase()),
      'table',
    ),
  );
  faults.push(
    ...repeated(
      tables.map((table) => textOf(table, 'id')),
      'table id',
    ),
  );
  faults.push(...chainFaults(parts, pathOf('calcChain'), formulas), ...lostRelations(parts));
  return faults;
}

function repeated(values: readonly string[], what: string): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} "${value}" twice`);
}

function cellFaults(xml: XmlElement, cells: readonly XmlElement[], texts: number, looks: number): string[] {
  const rows = children(child(xml, 'sheetData')).map((row) => numberOf(row, 'r'));
  const faults = rows.some((row, index) => row <= (rows[index - 1] ?? 0)) ? ['rows not in rising order'] : [];
  let before = { row: -1, column: -1 };
  for (const cell of cells) {
    const name = textOf(cell, 'r');
    const place = areaOf(name);
    if (place.row === before.row && place.column <= before.column) faults.push(`${name} is not in its place`);
    before = place;
    if (numberOf(cell, 's') >= looks) faults.push(`${name} has a look that is not there`);
    const shared = textOf(cell, 't') === 's';
    if (shared && Number(child(cell, 'v')?.textContent ?? 'NaN') >= texts)
      faults.push(`${name} has a text that is not there`);
  }
  return faults;
}

/** A header cell has to hold the text of its column. */
function headerFaults(
  tables: readonly XmlElement[],
  cells: readonly XmlElement[],
  sharedTexts: readonly string[],
): string[] {
  const byName = new Map(cells.map((cell) => [textOf(cell, 'r'), cell]));
  return tables.flatMap((table) => {
    const area = areaOf(textOf(table, 'ref'));
    const columns = children(child(table, 'tableColumns')).map((one) => textOf(one, 'name'));
    const name = textOf(table, 'displayName');
    if (columns.length !== area.columns)
      return [`${name} has ${String(columns.length)} columns in ${textOf(table, 'ref')}`];
    const faults = repeated(
      columns.map((column) => column.toLowerCase()),
      `column of ${name}`,
    );
    if (numberOf(table, 'headerRowCount', 1) === 0) return faults;
    columns.forEach((column, index) => {
      const cell = byName.get(cellName(area.row, area.column + index)) ?? null;
      const shown =
        textOf(cell, 't') === 's' ? (sharedTexts[Number(child(cell, 'v')?.textContent)] ?? '') : runsOf(cell);
      if (shown.replaceAll('\r', '') !== column.replaceAll('\r', ''))
        faults.push(`${name}: header "${shown}" of column "${column}"`);
    });
    return faults;
  });
}

function overlaps(xml: XmlElement, tables: readonly XmlElement[]): string[] {
  const merges = children(child(xml, 'mergeCells')).map((one) => textOf(one, 'ref'));
  const areas = [...merges, ...tables.map((table) => textOf(table, 'ref'))].map((ref): [string, Area] => [
    ref,
    areaOf(ref),
  ]);
  return areas.flatMap(([ref, area], index) =>
    areas
      .slice(index + 1)
      .filter(([, other]) => intersect(area, other) !== null)
      .map(([other]) => `${ref} lies over ${other}`),
  );
}

/** Notes need their boxes, each on a cell of its own. */
function noteFaults(parts: XlsxParts, path: string, xml: XmlElement): string[] {
  const related = parts.relations(path);
  const notes = related.find(({ type }) => type === 'comments');
  if (!notes) return [];
  const cells = below(parts.xml(notes.path), 'comment').map((one) => textOf(one, 'ref'));
  const faults = repeated(cells, 'note');
  const boxes = related.find(({ id }) => id === textOf(child(xml, 'legacyDrawing'), 'r:id'));
  if (!boxes) return [...faults, 'notes without boxes'];
  const count = parts.text(boxes.path).match(/ObjectType="Note"/g)?.length ?? 0;
  return count === cells.length
    ? faults
    : [...faults, `${String(cells.length)} notes, ${String(count)} boxes`];
}

function chainFaults(
  parts: XlsxParts,
  path: string | undefined,
  formulas: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (path === undefined) return [];
  let sheet = '';
  return children(parts.xml(path)).flatMap((one) => {
    sheet = textOf(one, 'i') || sheet;
    const cell = textOf(one, 'r');
    return formulas.get(sheet)?.has(cell) ? [] : [`calcChain: ${cell} of sheet ${sheet} has no formula`];
  });
}

/** Every `r:id` of a part has its relation. */
function lostRelations(parts: XlsxParts): string[] {
  return parts.paths
    .filter((path) => path.endsWith('.xml') && !path.startsWith('['))
    .flatMap((path) => {
      const ids = new Set(parts.relations(path).map(({ id }) => id));
      const named = [...parts.text(path).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(
        ([, id = '']) => id,
      );
      return named.filter((id) => !ids.has(id)).map((id) => `${path}: ${id} leads nowhere`);
    });
}
