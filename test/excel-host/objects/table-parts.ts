import type { Wire } from '../wire';
import { invalid, notFound } from '../refusals';
import type { Area } from '../model/address';
import { Bag } from '../model/bag';
import { readCells, writeCells } from '../model/cell-access';
import type { Sheet } from '../model/sheet';
import type { Table, TableColumn } from '../model/table';
import { addTableColumn, addTableRows, deleteTableColumn, deleteTableRows } from '../model/table-editing';
import { type Calls, type Argument, HostObject, type Scope, numberOf, plain, textOf } from './host-object';
import { FilterObject } from './filter-objects';
import { rangeObject } from './object-factory';

abstract class TablePart extends HostObject {
  override readonly plainState = true;
  override readonly sheet: Sheet;

  constructor(
    scope: Scope,
    className: string,
    protected readonly table: Table,
  ) {
    super(scope, className, new Bag());
    this.sheet = table.sheet;
  }

  protected override get isGone(): boolean {
    return this.table.isGone || super.isGone;
  }

  protected range(area: Area): HostObject {
    return rangeObject(this.scope, this.sheet, area);
  }

  protected index(value: Argument): number | null {
    return value == null ? null : numberOf(value, 'index');
  }
}

/** Excel.TableColumnCollection. */
export class TableColumnsObject extends TablePart {
  constructor(scope: Scope, table: Table) {
    super(scope, 'TableColumnCollection', table);
  }

  override get reads() {
    return { Count: () => this.table.columns.length };
  }
  override get calls(): Calls {
    return {
      Add: (index: Argument, values: Argument, name: Argument) => {
        const given = name == null ? null : textOf(name, 'The name');
        const at = addTableColumn(this.scope.workbook, this.table, this.index(index), plain(values), given);
        return this.items()[at] ?? notFound('the new column');
      },
      GetCount: () => this.table.columns.length,
      GetItem: (key: Argument) =>
        this.item(plain(key)) ?? notFound(`column ${String(key)} of ${this.table.name}`),
      GetItemOrNullObject: (key: Argument) => this.item(plain(key)),
      GetItemAt: (index: Argument) =>
        this.items()[numberOf(index, 'index')] ?? notFound(`column ${String(index)}`),
    };
  }

  override items(): HostObject[] {
    return this.table.columns.map((column) => new TableColumnObject(this.scope, this.table, column));
  }

  override item(key: Wire): HostObject | null {
    return this.items()[this.table.columnIndex(typeof key === 'number' ? key : String(key))] ?? null;
  }
}

class TableColumnObject extends TablePart {
  constructor(
    scope: Scope,
    table: Table,
    private readonly column: TableColumn,
  ) {
    super(scope, 'TableColumn', table);
  }

  override get reads() {
    return {
      Id: () => this.column.id,
      Index: () => this.position,
      Name: () => this.column.name,
      Values: () => readCells(this.scope.workbook, this.sheet, this.whole, 'values'),
    };
  }
  override get writes() {
    return {
      Name: (value: Wire) => {
        const name = textOf(value, 'The name');
        const other = this.table.columns.find(
          (one) => one !== this.column && one.name.toLowerCase() === name.toLowerCase(),
        );
        if (other !== undefined || name === '')
          invalid(`A column of ${this.table.name} cannot be headed "${name}".`);
        writeCells(this.scope.workbook, this.sheet, { ...this.whole, rows: 1 }, `'${name}`);
      },
      Values: (value: Wire) => writeCells(this.scope.workbook, this.sheet, this.whole, value),
    };
  }
  override get links() {
    return { Filter: () => new FilterObject(this.scope, this.table, this.column) };
  }
  override get calls(): Calls {
    return {
      Delete: () => deleteTableColumn(this.scope.workbook, this.table, this.position),
      GetRange: () => this.range(this.whole),
      GetDataBodyRange: () => this.range(this.table.bodyColumn(this.position)),
      GetHeaderRowRange: () =>
        this.range({
          ...(this.table.header ?? notFound('header row')),
          column: this.whole.column,
          columns: 1,
        }),
      GetTotalRowRange: () =>
        this.range({
          ...(this.table.totals ?? notFound('totals row')),
          column: this.whole.column,
          columns: 1,
        }),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.column.id };
  }

  private get position(): number {
    const index = this.table.columns.indexOf(this.column);
    return index < 0 ? notFound(`column ${this.column.name}`) : index;
  }

  private get whole(): Area {
    return { ...this.table.area, column: this.table.area.column + this.position, columns: 1 };
  }
}

/** Excel.TableRowCollection. */
export class TableRowsObject extends TablePart {
  constructor(scope: Scope, table: Table) {
    super(scope, 'TableRowCollection', table);
  }

  override get reads() {
    return { Count: () => this.table.body.rows };
  }
  override get calls(): Calls {
    return {
      Add: (index: Argument, values: Argument) => {
        this.scope.record('TableRowCollection.Add called');
        return this.row(addTableRows(this.scope.workbook, this.table, this.index(index), plain(values)));
      },
      GetCount: () => this.table.body.rows,
      GetItemAt: (index: Argument) => this.row(numberOf(index, 'index')),
      DeleteRowsAt: (index: Argument, count: Argument) =>
        deleteTableRows(this.scope.workbook, this.table, numberOf(index, 'index'), this.index(count) ?? 1),
    };
  }

  override items(): HostObject[] {
    return Array.from({ length: this.table.body.rows }, (_, index) => this.row(index));
  }

  private row(index: number): HostObject {
    if (index < 0 || index >= this.table.body.rows) notFound(`row ${index} of ${this.table.name}`);
    return new TableRowObject(this.scope, this.table, index);
  }
}

class TableRowObject extends TablePart {
  constructor(
    scope: Scope,
    table: Table,
    private readonly position: number,
  ) {
    super(scope, 'TableRow', table);
  }

  override get reads() {
    return {
      Index: () => this.position,
      Values: () => readCells(this.scope.workbook, this.sheet, this.area, 'values'),
    };
  }
  override get writes() {
    return {
      Values: (value: Wire) => writeCells(this.scope.workbook, this.sheet, this.area, value),
    };
  }
  override get calls(): Calls {
    return {
      Delete: () => deleteTableRows(this.scope.workbook, this.table, this.position, 1),
      GetRange: () => this.range(this.area),
    };
  }

  private get area(): Area {
    const { body } = this.table;
    return { ...body, row: body.row + this.position, rows: 1 };
  }
}
