/** Steps of one sheet: a new one whole, a standing one where it differs. */
import { footerSections, TABLE_STYLE } from '../sheets/appearance';
import { printedRuns, sheetMark, unfinishedMark } from '../sheets/record';
import type { SheetRecord } from '../sheets/record';
import { fittedRowHeights } from '../sheets/row-heights';
import type { TableColumn } from '../sheets/sheet';
import type { Existing, ExistingSheet } from './existing';
import { extraAbove } from './place-sheet';
import type { PlacedTable } from './place-sheet';
import { cellSteps } from './cell-steps';
import { chartSteps } from './chart-steps';
import { lookSteps } from './look-steps';
import { tableSteps } from './table-steps';
import type { Placements } from './relocate';
import type { MergeOptions, Site } from './site';
import { markedKey } from './table-marks';
import type { Block, Step } from './steps';

export interface SheetSteps {
  readonly steps: readonly Step[];
  readonly keptCells: readonly string[];
}

export function sheetSteps(
  site: Site,
  placements: Placements,
  position: number | null,
  existing: Pick<Existing, 'definedNames' | 'markedTables' | 'record' | 'pending'>,
  { withResults }: Pick<MergeOptions, 'withResults'>,
): SheetSteps {
  const { description, standing, tables } = site;
  const { record, pending } = existing;
  const records = [...(record ? [record] : []), ...pending];
  const cells = cellSteps(site, placements, records, withResults);
  // Rows of the lowest standing table first, so that the ones above stay where they are meanwhile. New ones are
  // made downwards, as the .xlsx has them: Excel lists tables in the order in which they came.
  const ordered = [
    ...tables.filter((one) => one.standing).sort((one, other) => other.row - one.row),
    ...tables.filter((one) => !one.standing).sort((one, other) => one.row - other.row),
  ];
  const fitted = fittedRowHeights(description);
  const placement = placements.get(description.name);
  const steps: Step[] = [
    ...opening(site, position, existing),
    ...ordered.flatMap((placed) => tableSteps(placed, site, placements, withResults)),
    ...cells.steps,
    ...tables.flatMap((placed) =>
      lookSteps(placed, {
        describedSheet: description.name,
        placements,
        fitted,
        before: record?.tables[placed.table.name],
        pending: pending.flatMap(({ tables: written }) => written[placed.table.name] ?? []),
      }),
    ),
    ...tables.flatMap((placed) => markTable(placed, existing)),
    ...(standing && !site.unfinished
      ? [
          ...widths(site),
          ...renewPrint(
            site,
            standing,
            records.flatMap(({ sheets }) => sheets[description.key] ?? []),
          ),
        ]
      : frame(site, fitted)),
    // Last, for their place is measured by the widths and heights of the cells.
    ...(placement ? chartSteps(site, placement) : []),
  ];
  return { steps, keptCells: cells.kept };
}

/** A sheet is marked in the exchange that adds it, so that it is known whatever becomes of the rest. */
function opening(
  { description: { key }, name, standing, tables }: Site,
  position: number | null,
  { definedNames }: Pick<Existing, 'definedNames'>,
): readonly Step[] {
  const mark: Step = { kind: 'mark-sheet', sheet: name, name: sheetMark(key) };
  if (!standing)
    return [
      { kind: 'add-sheet', sheet: name, position },
      { kind: 'mark-sheet', sheet: name, name: unfinishedMark(key) },
      mark,
    ];
  return [
    ...(standing.name === name ? [] : [{ kind: 'rename-sheet' as const, sheet: name, from: standing.name }]),
    ...tables.flatMap(ownAgain),
    ...(definedNames.has(sheetMark(key).toLowerCase()) ? [] : [mark]),
  ];
}

function markTable(
  { table, sheet, standing }: PlacedTable,
  { markedTables }: Pick<Existing, 'markedTables'>,
): readonly Step[] {
  const columns = table.columns.map(({ key, header }) => [key, header] as const);
  const isMarked = standing && !standing.isRange && markedTables.has(table.name);
  const missing = columns.filter(
    ([key]) => !isMarked || typeof standing.marked?.get(markedKey(key)) !== 'string',
  );
  if (isMarked && missing.length === 0) return [];
  return [{ kind: 'mark-table', sheet, table: table.name, columns: missing }];
}

/** A table that the planner renamed or turned into plain cells becomes ours again. */
function ownAgain({ table, standing, sheet, column }: PlacedTable): readonly Step[] {
  if (!standing) return [];
  if (standing.isRange) {
    const { row, rows, headers } = standing;
    const block = { sheet, row, column, rowCount: rows.length + 1, columnCount: headers.length };
    return [{ kind: 'retable', block, name: table.name, style: TABLE_STYLE }];
  }
  if (standing.standingName.toLowerCase() === table.name.toLowerCase()) return [];
  return [{ kind: 'rename-table', sheet, from: standing.standingName, to: table.name }];
}

/** Columns of a table that are new, and those that moved for them or for others that went, get the width of theirs. */
function widths({ description, name, tables }: Site): readonly Step[] {
  return tables.flatMap(({ table, column, merge: { columns } }): Step[] => {
    const { standingAt, columnAt, removed } = columns;
    if (removed.length === 0 && !standingAt.includes(-1)) return [];
    return table.columns.flatMap((_, index): Step[] => {
      const characters = description.columnWidths[table.column + index];
      const at = columnAt[index] ?? index;
      if (characters === undefined || standingAt[index] === at) return [];
      const block: Block = { sheet: name, row: 0, column: column + at, rowCount: 1, columnCount: 1 };
      return [{ kind: 'column-width', block, characters }, ...hiding(table.columns[index], block)];
    });
  });
}

