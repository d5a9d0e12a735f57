import { type Wire, isRecord } from '../wire';
import { invalid } from '../refusals';
import type { Area } from '../model/address';
import { parseAddress } from '../model/address';
import { Bag } from '../model/bag';
import type { Sheet } from '../model/sheet';
import { applyFilters } from '../model/filters';
import type { Table, TableColumn } from '../model/table';
import {
  type Argument,
  type Calls,
  HostObject,
  type Scope,
  numberOf,
  plain,
  recordOf,
  textOf,
} from './host-object';
import { rangeObject } from './object-factory';

/** Hides and shows rows; what the host does not apply is noted, and leaves the rows as they are. */
export function applyTableFilters(scope: Scope, table: Table): undefined {
  if (!applyFilters(scope.workbook, table)) scope.record('Filter applied without hiding rows');
  return undefined;
}

/** Excel.Filter of a table column. */
export class FilterObject extends HostObject {
  override readonly sheet: Sheet;

  constructor(
    scope: Scope,
    private readonly table: Table,
    private readonly column: TableColumn,
  ) {
    super(scope, 'Filter', new Bag());
    this.sheet = table.sheet;
  }

  override get reads() {
    return { Criteria: () => this.column.criteria };
  }
  override get calls(): Calls {
    return {
      Apply: (criteria: Argument) => this.keep(plain(criteria)),
      ApplyValuesFilter: (values: Argument) => this.keep({ filterOn: 'Values', values: plain(values) }),
      ApplyCustomFilter: (criterion1: Argument, criterion2: Argument, operator: Argument) =>
        this.keep({
          filterOn: 'Custom',
          criterion1: plain(criterion1),
          criterion2: plain(criterion2),
          operator: plain(operator) ?? 'And',
        }),
      Clear: () => {
        this.column.criteria = null;
        applyTableFilters(this.scope, this.table);
      },
    };
  }

  private keep(criteria: Wire): void {
    const given = recordOf(criteria, 'The criteria');
    this.scope.schema.enumValue('FilterOn', given['filterOn']);
    this.column.criteria = given;
    applyTableFilters(this.scope, this.table);
  }
}

/** Excel.AutoFilter of a table. */
export class TableFilterObject extends HostObject {
  override readonly sheet: Sheet;

  constructor(
    scope: Scope,
    private readonly table: Table,
  ) {
    super(scope, 'AutoFilter', new Bag());
    this.sheet = table.sheet;
  }

  override get reads() {
    return {
      Enabled: () => true,
      IsDataFiltered: () => this.table.columns.some((column) => column.criteria !== null),
      Criteria: () => this.table.columns.map((column) => column.criteria),
    };
  }
  override get calls(): Calls {
    return {
      Apply: (_range, index, criteria) => this.apply(index, criteria),
      ClearCriteria: () => this.clear(() => true),
      ClearColumnCriteria: (index) => this.clear((position) => position === numberOf(index, 'columnIndex')),
      Reapply: () => applyTableFilters(this.scope, this.table),
      GetRange: () => rangeObject(this.scope, this.sheet, this.table.area),
      GetRangeOrNullObject: () => rangeObject(this.scope, this.sheet, this.table.area),
    };
  }

  private apply(index: Argument, criteria: Argument): undefined {
    if (index == null) return undefined;
    const column = this.table.column(numberOf(index, 'columnIndex'));
    if (column === null) return invalid(`There is no column ${String(index)} to filter.`);
    column.criteria = isRecord(plain(criteria)) ? recordOf(criteria, 'The criteria') : null;
    return applyTableFilters(this.scope, this.table);
  }

  private clear(which: (position: number) => boolean): undefined {
    this.table.columns.forEach((column, position) => {
      if (which(position)) column.criteria = null;
    });
    return applyTableFilters(this.scope, this.table);
  }
}

/** Excel.AutoFilter of a sheet. */
export class SheetFilterObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
  ) {
    super(scope, 'AutoFilter', new Bag());
  }

  override get reads() {
    return {
      Enabled: () => this.sheet.filter !== null,
      IsDataFiltered: () => (this.sheet.filter?.criteria.size ?? 0) > 0,
      Criteria: () => [...(this.sheet.filter?.criteria.values() ?? [])],
    };
  }
  override get calls(): Calls {
    return {
      Apply: (range, index, criteria) => this.apply(range, index, criteria),
      ClearCriteria: () => {
        this.sheet.filter?.criteria.clear();
        return undefined;
      },
      Remove: () => {
        this.sheet.filter = null;
        return undefined;
      },
      Reapply: () => undefined,
      GetRangeOrNullObject: () => this.range(),
    };
  }

  private apply(range: Argument, index: Argument, criteria: Argument): undefined {
    const text = range instanceof HostObject ? String(range.read('Address')) : textOf(range, 'The range');
    const area: Area = (parseAddress(text) ?? invalid(`"${text}" is no address.`)).area;
    const kept = this.sheet.filter?.criteria ?? new Map<number, { [name: string]: Wire }>();
    if (index != null) kept.set(numberOf(index, 'columnIndex'), recordOf(criteria, 'The criteria'));
    this.sheet.filter = { area, criteria: kept };
    return undefined;
  }

  private range(): HostObject | null {
    return this.sheet.filter === null ? null : rangeObject(this.scope, this.sheet, this.sheet.filter.area);
  }
}
