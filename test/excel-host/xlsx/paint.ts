import { MAX_COLUMNS } from '../model/address';
import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Wire } from '../wire';
import type { Paint } from './styles';

/** Paint by cell, cells as `row * MAX_COLUMNS + column`: painted over in as few strokes as equal neighbours allow. */
export function paintCells(sheet: Sheet, cells: ReadonlyMap<number, Paint>): void {
  const downwards = [...cells].map(([place, paint]) => ({
    row: Math.floor(place / MAX_COLUMNS),
    column: place % MAX_COLUMNS,
    paint,
  }));
  downwards.sort((one, other) => one.column - other.column || one.row - other.row);
  const properties = new Set([...new Set(cells.values())].flatMap(Object.keys));
  for (const property of properties) {
    for (const { area, value } of blocks(downwards, property)) sheet.layers.paint(property, area, value);
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly paint: Paint;
}

interface Block {
  area: Area;
  readonly value: Wire;
}

/** Runs down each column; a run beside an equal one widens it. */
function blocks(downwards: readonly Place[], property: string): Block[] {
  const runs: Block[] = [];
  for (let at = 0; at < downwards.length;) {
    const first = downwards[at];
    const value = first?.paint[property];
    let end = at + 1;
    if (first && value !== undefined) {
      const isNext = (one: Place | undefined): boolean =>
        one?.column === first.column && one.row === first.row + end - at && one.paint[property] === value;
      while (isNext(downwards[end])) end++;
      runs.push({ area: { row: first.row, column: first.column, rows: end - at, columns: 1 }, value });
    }
    at = end;
  }
  const open = new Map<string, Block>();
  const wide: Block[] = [];
  for (const run of runs) {
    const { row, rows, column } = run.area;
    const key = `${row} ${rows} ${String(run.value)}`;
    const left = open.get(key);
    if (left && left.area.column + left.area.columns === column) {
      left.area = { ...left.area, columns: left.area.columns + 1 };
    } else {
      open.set(key, run);
      wide.push(run);
    }
  }
  return wide;
}
