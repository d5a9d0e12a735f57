export { closeBrowser, findBrowser, sharedBrowser } from './browser';
export { ExcelHost, type HostOptions } from './host';
export { type NodeClient, connectInNode, installGlobally, seatClient } from './node-client';
export { OFFICE_JS_BASE, type Pane, type PaneOptions, openPane } from './page';
export { type LoggedRequest, type RequestCounts } from './request-log';
export type { CellSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from './snapshot';
export { type StaticServer, serveFolder } from './static-server';
