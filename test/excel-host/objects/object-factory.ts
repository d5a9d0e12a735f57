import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { HostObject, Scope } from './host-object';
import { RangeObject } from './range-object';
import { TableObject, TablesObject } from './table-objects';
import { WorksheetObject } from './worksheet-object';

/** Objects that lead to each other are made here, so that their files need not import each other's classes. */
export const rangeObject = (scope: Scope, sheet: Sheet, area: Area): HostObject =>
  new RangeObject(scope, sheet, area);

export const worksheetObject = (scope: Scope, sheet: Sheet): HostObject => new WorksheetObject(scope, sheet);

export const tableObject = (scope: Scope, table: Table): HostObject => new TableObject(scope, table);

/** The tables of the workbook, of a sheet, or those that meet an area. */
export const tablesOf = (scope: Scope, sheet: Sheet | null, area: Area | null): HostObject =>
  new TablesObject(scope, sheet, area);
