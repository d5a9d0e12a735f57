/** A hard-working planner: a fresh workbook of the command, and everything that one does to it before the next run. */
import { openXlsx } from '../excel-host/from-xlsx';
import { cellName } from '../excel-host/model/address';
import { XlsxParts } from '../excel-host/xlsx/parts';
import { readTable } from '../seeds/read-seeds';
import { Book } from './book';
import type { Deed, FileView, PlanScene, Scene } from './deed';
import { middleColumn, ownColumns } from './own-columns';
import { looseDeeds, remarkDeeds } from './remarks-and-cells';
import { editDeeds, rowDeeds, strangeRowDeeds } from './rows-and-edits';
import { decisionDeeds, sheetDeeds, viewDeeds } from './sheets-and-views';
import { Standing } from './standing';

export interface PlannedWorkbook {
  readonly bytes: Uint8Array;
  readonly deeds: readonly Deed[];
}

/** The first rows of an annex as a plan file. */
export function planFile(name: string, rowCount: number): string {
  return readTable(`plans/${name}.csv`)
    .slice(0, rowCount + 1)
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
}

/** What the planner makes of a workbook over these plans. */
export function worked(fresh: Uint8Array, planIds: readonly string[], rowCount: number): PlannedWorkbook {
  const standing = new Standing(openXlsx(fresh).snapshot());
  const plans = planIds.map((planId) => planScene(standing, planId));
  return done(fresh, plans, allDeeds(standing, plans, rowCount));
}

/** A workbook with rows that repeat an id or have none, and nothing else. */
export function withStrangeRows(fresh: Uint8Array, planId: string): PlannedWorkbook {
  const plan = planScene(new Standing(openXlsx(fresh).snapshot()), planId);
  return done(
    fresh,
    [plan],
    strangeRowDeeds(nameOf(planId), () => plan, planId),
  );
}

function done(fresh: Uint8Array, plans: readonly PlanScene[], deeds: readonly Deed[]): PlannedWorkbook {
  const book = new Book(fresh);
  const scene: Scene = { book, plans };
  for (const deed of deeds) deed.do(scene);
  return { bytes: book.save(), deeds };
}

function allDeeds(standing: Standing, plans: readonly PlanScene[], rowCount: number): Deed[] {
  const planIds = plans.map(({ planId }) => planId);
  const [first] = planIds;
  if (first === undefined) throw new Error('There is no plan.');
  return [
    ...planIds.flatMap((planId, index) =>
      editDeeds(nameOf(planId), planId, editableHeaders(standing, plans[index]?.table ?? '')),
    ),
    ...planIds.flatMap((planId, index) =>
      rowDeeds(nameOf(planId), ({ plans: all }) => all[index] ?? missing(planId), planId, rowCount),
    ),
    ...sheetDeeds(first),
    ...viewDeeds(first),
    ...decisionDeeds(first),
    ...middleTables(standing).map(middleColumn),
    ...ownColumns(standing.tableNames),
    ...remarkDeeds(first),
    ...looseDeeds(first),
  ];
}

/** The first table of every sheet: a sheet column cuts all that lie in its way. */
function middleTables({ workbook }: Standing): string[] {
  return workbook.sheets.flatMap(({ tables }) => tables.slice(0, 1).map(({ name }) => name));
}

/** Headers whose colour says that the column is read from the annex and may be corrected, or is the planner's. */
function editableHeaders(standing: Standing, table: string): string[] {
  const { headers } = standing.table(table);
  const sheet = standing.sheetOf(table);
  const [top = 1] = standing.bodyRows(table);
  const fillOf = (header: string): unknown => {
    const column = standing.columnOf(table, header) ?? 0;
    return sheet.cells[cellName(top - 1, column)]?.format?.['Fill.Color'];
  };
  const colours = ['Jenis target', 'Catatan perencana'].map(fillOf);
  return headers.filter((header) => colours.includes(fillOf(header)));
}

function planScene(standing: Standing, planId: string): PlanScene {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const years = standing.table(table).headers.flatMap((header) => /^Target (\d{4})$/.exec(header)?.[1] ?? []);
  return {
    table,
    sheet: standing.sheetOf(table).name,
    planId,
    years: years.map(Number),
    row: (number) => `${planId}-${String(number).padStart(3, '0')}`,
  };
}

/** What stands of each deed, by its name. */
export function seenOf(deed: Deed, standing: Standing, bytes: Uint8Array | null): unknown {
  return deed.seen(standing, bytes && fileView(bytes));
}

const views = new WeakMap<Uint8Array, FileView>();

/** Unpacked once, whatever the number of deeds that look at it. */
function fileView(bytes: Uint8Array): FileView {
  const known = views.get(bytes);
  if (known) return known;
  const parts = new XlsxParts(bytes);
  const related = ['', ...parts.paths].flatMap((from) =>
    parts.relations(from).map(({ type, path }) => ({ type, from, path })),
  );
  const view: FileView = {
    paths: parts.paths,
    text: (path) => parts.text(path),
    bytes: (path) => parts.bytes(path),
    related: (type) => related.filter((one) => one.type === type),
  };
  views.set(bytes, view);
  return view;
}

function nameOf(planId: string): string {
  return planId.startsWith('3673') ? 'Serang' : 'Cilegon';
}

function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
