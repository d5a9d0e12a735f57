export { excelDoor } from './excel-door';
export type { ExcelDoorOptions } from './excel-door';
export type { WorkbookDoor, WriteOptions, WriteReport } from './door';
export type { CellChange, TablePlace } from '../../analysis/merge/cell-change';
export type { SheetNotice, SheetReport } from '../../analysis/merge/report';
export { DOOR_CODES, DoorError, toDoorError } from './errors';
export type { DoorCode } from './errors';
export { ready } from './ready';
export type { Host, Readiness } from './ready';
