/** A planner at the workbook: opens what was described, changes cells, and has it computed again. */
import { analyse, type Analysis } from '../../analysis/analyse';
import type { Inputs } from '../../analysis/inputs';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { type InputOptions, readInputs, type WorkbookInputs } from '../../analysis/sheets/read-inputs';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import type { Language } from '../../analysis/text/bilingual';
import { headerOf } from '../../analysis/text/headers';
import { seeds } from '../plan/seeds';

export const COMPUTED_AT = '2026-01-02T03:04:05.000Z';

/** The first rows of both annexes, with the plan totals of Cilegon among them: enough for what a planner does. */
export const FEW_ROWS = seeds.plans.map((plan) => ({ ...plan, rows: plan.rows.slice(0, 30) }));

export interface Run {
  readonly inputs: WorkbookInputs | null;
  readonly analysis: Analysis;
  readonly description: WorkbookDescription;
}

/** The first run over plans as printed. */
export function firstRun(printed: Inputs['printed'] = FEW_ROWS, language: Language = 'id'): Run {
  return run({ printed, reference: seeds.reference }, language);
}

/** The next run over a workbook that the planner had. */
export function rerun(workbook: ReadWorkbook, language: Language = 'id', options: InputOptions = {}): Run {
  const inputs = readInputs(workbook, seeds.reference, options);
  return { ...run(inputs, language), inputs };
}

function run(inputs: Inputs, language: Language): Run {
  const analysis = analyse(inputs);
  const options = { language, computedAt: COMPUTED_AT, seeds: seeds.version };
  return { inputs: null, analysis, description: describeWorkbook(analysis, options) };
}

/** A described workbook as a reader gives it back, without a file between. */
export function opened({ description }: Pick<Run, 'description'>): ReadWorkbook {
  return {
    sheetNames: description.sheets.map(({ name }) => name),
    tables: description.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, row, column, columns, rowCount }) => ({
        name,
        sheet: sheet.name,
        row,
        column,
        headers: columns.map(({ header }) => header),
        rows: Array.from({ length: rowCount }, (_, i) =>
          columns.map(({ values }) => (values[i] === '' ? null : (values[i] ?? null))),
        ),
      })),
    ),
    state: description.state,
  };
}

/** The workbook with one table changed. */
export function withTable(
  workbook: ReadWorkbook,
  name: string,
  change: (table: ReadTable) => ReadTable,
): ReadWorkbook {
  if (!workbook.tables.some((table) => table.name === name)) throw new Error(`no table ${name}`);
  return {
    ...workbook,
    tables: workbook.tables.map((table) => (table.name === name ? change(table) : table)),
  };
}

/** The cell of the row whose id column holds `id`, typed over. */
export function typed(
  workbook: ReadWorkbook,
  table: string,
  id: string,
  header: string,
  value: CellContent,
): ReadWorkbook {
  return withTable(workbook, table, (before) => {
    const position = positionOf(before, header);
    let found = false;
    const rows = before.rows.map((row) => {
      if (!row.includes(id)) return row;
      found = true;
      return row.map((cell, i) => (i === position ? value : cell));
    });
    if (!found) throw new Error(`${table} has no row ${id}`);
    return { ...before, rows };
  });
}

export function cellOf(workbook: ReadWorkbook, name: string, id: string, header: string): CellContent {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  const row = table?.rows.find((cells) => cells.includes(id));
  if (!table || !row) throw new Error(`${name} has no row ${id}`);
  return row[positionOf(table, header)] ?? null;
}

/** Position by the header itself or by its column key, in either language. */
function positionOf(table: ReadTable, header: string): number {
  const names = [header];
  try {
    names.push(headerOf(header, 'id'), headerOf(header, 'en'));
  } catch {
    // A header of the planner's own has no key.
  }
  const position = table.headers.findIndex((text) => names.includes(text));
  if (position < 0) throw new Error(`${table.name} has no column ${header}`);
  return position;
}
