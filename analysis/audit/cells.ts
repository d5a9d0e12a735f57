import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import type { FindingDraft } from './rule';

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

interface PlanCells {
  readonly columns: readonly Omit<NumberCell, 'reading'>[];
  readonly byRow: Map<PlanRow, RowCells>;
}

// Ten rules ask for the cells of each row of a plan before the next plan has its turn; they are made once.
let latest: { readonly plan: Plan; readonly cells: PlanCells } | null = null;

function planCells(plan: Plan): PlanCells {
  if (latest?.plan === plan) return latest.cells;
  const columns = plan.years.map((year) => {
    const field = `target_${String(year)}`;
    return { field, column: `${field}_value`, year };
  });
  const cells = { columns, byRow: new Map() };
  latest = { plan, cells };
  return cells;
}

function cellsOf(row: PlanRow, plan: Plan): RowCells {
  const ofPlan = planCells(plan);
  const known = ofPlan.byRow.get(row);
  if (known) return known;
  const targets: NumberCell[] = [];
  for (const [index, { field, column, year }] of ofPlan.columns.entries()) {
    const reading = row.targets[index];
    if (reading) targets.push({ field, column, year, reading });
  }
  const baseline = {
    field: 'baseline',
    column: 'baseline_value',
    year: plan.baselineYear,
    reading: row.baseline,
  };
  const cells = { all: plan.hasBaseline ? [baseline, ...targets] : targets, targets };
  ofPlan.byRow.set(row, cells);
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

/** A text as one kind of cell prints it. Rows and plans that repeat it share the entry, and what rules made of it. */
export interface TextEntry {
  readonly field: TextField;
  readonly text: string;
  /** Findings about the text alone, with the place of the rule that told them; null until it is looked at. */
  told: readonly { readonly place: number; readonly draft: Omit<FindingDraft, 'row'> }[] | null;
}

/** A text of the annex, in the row that prints it. */
export interface PrintedText {
  readonly row: PlanRow;
  readonly entry: TextEntry;
}

/** Gives every field and text its one entry. */
export function textEntries(): (field: TextField, text: string) => TextEntry {
  const byField = new Map(TEXT_FIELDS.map((field) => [field, new Map<string, TextEntry>()]));
  return (field, text) => {
    const known = byField.get(field)?.get(text);
    if (known) return known;
    const entry = { field, text, told: null };
    byField.get(field)?.set(text, entry);
    return entry;
  };
}

/**
 * The texts of a plan, a merged cell once, in the row that prints it. The program column is left out: the page cuts
 * it off in practice, and it has a rule of its own.
 */
export function printedTexts({ rows }: Plan, entryOf: ReturnType<typeof textEntries>): PrintedText[] {
  const texts: PrintedText[] = [];
  for (const [index, row] of rows.entries())
    for (const field of TEXT_FIELDS) {
      const text = row.printed[field];
      if (text === '' || row.printed.filledDown.includes(field)) continue;
      if (field === 'section' && rows[index - 1]?.printed.section === text) continue;
      texts.push({ row, entry: entryOf(field, text) });
    }
  return texts;
}

/** Text without unit and without a figure: no row of its own but the rest of the row above, cut by a page break. */
export function isContinuation({ printed }: PlanRow): boolean {
  return printed.unit === '' && printed.baseline === '' && printed.targets.every((text) => text === '');
}
