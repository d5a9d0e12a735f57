/** Values of one table: what is sent for its header and body, and what the table itself needs. */
import { TABLE_STYLE } from '../sheets/appearance';
import { FORMAT_CODES } from '../sheets/sheet';
import type { FormatName, TableColumn } from '../sheets/sheet';
import { literal } from './literal';
import { isStacked } from './place-sheet';
import type { PlacedTable } from './place-sheet';
import { bodyBlock, newParts, ourColumns } from './placed-columns';
import type { PlacedColumn } from './placed-columns';
import { bodySteps } from './body-steps';
import type { Placements } from './relocate';
import { runs } from './runs';
import type { Site } from './site';
import type { Block, Step } from './steps';

/** Steps from the rows of the sheet to the last value; looks come in `plan-table-looks.ts`. */
export function tableSteps(
  placed: PlacedTable,
  site: Site,
  placements: Placements,
  withResults: boolean,
): readonly Step[] {
  const columns = ourColumns(placed);
  return [
    ...clearPlace(placed, site),
    ...planRows(placed, isStacked(site.description, placed.table)),
    ...planColumns(placed, columns),
    ...planNumberFormats(placed, columns),
    ...ownHeaders(placed),
    ...planHeader(placed, columns),
    ...bodySteps(placed, columns, site.description.name, placements, withResults),
    ...planTable(placed, columns),
  ];
}

/** A table that comes onto a sheet that stands finds what a stopped write, or the table that is gone, left in its place. */
function clearPlace(
  { standing, sheet, row, column, width, bodyCount }: PlacedTable,
  site: Site,
): readonly Step[] {
  if (standing || !site.standing) return [];
  return [{ kind: 'clear', block: { sheet, row, column, rowCount: bodyCount + 1, columnCount: width } }];
}

function planRows({ merge, standing, sheet }: PlacedTable, stacked: boolean): readonly Step[] {
  if (!standing) return [];
  const { row, column, rows, totalsShown, headers, freeRowsBelow } = standing;
  const block = (from: number, rowCount: number): Block => ({
    sheet,
    row: row + 1 + from,
    column,
    rowCount,
    columnCount: headers.length,
  });
  const steps: Step[] = [];
  // From the bottom up, so that each step finds its rows where they stand now.
  const isTight = freeRowsBelow !== null && merge.added > freeRowsBelow;
  if (merge.added > 0 && (stacked || totalsShown || isTight)) {
    steps.push({ kind: 'insert-rows', block: block(rows.length, merge.added) });
  }
  const gone = new Set(merge.removed);
  const stretches = runs(
    rows.map((_, index) => (gone.has(index) ? 'gone' : null)),
    String,
  );
  for (const { from, to } of [...stretches].reverse()) {
    steps.push({ kind: 'delete', block: block(from, to - from + 1), what: stacked ? 'rows' : 'cells' });
  }
  return steps;
}

function planColumns(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const { table, merge, standing } = placed;
  if (!standing) return [];
  const block = bodyBlock(placed, 0, 0, 0, 0);
  return [
    ...merge.columns.removed.map((at): Step => ({
      kind: 'delete-column',
      name: table.name,
      header: standing.headers[at] ?? '',
      block,
    })),
    ...columns.flatMap((one): Step[] =>
      one?.from === -1
        ? [{ kind: 'add-column', name: table.name, header: one.column.header, at: one.at, block }]
        : [],
    ),
  ];
}

function planTable(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const { table, merge, standing, sheet, row, column, width, bodyCount } = placed;
  const block: Block = { sheet, row, column, rowCount: bodyCount + 1, columnCount: width };
  if (!standing) return [{ kind: 'add-table', block, name: table.name, style: TABLE_STYLE }];
  if (merge.added === 0) return [];
  const own = runs(
    columns.map((one) => (one ? null : 'own')),
    String,
  );
  return [
    // Above a totals row the inserted rows are inside the table, which grew by itself.
    ...(standing.totalsShown ? [] : [{ kind: 'resize-table' as const, block, name: table.name }]),
    ...own.map(({ from, to }): Step => {
      const last = bodyCount - 1;
      return { kind: 'like-above', block: bodyBlock(placed, last - merge.added + 1, last, from, to) };
    }),
  ];
}

function planNumberFormats(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const last = placed.bodyCount - 1;
  return newParts(placed, columns).flatMap(({ first, columns: members }): Step[] => {
    const early = runs(members, ({ column, pureText }) => FORMAT_CODES[earlyFormat(column, pureText)]);
    const late = runs(
      members.map((one) => (one && one.column.format === 'text' && !one.pureText ? one : null)),
      () => 'text',
    );
    return [
      ...early.flatMap(({ from, to, value: { column, pureText } }): Step[] => {
        const code = FORMAT_CODES[earlyFormat(column, pureText)];
        if (code === FORMAT_CODES.general && !placed.standing) return [];
        return [{ kind: 'number-format', block: bodyBlock(placed, first, last, from, to), code }];
      }),
      ...late.map(({ from, to }): Step => {
        const block = bodyBlock(placed, first, last, from, to);
        return { kind: 'number-format', block, code: FORMAT_CODES.text, late: true };
      }),
    ];
  });
}

/** A column of text that also holds numbers or formulas becomes text only after them, or they would be text too. */
function earlyFormat({ format }: TableColumn, pureText: boolean): FormatName {
  return format === 'text' && !pureText ? 'general' : format;
}

/** A column of the planner's own that is called as one of ours will be (in another language) gets a number. */
function ownHeaders(placed: PlacedTable): readonly Step[] {
  const { table, merge, standing } = placed;
  const taken = new Set(table.columns.map(({ header }) => header.toLowerCase()));
  const ownNames = merge.columns.own.map(({ from }) => standing?.headers[from] ?? '');
  for (const name of ownNames) if (!taken.has(name.toLowerCase())) taken.add(name.toLowerCase());
  return merge.columns.own.flatMap(({ at }, index): Step[] => {
    const name = ownNames[index] ?? '';
    if (!table.columns.some(({ header }) => header.toLowerCase() === name.toLowerCase())) return [];
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    taken.add(free.toLowerCase());
    const block = { ...bodyBlock(placed, 0, 0, at, at), row: placed.row };
    return [{ kind: 'values', block, values: [[literal(free, false)]] }];
  });
}

function planHeader(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const changed = columns.map((one) => {
    const now = one && placed.standing?.headers[one.from];
    return one && now !== one.column.header ? one : null;
  });
  return runs(changed, () => 'changed').flatMap(({ from, to }): Step[] => {
    const block = { ...bodyBlock(placed, 0, 0, from, to), row: placed.row };
    const headers = columns.slice(from, to + 1).map((one) => literal(one?.column.header ?? null, true));
    return [
      { kind: 'number-format', block, code: FORMAT_CODES.text },
      { kind: 'values', block, values: [headers] },
    ];
  });
}
