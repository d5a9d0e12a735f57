import type { Decision } from '../audit/decisions';
import { AnalysisError } from '../errors';
import { indicatorKey } from '../plan/crosswalk';
import type { Plan, PlanRow } from '../plan/plan';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { editsFrom, type ReadCell } from '../plan/row-edits';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import { columnPositions } from '../text/headers';
import { codeOf, DECISION_WORDS, DIRECTION_WORDS, NATURE_WORDS, YES } from '../text/words';
import { planOfTable, TABLE_NAMES } from './names';
import { printedPlan } from './printed-plan-table';
import type { ReadTable, ReadWorkbook } from './read-workbook';
import type { CellValue } from './sheet';
import { parseState, type WorkbookState } from './state';
import { tableCells, type TableCells } from './table-cells';

/** What a workbook holds for the next run. */
export interface WorkbookInputs {
  readonly printed: readonly PrintedPlan[];
  /** The reference with the planner's crosswalk in place. */
  readonly reference: Reference;
  /** Cells of read columns that differ from what the last run wrote: the planner's own. */
  readonly edits: readonly ReadCell[];
  readonly decisions: readonly Decision[];
  readonly state: WorkbookState | null;
  /** Crosswalk lines that differ from the seeds. */
  readonly crosswalk: readonly CrosswalkEntry[];
}

/**
 * The planner's workbook as input of a run: printed plans, edits, decisions and crosswalk.
 *
 * A cell of a read column counts as the planner's when it differs from what the last run wrote there; that value is
 * found by reading the printed text again with the crosswalk and decisions of that run.
 *
 * @throws AnalysisError `workbook-without-plans`; `missing-column`, `duplicate-row-id`, `malformed-row-id`,
 *   `unknown-city` with the sheet and row
 */
export function readInputs(workbook: ReadWorkbook, seeds: Reference): WorkbookInputs {
  const state = parseState(workbook.state);
  const planTables = workbook.tables.filter((table) => planOfTable(table.name) !== null);
  if (planTables.length === 0)
    throw new AnalysisError('workbook-without-plans', 'the workbook has no table tblRad_<city>_<year>');
  const printed = planTables.map((table) => printedPlan(table, seeds));
  const crosswalk = changedCrosswalk(workbook.tables, seeds);
  const before = editsFrom(state?.fixes ?? []).edits;
  const lastReference = withCrosswalk(seeds, state?.crosswalk ?? []);
  const edits = planTables.flatMap((table, i) => {
    const plan = printed[i];
    return plan ? editedCells(tableCells(table), readPlan(plan, lastReference, before)) : [];
  });
  return {
    printed,
    reference: withCrosswalk(seeds, crosswalk),
    edits,
    decisions: readDecisions(workbook.tables),
    state,
    crosswalk,
  };
}

function withCrosswalk(reference: Reference, changed: readonly CrosswalkEntry[]): Reference {
  if (changed.length === 0) return reference;
  const keys = new Set(changed.map(entryKey));
  return {
    ...reference,
    crosswalk: [...reference.crosswalk.filter((entry) => !keys.has(entryKey(entry))), ...changed],
  };
}

function entryKey(entry: CrosswalkEntry): string {
  return `${entry.planId}|${indicatorKey(entry)}`;
}

/** Lines of the crosswalk table whose national indicator is another than in the seeds. */
function changedCrosswalk(tables: readonly ReadTable[], seeds: Reference): CrosswalkEntry[] {
  const table = tables.find(({ name }) => name === TABLE_NAMES.crosswalk);
  if (!table) return [];
  const known = new Map(seeds.crosswalk.map((entry) => [entryKey(entry), entry]));
  const cells = tableCells(table);
  return cells.rows.flatMap((row) => {
    const printed = {
      planId: cells.text(row, 'plan'),
      sectionNo: cells.text(row, 'section_no'),
      indicatorNo: cells.text(row, 'indicator_no'),
      indicator: cells.text(row, 'indicator'),
    };
    const canonicalIndicator = cells.text(row, 'canonical_indicator') || null;
    const subIndicator = cells.text(row, 'sub_indicator') || null;
    const entry: CrosswalkEntry = {
      ...printed,
      canonicalIndicator,
      subIndicator,
      confidence: 'high',
      reason: 'Ditetapkan perencana.',
    };
    const seed = known.get(entryKey(entry));
    const same = seed?.canonicalIndicator === canonicalIndicator && seed.subIndicator === subIndicator;
    return same || printed.planId === '' ? [] : [entry];
  });
}

