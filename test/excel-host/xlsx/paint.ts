import { MAX_COLUMNS } from '../model/address';
import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Wire } from '../wire';
import type { Paint } from './styles';

/** Paint by cell, cells as `row * MAX_COLUMNS + column`: painted over in as few strokes as equal neighbours allow. */
export function paintCells(sheet: Sheet, cells: ReadonlyMap<number, Paint>): void {
  const byProperty = new Map<string, Map<number, Wire>>();
  for (const [place, paint] of cells) {
    for (const [property, value] of Object.entries(paint)) {
      const painted = byProperty.get(property) ?? new Map<number, Wire>();
      byProperty.set(property, painted.set(place, value));
    }
  }
  for (const [property, values] of byProperty) {
    for (const { area, value } of blocks(values)) sheet.layers.paint(property, area, value);
  }
}

interface Block {
  area: Area;
  readonly value: Wire;
}

/** Runs down each column; a run beside an equal one widens it. */
function blocks(values: ReadonlyMap<number, Wire>): Block[] {
  const runs: Block[] = [];
  const downwards = [...values].sort(
    ([one], [other]) => (one % MAX_COLUMNS) - (other % MAX_COLUMNS) || one - other,
  );
  for (const [place, value] of downwards) {
    const [row, column] = [Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS];
    const last = runs.at(-1);
    const joins =
      last?.area.column === column && last.area.row + last.area.rows === row && last.value === value;
    if (last && joins) last.area = { ...last.area, rows: last.area.rows + 1 };
    else runs.push({ area: { row, column, rows: 1, columns: 1 }, value });
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
