/** Steps of one sheet: a new one whole, a standing one where it differs. */
import { planCells } from './plan-cells';
import { planTableLooks } from './plan-table-looks';
import { planTableValues } from './plan-table';
import type { WriteRecord } from './record';
import type { Placements } from './relocate';
import type { Site } from './site';
import type { Block, Step } from './steps';

export interface SheetPlan {
  readonly steps: readonly Step[];
  readonly keptCells: readonly string[];
}

export function planSheet(
  site: Site,
  placements: Placements,
  record: WriteRecord | null,
  position: number | null,
): SheetPlan {
  const { description, name, standing, tables } = site;
  const cells = planCells(site, placements, record?.sheets[description.key]);
  // Rows of the lowest table first, so that the ones above stay where they are meanwhile.
  const upwards = [...tables].sort((one, other) => other.row - one.row);
  const steps: Step[] = [
    ...(standing ? [] : [{ kind: 'add-sheet' as const, sheet: name, position }]),
    ...upwards.flatMap((placed) => planTableValues(placed, site, placements)),
    ...cells.steps,
    ...tables.flatMap((placed) =>
      planTableLooks(placed, {
        describedSheet: description.name,
        placements,
        before: record?.tables[placed.table.name],
      }),
    ),
    ...(standing ? [] : frame(site)),
  ];
  return { steps, keptCells: cells.kept };
}

/** Defined name that marks a sheet without tables as ours, wherever it is moved and however it is renamed. */
export function sheetMark(key: string): string {
  return `_radkla.${key.replace(/[^A-Za-z0-9_]/g, '_')}`;
}

/** What belongs to the sheet as a whole; only once, for later it is the planner's. */
function frame({ description, name, tables }: Site): readonly Step[] {
  const { columnWidths, rowHeights, freeze, tabColor, showGridlines, print } = description;
  const cell: Block = { sheet: name, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return [
    ...columnWidths.map((characters, column): Step => ({
      kind: 'column-width',
      block: { ...cell, column },
      characters,
    })),
    ...Object.entries(rowHeights).map(([row, points]): Step => ({
      kind: 'row-height',
      block: { ...cell, row: Number(row) },
      points,
    })),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0)
      ? [{ kind: 'freeze' as const, sheet: name, ...freeze }]
      : []),
    { kind: 'sheet-look', sheet: name, tabColor, showGridlines },
    { kind: 'print', sheet: name, print },
    ...(tables.length === 0
      ? [{ kind: 'mark-sheet' as const, sheet: name, name: sheetMark(description.key) }]
      : []),
  ];
}
