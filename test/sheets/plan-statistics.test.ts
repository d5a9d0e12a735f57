import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { spreadOf } from '../../analysis/peers/spread';
import { checkWorkbook } from '../../analysis/sheets/check';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import type { TableDescription, WorkbookDescription } from '../../analysis/sheets/sheet';
import type { Language } from '../../analysis/text/bilingual';
import { columnOf } from '../../analysis/table/frame';
import { manyPlans } from '../peers/many-plans';
import { COMPUTED_AT } from './planner';

describe('where values lie', () => {
  it.each([
    [[4, 1, 3, 2], { count: 4, quartile1: 1.75, median: 2.5, quartile3: 3.25 }],
    [[10, null, 2, Number.NaN], { count: 2, quartile1: null, median: 6, quartile3: null }],
    [[9, 10, 100, 1, 2], { count: 5, quartile1: 2, median: 9, quartile3: 10 }],
    [[null], { count: 0, quartile1: null, median: null, quartile3: null }],
  ])('%j: blanks are left out, and a quartile needs four', (values, expected) => {
    expect(spreadOf(values)).toEqual(expected);
  });
});

const run = (count: number, language: Language = 'id') => {
  const analysis = analyse(manyPlans(count));
  const description = describeWorkbook(analysis, { language, computedAt: COMPUTED_AT, seeds: '1' });
  return { analysis, description };
};
const eight = run(8);

function tableOf({ sheets }: WorkbookDescription, name: string): TableDescription {
  const found = sheets.flatMap(({ tables }) => tables).find((table) => table.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const cells = (table: TableDescription, key: string) =>
  table.columns.find((column) => column.key === key)?.values ?? [];

describe('tables of more plans than can be shown', () => {
  it('count plans, and say where their values lie, beside six cities', () => {
    const table = tableOf(eight.description, 'tblCakupanIndikator');
    const line = cells(table, 'canonical_indicator').indexOf('1');
    const frame = eight.analysis.indicatorCoverage;
    const ofLine = <T>(values: readonly T[]): T[] =>
      values.filter(
        (_, row) =>
          columnOf(frame, 'canonical_indicator')[row] === '1' &&
          columnOf(frame, 'sub_indicator')[row] === null,
      );
    const grades = ofLine(columnOf(frame, 'grade'));
    expect(grades).toHaveLength(8);
    for (const grade of new Set(grades))
      expect(cells(table, `grade_${String(grade)}_all`)[line]).toBe(
        grades.filter((one) => one === grade).length,
      );
    expect(cells(table, 'points_none_median_all')[line]).toBe(
      spreadOf(ofLine(columnOf(frame, 'points_none'))).median,
    );
    expect(table.columns.filter(({ key }) => /^grade_\d/.test(key))).toHaveLength(6);
    expect(new Set(table.columns.map(({ header }) => header)).size).toBe(table.columns.length);
  });

  it('have every plan once in the counts of a question', () => {
    const table = tableOf(eight.description, 'tblPertanyaan');
    const counts = table.columns
      .filter(({ key }) => /^answered_\D+_all$/.test(key))
      .map(({ values }) => values);
    const sums = (counts[0] ?? []).map((_, row) =>
      counts.reduce((sum, values) => sum + Number(values[row]), 0),
    );
    expect(counts).toHaveLength(4);
    expect(new Set(sums)).toEqual(new Set([8]));
  });

  it('have lines of statistics behind those of the own city', () => {
    const cities = [...new Set(cells(tableOf(eight.description, 'tblProfil'), 'city'))];
    expect(cities).toEqual([
      'Kota Contoh 1',
      ...['Median', 'Kuartil 1', 'Kuartil 3'].map((word) => `${word}, semua 8 rencana`),
      ...['Median', 'Kuartil 1', 'Kuartil 3'].map((word) => `${word}, 4 kabupaten/kota serupa`),
      ...[2, 3, 4, 5, 6].map((n) => `Kota Contoh ${String(n)}`),
    ]);
  });

  it('draw the own city beside the middle of all; of two cities both', () => {
    const seriesOf = ({ description }: ReturnType<typeof run>) =>
      description.sheets
        .flatMap(({ charts = [] }) => charts)
        .flatMap(({ name, series }) => (name === 'grafikPerhatian' ? [series] : []));
    const middle = ['points_percent', 'rows_percent_3171-2022', 'rows_percent_median_all'];
    expect(seriesOf(eight)).toEqual([middle]);
    expect(seriesOf(run(4))).toEqual([middle]);
    expect(seriesOf(run(2))).toEqual([
      ['points_percent', 'rows_percent_3171-2022', 'rows_percent_3172-2023'],
    ]);
  });

  it.each(['id', 'en'] as const)(
    'can be read and written in %s: sixty columns at most, no endless cell',
    (language) => {
      const { description } = language === 'id' ? eight : run(8, language);
      expect(() => checkWorkbook(description)).not.toThrow();
      for (const { name, tables } of description.sheets)
        for (const { columns } of tables) {
          expect(columns.length, name).toBeLessThanOrEqual(60);
          const longest = Math.max(
            0,
            ...columns.flatMap(({ values }) => values.map((value) => String(value ?? '').length)),
          );
          // A plan of six rows leaves most indicators out, and Beranda names them.
          expect(longest, name).toBeLessThan(2_000);
        }
    },
  );

  it('say on Beranda whom they are of, and how the peers were chosen', () => {
    const home = eight.description.sheets.find(({ key }) => key === 'home');
    const said = home?.cells.map(({ value }) => value).find((value) => /^8 rencana/.test(String(value)));
    expect(said).toBe(
      '8 rencana dihitung, 6 ditampilkan; yang lain ada dalam tabel CSV. Statistik mencakup 8 kabupaten/kota. Serupa dengan Kota Contoh 1 (4): Contoh 2, Contoh 3, Contoh 4, Contoh 5; 4 menurut jumlah kelurahan dan penduduk.',
    );
  });
});
