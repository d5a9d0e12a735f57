import { afterEach } from 'vitest';
import { excelDoor } from '../../../addin/excel';
import type { WorkbookDoor } from '../../../addin/excel';
import { ExcelHost } from '../../excel-host/host';
import type { HostOptions } from '../../excel-host/host';
import { installGlobally, seatClient } from '../../excel-host/node-client';

export interface OpenWorkbook {
  readonly host: ExcelHost;
  readonly door: WorkbookDoor;
}

const undo: (() => void)[] = [];

/** The real client over a fresh workbook, and our door before it, until the test ends. */
export function openWorkbook(options: HostOptions = {}): OpenWorkbook {
  return connectDoor(new ExcelHost(options));
}

/** The same over a workbook that has something in it. */
export function connectDoor(host: ExcelHost): OpenWorkbook {
  undo.push(installGlobally(seatClient(host)));
  return { host, door: excelDoor() };
}

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});
