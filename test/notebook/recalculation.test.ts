import { beforeAll, expect, it } from 'vitest';
import { isFormatted, shownText } from '../../analysis/sheets/cell-content';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { CellValue, WorkbookDescription } from '../../analysis/sheets/sheet';
import { STATUS_WORDS } from '../../analysis/sheets/status-cell';
import { headerOf } from '../../analysis/text/headers';
import { writeXlsx } from '../../analysis/xlsx/write';
import { seeds } from '../plan/seeds';
import { firstRun, opened, rerun, typed } from '../sheets/planner';
import { describeWithLibreOffice, recalculate } from '../xlsx/libreoffice';

const SERANG = 'tblRad_3673_2022';
const CILEGON = 'tblRad_3672_2023';

/** What a planner may type, one of each kind; by table, row, column and value. */
const EDITS: readonly (readonly [string, string, string, CellValue])[] = [
  [SERANG, '3673-2022-017', 'target_2022_value', 58_697],
  [SERANG, '3673-2022-016', 'target_2022_value', null],
  [SERANG, '3673-2022-068', 'direction', 'Makin tinggi'],
  [CILEGON, '3672-2023-016', 'baseline_value', 90],
  [CILEGON, '3672-2023-017', 'baseline_value', null],
  [CILEGON, '3672-2023-071', 'target_2026_value', 60],
  [CILEGON, '3672-2023-073', 'direction', 'Makin rendah'],
  [CILEGON, '3672-2023-006', 'plan_total', null],
  [CILEGON, '3672-2023-006', 'nature', 'Kondisi'],
  [CILEGON, '3672-2023-013', 'nature', 'Volume per tahun'],
  [CILEGON, '3672-2023-022', 'plan_total', 'Ya'],
];

/** Denominators: one that was missing, one in place of what comes along, and one that was missing and is not enough. */
const DENOMINATORS: readonly (readonly [string, string, string, CellValue])[] = [
  ['tblPenyebut', '3673|sekolah', 'denominator_number', 400],
  ['tblPenyebut', '3673|kelurahan', 'denominator_number', 80],
  ['tblPenyebut', '3672|sekolah', 'denominator_number', 300],
];

/** What was reported, one of each kind; rows of which a target, nature or direction was edited above are among them. */
const REPORTED: readonly (readonly [string, string, string, CellValue])[] = [
  ['3673-2022-002|2023|1', 60],
  ['3673-2022-016|2023|1', 12.5],
  ['3673-2022-068|2023|1', 3],
  ['3672-2023-002|2026|1', 41],
  ['3672-2023-003|2026|1', 0],
  ['3672-2023-006|2026|1', 30],
  ['3672-2023-013|2026|1', 7],
  ['3672-2023-016|2026|1', 'belum ada'],
  ['3672-2023-022|2026|1', -4],
  ['3672-2023-071|2026|1', 66],
  ['3672-2023-073|2026|1', 12],
  ['3672-2023-074|2026|1', 1250],
].map(([id, value]) => ['tblPemantauan', String(id), 'realisation', value ?? null]);
const SETTING = ['tblPengaturan', 'lower_is_better', 'setting_value', 'T/R'] as const;

describeWithLibreOffice('the workbook of both annexes, recalculated', () => {
  const run = firstRun(seeds.plans);
  let recalculated: ReadWorkbook;
  beforeAll(async () => {
    recalculated = await recalculate(await writeXlsx(withStatusTable(run.description)));
  }, 120_000);

  it('shows the values that were cached, in every table', () => {
    for (const table of opened(run).tables)
      expect(differences(table, tableOf(recalculated, table.name))).toEqual([]);
  });

  it('has formulas in the figures of the gap, and says that they are in step', () => {
    const formulas = run.description.sheets.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) => columns.flatMap((column) => column.formulas ?? [])),
    );
    expect(formulas.filter((formula) => formula !== null).length).toBeGreaterThan(2_000);
    expect(inputsOf(recalculated)).toEqual(Array(2).fill(STATUS_WORDS.current.id));
    expect(tableOf(recalculated, 'tblStatus').rows).toEqual([[STATUS_WORDS.current.id]]);
  });
});

