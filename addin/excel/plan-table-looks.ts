/** How one table looks, asks and explains: everything over its values. */
import { ROLE_APPEARANCE, overlay } from '../../analysis/sheets/appearance';
import type { CellAppearance } from '../../analysis/sheets/appearance';
import type { StyleName, TableColumn } from '../../analysis/sheets/sheet';
import { bodyBlock, firstNewRow, ourColumns } from './plan-table';
import type { PlacedColumn } from './plan-table';
import type { PlacedTable } from './place-sheet';
import { linkText, markStyle, rowIds } from './record';
import type { Mark, TableRecord } from './record';
import { relocateCell, relocateFormula } from './relocate';
import type { Placements } from './relocate';
import { runs } from './runs';
import type { Block, Step } from './steps';

export interface LookContext {
  readonly describedSheet: string;
  readonly placements: Placements;
  /** What we wrote last time; undefined when that is not known. */
  readonly before: TableRecord | undefined;
}

export function planTableLooks(placed: PlacedTable, context: LookContext): readonly Step[] {
  const columns = ourColumns(placed);
  const first = firstNewRow(placed);
  const last = placed.bodyCount - 1;
  const ours = columns.filter((one) => one !== null);
  return [
    ...(placed.standing ? [] : headerLooks(placed, columns)),
    ...(first <= last ? bodyLooks(placed, columns, first, last) : []),
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

function headerLooks(placed: PlacedTable, columns: readonly (PlacedColumn | null)[]): readonly Step[] {
  return runs(columns, ({ column }) => `${column.role} ${column.align}`).map(({ from, to, value }): Step => {
    const block = { ...bodyBlock(placed, 0, 0, from, to), row: placed.row };
    return {
      kind: 'look',
      block,
      look: ROLE_APPEARANCE[value.column.role].header,
      align: value.column.align,
    };
  });
}

function bodyLooks(
  placed: PlacedTable,
  columns: readonly (PlacedColumn | null)[],
  first: number,
  last: number,
): readonly Step[] {
  const looks = runs(columns, ({ column }) => `${column.role} ${column.align} ${column.wrap}`);
  const { bodyRowHeight } = placed.table;
  return [
    ...looks.map(({ from, to, value: { column } }): Step => {
      const block = bodyBlock(placed, first, last, from, to);
      return { kind: 'look', block, look: bodyLook(column), align: column.align };
    }),
    { kind: 'row-height', block: bodyBlock(placed, first, last, 0, 0), points: bodyRowHeight },
  ];
}

function bodyLook(column: TableColumn): CellAppearance {
  return { ...ROLE_APPEARANCE[column.role].body, wrap: column.wrap };
}

/** The rule of a column goes over its whole body each time, for its list may have grown; colours over new rows. */
function rules(
  placed: PlacedTable,
  { column, at }: PlacedColumn,
  first: number,
  last: number,
  { describedSheet, placements }: LookContext,
): readonly Step[] {
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
  if (first > last) return steps;
  const block = bodyBlock(placed, first, last, at, at);
  return [...steps, ...(column.colors ?? []).map((color): Step => ({ kind: 'word-color', block, ...color }))];
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
    planNote(one, described, block, before, notes);
    const style = described === null ? null : markStyle(column, described);
    if (style === (before.style ?? null) && !(relinked && style)) return null;
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
  const idAt = merge.columnAt[table.columns.findIndex(({ role }) => role === 'id')];
  return String(standing?.rows[existing ?? -1]?.[idAt ?? -1] ?? '');
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
  steps: Step[],
): void {
  const note = column.notes?.[described ?? -1] ?? null;
  if (note === (before.note ?? null) && !(note && column.validation)) return;
  if (before.note) steps.push({ kind: 'remove-note', block, text: before.note });
  if (note) steps.push({ kind: 'note', block, text: note });
}
