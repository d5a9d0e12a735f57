/** Cells that are cut or copied to another place, with all that lies over them. */
import { invalid, refuse } from '../refusals';
import { type Area, areaName, contains, intersect, isOnSheet, subtract } from './address';
import { announceChange } from './cell-access';
import { type Move, followMove, targetOf } from './following';
import { copiedFormula } from './formula-text';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Cut and paste: tables that lie wholly in the block go along, and references follow. */
export function moveCells(workbook: Workbook, move: Move): void {
  const { from, to, area } = move;
  const target = targetOf(move);
  if (!isOnSheet(target)) invalid(`${areaName(area)} does not fit there.`);
  const going = workbook.tables.filter((table) => table.sheet === from && contains(area, table.area));
  refuseTornTables(workbook, move);
  const block = takeBlock(from, area);
  from.clear(area);
  from.layers.eraseCells(area);
  from.merges = from.merges.filter((one) => !contains(area, one));
  putBlock(to, block, target);
  for (const table of going) {
    const row = table.area.row + target.row - area.row;
    const column = table.area.column + target.column - area.column;
    table.sheet = to;
    table.area = { ...table.area, row, column };
  }
  moveRules(move);
  followMove(workbook, move);
  announceChange(workbook, from, area, 'RangeEdited', null);
  announceChange(workbook, to, target, 'RangeEdited', null);
}

/** Copy and paste: formulas without dollars move along, nothing that points to the block follows. */
export function copyCells(workbook: Workbook, { from, to, area, row, column }: Move): void {
  const target = { ...area, row, column };
  if (!isOnSheet(target)) invalid(`${areaName(area)} does not fit there.`);
  const block = takeBlock(from, area);
  const cells = block.cells.map((one) => {
    const { formula } = one.cell;
    const moved = formula === null ? null : copiedFormula(formula, row - area.row, column - area.column);
    return { ...one, cell: { ...one.cell, formula: moved } };
  });
  putBlock(to, { ...block, cells }, target);
  const notes = from.remarks.filter((one) => one.kind === 'note' && isIn(area, one));
  to.remarks = to.remarks.filter((one) => !isIn(target, one));
  for (const note of notes) {
    const place = { row: note.row + row - area.row, column: note.column + column - area.column };
    to.remarks.push({ ...note, ...place, id: `{${workbook.newId()}-NOTE}`, bag: note.bag.copy() });
  }
  // A rule's cells grow over the copies of cells that it is on.
  for (const format of to === from ? from.conditionalFormats : []) {
    for (const part of format.areas.flatMap((one) => intersect(one, area) ?? [])) {
      const copy = { ...part, row: part.row + row - area.row, column: part.column + column - area.column };
      if (!format.areas.some((one) => contains(one, copy))) format.areas.push(copy);
    }
  }
  announceChange(workbook, to, target, 'RangeEdited', null);
}

function isIn(area: Area, { row, column }: { row: number; column: number }): boolean {
  return contains(area, { row, column, rows: 1, columns: 1 });
}

/** A table may move as a whole, and cells may leave it from its body; its header stays in one piece. */
function refuseTornTables(workbook: Workbook, move: Move): void {
  const target = targetOf(move);
  for (const table of workbook.tables) {
    const isHere = table.sheet === move.from && intersect(table.area, move.area) !== null;
    if (isHere && contains(move.area, table.area)) {
      const other = workbook.tables.find(
        (one) =>
          one !== table &&
          one.sheet === move.to &&
          !contains(move.area, one.area) &&
          intersect(one.area, target),
      );
      if (other) refuse('InvalidOperation', `The table ${table.name} would come to lie over ${other.name}.`);
    } else if (isHere && table.header && intersect(table.header, move.area)) {
      refuse('InvalidOperation', `The header of the table ${table.name} cannot be cut out of it.`);
    }
  }
}

interface Block {
  readonly cells: readonly { row: number; column: number; cell: NonNullable<ReturnType<Sheet['cell']>> }[];
  readonly paint: ReturnType<Sheet['layers']['cut']>;
  readonly merges: readonly Area[];
}

/** Places count from the block's corner. */
function takeBlock(sheet: Sheet, area: Area): Block {
  const inside = <T extends { row: number; column: number }>(one: T): T => ({
    ...one,
    row: one.row - area.row,
    column: one.column - area.column,
  });
  return {
    cells: [...sheet.filledIn(area)].map(inside),
    paint: sheet.layers.cut(area).map((one) => ({ ...one, area: inside(one.area) })),
    merges: sheet.merges.filter((one) => contains(area, one)).map(inside),
  };
}

function putBlock(sheet: Sheet, block: Block, target: Area): void {
  const there = <T extends { row: number; column: number }>(one: T): T => ({
    ...one,
    row: one.row + target.row,
    column: one.column + target.column,
  });
  sheet.clear(target);
  sheet.layers.eraseCells(target);
  for (const { row, column, cell } of block.cells.map(there)) sheet.put(row, column, cell);
  for (const { property, area, value } of block.paint) sheet.layers.paint(property, there(area), value);
  sheet.merges = [...sheet.merges.filter((one) => !intersect(one, target)), ...block.merges.map(there)];
}

/** Notes, merged cells and the areas of conditional formats leave the old place for the new one. */
function moveRules({ from, to, area, row, column }: Move): void {
  const target = { ...area, row, column };
  const moved = <T extends { row: number; column: number }>(one: T): T => ({
    ...one,
    row: one.row + row - area.row,
    column: one.column + column - area.column,
  });
  const going = from.remarks.filter((one) => isIn(area, one));
  from.remarks = from.remarks.filter((one) => !isIn(area, one));
  to.remarks = [...to.remarks.filter((one) => !isIn(target, one)), ...going.map(moved)];
  for (const format of [...from.conditionalFormats]) {
    const parts = format.areas.flatMap((one) => intersect(one, area) ?? []).map(moved);
    if (parts.length === 0) continue;
    format.areas = format.areas.flatMap((one) => subtract(one, area));
    if (from === to) format.areas.push(...parts);
    else to.conditionalFormats.push({ ...format, areas: parts, bag: format.bag.copy() });
  }
  from.conditionalFormats = from.conditionalFormats.filter((one) => one.areas.length > 0);
}
