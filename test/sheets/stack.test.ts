import { expect, it } from 'vitest';
import { column } from '../../analysis/sheets/columns';
import { stack, type StackedChart, type StackedTable } from '../../analysis/sheets/stack';

const CHART: StackedChart = {
  name: 'grafikUji',
  kind: 'bar',
  title: 'Uji',
  categories: 'city',
  series: ['rows'],
  rows: 10,
};

function block(name: string, rowCount: number, chart?: StackedChart): StackedTable {
  const values = Array.from({ length: rowCount }, (_, row) => row);
  const columns = ['city', 'rows'].map((key) => column('id', key, 'read', 10, values));
  return { caption: `Tabel ${name}`, name, source: 'Sumber', columns, ...(chart && { chart }) };
}

it('a chart stands below the source of its table, and what comes next below the chart', () => {
  const { tables, cells, charts } = stack([block('tblA', 3, CHART), block('tblB', 2)], 4);
  // Caption 4, header 5, rows 6 to 8, source 9.
  expect(charts).toEqual([{ ...CHART, table: 'tblA', row: 11, column: 0, columns: 2 }]);
  expect(tables.map(({ row }) => row)).toEqual([5, 24]);
  expect(cells.find(({ value }) => value === 'Tabel tblB')?.row).toBe(23);
});

it.each([
  ['a table without rows', 0, CHART],
  ['a table of which nothing can be drawn', 1, { ...CHART, isBlank: true }],
])(
  '%s has none, and its place stays free: the next table stands where it will when there is one',
  (_, rows, chart) => {
    const { tables, charts } = stack([block('tblA', rows, chart), block('tblB', 2)], 4);
    expect(charts).toEqual([]);
    expect(tables[1]?.row).toBe(stack([block('tblA', 1, CHART), block('tblB', 2)], 4).tables[1]?.row);
  },
);