describeWithLibreOffice('the workbook after the planner has typed into the plan sheets', () => {
  const run = firstRun(seeds.plans);
  const edited = [...EDITS, ...DENOMINATORS, ...REPORTED, SETTING].reduce(
    (workbook, edit) => typed(workbook, ...edit),
    opened(run),
  );
  let recalculated: ReadWorkbook;
  beforeAll(async () => {
    recalculated = await recalculate(await writeXlsx(withStatusTable(withValuesOf(run.description, edited))));
  }, 120_000);

  it('shows the figures that the analysis gives for these edits', () => {
    const expected = rerun(edited);
    expect(expected.analysis.edits).toHaveLength(EDITS.length);
    const figures =
      /^(?:nature|direction|baseline_live|target_live_\d+|planned_step_\d+|change_.*|distance_.*|required_.*|realised_\d+|(?:target|realisation)_to_date|achievement_percent|band|shortfall|surplus|reached|travelled_percent)$/;
    const gap = byRowId(tableOf(opened(expected), 'tblKesenjangan'));
    const columns =
      expected.description.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === gap.name)
        ?.columns ?? [];
    const keys = columns.map(({ key }) => key);
    const live = keys.flatMap((key, i) => (figures.test(key) ? [i] : []));
    expect(live.length).toBeGreaterThan(10);
    expect(differences(gap, byRowId(tableOf(recalculated, gap.name)), live)).toEqual([]);
    const before = byRowId(tableOf(opened(run), gap.name));
    expect(differences(before, gap, live).length).toBeGreaterThan(2 * EDITS.length);
  });

  it('moves the pairs whose denominators were typed, as a rerun does', () => {
    const expected = rerun(edited);
    const rungs = (workbook: ReadWorkbook, table: string, id: string, header: string) => {
      const { headers, rows } = tableOf(workbook, table);
      const [key, at] = [headers.indexOf(id), headers.indexOf(header)];
      return Object.fromEntries(rows.map((row) => [shownText(row[key] ?? null), row[at] ?? null]));
    };
    const PLACES = [
      ['tblPersandingan', 'Kode pasangan', 'Jenjang keterbandingan'],
      ['tblPersandingan', 'Kode pasangan', 'Target Serang'],
      ['tblPersandingan', 'Kode pasangan', 'Angka sebanding Serang'],
      ['tblPersandingan', 'Kode pasangan', 'Selisih angka (Serang − Cilegon)'],
      ['tblPerbandingan', 'Indikator KLA', 'Jenjang tertinggi'],
      ['tblPerbandingan', 'Indikator KLA', 'Target yang disandingkan'],
    ] as const;
    for (const [table, id, header] of PLACES) {
      const again = rungs(opened(expected), table, id, header);
      const live = rungs(recalculated, table, id, header);
      const moved = Object.keys(again).filter((key) => !isSame(again[key] ?? null, live[key] ?? null));
      expect([header, moved.map((key) => [key, again[key], live[key]])]).toEqual([header, []]);
      expect([header, again]).not.toEqual([header, rungs(opened(run), table, id, header)]);
    }
  });

  it('says that its results are out of date', () => {
    expect(inputsOf(recalculated)).toEqual(Array(2).fill(STATUS_WORDS.stale.id));
    expect(tableOf(recalculated, 'tblStatus').rows).toEqual([[STATUS_WORDS.stale.id]]);
  });
});

