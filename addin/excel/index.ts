export { excelDoor } from './excel-door';
export type { ExcelDoorOptions } from './excel-door';
export type { CellChange, InputColumns, TablePlace, WorkbookDoor, WriteOptions, WriteReport } from './door';
export type { SheetNotice, SheetReport } from '../../analysis/merge/report';
export { DOOR_CODES, DoorError, toDoorError } from './errors';
export type { DoorCode } from './errors';
export { fingerprintOf } from './fingerprint';
export { ready } from './ready';
export type { Host, Readiness } from './ready';
