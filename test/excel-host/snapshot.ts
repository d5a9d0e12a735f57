import type { Wire } from './wire';
import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  cellName,
  columnLetters,
  intersect,
  isWholeColumns,
  isWholeRows,
} from './model/address';
import { valueAt } from './model/cell-access';
import type { Sheet } from './model/sheet';
import type { CellScalar } from './model/typed-text';
import type { Workbook } from './model/workbook';

export interface CellSnapshot {
  readonly value: CellScalar | '';
  readonly formula?: string;
  readonly error?: true;
  /** Absent for General. */
  readonly numberFormat?: string;
  /** Dotted names, e.g. `Fill.Color`, `Font.Bold`, `Borders.EdgeTop.Style`; only what was set. */
  readonly format?: { readonly [name: string]: Wire };
  readonly hyperlink?: Wire;
  readonly validation?: { readonly [name: string]: Wire };
}

export interface TableSnapshot {
  readonly name: string;
  readonly address: string;
  readonly headers: readonly string[];
  readonly style: string;
  readonly showTotals: boolean;
  readonly filters: { readonly [header: string]: Wire };
  readonly settings: { readonly [name: string]: Wire };
}

export interface ChartSnapshot {
  /** Cells that it covers. */
  readonly area: string;
  readonly settings: { readonly [name: string]: Wire };
  readonly series: readonly {
    readonly values: string;
    readonly categories: string;
    readonly settings: { readonly [name: string]: Wire };
  }[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly protected: boolean;
  readonly freeze: string | null;
  /** By A1 name, in reading order; cells with content or paint of their own. */
  readonly cells: { readonly [address: string]: CellSnapshot };
  readonly tables: readonly TableSnapshot[];
  readonly merges: readonly string[];
  readonly notes: { readonly [address: string]: string };
  readonly comments: { readonly [address: string]: string };
  readonly conditionalFormats: readonly {
    readonly type: string;
    readonly areas: readonly string[];
    readonly settings: Wire;
  }[];
  /** Points by column letter, for columns that were given a width. */
  readonly columnWidths: { readonly [column: string]: number };
  /** Points by 1-based row. */
  readonly rowHeights: { readonly [row: string]: number };
  readonly pageLayout: { readonly [name: string]: Wire };
  readonly groups: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  /** Range that the sheet itself is filtered over, outside tables. */
  readonly filter: string | null;
  /** Charts, pictures and the like, by kind and name. */
  readonly objects: readonly string[];
  /** The charts among them, by name. */
  readonly charts: { readonly [name: string]: ChartSnapshot };
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly activeSheet: string;
  readonly names: { readonly [name: string]: string };
  readonly xmlParts: readonly { readonly namespace: string; readonly xml: string }[];
  readonly settings: { readonly [name: string]: Wire };
  readonly properties: { readonly [name: string]: Wire };
}

/** The workbook as plain values, to compare with another writer's. */
export function takeSnapshot(workbook: Workbook): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet) => snapshotSheet(workbook, sheet)),
    activeSheet: workbook.active.name,
    names: Object.fromEntries(
      workbook.names.map((name) => [
        name.sheet === null ? name.name : `${name.sheet.name}!${name.name}`,
        name.formula,
      ]),
    ),
    xmlParts: workbook.xmlParts.map(({ namespace, xml }) => ({ namespace, xml })),
    settings: Object.fromEntries(workbook.settings),
    properties: workbook.bag.child('Properties').toPlain(),
  };
}

function snapshotSheet(workbook: Workbook, sheet: Sheet): SheetSnapshot {
  const values = sheet.bag.values;
  const remarks = (kind: 'note' | 'comment'): { [address: string]: string } =>
    Object.fromEntries(
      sheet.remarks
        .filter((one) => one.kind === kind)
        .map((one) => [cellName(one.row, one.column), one.content]),
    );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: String(values.get('TabColor') ?? ''),
    showGridlines: values.get('ShowGridlines') !== false,
    protected: sheet.protection !== null,
    freeze: sheet.freeze === null ? null : areaName(sheet.freeze),
    cells: snapshotCells(workbook, sheet),
    tables: workbook.tables
      .filter((table) => table.sheet === sheet)
      .map((table) => ({
        name: table.name,
        address: areaName(table.area),
        headers: table.columns.map((column) => column.name),
        style: table.style,
        showTotals: table.showTotals,
        filters: Object.fromEntries(
          table.columns.filter((one) => one.criteria !== null).map((one) => [one.name, one.criteria]),
        ),
        settings: table.bag.toPlain(),
      })),
    merges: sheet.merges.map(areaName).sort(),
    notes: remarks('note'),
    comments: remarks('comment'),
    conditionalFormats: sheet.conditionalFormats.map((one) => ({
      type: one.type,
      areas: one.areas.map(areaName),
      settings: one.bag.toPlain(),
    })),
    columnWidths: sizes(sheet, 'Format.ColumnWidth', 'columns'),
    rowHeights: sizes(sheet, 'Format.RowHeight', 'rows'),
    pageLayout: sheet.bag.child('PageLayout').toPlain(),
    groups: sheet.groups.map((group) => `${group.axis} ${areaName(group.area)}`),
    hiddenRows: linesOf(sheet, 'RowHidden', 'row').map((row) => row + 1),
    hiddenColumns: linesOf(sheet, 'ColumnHidden', 'column').map(columnLetters),
    filter: sheet.filter === null ? null : areaName(sheet.filter.area),
    objects: [...sheet.objects, ...sheet.charts.map(({ name }) => `chart ${name}`)].sort(),
    charts: Object.fromEntries(
      sheet.charts.map(({ name, area, series, bag }) => [
        name,
        {
          area: areaName(area),
          settings: bag.toPlain(),
          series: series.map(({ values, categories, bag: look }) => {
            return { values, categories, settings: look.toPlain() };
          }),
        },
      ]),
    ),
  };
}

