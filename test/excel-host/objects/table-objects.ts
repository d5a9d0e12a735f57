import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { type Area, intersect, parseAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { addTable, removeTable, renameTable, resizeTable } from '../model/table-editing';
import { WORKBOOK_TARGET } from '../model/workbook';
import { type Argument, type Calls, HostObject, type Scope, numberOf, plain, textOf } from './host-object';
import { Bag } from '../model/bag';
import { tableEvents } from './events';
import { TableFilterObject, applyTableFilters } from './filter-objects';
import { rangeObject, worksheetObject } from './object-factory';
import { TableColumnsObject, TableRowsObject } from './table-parts';

/** Excel.TableCollection of the workbook or of a sheet, and the scoped one of a range. */
export class TablesObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet | null,
    private readonly area: Area | null,
  ) {
    super(scope, area === null ? 'TableCollection' : 'TableScopedCollection', new Bag());
  }

  override get reads() {
    return { Count: () => this.mine().length };
  }
  override get calls(): Calls {
    return {
      ...tableEvents(this, () => this.sheet?.id ?? WORKBOOK_TARGET),
      Add: (address, hasHeaders) => this.add(address, hasHeaders),
      GetCount: () => this.mine().length,
      GetFirst: () => this.items()[0] ?? notFound('first table'),
      GetItem: (key) => this.item(plain(key)) ?? notFound(`table ${String(key)}`),
      GetItemOrNullObject: (key) => this.item(plain(key)),
      GetItemAt: (index) => this.items()[numberOf(index, 'index')] ?? notFound(`table ${String(index)}`),
    };
  }

  override items(): HostObject[] {
    return this.mine().map((table) => new TableObject(this.scope, table));
  }

  override item(key: Wire): HostObject | null {
    const found = this.scope.workbook.table(typeof key === 'number' ? key : String(key));
    return found !== null && this.mine().includes(found) ? new TableObject(this.scope, found) : null;
  }

  private mine(): Table[] {
    return this.scope.workbook.tables.filter(
      (table) =>
        (this.sheet === null || table.sheet === this.sheet) &&
        (this.area === null || intersect(this.area, table.area) !== null),
    );
  }

  private add(address: Argument, hasHeaders: Argument): HostObject {
    if (typeof hasHeaders !== 'boolean') invalid('hasHeaders must be true or false.');
    const text =
      address instanceof HostObject ? String(address.read('Address')) : textOf(address, 'The address');
    const place = parseAddress(text) ?? invalid(`"${text}" is no address.`);
    const { workbook } = this.scope;
    const sheet = place.sheet === null ? (this.sheet ?? workbook.active) : workbook.sheet(place.sheet);
    if (sheet === null) notFound(`worksheet ${String(place.sheet)}`);
    if (this.sheet !== null && sheet !== this.sheet) invalid(`${text} lies on another sheet.`);
    if (sheet.protection !== null) refuse('AccessDenied', `Sheet ${sheet.name} is protected: a new table.`);
    return new TableObject(this.scope, addTable(workbook, sheet, place.area, hasHeaders));
  }
}

/** Excel.Table. */
export class TableObject extends HostObject {
  override readonly plainState = true;
  override readonly sheet: Sheet;

  constructor(
    scope: Scope,
    private readonly table: Table,
  ) {
    super(scope, 'Table', table.bag);
    this.sheet = table.sheet;
  }

  override get reads() {
    return {
      Id: () => String(this.table.id),
      LegacyId: () => String(this.table.id),
      Name: () => this.table.name,
      Style: () => this.table.style,
      ShowHeaders: () => this.table.showHeaders,
      ShowTotals: () => this.table.showTotals,
    };
  }
  override get writes() {
    return {
      Name: (value: Wire) => renameTable(this.scope.workbook, this.table, textOf(value, 'The name')),
      Style: (value: Wire) => {
        const style = textOf(value, 'The style');
        if (
          style !== '' &&
          !/^TableStyle(Light(1?\d|2[01])|Medium(1?\d|2[0-8])|Dark(\d|1[01]))$/.test(style)
        ) {
          invalid(`There is no table style "${style}".`);
        }
        this.table.style = style;
      },
      ShowHeaders: (value: Wire) => this.showRow('showHeaders', value === true),
      ShowTotals: (value: Wire) => this.showRow('showTotals', value === true),
    };
  }
  override get links() {
    return {
      Columns: () => new TableColumnsObject(this.scope, this.table),
      Rows: () => new TableRowsObject(this.scope, this.table),
      AutoFilter: () => new TableFilterObject(this.scope, this.table),
      Worksheet: () => worksheetObject(this.scope, this.sheet),
    };
  }
  override get calls(): Calls {
    return {
      ...tableEvents(this, () => String(this.table.id)),
      GetRange: () => this.range(this.table.area),
      GetDataBodyRange: () => this.range(this.table.body),
      GetHeaderRowRange: () => this.range(this.table.header ?? notFound('header row')),
      GetTotalRowRange: () => this.range(this.table.totals ?? notFound('totals row')),
      Resize: (range) => this.resize(range),
      Delete: () => removeTable(this.scope.workbook, this.table, true),
      ConvertToRange: () => {
        removeTable(this.scope.workbook, this.table, false);
        return this.range(this.table.area);
      },
      ClearFilters: () => {
        for (const column of this.table.columns) column.criteria = null;
        return applyTableFilters(this.scope, this.table);
      },
      ReapplyFilters: () => applyTableFilters(this.scope, this.table),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: String(this.table.id) };
  }

  protected override get isGone(): boolean {
    return this.table.isGone || super.isGone;
  }

  private range(area: Area): HostObject {
    return rangeObject(this.scope, this.sheet, area);
  }

  private resize(range: Argument): undefined {
    const text = range instanceof HostObject ? String(range.read('Address')) : textOf(range, 'The range');
    const place = parseAddress(text) ?? invalid(`"${text}" is no address.`);
    if (place.sheet !== null && this.scope.workbook.sheet(place.sheet) !== this.sheet)
      invalid('Another sheet.');
    resizeTable(this.scope.workbook, this.table, place.area);
    return undefined;
  }

  private showRow(row: 'showHeaders' | 'showTotals', shown: boolean): void {
    if (this.table[row] === shown) return;
    const { area } = this.table;
    const step = shown ? 1 : -1;
    if (row === 'showTotals') this.table.area = { ...area, rows: area.rows + step };
    else this.table.area = { ...area, row: area.row - step, rows: area.rows + step };
    this.table[row] = shown;
    this.scope.record(
      `Table.${row === 'showHeaders' ? 'ShowHeaders' : 'ShowTotals'} without moving cells or totals formulas`,
    );
  }
}
