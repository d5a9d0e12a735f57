/**
 * The sheets "Pertanyaan Evaluasi" and "Cakupan Klaster": LibreOffice reckons their figures from the sheets themselves, as a
 * planner would with SUMIFS, and the CSV tables hold the same.
 */
import { beforeAll, expect, it } from 'vitest';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { parseCsv } from '../../analysis/table/csv';
import { machineTables } from '../../analysis/tables/machine-tables';
import { GRADE_WORDS } from '../../analysis/evaluation/grade';
import { ANSWERED_WORDS } from '../../analysis/text/words';
import { writeXlsx } from '../../analysis/xlsx/write';
import { seeds } from '../plan/seeds';
import { firstRun, opened } from '../sheets/planner';
import { describeWithLibreOffice, recalculate } from '../xlsx/libreoffice';

/** A cell of a sheet, and the formula that should give its value. */
interface Check {
  readonly cell: string;
  readonly shown: CellContent;
  readonly formula: string;
}

const WORDS = {
  direct: ANSWERED_WORDS.direct.id,
  supporting: ANSWERED_WORDS.supporting.id,
  none: ANSWERED_WORDS.none.id,
};
const CITIES = [
  { planId: '3673-2022', city: 'Kota Serang', label: 'Serang', table: 'tblRad_3673_2022' },
  { planId: '3672-2023', city: 'Kota Cilegon', label: 'Cilegon', table: 'tblRad_3672_2023' },
] as const;

describeWithLibreOffice('the sheets of the evaluation, reckoned again', () => {
  const run = firstRun(seeds.plans);
  const checks = allChecks(opened(run));
  const csv = machineTables(run.analysis);
  let workbook: ReadWorkbook;
  beforeAll(async () => {
    workbook = await recalculate(await writeXlsx(withChecks(run.description, checks)));
  }, 120_000);

  it('has questions, points, shares and rows that LibreOffice finds, too', () => {
    const found = tableOf(workbook, 'tblPeriksa').rows;
    expect(found).toHaveLength(checks.length);
    expect(checks.length).toBeGreaterThan(1_300);
    const differing = checks.filter(({ shown }, i) => !isSame(shown, found[i]?.[0] ?? null));
    expect(differing.map((one) => ({ ...one, found: found[checks.indexOf(one)]?.[0] }))).toEqual([]);
  });

  it('has the answers and rows of questions.csv', () => {
    const questions = linesOf(csv, 'questions.csv');
    const table = tableOf(workbook, 'tblPertanyaan');
    expect(questions).toHaveLength(table.rows.length * CITIES.length);
    const sheet = recordsByKey(table, 'No pertanyaan');
    for (const line of questions) {
      const { question_id: id = '', plan_id, row_ids = '', answered } = line;
      const label = CITIES.find(({ planId }) => planId === plan_id)?.label ?? '';
      const cells = sheet.get(id);
      const rows = row_ids
        .split(';')
        .filter(Boolean)
        .map((rowId) => Number(rowId.slice(-3)));
      expect([
        id,
        cells?.['Klaster'] ?? '',
        cells?.['Nilai pertanyaan'],
        cells?.[`Hubungan ${label}`],
        numbersIn(cells?.[`Baris ${label}`]),
      ]).toEqual([id, line['cluster'], Number(line['points']), WORDS[answered as keyof typeof WORDS], rows]);
    }
  });

  it('has the shares and rows of profile.csv', () => {
    const profile = linesOf(csv, 'profile.csv');
    const names = {
      rows: 'Baris tanpa ulangan',
      measurable_percent: 'Bertarget angka (%)',
      baseline_percent: 'Dengan data dasar (%)',
      moving_percent: 'Target berubah (%)',
      outcome_percent: 'Ukuran hasil (%)',
      one_agency_percent: 'Satu penanggung jawab (%)',
      program_percent: 'Menyebut program (%)',
      partners_percent: 'Melibatkan anak atau dunia usaha (%)',
    };
    const sheet = recordsByKey(tableOf(workbook, 'tblProfil'), 'Kota', 'Klaster');
    const own = profile.filter(({ scope }) => scope !== 'indicator');
    expect([...sheet.keys()]).toEqual(
      own.map((line) => `${line['city'] ?? ''} ${line['cluster'] ?? ''}`.trim()),
    );
    for (const line of own)
      expectSame(sheet.get(`${line['city'] ?? ''} ${line['cluster'] ?? ''}`.trim()), line, names);

    const indicators = recordsByKey(tableOf(workbook, 'tblCakupanIndikator'), 'Indikator KLA');
    for (const line of profile.filter(({ scope }) => scope === 'indicator')) {
      const label = CITIES.find(({ city }) => city === line['city'])?.label ?? '';
      const cells = indicators.get(line['canonical_indicator'] ?? '');
      expectSame(cells, line, { rows: `Baris ${label}` });
      // An indicator has a result where one of its rows measures one.
      const isResult = [GRADE_WORDS.outcome.id, GRADE_WORDS['outcome-with-baseline'].id].includes(
        String(cells?.[`Cakupan ${label}`]),
      );
      expect([line['canonical_indicator'], isResult]).toEqual([
        line['canonical_indicator'],
        Number(line['outcome_percent']) > 0,
      ]);
    }
  });

  it('has the indicators and rows of coverage.csv', () => {
    const sheet = recordsByKey(tableOf(workbook, 'tblCakupan'), 'Kota', 'Klaster');
    for (const line of linesOf(csv, 'coverage.csv'))
      expectSame(sheet.get(`${line['city'] ?? ''} ${line['cluster'] ?? ''}`), line, {
        indicators: 'Indikator',
        covered: 'Indikator bertarget angka',
        coverage_percent: 'Bertarget angka (% indikator)',
        coverage_by_points_percent: 'Bertarget angka (% nilai)',
        rows: 'Baris',
        rows_distinct: 'Baris tanpa ulangan',
        rows_measurable: 'Baris tanpa ulangan, bertarget angka',
        rows_with_baseline: 'Dengan data dasar',
        rows_with_agency: 'Dengan penanggung jawab',
      });
  });
});

