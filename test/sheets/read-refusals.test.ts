import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { readInputs } from '../../analysis/sheets/read-inputs';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { seeds } from '../plan/seeds';
import { FEW_ROWS, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const first = firstRun();
const workbook = opened(first);
const read = (changed: ReadWorkbook) => readInputs(changed, seeds.reference);

describe('a crosswalk line that the planner changed', () => {
  const line = 'Tersedia Perda tentang Pemenuhan Hak Anak';
  const changed = typed(workbook, 'tblPadanan', line, 'canonical_indicator', 2);

  it('moves its rows, holds over reruns, and is no edit of a row', () => {
    let next = changed;
    for (let i = 0; i < 3; i++) {
      const run = rerun(next);
      expect(run.inputs?.crosswalk).toMatchObject([{ indicator: line, canonicalIndicator: '2' }]);
      expect(run.analysis.edits).toEqual([]);
      expect(run.analysis.plans[0]?.rows[0]?.crosswalk.indicator).toBe('2');
      next = opened(run);
    }
    const back = rerun(typed(next, 'tblPadanan', line, 'canonical_indicator', 1));
    expect(back.description).toEqual(first.description);
  });

  it.each<readonly [CellContent]>([[2], ['2'], [' 2\u00a0'], ['\u200b2'], ["'2"]])(
    'takes %j for indicator 2',
    (content) => {
      const { crosswalk } = read(typed(workbook, 'tblPadanan', line, 'canonical_indicator', content));
      expect(crosswalk).toMatchObject([{ indicator: line, canonicalIndicator: '2' }]);
    },
  );

  it('is none where the wording alone decided', () => {
    const unknown = FEW_ROWS.map((plan) => ({
      ...plan,
      planId: plan.planId.replace('3673', '3674'),
      cityCode: plan.cityCode.replace('3673', '3674'),
      rows: plan.rows.map((row) => ({ ...row, rowId: row.rowId.replace('3673', '3674') })),
    })).slice(0, 1);
    const cities = [...seeds.reference.cities];
    const known = cities.some(({ cityCode }) => cityCode === '3674');
    const [city] = cities;
    const reference =
      known || !city
        ? seeds.reference
        : { ...seeds.reference, cities: [...cities, { ...city, cityCode: '3674' }] };
    expect(readInputs(opened(firstRun(unknown)), reference).crosswalk).toEqual([]);
  });
});

describe('a workbook that cannot be read', () => {
  const refusal = (broken: ReadWorkbook) => {
    try {
      read(broken);
    } catch (error) {
      if (error instanceof AnalysisError) return { code: error.code, ...error.place };
      throw error;
    }
    return null;
  };
  const renamed = (from: ReadWorkbook, old: string, header: string) =>
    withTable(from, SERANG, (table) => ({
      ...table,
      headers: table.headers.map((text) => (text === old ? header : text)),
    }));

  it.each([
    ['id', 'Satuan'],
    ['id', 'Kode baris'],
    ['en', 'Unit'],
    ['en', 'Row ID'],
  ] as const)('in %s, without the header %s, says so with its sheet and row', (language, header) => {
    const from = opened(firstRun(FEW_ROWS, language));
    // Without the record of what was written no place tells what a column is.
    expect(refusal({ ...renamed(from, header, 'Lain'), state: null })).toEqual({
      code: 'missing-column',
      file: language === 'id' ? 'RAD Serang 2022-2023' : 'Plan Serang 2022-2023',
      line: 6,
      column: header,
    });
  });

  it.each([
    ['malformed-row-id', 'baris dua'],
    ['mixed-plan', '3672-2023-002'],
  ])('with a row that is %s says so with the row of the sheet', (code, rowId) => {
    // A blank row above it counts as a row of the sheet.
    const blank = withTable(workbook, SERANG, (table) => ({
      ...table,
      rows: [...table.rows.slice(0, 1), table.headers.map(() => null), ...table.rows.slice(1)],
    }));
    expect(refusal(typed(blank, SERANG, '3673-2022-002', 'Kode baris', rowId))).toMatchObject({
      code,
      file: 'RAD Serang 2022-2023',
      line: 9,
    });
  });

  it('without a plan table says that it is no workbook of plans', () => {
    expect(refusal({ ...workbook, tables: [] })).toEqual({ code: 'workbook-without-plans' });
  });

  it('reads without its state as if nothing had been decided before', () => {
    expect(read({ ...workbook, state: null })).toMatchObject({ edits: [], state: null });
    expect(read({ ...workbook, state: '{"version":2}' }).state).toBeNull();
  });
});
