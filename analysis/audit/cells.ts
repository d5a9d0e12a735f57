import type { NumberReading, Plan, PlanRow } from '../plan/plan';

/** A cell of a row that should hold a number. */
export interface NumberCell {
  /** Printed column: `baseline`, `target_2022`. */
  readonly field: string;
  /** Read column that a fix goes to. */
  readonly column: string;
  readonly year: number | null;
  readonly reading: NumberReading;
}

/** Baseline (where the annex prints one) and targets of a row, from left to right. */
export function numberCells(row: PlanRow, plan: Plan): readonly NumberCell[] {
  return cellsOf(row, plan).all;
}

export function targetCells(row: PlanRow, plan: Plan): readonly NumberCell[] {
  return cellsOf(row, plan).targets;
}

interface RowCells {
  readonly all: readonly NumberCell[];
  readonly targets: readonly NumberCell[];
}

// Ten rules ask for the cells of each row; they are made once. A row read anew is another key.
const CELLS = new WeakMap<PlanRow, RowCells>();

function cellsOf(row: PlanRow, plan: Plan): RowCells {
  const known = CELLS.get(row);
  if (known) return known;
  const targets = plan.years.flatMap((year, index): NumberCell[] => {
    const reading = row.targets[index];
    const field = `target_${String(year)}`;
    return reading ? [{ field, column: `${field}_value`, year, reading }] : [];
  });
  const baseline = {
    field: 'baseline',
    column: 'baseline_value',
    year: plan.baselineYear,
    reading: row.baseline,
  };
  const cells = { all: plan.hasBaseline ? [baseline, ...targets] : targets, targets };
  CELLS.set(row, cells);
  return cells;
}

/** Targets without the zeros before the first one, where a baseline above zero says that the plan began later. */
export function plannedCells(row: PlanRow, plan: Plan): readonly NumberCell[] {
  const cells = targetCells(row, plan);
  if (row.baseline.value === null || row.baseline.value <= 0 || cells[0]?.reading.value !== 0) return cells;
  const start = cells.findIndex(({ reading }) => reading.value !== 0);
  return start === -1 ? cells : cells.slice(start);
}

/** Cells with equal printed text together: a slip that is repeated over the years is one finding. */
export function byPrintedText(cells: readonly NumberCell[]): (readonly NumberCell[])[] {
  const groups = new Map<string, NumberCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.reading.printed);
    if (group) group.push(cell);
    else groups.set(cell.reading.printed, [cell]);
  }
  return [...groups.values()];
}

/** Text of the row that says what is counted: the measure, or the action where the annex prints no measure. */
export function measureText(row: PlanRow): string {
  return row.printed.measure === '' ? row.printed.action : row.printed.measure;
}

export function measureField(row: PlanRow): 'measure' | 'action' {
  return row.printed.measure === '' ? 'action' : 'measure';
}

const TEXT_FIELDS = ['section', 'indicator', 'action', 'measure', 'unit', 'agencies'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A text of the annex, in the row that prints it. */
export interface PrintedText {
  readonly row: PlanRow;
  readonly field: TextField;
  readonly text: string;
}

/**
 * The texts of a plan, a merged cell once, in the row that prints it. The program column is left out: the page cuts
 * it off in practice, and it has a rule of its own.
 */
export function printedTexts({ rows }: Plan): PrintedText[] {
  return rows.flatMap((row, index) =>
    TEXT_FIELDS.flatMap((field) => {
      const text = row.printed[field];
      if (text === '' || row.printed.filledDown.includes(field)) return [];
      if (field === 'section' && rows[index - 1]?.printed.section === text) return [];
      return [{ row, field, text }];
    }),
  );
}

/** Text without unit and without a figure: no row of its own but the rest of the row above, cut by a page break. */
export function isContinuation({ printed }: PlanRow): boolean {
  return printed.unit === '' && printed.baseline === '' && printed.targets.every((text) => text === '');
}