function allChecks(workbook: ReadWorkbook): readonly Check[] {
  const table = (name: string): ReadTable => tableOf(workbook, name);
  const questions = table('tblPertanyaan');
  return [
    ...answerChecks(questions, table),
    ...indicatorChecks(table('tblCakupanIndikator'), questions),
    ...kindChecks(table('tblNilaiJenis'), questions),
    ...attentionChecks(table('tblPerhatian'), table('tblCakupanIndikator')),
    ...listChecks(table('tblBelumDirencanakan'), questions),
    ...rowChecks(table('tblCakupan'), table),
  ];
}

/** Whether a row of the plan sheet names the question as answered, or as supported; and how many do. */
function answerChecks(questions: ReadTable, table: (name: string) => ReadTable): Check[] {
  return CITIES.flatMap(({ label, table: name }) =>
    questions.rows.flatMap((_, i): Check[] => {
      const plan = table(name);
      const count = (header: string) =>
        `SUMPRODUCT(--ISNUMBER(SEARCH("; "&${cell(questions, 'No pertanyaan', i)}&";","; "&${column(plan, header)}&";")))`;
      const [direct, supporting] = [count('Menjawab pertanyaan'), count('Mendukung pertanyaan')];
      const rows = shownIn(questions, `Baris ${label}`, i);
      return [
        {
          ...at(questions, `Hubungan ${label}`, i),
          // The regulation that holds the plan answers 2.4 by itself.
          formula: `=IF(OR(${direct}>0,${cell(questions, 'No pertanyaan', i)}="2.4"),"${WORDS.direct}",IF(${supporting}>0,"${WORDS.supporting}","${WORDS.none}"))`,
        },
        {
          ...at(questions, `Baris ${label}`, i),
          shown: numbersIn(rows).length,
          formula: `=${direct}+${supporting}`,
        },
      ];
    }),
  );
}

/** `155 (mendukung: 5)` names two rows. */
function numbersIn(shown: unknown): readonly number[] {
  return (String(shown ?? '').match(/\d+/g) ?? []).map(Number);
}

