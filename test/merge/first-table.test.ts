/** A table that no run wrote so far goes onto a sheet that stands. */
import { expect, it } from 'vitest';
import { readXlsx } from '../../analysis/xlsx';
import { updateXlsx } from '../../analysis/xlsx/write';
import { column, ids, sheet, table, workbook } from '../addin/excel/fixture';

const one = table('tblSatu', [column('ID', ids(2), { header: 'ID', role: 'id' })], { row: 3 });
const two = table('tblDua', [column('ID', ids(3), { header: 'ID', role: 'id' })], { row: 12 });

it('below those that stand, and stays there', async () => {
  const first = await updateXlsx(null, workbook([sheet('uji', 'Lembar', { tables: [one], cells: [] })]));
  const both = workbook([sheet('uji', 'Lembar', { tables: [one, two], cells: [] })]);
  const second = await updateXlsx(first.bytes, both);
  expect(second.sheets.map(({ outcome }) => outcome)).toEqual(['updated']);
  const third = await updateXlsx(second.bytes, both);
  const { tables } = await readXlsx(third.bytes);
  expect(tables.map(({ name, row, rows }) => [name, row, rows.length])).toEqual([
    ['tblSatu', 3, 2],
    ['tblDua', 12, 3],
  ]);
});
