/** How one table looks, asks and explains: everything over its values. */
import { linkText, markStyle, rowId, rowIds } from '../sheets/record';
import type { Mark, TableRecord } from '../sheets/record';
import { ROLE_APPEARANCE, overlay } from '../sheets/appearance';
import type { CellAppearance } from '../sheets/appearance';
import type { StyleName, TableColumn } from '../sheets/sheet';
import { isBlank } from './existing';
import { bodyBlock, firstNewRow, newParts, ourColumns } from './placed-columns';
import type { PlacedColumn } from './placed-columns';
import type { PlacedTable } from './place-sheet';
import { idColumns } from './merge-table';
import { relocateCell, relocateFormula } from './relocate';
import type { Placements } from './relocate';
import { runs } from './runs';
import type { Block, Step } from './steps';

export interface LookContext {
  readonly describedSheet: string;
  readonly placements: Placements;
  /** Heights that wrapped texts need, by described row. */
  readonly fitted: ReadonlyMap<number, number>;
  /** What we wrote last time; undefined when that is not known. */
  readonly before: TableRecord | undefined;
  /** What writes since then, which did not come to their end, may have written. */
  readonly pending: readonly TableRecord[];
}

export function lookSteps(placed: PlacedTable, context: LookContext): readonly Step[] {
  const columns = ourColumns(placed);
  const first = firstNewRow(placed);
  const last = placed.bodyCount - 1;
  const ours = columns.filter((one) => one !== null);
  return [
    ...headerLooks(placed, columns),
    ...newParts(placed, columns).flatMap((part) => bodyLooks(placed, part.columns, part.first, last)),
    ...heights(placed, first, context),
    ...ours.flatMap((one) => [...rules(placed, one, first, last, context), ...marks(placed, one, context)]),
    ...(placed.standing && placed.merge.rows.length > 0
      ? [
          {
            kind: 'reapply-filter' as const,
            name: placed.table.name,
            block: bodyBlock(placed, 0, last, 0, 0),
          },
        ]
      : []),
  ];
}

/** Headers that stand keep the look that the planner may have given them. */
function headerLooks(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  const isStanding = placed.standing !== null && !placed.unfinished;
  const looks = columns.map((one) =>
    one === null || (isStanding && one.from !== -1)
      ? null
      : { look: ROLE_APPEARANCE[one.column.role].header, align: one.column.align },
  );
  return paint(looks, (from, to) => ({ ...bodyBlock(placed, 0, 0, from, to), row: placed.row }));
}

function bodyLooks(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
  first: number,
  last: number,
): readonly Step[] {
  const looks = columns.map((one) => one && { look: bodyLook(one.column), align: one.column.align });
  return paint(looks, (from, to) => bodyBlock(placed, first, last, from, to));
}

interface ColumnLook {
  readonly look: CellAppearance;
  readonly align: TableColumn['align'];
}

/** Lines go over all neighbours at once: they are most of what a look costs, and all columns have the same. */
function paint(
  columns: readonly (ColumnLook | null)[],
  block: (from: number, to: number) => Block,
): readonly Step[] {
  return [
    ...runs(columns, (one) => JSON.stringify(one)).map(({ from, to, value: { look, align } }): Step => {
      return { kind: 'look', block: block(from, to), look: { ...look, border: null }, align };
    }),
    ...runs(columns, ({ look }) => JSON.stringify(look.border)).map(({ from, to, value: { look } }): Step => {
      return { kind: 'look', block: block(from, to), look: { border: look.border } };
    }),
  ];
}

/** Heights of new rows, and of blank ones that are filled, as the .xlsx has them; a new table brings its header's. */
function heights(placed: PlacedTable, firstNew: number, { fitted }: LookContext): readonly Step[] {
  const { table, merge, standing, unfinished, bodyCount } = placed;
  const block = bodyBlock(placed, 0, 0, 0, 0);
  const points = Array.from({ length: bodyCount }, (_, row) => {
    const { described = null, existing = null } = merge.rows[row] ?? {};
    const wasFilled = existing !== null && !(standing?.rows[existing] ?? []).every(isBlank);
    if (row < firstNew && wasFilled) return null;
    return (
      table.bodyRowHeight ?? (described === null ? null : (fitted.get(table.row + 1 + described) ?? null))
    );
  });
  const header = standing && !unfinished ? null : (fitted.get(table.row) ?? null);
  return [
    ...(header === null ? [] : [heightStep({ ...block, row: placed.row, rowCount: 1 }, header, false)]),
    ...runs(points, String).map(({ from, to, value }) =>
      heightStep(
        { ...block, row: block.row + from, rowCount: to - from + 1 },
        value,
        table.bodyRowHeight !== null,
      ),
    ),
  ];
}

function heightStep(block: Block, points: number, isFixed: boolean): Step {
  return { kind: 'row-height', block, points, isFixed };
}

