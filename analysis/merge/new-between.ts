/** Room for a table or a chart that an earlier version did not have above a table that stands. */
import type { SheetRecord, TableRecord, WriteRecord } from '../sheets/record';
import type { ChartDescription, SheetDescription, TableDescription } from '../sheets/sheet';
import type { Existing, ExistingSheet, ExistingTable } from './existing';
import { describedBody } from './place-sheet';
import type { Step } from './steps';

export interface MadeRoom {
  /** As the workbook stands once the rows are in. */
  readonly existing: Existing;
  /** By key of the sheet. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

/**
 * Whole rows are put above the caption of a table that stands where the description now has another table, or a chart, before it, so that
 * what stands there, the planner's too, moves as one. Where that table was written last tells how many; without a
 * record nothing is moved.
 */
export function makeRoom(sheets: readonly SheetDescription[], existing: Existing): MadeRoom {
  const steps = new Map<string, Step[]>();
  let now = existing;
  for (const sheet of sheets) {
    const parts = [...sheet.tables, ...(sheet.charts ?? [])].sort((one, other) => one.row - other.row);
    for (const part of parts) {
      const standing = now.sheets.get(sheet.key);
      const gap = standing && !standing.protected ? gapFor(part, sheet, standing, now) : null;
      if (!standing || !gap) continue;
      const { rowCount, row, written } = gap;
      const block = { sheet: standing.name, row, column: 0, rowCount, columnCount: 1 };
      steps.set(sheet.key, [...(steps.get(sheet.key) ?? []), { kind: 'insert-rows', block }]);
      now = withRows(now, sheet, standing, { row, rowCount, written });
    }
  }
  return { existing: now, steps };
}

interface Gap {
  /** First row that moves, as it stands and as it was written. */
  readonly row: number;
  readonly written: number;
  readonly rowCount: number;
}

/** Above a part that is not there; null where all are, and where there is room already. */
function gapFor(
  part: TableDescription | ChartDescription,
  sheet: SheetDescription,
  standing: ExistingSheet,
  { tables, record }: Existing,
): Gap | null {
  const isMissing = ({ name }: TableDescription): boolean => !tables.has(name) && !record?.tables[name];
  if ('table' in part ? standing.charts.has(part.name) : !isMissing(part)) return null;
  const ordered = [...sheet.tables].sort((one, other) => one.row - other.row);
  const next = ordered.find((table) => table.row > part.row && !isMissing(table));
  const [there, place] = [tables.get(next?.name ?? ''), record?.tables[next?.name ?? '']?.place];
  if (!next || !there || !place || there.sheet !== standing.name) return null;
  const above = ordered.findLast((table) => table.row < part.row && !isMissing(table));
  const grown = above ? bottom(above) - writtenBottom(record?.tables[above.name], above) : 0;
  const rowCount = next.row - place.row - grown;
  const before = ordered[ordered.indexOf(next) - 1];
  const caption = sheet.cells
    .map(({ row }) => row)
    .filter((row) => row < next.row && row > (before ? bottom(before) : -1));
  const captionRows = next.row - Math.min(next.row, ...caption);
  return rowCount > 0 ? { rowCount, row: there.row - captionRows, written: place.row - captionRows } : null;
}

/** One past the last row of a table. */
function bottom(table: TableDescription): number {
  return table.row + describedBody(table) + 1;
}

function writtenBottom(before: TableRecord | undefined, table: TableDescription): number {
  return before?.place ? before.place.row + before.place.bodyCount + 1 : bottom(table);
}

function withRows(
  existing: Existing,
  sheet: SheetDescription,
  standing: ExistingSheet,
  { row, rowCount, written }: Gap,
): Existing {
  const blank = Array.from({ length: rowCount }, () => []);
  const moved: ExistingSheet = {
    ...standing,
    cells: [...standing.cells.slice(0, row), ...blank, ...standing.cells.slice(row)],
    usedRows: standing.usedRows > row ? standing.usedRows + rowCount : standing.usedRows,
  };
  const tables = [...existing.tables].map(([name, table]): [string, ExistingTable] => [
    name,
    table.sheet === standing.name && table.row >= row ? { ...table, row: table.row + rowCount } : table,
  ]);
  return {
    ...existing,
    sheets: new Map([...existing.sheets, [sheet.key, moved]]),
    tables: new Map(tables),
    record: existing.record && movedRecord(existing.record, sheet, { row, rowCount, written }),
  };
}

function movedRecord(record: WriteRecord, { key, tables }: SheetDescription, gap: Gap): WriteRecord {
  const { written, rowCount } = gap;
  const down = (row: number): number => (row >= written ? row + rowCount : row);
  const sheet = record.sheets[key];
  const moved: SheetRecord | undefined = sheet && {
    ...sheet,
    cells: sheet.cells.map(([row, ...rest]) => [down(row), ...rest]),
  };
  const places = tables.flatMap(({ name }): [string, TableRecord][] => {
    const before = record.tables[name];
    return before?.place
      ? [[name, { ...before, place: { ...before.place, row: down(before.place.row) } }]]
      : [];
  });
  return {
    ...record,
    sheets: { ...record.sheets, ...(moved && { [key]: moved }) },
    tables: { ...record.tables, ...Object.fromEntries(places) },
  };
}
