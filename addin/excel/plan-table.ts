/** Values of one table: what is sent for its header and body, and what the table itself needs. */
import { TABLE_STYLE } from '../../analysis/sheets/appearance';
import { FORMAT_CODES } from '../../analysis/sheets/sheet';
import type { TableColumn } from '../../analysis/sheets/sheet';
import { isBlank } from './existing';
import { literal } from './literal';
import type { Sent } from './literal';
import type { MergedRow } from './merge-table';
import { isStacked } from './place-sheet';
import type { PlacedTable } from './place-sheet';
import { relocateFormula } from './relocate';
import type { Placements } from './relocate';
import { runs } from './runs';
import type { Site } from './site';
import type { Block, Step } from './steps';

/** Steps from the rows of the sheet to the last value; looks come in `plan-table-looks.ts`. */
export function planTableValues(placed: PlacedTable, site: Site, placements: Placements): readonly Step[] {
  const columns = ourColumns(placed);
  return [
    ...planRows(placed, isStacked(site.description, placed.table)),
    ...planNumberFormats(placed, columns),
    ...planHeader(placed, columns),
    ...planBody(placed, columns, site.description.name, placements),
    ...planTable(placed),
  ];
}

/** A column of ours and its place in the table as it stands. */
export interface PlacedColumn {
  readonly column: TableColumn;
  /** Index in the description. */
  readonly index: number;
  /** Index in the table, the planner's own columns counted. */
  readonly at: number;
  /** Formulas are sent after every table of the workbook is there. */
  readonly kind: 'values' | 'formulas';
  /** The format `@` and text alone: safe to set before the values. */
  readonly pureText: boolean;
}

/** By place in the table; null where the planner has a column of his own. */
export function ourColumns({ table, merge, width }: PlacedTable): readonly (PlacedColumn | null)[] {
  const places: (PlacedColumn | null)[] = Array.from({ length: width }, () => null);
  table.columns.forEach((column, index) => {
    const at = merge.columnAt[index] ?? index;
    const kind = column.formulas?.some((formula) => formula !== null) ? 'formulas' : 'values';
    const text = column.values.every((value) => value === null || typeof value === 'string');
    places[at] = { column, index, at, kind, pureText: column.format === 'text' && kind === 'values' && text };
  });
  return places;
}

/** Cells of the body from one row to another (both included) under neighbouring columns. */
export function bodyBlock(
  placed: PlacedTable,
  fromRow: number,
  toRow: number,
  from: number,
  to: number,
): Block {
  return {
    sheet: placed.sheet,
    row: placed.row + 1 + fromRow,
    column: placed.column + from,
    rowCount: toRow - fromRow + 1,
    columnCount: to - from + 1,
  };
}

/** First body row that did not stand there before; the rows after it are new too. */
export function firstNewRow({ merge, standing }: PlacedTable): number {
  if (!standing) return 0;
  const first = merge.rows.findIndex(({ existing }) => existing === null);
  return first < 0 ? merge.rows.length : first;
}

function planRows({ merge, standing, width }: PlacedTable, stacked: boolean): readonly Step[] {
  if (!standing) return [];
  const { sheet, row, column, rows, totalsShown } = standing;
  const block = (from: number, rowCount: number): Block => ({
    sheet,
    row: row + 1 + from,
    column,
    rowCount,
    columnCount: width,
  });
  const steps: Step[] = [];
  // From the bottom up, so that each step finds its rows where they stand now.
  if (merge.added > 0 && (stacked || totalsShown)) {
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

function planTable(placed: PlacedTable): readonly Step[] {
  const { table, merge, standing, sheet, row, column, width, bodyCount } = placed;
  const block: Block = { sheet, row, column, rowCount: bodyCount + 1, columnCount: width };
  if (!standing) return [{ kind: 'add-table', block, name: table.name, style: TABLE_STYLE }];
  // Above a totals row the inserted rows are inside the table, which grew by itself.
  return merge.added > 0 && !standing.totalsShown ? [{ kind: 'resize-table', block, name: table.name }] : [];
}

function planNumberFormats(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const first = firstNewRow(placed);
  const last = placed.bodyCount - 1;
  if (first > last) return [];
  const early = runs(columns, ({ column, pureText }) =>
    column.format === 'text' && !pureText ? 'general' : column.format,
  );
  const late = runs(
    columns.map((one) => (one && one.column.format === 'text' && !one.pureText ? one : null)),
    () => 'text',
  );
  return [
    ...early.flatMap(({ from, to, value: { column, pureText } }): Step[] => {
      const code = FORMAT_CODES[column.format === 'text' && !pureText ? 'general' : column.format];
      if (code === FORMAT_CODES.general && !placed.standing) return [];
      return [{ kind: 'number-format', block: bodyBlock(placed, first, last, from, to), code }];
    }),
    ...late.map(({ from, to }): Step => {
      const block = bodyBlock(placed, first, last, from, to);
      return { kind: 'number-format', block, code: FORMAT_CODES.text, late: true };
    }),
  ];
}

function planHeader(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const changed = columns.map((one) => {
    const now = one && placed.standing?.headers[one.at];
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

function planBody(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
  describedSheet: string,
  placements: Placements,
): readonly Step[] {
  const { rows } = placed.merge;
  return runs(columns, ({ kind }) => kind).flatMap(({ from, to, value: { kind } }): Step[] => {
    const members = columns.slice(from, to + 1);
    const grid = rows.map((row) =>
      members.map((one) => (one ? sent(one, row, placed, describedSheet, placements) : null)),
    );
    const touched = grid.map((cells) => cells.some((value) => value !== null));
    const first = touched.indexOf(true);
    if (first < 0) return [];
    const last = touched.lastIndexOf(true);
    return [{ kind, block: bodyBlock(placed, first, last, from, to), values: grid.slice(first, last + 1) }];
  });
}

/** What goes into one cell; null leaves it as it stands. */
function sent(
  { column, at, pureText }: PlacedColumn,
  { described, existing, emptied }: MergedRow,
  { standing }: PlacedTable,
  describedSheet: string,
  placements: Placements,
): Sent {
  const now = existing === null ? '' : (standing?.rows[existing]?.[at] ?? '');
  if (described === null) {
    // A row that stays for the planner's words: what was computed for it no longer holds.
    const stale = emptied || column.role === 'computed' || column.role === 'read';
    return stale && !isBlank(now) ? '' : null;
  }
  if (column.role === 'input' && !isBlank(now)) return null;
  const formula = column.formulas?.[described] ?? null;
  if (formula !== null) {
    const followed = relocateFormula(formula, describedSheet, placements);
    return followed === now ? null : followed;
  }
  const value = column.values[described] ?? null;
  if (value === now || (isBlank(value) && isBlank(now))) return null;
  // The planner may have given a cell that stands another format, so only a new one is known to be text.
  return literal(value, pureText && existing === null);
}
