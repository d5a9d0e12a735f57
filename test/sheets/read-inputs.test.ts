import { marksOf } from '../../analysis/plan/row-mark';
import { describe, expect, it } from 'vitest';
import { NO_MONITORING } from '../../analysis/monitoring/monitoring';
import { readInputs } from '../../analysis/sheets/read-inputs';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { readXlsx } from '../../analysis/xlsx/read';
import { writeXlsx } from '../../analysis/xlsx/write';
import { seeds } from '../plan/seeds';
import { cellOf, FEW_ROWS, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const CILEGON = 'tblRad_3672_2023';
const first = firstRun();
const workbook = opened(first);
const read = (changed: ReadWorkbook) => readInputs(changed, seeds.reference);
const printedOf = (printed: readonly { readonly rows: readonly unknown[] }[]) =>
  printed.map(({ rows }) => rows);

describe('a workbook that nobody changed', () => {
  it.each(['id', 'en'] as const)(
    'in %s gives the printed plans back from its file, and no edit',
    async (language) => {
      const bytes = await writeXlsx(firstRun(seeds.plans, language).description);
      const inputs = readInputs(await readXlsx(bytes), seeds.reference);
      expect(inputs.edits).toEqual([]);
      expect(inputs.decisions).toEqual([]);
      expect(inputs.crosswalk).toEqual([]);
      expect(inputs.reference).toBe(seeds.reference);
      expect(inputs.state?.planIds).toEqual(['3673-2022', '3672-2023']);
      const before = seeds.plans.map(({ file: _, ...plan }) => plan);
      expect(inputs.printed.map(({ file: _, ...plan }) => plan)).toEqual(before);
    },
  );

  it('computed again is the same workbook', () => {
    expect(rerun(workbook).description).toEqual(first.description);
  });
});

describe('what the planner types into a read column', () => {
  it.each([
    [SERANG, '3673-2022-017', 'target_2022_value', 58_697, 58_697],
    [SERANG, '3673-2022-001', 'target_2023_value', null, null],
    [SERANG, '3673-2022-001', 'target_2023_value', '1.234,5', 1234.5],
    [CILEGON, '3672-2023-002', 'baseline_value', 30, 30],
    [CILEGON, '3672-2023-002', 'nature', 'Volume per tahun', 'quota'],
    [CILEGON, '3672-2023-002', 'nature', 'quota', 'quota'],
    [CILEGON, '3672-2023-002', 'direction', 'Makin rendah', '-1'],
    [CILEGON, '3672-2023-006', 'plan_total', null, 'false'],
    [CILEGON, '3672-2023-002', 'plan_total', 'Ya', 'true'],
    [SERANG, '3673-2022-001', 'canonical_indicator', 7, '7'],
    [SERANG, '3673-2022-001', 'canonical_indicator', null, null],
    [SERANG, '3673-2022-001', 'sub_indicator', '21a', '21a'],
  ])('%s, row %s, %s: %j is an edit', (table, rowId, column, value, code) => {
    expect(read(typed(workbook, table, rowId, column, value)).edits).toEqual([
      { rowId, column, value: code },
    ]);
  });

  it.each([
    [CILEGON, '3672-2023-002', 'nature', 'pertahankan'],
    [CILEGON, '3672-2023-002', 'nature', 'Maintain'],
    [CILEGON, '3672-2023-016', 'baseline_value', 95.53 + 1e-14],
    [CILEGON, '3672-2023-011', 'baseline_value', '  '],
    [CILEGON, '3672-2023-002', 'plan_total', 'Tidak'],
  ])('%s, row %s, %s: %j says what stood there', (table, rowId, column, value) => {
    expect(read(typed(workbook, table, rowId, column, value)).edits).toEqual([]);
  });
});

/** The values of one cell over three more runs, and how many edits each carried. */
function overReruns(from: ReadWorkbook, table: string, rowId: string, column: string) {
  const seen: unknown[] = [];
  let next = from;
  for (let i = 0; i < 3; i++) {
    const run = rerun(next);
    next = opened(run);
    seen.push([cellOf(next, table, rowId, column), run.analysis.edits.length]);
  }
  return seen;
}

/** Rows of Cilegon with parts of their indicator. */
const VIOLENCE = seeds.plans.slice(1).map((plan) => ({ ...plan, rows: plan.rows.slice(145, 155) }));

describe('an edit', () => {
  it.each([
    [SERANG, '3673-2022-017', 'target_2022_value', 58_697],
    [CILEGON, '3672-2023-006', 'baseline_value', 60],
    [CILEGON, '3672-2023-006', 'nature', 'Kondisi'],
    [CILEGON, '3672-2023-002', 'direction', 'Makin rendah'],
    [SERANG, '3673-2022-001', 'canonical_indicator', 7],
    [SERANG, '3673-2022-002', 'sub_indicator', '24a'],
  ])('of %s, row %s, %s to %j holds over three reruns as one edit', (table, rowId, column, value) => {
    const changed = typed(workbook, table, rowId, column, value);
    expect(overReruns(changed, table, rowId, column)).toEqual(Array(3).fill([value, 1]));
  });

  it('of the indicator leaves no part of the old one behind', () => {
    const full = opened(firstRun(VIOLENCE));
    const changed = typed(full, CILEGON, '3672-2023-149', 'canonical_indicator', 22);
    expect(cellOf(full, CILEGON, '3672-2023-149', 'sub_indicator')).toMatch(/^21/);
    const again = opened(rerun(opened(rerun(changed))));
    expect(cellOf(again, CILEGON, '3672-2023-149', 'canonical_indicator')).toBe(22);
    expect(cellOf(again, CILEGON, '3672-2023-149', 'sub_indicator')).toBeNull();
  });

  it('of a part alone leaves the indicator', () => {
    const full = opened(firstRun(VIOLENCE));
    const changed = typed(full, CILEGON, '3672-2023-149', 'sub_indicator', null);
    const again = opened(rerun(opened(rerun(changed))));
    expect(cellOf(again, CILEGON, '3672-2023-149', 'canonical_indicator')).toBe(21);
  });

  it('set back to what is printed is none any more, and what followed from it goes with it', () => {
    const rowId = '3672-2023-006';
    const once = opened(rerun(typed(workbook, CILEGON, rowId, 'baseline_value', 50)));
    expect(cellOf(once, CILEGON, rowId, 'nature')).toBe('Kondisi');
    const back = rerun(typed(once, CILEGON, rowId, 'baseline_value', 200));
    expect(back.analysis.edits).toEqual([]);
    expect(back.description).toEqual(first.description);
  });

  it('moves the printed text nowhere', () => {
    const changed = rerun(typed(workbook, SERANG, '3673-2022-017', 'target_2022_value', 58_697));
    expect(printedOf(changed.inputs?.printed ?? [])).toEqual(printedOf(FEW_ROWS));
  });

  it('is known to a workbook in the other language', () => {
    const changed = typed(workbook, CILEGON, '3672-2023-002', 'nature', 'Volume per tahun');
    const english = rerun(changed, 'en');
    expect(cellOf(opened(english), CILEGON, '3672-2023-002', 'nature')).toBe('Yearly volume');
    const back = rerun(opened(english), 'id');
    expect(back.analysis.edits).toHaveLength(1);
    expect(cellOf(opened(back), CILEGON, '3672-2023-002', 'nature')).toBe('Volume per tahun');
  });
});

describe('printed text that the planner corrects', () => {
  const rowId = '3673-2022-017';
  const corrected = typed(workbook, SERANG, rowId, 'target_2022', '58.697');

  it('is read anew: the old reading beside it is no edit', () => {
    const { analysis } = rerun(corrected);
    expect(analysis.edits).toEqual([]);
    expect(analysis.plans[0]?.rows[16]?.targets[0]).toMatchObject({ printed: '58.697', value: 58_697 });
  });

  it.each([
    ['target_2023_value', 77],
    ['agencies_value', 'Dinkes'],
    ['unit_value', 'Keluarga'],
    ['canonical_indicator', 7],
  ])('leaves what is typed beside it in the same go: %s', (column, value) => {
    const { analysis } = rerun(typed(corrected, SERANG, rowId, column, value));
    expect(analysis.edits).toEqual([
      { rowId, column, value: typeof value === 'number' && column === 'canonical_indicator' ? '7' : value },
    ]);
    expect(analysis.plans[0]?.rows[16]?.targets[0]).toMatchObject({ value: 58_697 });
  });

  it.each([
    ['indicator', 'Kabupaten layak anak'],
    ['agencies', 'Dinas Kesehatan'],
    ['unit', 'Persen'],
    ['target_2023', '5'],
  ])('makes no edit of what was read before: %s', (column, text) => {
    expect(rerun(typed(workbook, SERANG, rowId, column, text)).analysis.edits).toEqual([]);
  });

  it('leaves the edits that were there', () => {
    const once = opened(rerun(typed(workbook, SERANG, rowId, 'nature', 'Kondisi')));
    const { analysis } = rerun(typed(once, SERANG, rowId, 'target_2022', '58.697'));
    expect(analysis.edits).toEqual([{ rowId, column: 'nature', value: 'level' }]);
  });

  it('of a row that the planner added is read, its blank read cells say nothing', () => {
    const added = withTable(workbook, SERANG, (table) => {
      const cell = (header: string) =>
        new Map([
          ['Kode baris', '3673-2022-900'],
          ['Indikator', 'Kutipan akta kelahiran'],
          ['Kegiatan', 'Pelayanan akta keliling'],
          ['Satuan', 'Orang'],
          ['Target 2022', '1.000'],
          ['Target 2023', '1.200'],
        ]).get(header) ?? null;
      return { ...table, rows: [...table.rows, table.headers.map(cell)] };
    });
    const { analysis } = rerun(added);
    expect(analysis.edits).toEqual([]);
    expect(analysis.plans[0]?.rows.at(-1)?.targets.map(({ value }) => value)).toEqual([1000, 1200]);
  });
});

describe('what a door brings along', () => {
  const [serang, cilegon] = FEW_ROWS;
  if (!serang || !cilegon) throw new Error('two plans expected');
  const few = (plan: typeof serang, rows: number) => ({ ...plan, rows: plan.rows.slice(0, rows) });
  const edited = typed(
    typed(workbook, CILEGON, '3672-2023-002', 'nature', 'Volume per tahun'),
    SERANG,
    '3673-2022-005',
    'nature',
    'Volume per tahun',
  );
  const planIds = (inputs: Pick<ReturnType<typeof read>, 'printed'>) =>
    inputs.printed.map(({ planId }) => planId);
  const editedRows = (inputs: ReturnType<typeof read>) => inputs.edits.map(({ rowId }) => rowId);

  it('is all there is before a workbook was written', () => {
    const inputs = readInputs(null, seeds.reference, { brought: FEW_ROWS });
    expect(inputs).toEqual({
      printed: FEW_ROWS,
      sources: FEW_ROWS,
      reference: seeds.reference,
      edits: [],
      decisions: [],
      groupDecisions: [],
      drafts: { lines: [], ticks: [] },
      monitoring: NO_MONITORING,
      crosswalk: [],
      denominators: [],
      pairDecisions: [],
      differences: [],
      notices: [],
      carried: [],
      headerAnswers: {},
      refused: [],
      marks: marksOf(FEW_ROWS),
      year: null,
      thisYear: null,
      own: null,
      show: null,
      state: null,
    });
  });

  it('stands in place of the plans of the workbook, which lends the edits of the rows that are there', () => {
    const record = [few(serang, 4), cilegon];
    const inputs = readInputs(edited, seeds.reference, { brought: record });
    expect(inputs.printed).toEqual(record);
    expect(editedRows(inputs)).toEqual(['3672-2023-002']);
    expect(editedRows(readInputs(edited, seeds.reference, { brought: [] }))).toEqual([]);
  });

  it('is added to the plans of the workbook; one that the workbook has stays as it has it', () => {
    const one = opened(firstRun([few(serang, 3)]));
    const inputs = readInputs(one, seeds.reference, { added: FEW_ROWS });
    expect(inputs.printed.map(({ planId, rows }) => [planId, rows.length])).toEqual([
      ['3673-2022', 3],
      ['3672-2023', 30],
    ]);
    const empty = { sheetNames: [], tables: [], state: null };
    expect(planIds(readInputs(empty, seeds.reference, { added: [cilegon] }))).toEqual(['3672-2023']);
  });

  it('chooses plans; the edits of the others are kept for the next run', () => {
    const inputs = readInputs(edited, seeds.reference, { planIds: ['3672-2023'], year: 2024 });
    expect(planIds(inputs)).toEqual(['3672-2023']);
    expect(inputs.year).toBe(2024);
    expect(editedRows(inputs).toSorted()).toEqual(['3672-2023-002', '3673-2022-005']);
  });

  it.each([
    ['no workbook and nothing brought along', null, {}],
    ['a workbook without plans, and none added', { sheetNames: [], tables: [], state: null }, { added: [] }],
    // It may be the planner's own file of the same name, which a run would write over.
    [
      'a workbook without plans beside a record',
      { sheetNames: [], tables: [], state: null },
      { brought: FEW_ROWS },
    ],
  ])('%s is refused', (_, book, options) => {
    expect(() => readInputs(book, seeds.reference, options)).toThrow(
      expect.objectContaining({ code: 'workbook-without-plans' }),
    );
  });
});