function indicatorChecks(indicators: ReadTable, questions: ReadTable): Check[] {
  const codes = indicators.rows.map((_, i) => String(shownIn(indicators, 'Indikator KLA', i)));
  return codes.flatMap((code, i) => {
    // Questions of an indicator with parts bear the code of the part: 21A.3.
    const prefixes = codes.filter((one) => one === code || new RegExp(`^${code}[a-z]$`).test(one));
    const points = (...more: string[]) =>
      `=${prefixes.map((one) => sumIfs(questions, ['No pertanyaan', `${one.toUpperCase()}.*`], ...pairs(more))).join('+')}`;
    return [
      { ...at(indicators, 'Nilai pertanyaan', i), formula: points() },
      ...CITIES.map(({ label }) => ({
        ...at(indicators, `Nilai tanpa baris ${label}`, i),
        formula: points(`Hubungan ${label}`, WORDS.none),
      })),
    ];
  });
}

function kindChecks(kinds: ReadTable, questions: ReadTable): Check[] {
  const headers = {
    direct: 'Nilai yang dijawab',
    supporting: 'Nilai yang didukung',
    none: 'Nilai tanpa baris',
  };
  return kinds.rows.flatMap((_, i) => {
    const kind = ['Jenis pertanyaan', String(shownIn(kinds, 'Jenis pertanyaan', i))] as const;
    return [
      {
        ...at(kinds, 'Jumlah pertanyaan', i),
        formula: `=COUNTIF(${column(questions, kind[0])},"${kind[1]}")`,
      },
      { ...at(kinds, 'Nilai pertanyaan', i), formula: `=${sumIfs(questions, kind)}` },
      ...CITIES.flatMap(({ label }) =>
        (['direct', 'supporting', 'none'] as const).map((one) => ({
          ...at(kinds, `${headers[one]} ${label}`, i),
          formula: `=${sumIfs(questions, kind, [`Hubungan ${label}`, WORDS[one]])}`,
        })),
      ),
    ];
  });
}

/** Shares of the 24 indicators, from the table above; its lines of parts and areas are left out. */
function attentionChecks(attention: ReadTable, indicators: ReadTable): Check[] {
  const codes = column(indicators, 'Indikator KLA');
  const columns = [
    ['Persentase nilai (%)', 'Nilai pertanyaan'],
    ...CITIES.map(({ label }) => [`Persentase baris ${label} (%)`, `Baris ${label}`] as const),
  ] as const;
  return attention.rows.flatMap((_, i) =>
    columns.map(([share, whole]) => {
      const all = `SUMPRODUCT(ISNUMBER(VALUE(${codes}))*(${column(indicators, 'Klaster')}<>"")*${column(indicators, whole)})`;
      const own = `SUMIFS(${column(indicators, whole)},${codes},${cell(attention, 'Indikator KLA', i)})`;
      return { ...at(attention, share, i), formula: `=100*${own}/${all}` };
    }),
  );
}

/** Each question of the list has no row, and none of its points is left out. */
function listChecks(list: ReadTable, questions: ReadTable): Check[] {
  const ofCity = (city: string) =>
    list.rows.flatMap((_, i) =>
      shownIn(list, 'Kota', i) === city ? [Number(shownIn(list, 'Nilai pertanyaan', i))] : [],
    );
  const points = list.rows.map((_, i) => ({
    ...at(list, 'Nilai pertanyaan', i),
    formula: `=${sumIfs(
      questions,
      ['No pertanyaan', String(shownIn(list, 'No pertanyaan', i))],
      [`Hubungan ${CITIES.find(({ city }) => city === shownIn(list, 'Kota', i))?.label ?? ''}`, WORDS.none],
    )}`,
  }));
  const sums = CITIES.map(({ city, label }) => ({
    cell: `${list.name} ${city}`,
    shown: ofCity(city).reduce((sum, one) => sum + one, 0),
    formula: `=${sumIfs(questions, ['Nilai pertanyaan', '>=8'], [`Hubungan ${label}`, WORDS.none])}`,
  }));
  return [...points, ...sums];
}