function editedCells(cells: TableCells, written: Plan): ReadCell[] {
  const rows = new Map(written.rows.map((row) => [row.rowId, row]));
  const columns = [
    'baseline_value',
    ...written.years.map((year) => `target_${String(year)}_value`),
    ...WORD_COLUMNS,
  ];
  const present = columns.filter((column) => cells.has(column));
  return cells.rows.flatMap((row) => {
    const rowId = cells.text(row, 'row_id');
    const before = rows.get(rowId);
    if (!before) return [];
    return present.flatMap((column) => {
      const value = codeInCell(column, cells.value(row, column));
      return sameCode(value, writtenCode(column, before, written.years)) ? [] : [{ rowId, column, value }];
    });
  });
}

const WORD_COLUMNS = ['plan_total', 'nature', 'direction', 'canonical_indicator', 'sub_indicator'] as const;

/** Code of what a planner sees or types in a read column: "Kuota" is `quota`, "Turun" is `-1`. */
function codeInCell(column: string, value: CellValue): string | number | null {
  if (value === null || value === '') return column === 'plan_total' ? 'false' : null;
  const text = String(value).trim();
  if (column === 'nature') return codeOf(NATURE_WORDS, text) ?? text;
  if (column === 'direction') return codeOf(DIRECTION_WORDS, text) ?? text;
  if (column === 'plan_total') return codeOf({ true: YES }, text) ?? 'false';
  if (column === 'canonical_indicator' || column === 'sub_indicator') return text;
  return typeof value === 'number' ? value : text;
}

function writtenCode(column: string, row: PlanRow, years: readonly number[]): string | number | null {
  switch (column) {
    case 'baseline_value':
      return row.baseline.value;
    case 'plan_total':
      return String(row.baselineIsPlanTotal);
    case 'nature':
      return row.nature.value;
    case 'direction':
      return String(row.direction.value);
    case 'canonical_indicator':
      return row.crosswalk.indicator;
    case 'sub_indicator':
      return row.crosswalk.subIndicator;
    default:
      return (
        row.targets[years.indexOf(Number(column.slice('target_'.length, 'target_'.length + 4)))]?.value ??
        null
      );
  }
}

/** Excel keeps 15 significant digits of a number. */
function sameCode(a: string | number | null, b: string | number | null): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

function readDecisions(tables: readonly ReadTable[]): Decision[] {
  const table = tables.find(({ name }) => name === TABLE_NAMES.findings);
  if (!table) return [];
  if (!columnPositions(table.headers, ['finding_id', 'decision']).has('decision')) return [];
  const cells = tableCells(table);
  return cells.rows.flatMap((row) => {
    const decision = codeOf(DECISION_WORDS, cells.text(row, 'decision'));
    const findingId = cells.text(row, 'finding_id');
    if (decision === null || findingId === '') return [];
    const value = cells.value(row, 'decided_value');
    const reason = cells.text(row, 'decision_reason');
    return [
      { findingId, decision, reason, ...(value === null || value === '' ? {} : { value: asCode(value) }) },
    ];
  });
}

/** A planner writes the words that the plan sheet shows. */
function asCode(value: CellValue): string | number | null {
  if (typeof value === 'number' || value === null) return value;
  const text = String(value).trim();
  return codeOf(NATURE_WORDS, text) ?? codeOf(DIRECTION_WORDS, text) ?? text;
}
