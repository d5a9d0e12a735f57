import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import type { FindingDraft, Rule } from './rule';

/** A cell of a row that should hold a number. */
export interface NumberCell {
  /** Printed column: `baseline`, `target_2022`. */
  readonly field: string;
  /** Read column that a fix goes to. */
  readonly column: string;
  readonly year: number | null;
  readonly reading: NumberReading;
}

/** The number cells of a plan's rows, made once for each row: most rules ask for them. */
export interface CellReader {
  /** Baseline (where the annex prints one) and targets of a row, from left to right. */
  readonly numberCells: (row: PlanRow) => readonly NumberCell[];
  readonly targetCells: (row: PlanRow) => readonly NumberCell[];
  /** Targets without the zeros before the first one, where a baseline above zero says that the plan began later. */
  readonly plannedCells: (row: PlanRow) => readonly NumberCell[];
}

export function cellReader(plan: Plan): CellReader {
  const columns = plan.years.map((year) => {
    const field = `target_${String(year)}`;
    return { field, column: `${field}_value`, year };
  });
  const known = new Map<PlanRow, RowCells>();
  const cellsOf = (row: PlanRow): RowCells => {
    const cells = known.get(row) ?? rowCells(row, plan, columns);
    known.set(row, cells);
    return cells;
  };
  return {
    numberCells: (row) => cellsOf(row).all,
    targetCells: (row) => cellsOf(row).targets,
    plannedCells: (row) => withoutEarlyZeros(row, cellsOf(row).targets),
  };
}

interface RowCells {
  readonly all: readonly NumberCell[];
  readonly targets: readonly NumberCell[];
}

function rowCells(row: PlanRow, plan: Plan, columns: readonly Omit<NumberCell, 'reading'>[]): RowCells {
  const targets: NumberCell[] = [];
  for (const [index, { field, column, year }] of columns.entries()) {
    const reading = row.targets[index];
    if (reading) targets.push({ field, column, year, reading });
  }
  const baseline = {
    field: 'baseline',
    column: 'baseline_value',
    year: plan.baselineYear,
    reading: row.baseline,
  };
  return { all: plan.hasBaseline ? [baseline, ...targets] : targets, targets };
}

function withoutEarlyZeros(row: PlanRow, cells: readonly NumberCell[]): readonly NumberCell[] {
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
  /** Findings about the text alone, with the rule that told them; null until it is looked at. */
  told: readonly { readonly rule: Rule; readonly draft: Omit<FindingDraft, 'row'> }[] | null;
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