function bodyLook(column: TableColumn): CellAppearance {
  return { ...ROLE_APPEARANCE[column.role].body, wrap: column.wrap };
}

/** The rule of a column goes over its whole body each time, for its list may have grown. */
function rules(
  placed: PlacedTable,
  one: PlacedColumn,
  first: number,
  last: number,
  { describedSheet, placements, before }: LookContext,
): readonly Step[] {
  const { column, at } = one;
  const steps: Step[] = [];
  if (column.validation) {
    const { validation } = column;
    const source = validation.kind === 'list' ? validation.source : null;
    const followed =
      validation.kind === 'list' && typeof source === 'string'
        ? { ...validation, source: relocateFormula(source, describedSheet, placements) }
        : validation;
    const block = bodyBlock(placed, 0, last, at, at);
    steps.push({ kind: 'validation', block, validation: followed, title: column.header });
  }
  return [...steps, ...wordColors(placed, one, last - first + 1, before)];
}

/** A colour follows its word: into another language, and onto rows that came. */
function wordColors(
  placed: PlacedTable,
  { column, at, from }: PlacedColumn,
  newRows: number,
  before: TableRecord | undefined,
): readonly Step[] {
  const colors = column.colors ?? [];
  const block = bodyBlock(placed, 0, placed.bodyCount - 1, at, at);
  if (!placed.standing || from < 0)
    return colors.map((color): Step => ({ kind: 'word-color', block, ...color }));
  const words = before?.colors?.[column.key];
  if (newRows <= 0 && words?.join('\n') === colors.map(({ word }) => word).join('\n')) return [];
  const recolored = colors.map((color, i) => ({ ...color, before: words?.[i] ?? color.word }));
  return colors.length === 0 ? [] : [{ kind: 'recolor', block, colors: recolored }];
}

/** Links first (Excel gives them a look of its own), then styles of single cells, then notes. */
function marks(placed: PlacedTable, one: PlacedColumn, context: LookContext): readonly Step[] {
  const { column, at } = one;
  const { merge } = placed;
  const ids = rowIds(placed.table);
  const links: Step[] = [];
  const notes: Step[] = [];
  const styles: (StyleName | 'plain' | null)[] = merge.rows.map(({ described, existing, emptied }, row) => {
    if (described === null && !emptied) return null;
    const block = bodyBlock(placed, row, row, at, at);
    const id = described === null ? standingId(placed, existing) : (ids[described] ?? '');
    const before: Mark = (existing !== null && context.before?.marks[id]?.[column.key]) || {};
    const relinked = planLink(one, described, block, before, context, links);
    planNote(one, described, block, before, existing !== null && one.from >= 0, notes);
    const style = described === null ? null : markStyle(column, described);
    const styles = [before, ...context.pending.map(({ marks }) => marks[id]?.[column.key] ?? {})];
    const isSame = styles.every((mark: Mark) => (mark.style ?? null) === style);
    if (isSame && !(relinked && style)) return null;
    return style ?? 'plain';
  });
  const looks = runs(styles, String).map(({ from, to, value }): Step => {
    const block: Block = bodyBlock(placed, from, to, at, at);
    const base = bodyLook(column);
    const { bold, italic, underline, color, fill } = value === 'plain' ? base : overlay(base, value);
    return { kind: 'look', block, look: { bold, italic, underline, color, fill } };
  });
  return [...links, ...looks, ...notes];
}

function standingId({ table, merge, standing }: PlacedTable, existing: number | null): string {
  const cells = standing?.rows[existing ?? -1] ?? [];
  return rowId(idColumns(table, merge.columns).map((at) => cells[at]));
}

/** True when the link was written anew. */
function planLink(
  { column }: PlacedColumn,
  described: number | null,
  block: Block,
  before: Mark,
  { placements }: LookContext,
  steps: Step[],
): boolean {
  const link = column.links?.[described ?? -1];
  if (!link) {
    if (before.link) steps.push({ kind: 'unlink', block });
    return false;
  }
  if (before.link === linkText(link) && !placements.get(link.sheet)?.moved) return false;
  steps.push({
    kind: 'link',
    block,
    target: relocateCell(link.sheet, link.cell, placements),
    tip: link.tip ?? null,
  });
  return true;
}

function planNote(
  { column }: PlacedColumn,
  described: number | null,
  block: Block,
  before: Mark,
  stood: boolean,
  steps: Step[],
): void {
  const note = column.notes?.[described ?? -1] ?? null;
  const last = before.note ?? null;
  // A rule of the column that was just written anew took the input message of the cell with it.
  if (note === last && !(note && column.validation)) return;
  if (stood) steps.push({ kind: 'renote', block, before: last, text: note });
  else if (note) steps.push({ kind: 'note', block, text: note });
}
