import { type Wire, isRecord } from '../wire';
import { invalid, notFound } from '../refusals';
import { type Area, intersect, sameArea } from '../model/address';
import { announceChange, followHeader } from '../model/cell-access';
import { mergeCells } from '../model/merging';
import { type Calls, type Argument, HostObject, plain } from './host-object';
import { tablesOf } from './object-factory';
import { RangeFormatObject } from './format-objects';
import { RangeAreasObject } from './range-areas';
import type { RangeObject } from './range-object';

/** What a range does besides holding cells: clear, merge, group, copy, bulk formats. */
export function rangeExtras(range: RangeObject): Calls {
  return {
    Clear: (applyTo) => clear(range, range.scope.schema.enumValue('ClearApplyTo', plain(applyTo) ?? 'All')),
    Merge: (across) => merge(range, across === true),
    Unmerge: () => unmerge(range),
    GetMergedAreasOrNullObject: () => mergedAreas(range),
    Group: (axis) => group(range, plain(axis)),
    Ungroup: (axis) => ungroup(range, plain(axis)),
    CopyFrom: (source, kind) => copyFrom(range, source, plain(kind)),
    GetTables: () => tablesOf(range.scope, range.sheet, range.area),
    GetSurroundingRegion: () => surroundingRegion(range),
    SetCellProperties: (grid) => setProperties(range, plain(grid), 'cell'),
    SetRowProperties: (list) => setProperties(range, plain(list), 'row'),
    SetColumnProperties: (list) => setProperties(range, plain(list), 'column'),
    SetDirty: () => undefined,
    Calculate: () => undefined,
  };
}

function clear(range: RangeObject, what: string): undefined {
  const { sheet, area } = range;
  const { layers } = sheet;
  if (what === 'All' || what === 'Contents') {
    sheet.clear(area);
    for (const table of range.scope.workbook.tables)
      if (table.sheet === sheet && table.header && intersect(table.header, area))
        followHeader(range.scope.workbook, table);
    announceChange(range.scope.workbook, sheet, area, 'RangeEdited', null);
  }
  if (what === 'All' || what === 'Formats') {
    for (const name of layers.properties()) {
      const ofCells =
        name.startsWith('Format.') && name !== 'Format.ColumnWidth' && name !== 'Format.RowHeight';
      if (ofCells || name === 'NumberFormat' || name === 'Style') layers.erase(name, area);
    }
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      (one) => !one.areas.every((part) => intersect(part, area)),
    );
  }
  if (what === 'All' || what.includes('Hyperlinks')) layers.erase('Hyperlink', area);
  if (what === 'All') layers.erasePrefix('DataValidation.', area);
  return undefined;
}

function merge(range: RangeObject, across: boolean): undefined {
  const { sheet, area, scope } = range;
  const parts = across
    ? Array.from({ length: area.rows }, (_, index): Area => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  for (const part of parts) mergeCells(scope.workbook, sheet, part);
  return undefined;
}

function unmerge(range: RangeObject): undefined {
  range.sheet.merges = range.sheet.merges.filter((one) => intersect(one, range.area) === null);
  return undefined;
}

function mergedAreas(range: RangeObject): RangeAreasObject | null {
  const merged = range.sheet.merges.filter((one) => intersect(one, range.area) !== null);
  return merged.length === 0 ? null : new RangeAreasObject(range.scope, range.sheet, merged);
}

function group(range: RangeObject, axis: Wire): undefined {
  const known = range.scope.schema.enumValue('GroupOption', axis) as 'ByRows' | 'ByColumns';
  range.sheet.groups.push({ axis: known, area: range.area });
  return undefined;
}

function ungroup(range: RangeObject, axis: Wire): undefined {
  const { groups } = range.sheet;
  const at = groups.findLastIndex((one) => one.axis === axis && intersect(one.area, range.area) !== null);
  if (at < 0) invalid('There is no group to undo.');
  groups.splice(at, 1);
  return undefined;
}

function copyFrom(range: RangeObject, source: Argument, kind: Wire): undefined {
  const copied = range.scope.schema.enumValue('RangeCopyType', kind ?? 'All');
  const from = range.other(source);
  const target = range.at({ ...from.area, row: range.area.row, column: range.area.column });
  if (copied === 'All' || copied === 'Values') target.write('Values', from.read('Values'));
  if (copied === 'Formulas') target.write('Formulas', from.read('Formulas'));
  if (copied === 'Formats' && from.sheet === range.sheet && from.area.rows === 1)
    range.sheet.layers.repeatDown(
      from.area.row,
      range.area,
      (property) => !property.startsWith('DataValidation'),
    );
  else if (copied === 'All' || copied === 'Formats') target.write('NumberFormat', from.read('NumberFormat'));
  if (copied !== 'Formats') range.scope.record('Range.CopyFrom without relative formulas and cell formats');
  return undefined;
}

function surroundingRegion(range: RangeObject): RangeObject {
  let area = range.area;
  for (;;) {
    const row = Math.max(0, area.row - 1);
    const column = Math.max(0, area.column - 1);
    const wider = {
      row,
      column,
      rows: area.row + area.rows + 1 - row,
      columns: area.column + area.columns + 1 - column,
    };
    const used = range.sheet.usedArea(wider, true);
    if (used === null || sameArea(used, area)) return range.at(area);
    area = used;
  }
}

/** `setCellProperties`, `setRowProperties`, `setColumnProperties`: formats for many cells in one action. */
function setProperties(range: RangeObject, value: Wire, unit: 'cell' | 'row' | 'column'): undefined {
  const rows = Array.isArray(value) ? value : invalid('The properties are an array.');
  const { area } = range;
  const expected = unit === 'column' ? area.columns : area.rows;
  if (rows.length !== expected) invalid(`${rows.length} entries for ${expected} ${unit}s.`);
  rows.forEach((entry, index) => {
    if (unit === 'row') return apply(range.at({ ...area, row: area.row + index, rows: 1 }), entry);
    if (unit === 'column')
      return apply(range.at({ ...area, column: area.column + index, columns: 1 }), entry);
    const cells = Array.isArray(entry) && entry.length === area.columns ? entry : invalid('Ragged array.');
    cells.forEach((cell, column) =>
      apply(range.at({ row: area.row + index, column: area.column + column, rows: 1, columns: 1 }), cell),
    );
  });
  return undefined;
}

function apply(range: RangeObject, properties: Wire): void {
  if (!isRecord(properties)) return;
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'format') assign(new RangeFormatObject(range.scope, range.sheet, range.area), value);
    else range.write(name, value);
  }
}

function assign(target: HostObject, properties: Wire): void {
  if (!isRecord(properties)) return;
  for (const [name, value] of Object.entries(properties)) {
    const link = name[0] === undefined ? '' : name[0].toUpperCase() + name.slice(1);
    if (target.className === 'RangeBorderCollection')
      assign(target.item(border(name)) ?? notFound(name), value);
    else if (isRecord(value)) assign(target.link(link) ?? notFound(name), value);
    else target.write(name, value);
  }
}

const border = (name: string): string =>
  ({ top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' })[name] ??
  name.charAt(0).toUpperCase() + name.slice(1);
