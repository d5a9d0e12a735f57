/** A cell is read for what it is, from Excel as from a file. */
import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../analysis/sheets/read-workbook';
import { CELL_CASES } from '../../sheets/cell-cases';
import { column, ids, sheet, table, workbook } from './fixture';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

const SHEET = 'Uji';
/** The body of the table begins in sheet row 6, its second column is B. */
const cellAt = (row: number): string => `B${row + 6}`;

/** A table whose second column is blank and General, in the Excel of a planner in Indonesia. */
async function blankColumn(rowCount: number): Promise<OpenWorkbook> {
  const open = openWorkbook({ region: 'ID' });
  const blank = Array.from({ length: rowCount }, () => null);
  const one = table('tblUji', [
    column('id', ids(rowCount), { role: 'id', format: 'text' }),
    column('isi', blank, { role: 'input' }),
  ]);
  await open.door.write(workbook([sheet('uji', SHEET, { tables: [one] })]));
  open.host.log.clear();
  return open;
}

async function contents({ door }: OpenWorkbook): Promise<CellContent[]> {
  const { tables } = await door.read();
  return (tables[0]?.rows ?? []).map((row) => row[1] ?? null);
}

const percent = (value: number, shown: string) => ({ kind: 'percent', value, shown });
const date = (value: number, shown: string) => ({ kind: 'date', value, shown });
const error = (shown: string) => ({ kind: 'error', value: null, shown });

describe('number cells in Excel', () => {
  it('are what their number formats make of them, in one exchange', async () => {
    const open = await blankColumn(CELL_CASES.length);
    CELL_CASES.forEach(({ format, stored, content }, row) => {
      // A number that is typed into a cell of texts becomes one; in a file it may be a number.
      open.host.user.type(SHEET, cellAt(row), stored);
      if (typeof content === 'object' || format !== '@')
        open.host.user.paint(SHEET, cellAt(row), 'NumberFormat', format);
    });
    expect(await contents(open)).toEqual(CELL_CASES.map(({ content }) => content));
    expect(open.host.log.counts()).toMatchObject({ syncs: 1, errors: 0 });
  });

  it('are the same in slices, when one answer is too large', async () => {
    const open = await blankColumn(CELL_CASES.length);
    CELL_CASES.forEach(({ format, stored }, row) => {
      open.host.user.type(SHEET, cellAt(row), stored);
      open.host.user.paint(SHEET, cellAt(row), 'NumberFormat', format);
    });
    const small = openWorkbook({ maxResponseBytes: 4000 });
    Object.assign(small.host.workbook, {
      sheets: open.host.workbook.sheets,
      tables: open.host.workbook.tables,
    });
    expect(await contents(small)).toEqual(CELL_CASES.map(({ content }) => content));
    expect(small.host.log.counts().syncs).toBeGreaterThan(2);
  });
});

describe('what a planner types', () => {
  it.each<readonly [string, unknown]>([
    ['97,5%', percent(97.5, '97,5%')],
    ['95%', percent(95, '95%')],
    ['0,5%', percent(0.5, '0,5%')],
    ['100 %', '100 %'],
    ['8-5', date(45_420, '08-Mei')],
    ['1-2', date(45_323, '01-Feb')],
    ['1/2/2024', date(45_323, '01/02/2024')],
    ['31-12-2025', date(46_022, '31/12/2025')],
    ['8 Mei', date(45_420, '08-Mei')],
    ['Feb-24', date(45_346, '24-Feb')],
    ['Agustus 2024', date(45_505, 'Agu-24')],
    ['10:30', date(0.4375, '10:30')],
    ['36:00:30', date(1.50034722222222, '36:00:30')],
    ['1 1/2', 1.5],
    ['1e3', 1000],
    ['1.234,5', 1234.5],
    ['(5)', -5],
    ['#DIV/0!', error('#DIV/0!')],
    ['#N/A', error('#N/A')],
    ["'95 %", '95 %'],
    ["'8-5", '8-5'],
    ['TRUE', true],
    ['2022-2023', '2022-2023'],
  ])('%s', async (text, content) => {
    const open = await blankColumn(1);
    open.host.user.type(SHEET, cellAt(0), text);
    expect(await contents(open)).toEqual([content]);
  });

  it('into a cell of texts stays a text', async () => {
    const texts = ['97,5%', '8-5', '#N/A', '12', '0,95'];
    const open = await blankColumn(texts.length);
    open.host.user.paint(SHEET, 'B6:B10', 'NumberFormat', '@');
    texts.forEach((text, row) => open.host.user.type(SHEET, cellAt(row), text));
    expect(await contents(open)).toEqual(texts);
  });

  it('is told from the same number where the pane asks for its inputs', async () => {
    const open = await blankColumn(1);
    open.host.user.type(SHEET, cellAt(0), 0.95);
    const [before] = await open.door.inputs(['tblUji']);
    open.host.user.type(SHEET, cellAt(0), '');
    open.host.user.type(SHEET, cellAt(0), '95%');
    const [after] = await open.door.inputs(['tblUji']);
    expect(after?.rows).not.toEqual(before?.rows);
    const { tables } = await open.door.read();
    expect(after?.rows).toEqual(tables.find(({ name }) => name === 'tblUji')?.rows);
  });

  it('gives way to a number of the pane, with its number format', async () => {
    const open = await blankColumn(3);
    ['97,5%', '8-5', '1.234,5'].forEach((text, row) => open.host.user.type(SHEET, cellAt(row), text));
    const place = { table: 'tblUji', idHeader: 'id', header: 'isi' };
    await open.door.setCells(ids(3).map((rowId, row) => ({ ...place, rowId, value: row + 40 })));
    expect(await contents(open)).toEqual([40, 41, 42]);
    const cells = open.host.snapshot().sheets.find(({ name }) => name === SHEET)?.cells ?? {};
    // The thousands that the planner typed still show.
    expect(['B6', 'B7', 'B8'].map((name) => cells[name]?.numberFormat)).toEqual([
      undefined,
      undefined,
      '#,##0.00',
    ]);
  });
});

describe('a rerun over what a planner typed', () => {
  it('leaves what is read as described, and takes the format off where a number comes', async () => {
    const open = await blankColumn(6);
    const typed = ['97,5%', '97,5%', '8-5', '8-5', '0,5', '12,5%'];
    typed.forEach((text, row) => open.host.user.type(SHEET, cellAt(row), text));
    const described = column('isi', [97.5, 80, '08-Mei', 12, 0.5, 0.125], { role: 'read', format: 'number' });
    const one = table('tblUji', [column('id', ids(6), { role: 'id', format: 'text' }), described]);
    await open.door.write(workbook([sheet('uji', SHEET, { tables: [one] })]));
    const cells = open.host.snapshot().sheets.find(({ name }) => name === SHEET)?.cells ?? {};
    expect(
      [6, 7, 8, 9, 10, 11].map((row) => [cells[`B${row}`]?.value, cells[`B${row}`]?.numberFormat]),
    ).toEqual([
      [0.975, '0.00%'],
      [80, undefined],
      ['08-Mei', undefined],
      [12, undefined],
      [0.5, undefined],
      [0.125, undefined],
    ]);
    expect(await contents(open)).toEqual([percent(97.5, '97,5%'), 80, '08-Mei', 12, 0.5, 0.125]);
  });
});