/** Whole rows or columns that were given a property and still have it. */
function linesOf(sheet: Sheet, property: string, axis: 'row' | 'column'): number[] {
  const lines = new Set<number>();
  for (const { area, value } of sheet.layers.visible(property)) {
    const [start, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = start; line < start + count; line++) {
      if (value === true) lines.add(line);
      else lines.delete(line);
    }
  }
  return [...lines].sort((one, other) => one - other);
}

const LINE_PROPERTIES = ['Format.ColumnWidth', 'Format.RowHeight', 'RowHidden', 'ColumnHidden'];

/** Cells with content, and painted blank ones inside the used area. */
function snapshotCells(workbook: Workbook, sheet: Sheet): { [address: string]: CellSnapshot } {
  const whole: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const used = sheet.usedArea(whole, false);
  if (used === null) return {};
  const properties = sheet.layers.properties().filter((name) => !LINE_PROPERTIES.includes(name));
  const looks = looksOf(properties, (name) => sheet.layers.grid(name, used, null), used);
  const cells: { [address: string]: CellSnapshot } = {};
  for (let row = 0; row < used.rows; row++) {
    for (let column = 0; column < used.columns; column++) {
      const look = looks(row * used.columns + column);
      const place = { row: used.row + row, column: used.column + column };
      const cell = sheet.cell(place.row, place.column);
      if (cell === null && look === null) continue;
      cells[cellName(place.row, place.column)] = {
        value: valueAt(workbook, sheet, place.row, place.column),
        ...(cell?.formula == null ? {} : { formula: cell.formula }),
        ...(cell?.error ? { error: true as const } : {}),
        ...look,
      };
    }
  }
  return cells;
}

type Look = Partial<CellSnapshot>;

/** The paint of each cell of an area, by its number in it; cells painted alike share one object, null where nothing was painted. */
function looksOf(
  properties: readonly string[],
  gridOf: (property: string) => readonly (readonly Wire[])[],
  { rows, columns }: Area,
): (cell: number) => Look | null {
  const looks: (Look | null)[] = [null];
  const lookOf = new Uint32Array(rows * columns);
  // What differs from cell to cell comes last, so that the rest stays shared.
  const last = ['DataValidation.Prompt', 'Hyperlink'];
  for (const property of [...properties].sort((one, other) => last.indexOf(one) - last.indexOf(other))) {
    const painted = new Map<Wire, Map<number, number>>();
    gridOf(property).forEach((line, row) => {
      line.forEach((value, column) => {
        if (value === null) return;
        const cell = row * columns + column;
        const before = lookOf[cell] ?? 0;
        const over = painted.get(value) ?? new Map<number, number>();
        painted.set(value, over);
        const look = over.get(before) ?? looks.push(withPaint(looks[before] ?? {}, property, value)) - 1;
        over.set(before, look);
        lookOf[cell] = look;
      });
    });
  }
  return (cell) => looks[lookOf[cell] ?? 0] ?? null;
}

function withPaint(look: Look, property: string, value: Wire): Look {
  if (property === 'Hyperlink') return { ...look, hyperlink: value };
  if (property === 'NumberFormat')
    return typeof value === 'string' && value !== 'General' ? { ...look, numberFormat: value } : { ...look };
  const [, part = '', name = ''] = /^(Format|DataValidation)\.(.*)$/.exec(property) ?? [];
  if (part === 'Format') return { ...look, format: { ...look.format, [name]: value } };
  return part === '' ? { ...look } : { ...look, validation: { ...look.validation, [name]: value } };
}

/** Sizes by column letter or 1-based row; a size given to all columns or rows is left under `*`. */
function sizes(sheet: Sheet, property: string, axis: 'columns' | 'rows'): { [name: string]: number } {
  const result: { [name: string]: number } = {};
  for (const { area, value } of sheet.layers.visible(property)) {
    if (typeof value !== 'number') continue;
    if (axis === 'columns' ? isWholeRows(area) : isWholeColumns(area)) {
      result['*'] = value;
      continue;
    }
    const [start, count] = axis === 'columns' ? [area.column, area.columns] : [area.row, area.rows];
    for (let index = start; index < start + count; index++) {
      const at = axis === 'columns' ? { column: index, row: 0 } : { row: index, column: 0 };
      if (intersect(area, { ...at, rows: 1, columns: 1 }) === null) continue;
      result[axis === 'columns' ? columnLetters(index) : String(index + 1)] = value;
    }
  }
  return result;
}
