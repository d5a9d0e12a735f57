/** Titles, captions and figures outside tables. */
import type { SheetRecord, WriteRecord } from '../sheets/record';
import { STYLE_APPEARANCE } from '../sheets/appearance';
import { groupTitles } from './group-titles';
import { FORMAT_CODES } from '../sheets/sheet';
import type { CellValue, SheetCell, StyleName } from '../sheets/sheet';
import { isBlank } from './existing';
import { literal } from './literal';
import { extraAbove } from './place-sheet';
import { cellName } from '../sheets/columns';
import { mapReferences } from './references';
import { relocateCell, relocateFormula } from './relocate';
import type { Placement, Placements } from './relocate';
import type { Site } from './site';
import type { Block, Step } from './steps';

export interface CellSteps {
  readonly steps: readonly Step[];
  /** Cells that the planner changed, left as they are: `B2`. */
  readonly kept: readonly string[];
}

/**
 * Writes the described cells, and clears those that we wrote last time and that are gone. A cell that says
 * neither what we wrote nor what we want to write is the planner's and stays.
 */
export function cellSteps(
  site: Site,
  placements: Placements,
  records: readonly WriteRecord[],
  withResults: boolean,
): CellSteps {
  const { description, standing, unfinished } = site;
  const before = records.flatMap(({ sheets }) => sheets[description.key] ?? []);
  const cellsBefore = before.flatMap(({ cells }) => cells);
  const placement = placements.get(description.name);
  if (!placement) return { steps: [], kept: [] };
  const written = new Map(cellsBefore.map(([, , value, style]) => [textOf(value), style]));
  const steps: Step[] = [
    ...(standing && !unfinished ? clearGone(site, placement, cellsBefore) : []),
    ...groupTitles(site, records),
  ];
  const kept: string[] = [];
  for (const cell of description.cells) {
    const { row, column } = placement.at(cell.row, cell.column);
    const block: Block = { sheet: placement.name, row, column, rowCount: 1, columnCount: cell.span ?? 1 };
    const there = standing?.cells[row - grown(site, cell.row)] ?? [];
    const now = there[column] ?? '';
    const formula =
      cell.formula === undefined ? null : relocateFormula(cell.formula, description.name, placements);
    const wanted = formula ?? cell.value;
    const same = wanted === now || (isBlank(wanted) && isBlank(now));
    if (!same && !isBlank(now) && before.length > 0 && !written.has(textOf(now))) {
      kept.push(cellName(row, column));
      continue;
    }
    const isNew = standing === null || unfinished || isBlank(now);
    if (!same || (withResults && formula !== null))
      steps.push(...cellValue(cell, block, formula, isNew, withResults));
    // Merged, the cells beside would lose what a planner wrote there while the sheet was half made.
    const isFree = there
      .slice(column + 1, column + block.columnCount)
      .every((beside) => isBlank(beside ?? ''));
    if (isNew && isFree && block.columnCount > 1) steps.push({ kind: 'merge', block });
    if (cell.link && (isNew || placements.get(cell.link.sheet)?.moved || !same)) {
      const target = relocateCell(cell.link.sheet, cell.link.cell, placements);
      steps.push({ kind: 'link', block: { ...block, columnCount: 1 }, target, tip: cell.link.tip ?? null });
    }
    if (isNew || (!same && written.get(textOf(now)) !== cell.style)) steps.push(cellLook(block, cell.style));
  }
  return { steps: standing ? steps : joinLooks(steps), kept };
}

function cellValue(
  cell: SheetCell,
  block: Block,
  formula: string | null,
  isNew: boolean,
  withResults: boolean,
): readonly Step[] {
  const single: Block = { ...block, columnCount: 1 };
  const format = cell.format ?? 'general';
  const isText = format === 'text' && formula === null && typeof cell.value === 'string';
  const code = FORMAT_CODES[format];
  const steps: Step[] = [];
  if (isNew && format !== 'general') {
    const late = format === 'text' && !isText;
    steps.push({ kind: 'number-format', block, code, ...(late && { late }) });
  }
  if (formula !== null) {
    const results = withResults ? { results: [[cell.value]] } : {};
    return [...steps, { kind: 'formulas', block: single, values: [[formula]], ...results }];
  }
  return [...steps, { kind: 'values', block: single, values: [[literal(cell.value, isText && isNew)]] }];
}

function cellLook(block: Block, style: StyleName): Step {
  return { kind: 'look', block, look: STYLE_APPEARANCE[style] };
}

/** Rows by which a described row moves with this write, against where it stands now. */
function grown({ tables }: Site, describedRow: number): number {
  const now = tables.filter(({ table }) => table.row < describedRow);
  return now.reduce(
    (sum, { bodyCount, standing }) => sum + bodyCount - (standing?.rows.length ?? bodyCount),
    0,
  );
}

function clearGone(site: Site, placement: Placement, before: SheetRecord['cells']): Step[] {
  const { description, standing, tables } = site;
  const { loose } = placement;
  const wanted = new Set(
    description.cells.map(({ row, column }) => `${row - describedGrowth(site, row)},${column}`),
  );
  return before.flatMap(([written, writtenColumn, value]): Step[] => {
    const row = written + loose.row(written);
    const column = writtenColumn + loose.column(writtenColumn);
    const now = standing?.cells[row]?.[column] ?? '';
    if (isBlank(now) || textOf(now) !== textOf(value) || wanted.has(`${written},${writtenColumn}`)) return [];
    const shift = tables
      .filter(({ standing: there }) => there !== null && there.row < row)
      .reduce((sum, { bodyCount, standing: there }) => sum + bodyCount - (there?.rows.length ?? 0), 0);
    const block: Block = { sheet: placement.name, row: row + shift, column, rowCount: 1, columnCount: 1 };
    return [{ kind: 'clear', block }];
  });
}

/** Rows by which the description itself has grown above a row since last time. */
function describedGrowth(site: Site, row: number): number {
  return grown(site, row) - extraAbove(site.tables, row);
}

/** What a cell says, by which ours is known; a formula without its references, which follow moved cells. */
function textOf(value: CellValue): string {
  if (isBlank(value)) return '';
  const text = String(value);
  return text.startsWith('=') ? mapReferences(text, () => '') : text;
}

/** Cells below each other with one style are painted at once. */
function joinLooks(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  const open = new Map<string, number>();
  for (const step of steps) {
    if (step.kind !== 'look' || step.align) {
      joined.push(step);
      continue;
    }
    const { block } = step;
    const key = `${block.column} ${block.columnCount} ${JSON.stringify(step.look)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (at !== undefined && above?.kind === 'look' && above.block.row + above.block.rowCount === block.row) {
      joined[at] = { ...above, block: { ...above.block, rowCount: above.block.rowCount + 1 } };
    } else {
      open.set(key, joined.push(step) - 1);
    }
  }
  return joined;
}