function rowChecks(coverage: ReadTable, table: (name: string) => ReadTable): Check[] {
  return coverage.rows.flatMap((_, i) => {
    const plan = CITIES.find(({ city }) => city === shownIn(coverage, 'Kota', i));
    const clusters = column(table(plan?.table ?? ''), 'Klaster');
    const cluster = cell(coverage, 'Klaster', i);
    const formula =
      shownIn(coverage, 'Klaster', i) === null
        ? `=COUNTBLANK(${clusters})`
        : `=COUNTIF(${clusters},${cluster})`;
    return [{ ...at(coverage, 'Baris', i), formula }];
  });
}

function pairs(texts: readonly string[]): (readonly [string, string])[] {
  return texts.length === 0 ? [] : [[texts[0] ?? '', texts[1] ?? '']];
}

function sumIfs(questions: ReadTable, ...criteria: readonly (readonly [string, string])[]): string {
  const given = criteria.map(([header, criterion]) => `${column(questions, header)},"${criterion}"`);
  return `SUMIFS(${column(questions, 'Nilai pertanyaan')},${given.join(',')})`;
}

function at(table: ReadTable, header: string, row: number): Omit<Check, 'formula'> {
  return { cell: cell(table, header, row), shown: shownIn(table, header, row) };
}

function shownIn(table: ReadTable, header: string, row: number): CellContent {
  return table.rows[row]?.[indexOf(table, header)] ?? null;
}

function cell(table: ReadTable, header: string, row: number): string {
  return `'${table.sheet}'!$${letters(table, header)}$${String(table.row + 2 + row)}`;
}

function column(table: ReadTable, header: string): string {
  const [first, last] = [table.row + 2, table.row + 1 + table.rows.length];
  const letter = letters(table, header);
  return `'${table.sheet}'!$${letter}$${String(first)}:$${letter}$${String(last)}`;
}

function letters(table: ReadTable, header: string): string {
  const at = table.column + indexOf(table, header);
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${String.fromCharCode(64 + Math.floor(at / 26))}${last}`;
}

function indexOf(table: ReadTable, header: string): number {
  const at = table.headers.indexOf(header);
  if (at < 0) throw new Error(`no ${header} in ${table.name}`);
  return at;
}

/** Only tables are read back: one with the formulas, far to the right on the home sheet; what is cached is wrong. */
function withChecks(description: WorkbookDescription, checks: readonly Check[]): WorkbookDescription {
  const [home, ...others] = description.sheets;
  if (!home) throw new Error('no home sheet');
  const reckoned = {
    key: 'check',
    header: 'Periksa',
    role: 'computed',
    format: 'general',
    wrap: false,
    align: 'left',
    values: checks.map(() => -1),
    formulas: checks.map(({ formula }) => formula),
  } as const;
  const table = {
    name: 'tblPeriksa',
    row: 0,
    column: 40,
    columns: [reckoned],
    rowCount: checks.length,
    bodyRowHeight: null,
  };
  return { ...description, sheets: [{ ...home, tables: [...home.tables, table] }, ...others] };
}

function tableOf(workbook: ReadWorkbook, name: string): ReadTable {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

type Cells = Readonly<Record<string, CellContent>>;

/** Rows of a table by what stands in the key columns. */
function recordsByKey(table: ReadTable, ...key: readonly string[]): ReadonlyMap<string, Cells> {
  return new Map(
    table.rows.map((row, i) => [
      key
        .map((header) => String(shownIn(table, header, i) ?? ''))
        .join(' ')
        .trim(),
      Object.fromEntries(table.headers.map((header, at) => [header, row[at] ?? null])),
    ]),
  );
}

function linesOf(tables: ReadonlyMap<string, string>, file: string): Readonly<Record<string, string>>[] {
  const { header, rows } = parseCsv(tables.get(file) ?? '', file);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** Numbers of a line of a CSV table beside those of the sheet; blank where blank. */
function expectSame(
  cells: Cells | undefined,
  line: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): void {
  const differing = Object.entries(headers).filter(([name, header]) => {
    const text = line[name] ?? '';
    return !isSame(cells?.[header] ?? null, text === '' ? null : Number(text));
  });
  expect(
    differing.map(([name, header]) => ({ name, csv: line[name], sheet: cells?.[header], line })),
  ).toEqual([]);
}

function isSame(one: CellContent, other: CellContent): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return one === other;
}
