/** Titles over the header of a table, such as "Target" over the years. */
import { ROLE_APPEARANCE } from '../sheets/appearance';
import { headerGroups, type HeaderGroup } from '../sheets/header-groups';
import type { WriteRecord } from '../sheets/record';
import { FORMAT_CODES, type TableDescription } from '../sheets/sheet';
import { isBlank, type ExistingSheet, type ExistingTable } from './existing';
import { literal } from './literal';
import type { PlacedTable } from './place-sheet';
import type { Site } from './site';
import type { Block, Step } from './steps';

/** Titles of new tables; of others when columns came or went, or words changed: then the whole row, for they move. */
export function groupTitles(
  { name, standing, tables, unfinished }: Site,
  records: readonly WriteRecord[],
): Step[] {
  return tables.flatMap((placed): Step[] => {
    const groups = headerGroups(inPlace(placed));
    if (groups.length === 0) return [];
    if (!standing || unfinished || !placed.standing)
      return groups.flatMap((group) => title(name, placed, group));
    const { standingAt, removed } = placed.merge.columns;
    const before = records.map(({ tables: written }) => written[placed.table.name]?.titles);
    const said = groups.map(({ text }) => text);
    const same =
      !standingAt.includes(-1) &&
      removed.length === 0 &&
      said.every((text) => before.every((titles) => titles?.includes(text) ?? true));
    if (
      same ||
      !isOurs(placed.standing, standing, new Set([...said, ...before.flatMap((titles) => titles ?? [])]))
    )
      return [];
    const columnCount = Math.max(placed.width, placed.standing.headers.length);
    const block = { ...titleBlock(name, placed, 0), columnCount };
    return [{ kind: 'clear', block }, ...groups.flatMap((group) => title(name, placed, group))];
  });
}

/** The table with its columns from left to right as they will stand: what the planner moved apart has titles of its own. */
function inPlace({ table, merge: { columns } }: PlacedTable): TableDescription {
  const placed = table.columns.map((column, index) => ({ column, at: columns.columnAt[index] ?? index }));
  return { ...table, columns: placed.sort((one, other) => one.at - other.at).map(({ column }) => column) };
}

function title(sheet: string, placed: PlacedTable, { text, role, column, span }: HeaderGroup): Step[] {
  const order = [...placed.merge.columns.columnAt].sort((one, other) => one - other);
  const first = column - placed.table.column;
  const from = order[first] ?? first;
  const last = order[first + span - 1] ?? first + span - 1;
  const single = titleBlock(sheet, placed, from);
  // A column of the planner's own between them is under the title too.
  const block = { ...single, columnCount: last - from + 1 };
  return [
    { kind: 'number-format', block, code: FORMAT_CODES.text },
    { kind: 'values', block: single, values: [[literal(text, true)]] },
    ...(last > from ? [{ kind: 'merge' as const, block }] : []),
    { kind: 'look', block, look: ROLE_APPEARANCE[role].header, align: 'center' },
  ];
}

function titleBlock(sheet: string, placed: PlacedTable, at: number): Block {
  return { sheet, row: placed.row - 1, column: placed.column + at, rowCount: 1, columnCount: 1 };
}

/** Nothing of the planner's stands among the titles. */
function isOurs(
  { row, column, headers }: ExistingTable,
  { cells }: ExistingSheet,
  ours: Set<unknown>,
): boolean {
  return headers.every((_, at) => {
    const now = cells[row - 1]?.[column + at];
    return isBlank(now) || ours.has(now);
  });
}
