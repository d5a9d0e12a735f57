export { excelDoor } from './excel-door';
export type { ExcelDoorOptions } from './excel-door';
export type {
  CellChange,
  SheetNotice,
  SheetReport,
  TablePlace,
  WorkbookDoor,
  WriteOptions,
  WriteReport,
} from './door';
export { DOOR_CODES, DoorError, toDoorError } from './errors';
export type { DoorCode } from './errors';
export { ready } from './ready';
export type { Host, Readiness } from './ready';