describeWithLibreOffice('the status of the results', () => {
  it('is in step again after the rerun, whichever finding was decided', async () => {
    const run = firstRun();
    const [one, two] = run.analysis.findings;
    const decided = rerun(typed(opened(run), 'tblTemuan', one?.findingId ?? '', 'decision', 'setuju'));
    const calm = await recalculate(await writeXlsx(withStatusTable(decided.description)));
    expect(tableOf(calm, 'tblStatus').rows).toEqual([[STATUS_WORDS.current.id]]);
    const back = typed(opened(decided), 'tblTemuan', one?.findingId ?? '', 'decision', null);
    const moved = typed(back, 'tblTemuan', two?.findingId ?? '', 'decision', 'setuju');
    const stale = await recalculate(
      await writeXlsx(withStatusTable(withValuesOf(decided.description, moved))),
    );
    expect(tableOf(stale, 'tblStatus').rows).toEqual([[STATUS_WORDS.stale.id]]);
  });
});

function tableOf(workbook: ReadWorkbook, name: string): ReadTable {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** A new run puts rows whose targets move now before the others. */
function byRowId(table: ReadTable): ReadTable {
  const at = table.headers.indexOf(headerOf('row_id', 'id'));
  const idOf = (row: readonly CellContent[]): string => shownText(row[at] ?? null);
  return { ...table, rows: table.rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) };
}

/** Column of the home sheet that says, for each plan, whether its inputs are those of the run. */
function inputsOf(workbook: ReadWorkbook): CellContent[] {
  const { headers, rows } = tableOf(workbook, 'tblDokumen');
  return rows.map((row) => row[headers.indexOf('Status hasil')] ?? null);
}

function differences(
  expected: ReadTable,
  actual: ReadTable,
  columns = expected.headers.map((_, i) => i),
): string[] {
  // An Excel table without rows has a blank one.
  const rows = actual.rows.filter((row, i) => i > 0 || row.some((cell) => cell !== null));
  const found = expected.rows.flatMap((row, i) =>
    columns.flatMap((column) => {
      const [one, other] = [row[column] ?? null, rows[i]?.[column] ?? null];
      return isSame(one, other)
        ? []
        : [
            `${expected.name} ${shownText(row[0] ?? null)} ${String(expected.headers[column])}: ${JSON.stringify(one)} is ${JSON.stringify(other)}`,
          ];
    }),
  );
  return expected.rows.length === rows.length
    ? found
    : [...found, `${expected.name} has ${String(rows.length)} rows`];
}

/** A formula that shows nothing is an empty text or a blank; sums of floats differ in their last digits. */
function isSame(one: CellContent, other: CellContent): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  const [a, b] = [one, other].map((cell) => (cell === '' || isNothing(cell) ? null : cell));
  return a === b;
}

/** What a chart draws nothing of. */
function isNothing(cell: CellContent): boolean {
  return isFormatted(cell) && cell.shown === '#N/A';
}

function valueOf(cell: CellContent): CellValue {
  return isFormatted(cell) ? cell.value : cell;
}

/** The description with the values that a planner left in it; formulas keep what was cached. */
function withValuesOf(description: WorkbookDescription, workbook: ReadWorkbook): WorkbookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const { rows } = tableOf(workbook, table.name);
        const columns = table.columns.map((column, i) =>
          column.formulas ? column : { ...column, values: rows.map((row) => valueOf(row[i] ?? null)) },
        );
        return { ...table, columns };
      }),
    })),
  };
}

/** Only tables are read back: one of a cell, far to the right, that repeats the status of the home sheet. */
function withStatusTable(description: WorkbookDescription): WorkbookDescription {
  const [home, ...others] = description.sheets;
  const status = home?.cells.find(({ style, formula }) => style === 'figure' && formula !== undefined);
  if (!home || !status) throw new Error('no status on the home sheet');
  const column = {
    key: 'status',
    header: 'Status',
    role: 'computed',
    format: 'general',
    wrap: false,
    align: 'left',
    values: [status.value],
    formulas: [status.formula ?? null],
  } as const;
  const table = {
    name: 'tblStatus',
    row: 0,
    column: 40,
    columns: [column],
    rowCount: 1,
    bodyRowHeight: null,
  };
  return { ...description, sheets: [{ ...home, tables: [...home.tables, table] }, ...others] };
}