function hiding(column: TableColumn | undefined, block: Block): readonly Step[] {
  return column?.isHidden ? [{ kind: 'hide-column', block }] : [];
}

/** What belongs to the sheet as a whole; only once, for later it is the planner's. */
function frame(site: Site, fitted: ReadonlyMap<number, number>): readonly Step[] {
  const { description, name, tables } = site;
  const { columnWidths, rowHeights, freeze, tabColor, showGridlines, print } = description;
  const cell: Block = { sheet: name, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const inTable = (row: number): boolean =>
    tables.some((placed) => row >= placed.row && row <= placed.row + placed.bodyCount);
  const loose = [...fitted].filter(([row]) => !inTable(row));
  return [
    ...columnWidths.map((characters, column): Step => ({
      kind: 'column-width',
      block: { ...cell, column },
      characters,
    })),
    ...tables.flatMap(({ table, column, merge }) =>
      table.columns.flatMap((one, index) =>
        hiding(one, { ...cell, column: column + (merge.columns.columnAt[index] ?? index) }),
      ),
    ),
    ...[...loose, ...Object.entries(rowHeights)].map(([row, points]): Step => ({
      kind: 'row-height',
      block: { ...cell, row: Number(row) },
      points,
      isFixed: rowHeights[Number(row)] !== undefined,
    })),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0)
      ? [{ kind: 'freeze' as const, sheet: name, ...freeze }]
      : []),
    { kind: 'sheet-look', sheet: name, tabColor, showGridlines },
    { kind: 'print', sheet: name, print },
    ...printArea(site),
  ];
}

/** Our footer where no record tells it: another program dropped the record, or knows none. */
const OUR_FOOTER = / · (?:dihitung|computed) /;

/** The footer says when it was computed, and the printed area has to reach the last row; the rest is kept. */
function renewPrint(site: Site, standing: ExistingSheet, before: readonly SheetRecord[]): readonly Step[] {
  const { description, name, tables } = site;
  const { footer } = description.print;
  const ours =
    before.length > 0
      ? before.some((written) => footerSections(written.footer).left === standing.leftFooter)
      : OUR_FOOTER.test(standing.leftFooter);
  const stale = ours && footerSections(footer).left !== standing.leftFooter;
  const resized = tables.some(({ merge }) => merge.added > 0 || merge.removed.length > 0);
  // Other rows are printed than last time, which is known of workbooks that say which those were.
  const { rows } = description.print;
  const reprinted =
    rows && before.some(({ printed }) => printed !== undefined && printed !== printedRuns(rows));
  return [
    ...(stale ? [{ kind: 'footer' as const, sheet: name, text: footer }] : []),
    ...(resized || reprinted ? printArea(site) : []),
  ];
}

function printArea({ description, name, tables }: Site): readonly Step[] {
  const { columns, rows, tables: printed } = description.print;
  if (columns === undefined) return [];
  const last = Math.max(
    0,
    ...(printed === undefined ? description.cells : []).map(({ row }) => row + extraAbove(tables, row)),
    ...tables.slice(0, printed).flatMap(({ table, row, bodyCount }) => [
      row + bodyCount,
      // What a table says below itself is printed with it.
      ...description.cells
        .filter((cell) => cell.style === 'source' && cell.row === table.row + Math.max(1, table.rowCount) + 1)
        .map((cell) => cell.row + extraAbove(tables, cell.row)),
      ...(description.charts ?? [])
        .filter((chart) => chart.table === table.name)
        .map((chart) => chart.row + chart.rows - 1 + extraAbove(tables, chart.row)),
    ]),
  );
  // A column of the planner's own between ours is printed with them.
  const right = tables.map(({ merge, column, table }) => {
    const at = columns - 1 - table.column;
    return column + (merge.columns.columnAt[at] ?? at) + 1;
  });
  const columnCount = Math.max(columns, ...right);
  // Excel and LibreOffice print no page of a blank cell.
  if (printed === 0 || (rows && !rows.includes(true)))
    return [{ kind: 'print-area', sheet: name, blocks: [blankBeside(name, tables, columnCount)] }];
  const [table] = tables;
  const parts =
    rows && table ? printedParts(table, rows, description.print.titleRows !== null) : [{ from: 0, to: last }];
  const blocks = parts.map(({ from, to }): Block => {
    return { sheet: name, row: from, column: 0, rowCount: to - from + 1, columnCount };
  });
  return [{ kind: 'print-area', sheet: name, blocks }];
}

/** A cell beside everything that is described. */
function blankBeside(name: string, tables: readonly PlacedTable[], columnCount: number): Block {
  const right = Math.max(columnCount, ...tables.map(({ column, width }) => column + width));
  return { sheet: name, row: 0, column: right + 1, rowCount: 1, columnCount: 1 };
}

// Each part begins a page: where the planner sorted the table otherwise, more parts than these would be mostly blank pages.
const MOST_PARTS = 8;

/** Sheet rows from the top to the header, and of the body those that are printed, wherever the planner sorted them to. */
function printedParts(
  { row: header, merge }: PlacedTable,
  rows: readonly boolean[],
  isHeaderRepeated: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const parts = [{ from: 0, to: header }];
  merge.rows.forEach(({ described }, index) => {
    if (described === null || rows[described] !== true) return;
    const at = header + 1 + index;
    const last = parts.at(-1);
    if (last?.to === at - 1) last.to = at;
    else parts.push({ from: at, to: at });
  });
  if (parts.length > MOST_PARTS) return [{ from: 0, to: parts.at(-1)?.to ?? header }];
  // A page of the title alone says nothing, where the header is repeated on each page.
  return isHeaderRepeated && parts[0]?.to === header && parts.length > 1 ? parts.slice(1) : parts;
}
