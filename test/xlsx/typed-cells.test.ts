/** A planner's file is brought up to date: cells that were typed as percentages and dates. */
import { expect, it } from 'vitest';
import type { CellContent } from '../../analysis/sheets/read-workbook';
import type { CellValue } from '../../analysis/sheets/sheet';
import { readXlsx } from '../../analysis/xlsx';
import { updateXlsx } from '../../analysis/xlsx/write';
import { column, ids, sheet, table, workbook } from '../addin/excel/fixture';
import { handMade } from './by-hand';

const FORMATS = ['General', '0.0%', 'd-mmm', '[h]:mm', '0.00'];

async function rerun(cell: string, described: CellValue): Promise<CellContent> {
  const id = `<c r="A2" t="str"><v>${ids(1)[0] ?? ''}</v></c>`;
  const bytes = await handMade({ cells: [id + cell], formats: FORMATS });
  const columns = [
    column('ID', ids(1), { header: 'ID', role: 'id', format: 'text' }),
    column('Isi', [described], { header: 'Isi', role: 'read', format: 'number' }),
  ];
  const tables = [table('tblUji', columns, { row: 0 })];
  const wanted = workbook([sheet('uji', 'Lembar', { tables, cells: [] })]);
  const { tables: read } = await readXlsx((await updateXlsx(bytes, wanted)).bytes);
  return read[0]?.rows[0]?.[1] ?? null;
}

it.each<readonly [string, string, CellValue, unknown]>([
  ['stays', '<c r="B2" s="1"><v>0.975</v></c>', 97.5, { kind: 'percent', value: 97.5, shown: '97,5%' }],
  ['stays', '<c r="B2" s="1"><v>0.95</v></c>', '95%', { kind: 'percent', value: 95, shown: '95%' }],
  ['gives way', '<c r="B2" s="2"><v>45420</v></c>', '08-Mei', '08-Mei'],
  ['gives way', '<c r="B2" s="3"><v>1.5</v></c>', '36:00', '36:00'],
  ['stays', '<c r="B2" s="4"><v>57.699999999999996</v></c>', 57.7, 57.7],
  ['gives way', '<c r="B2" s="1"><v>0.975</v></c>', 80, 80],
  ['gives way', '<c r="B2" s="1"><v>0.975</v></c>', 0.975, 0.975],
  ['gives way', '<c r="B2" s="2"><v>45420</v></c>', 8, 8],
  ['gives way', '<c r="B2" s="2"><v>45420</v></c>', 'teks', 'teks'],
  ['gives way', '<c r="B2" s="3"><v>1.5</v></c>', null, null],
])('a cell %s: %s, described as %j, reads %j', async (_, cell, described, content) => {
  expect(await rerun(cell, described)).toEqual(content);
});
