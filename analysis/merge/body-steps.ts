import { isFormatted, shownText, typedValue } from '../sheets/cell-content';
import { GENERAL, numberReader } from '../sheets/read-cell';
import type { CellContent } from '../sheets/read-workbook';
import { keyColumns } from '../sheets/record';
import { FORMAT_CODES, type CellValue, type TableColumn, type TableDescription } from '../sheets/sheet';
import { isBlank } from './existing';
import { literal } from './literal';
import type { Sent } from './literal';
import type { MergedRow } from './merge-table';
import type { PlacedTable } from './place-sheet';
import { bodyBlock } from './placed-columns';
import type { PlacedColumn } from './placed-columns';
import { relocateFormula } from './relocate';
import type { Placements } from './relocate';
import { runs } from './runs';
import type { Step } from './steps';

/** What is sent for the body: new rows whole, standing ones where they differ. */
export function bodySteps(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
  describedSheet: string,
  placements: Placements,
  withResults: boolean,
): readonly Step[] {
  const { rows } = placed.merge;
  const stands = standingReader(placed);
  const values = runs(columns, ({ kind }) => kind).flatMap(({ from, to, value: { kind } }): Step[] => {
    const members = columns.slice(from, to + 1);
    const grid = rows.map((row) =>
      members.map((one) =>
        one ? sent(one, row, placed, stands, describedSheet, placements, withResults) : null,
      ),
    );
    const touched = grid.map((cells) => cells.some((value) => value !== null));
    const first = touched.indexOf(true);
    if (first < 0) return [];
    const last = touched.lastIndexOf(true);
    const block = bodyBlock(placed, first, last, from, to);
    const values = grid.slice(first, last + 1);
    if (kind === 'values') return [{ kind, block, values }];
    if (!withResults) return [{ kind, block, values }];
    const results = rows
      .slice(first, last + 1)
      .map(({ described }) => members.map((one) => (one && one.column.values[described ?? -1]) ?? null));
    return [{ kind, block, values, results }];
  });
  return [...plainFormats(placed, columns, stands, values), ...values];
}

/** What a number that stands in a cell means under its number format. */
type StandingReader = (row: number, column: number, value: number) => CellContent;

function standingReader({ standing }: PlacedTable): StandingReader {
  const readNumber = numberReader();
  return (row, column, value) => readNumber(value, standing?.formats[row]?.[column] ?? GENERAL);
}

/** Cells that were typed as 97,5% or as a date, and get a number: it would show, and mean, something else. */
function plainFormats(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
  stands: StandingReader,
  steps: readonly Step[],
): readonly Step[] {
  return steps.flatMap((step): Step[] => {
    if (step.kind !== 'values') return [];
    const { row, column } = step.block;
    const [firstRow, firstColumn] = [row - placed.row - 1, column - placed.column];
    return step.values.flatMap((cells, down) =>
      cells.flatMap((value, across): Step[] => {
        const [at, one] = [firstRow + down, columns[firstColumn + across]];
        const existing = placed.merge.rows[at]?.existing ?? null;
        if (value === null || existing === null || !one || one.from < 0) return [];
        const before = placed.standing?.rows[existing]?.[one.from];
        // A date that was refused is a text from now on, and what is typed over it a number again.
        const number = typeof value === 'number' ? value : one.column.role === 'read' ? before : null;
        if (typeof number !== 'number' || !isFormatted(stands(existing, one.from, number))) return [];
        const block = bodyBlock(placed, at, at, one.at, one.at);
        return [{ kind: 'number-format', block, code: FORMAT_CODES[one.column.format] }];
      }),
    );
  });
}

/** What goes into one cell; null leaves it as it stands. */
function sent(
  { column, from, pureText }: PlacedColumn,
  { described, existing, emptied }: MergedRow,
  placed: PlacedTable,
  stands: StandingReader,
  describedSheet: string,
  placements: Placements,
  withResults: boolean,
): Sent {
  const { table, standing } = placed;
  const now = existing === null ? '' : (standing?.rows[existing]?.[from] ?? '');
  if (described === null) {
    // A row that stays for the planner's words: what was computed for it no longer holds, unless the table says so.
    const left = table.leftRows && existing !== null && !emptied ? table.leftRows[column.key] : '';
    if (left === undefined || column.role === 'input' || (isKey(table, column) && !emptied)) return null;
    const stale = emptied || column.role === 'computed' || column.role === 'read';
    return stale && left !== now && !(isBlank(left) && isBlank(now)) ? literal(left, false) : null;
  }
  if (column.role === 'input' && !isBlank(now) && !isTranslated(placed, column.values[described]))
    return null;
  const formula = column.formulas?.[described] ?? null;
  if (formula !== null) {
    const followed = relocateFormula(formula, describedSheet, placements);
    return !withResults && sameFormula(followed, now, table.name) ? null : followed;
  }
  const value = column.values[described] ?? null;
  // Excel fills a new row with the formula that its column has above.
  if (isBlank(value) && isBlank(now)) return existing === null && column.formulas ? '' : null;
  const content = typeof now === 'number' && existing !== null ? stands(existing, from, now) : now;
  const isSerial = column.role === 'read' && isFormatted(content) && content.kind === 'date';
  if (!isSerial && saysAlready(content, now, value)) return null;
  // The planner may have given a cell that stands another format, so only a new one is known to be text.
  return literal(value, pureText && (existing === null || from === -1));
}

/** A row that stays keeps what it is known by. */
function isKey(table: TableDescription, column: TableColumn): boolean {
  return keyColumns(table).includes(column);
}

/** A cell that the planner typed as 97,5% or as a date is read as what is described: it stays as it was typed. */
function saysAlready(content: CellContent, now: CellValue, value: CellValue): boolean {
  if (!isFormatted(content) && value === now) return true;
  if (typeof now !== 'number') return false;
  return value === (typeof value === 'string' ? shownText(content) : typedValue(content));
}

/** In a workbook that changes its language a decision changes its word; the description has it from the planner. */
function isTranslated({ table, standing, merge }: PlacedTable, value: CellValue | undefined): boolean {
  if (isBlank(value)) return false;
  return table.columns.some(({ header }, index) => {
    const now = standing?.headers[merge.columns.standingAt[index] ?? -1];
    return now !== undefined && now !== header;
  });
}

/** Excel shows a reference to the own row as `[@Column]`, whatever was written. */
function sameFormula(wanted: string, now: CellValue, table: string): boolean {
  if (wanted === now) return true;
  const shown = (formula: string): string =>
    formula
      .replaceAll(`${table}[`, '[')
      .replace(/\[\[#This Row\],\s*(\[[^[\]]*\])\]/g, '[@$1]')
      .replace(/\[@\[([^[\]]*)\]\]/g, '[@$1]');
  return typeof now === 'string' && now.startsWith('=') && shown(wanted) === shown(now);
}
