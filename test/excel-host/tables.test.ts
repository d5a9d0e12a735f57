import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');

beforeEach(async () => {
  session = startSession();
  await session.run(async (context) => {
    const range = sheetOf(context.workbook).getRange('A1:C3');
    range.values = [
      ['Kota', 'Target', 'Tahun'],
      ['Serang', 10, 2022],
      ['Cilegon', 20, 2023],
    ];
    const table = context.workbook.tables.add(range, true);
    table.name = 'tblRad';
    table.style = 'TableStyleLight9';
    table.showBandedRows = false;
    await context.sync();
  });
});

const table = () => session.host.snapshot().sheets[0]?.tables[0];
const values = async (): Promise<unknown> =>
  session.run(async (context) => {
    const range = sheetOf(context.workbook).getUsedRange(true);
    range.load('values');
    await context.sync();
    return range.values;
  });

it('takes its headers from the cells', () => {
  expect(table()).toEqual({
    name: 'tblRad',
    address: 'A1:C3',
    headers: ['Kota', 'Target', 'Tahun'],
    style: 'TableStyleLight9',
    showTotals: false,
    filters: {},
    settings: { ShowBandedRows: false, ShowFilterButton: true },
  });
});

it('gives its parts as ranges, by name and by number', async () => {
  const read = await session.run(async (context) => {
    const found = context.workbook.tables.getItem('tblrad');
    const ranges = [
      found.getHeaderRowRange(),
      found.getDataBodyRange(),
      found.columns.getItem('Target').getDataBodyRange(),
      found.columns.getItemAt(2).getRange(),
      found.rows.getItemAt(1).getRange(),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map((range) => range.address);
  });
  expect(read).toEqual(['A1:C1', 'A2:C3', 'B2:B3', 'C1:C3', 'A3:C3'].map((address) => `Sheet1!${address}`));
});

it('columns are added, renamed and deleted with their cells', async () => {
  await session.run(async (context) => {
    const found = context.workbook.tables.getItem('tblRad');
    found.columns.add(1, [['Satuan'], ['orang'], ['%']]);
    found.columns.getItem('Tahun').delete();
    found.columns.getItem('Target').name = '2023';
    await context.sync();
  });
  expect(table()).toMatchObject({ address: 'A1:C3', headers: ['Kota', 'Satuan', '2023'] });
  expect(await values()).toEqual([
    ['Kota', 'Satuan', '2023'],
    ['Serang', 'orang', 10],
    ['Cilegon', '%', 20],
  ]);
});

it('rows are added and deleted with their cells', async () => {
  await session.run(async (context) => {
    const found = context.workbook.tables.getItem('tblRad');
    found.rows.add(0, [['Tangerang', 5, 2021]]);
    found.rows.getItemAt(2).delete();
    await context.sync();
  });
  expect(table()?.address).toBe('A1:C3');
  expect(await values()).toEqual([
    ['Kota', 'Target', 'Tahun'],
    ['Tangerang', 5, 2021],
    ['Serang', 10, 2022],
  ]);
});

it('is resized, and turned into plain cells', async () => {
  await session.run(async (context) => {
    const found = context.workbook.tables.getItem('tblRad');
    found.resize('A1:D5');
    await context.sync();
  });
  expect(table()).toMatchObject({ address: 'A1:D5', headers: ['Kota', 'Target', 'Tahun', 'Column4'] });
  await session.run(async (context) => {
    context.workbook.tables.getItem('tblRad').convertToRange();
    await context.sync();
  });
  expect(table()).toBeUndefined();
});

it('cells of a narrow table under a wider one go and the wider one stays whole', async () => {
  await session.run(async (context) => {
    const sheet = sheetOf(context.workbook);
    sheet.getRange('A10:B13').values = [
      ['id', 'isi'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    sheet.tables.add('A10:B13', true).name = 'tblSempit';
    sheet.getRange('A9:C9').format.fill.color = '#FFF2CC';
    await context.sync();
    sheet.getRange('A12:B12').delete('Up');
    await context.sync();
  });
  const [sheet] = session.host.snapshot().sheets;
  expect(sheet?.tables.map(({ name, address }) => [name, address])).toEqual([
    ['tblRad', 'A1:C3'],
    ['tblSempit', 'A10:B12'],
  ]);
  expect(sheet?.cells['A12']?.value).toBe('c');
  expect(sheet?.cells['C9']?.format?.['Fill.Color']).toBe('#FFF2CC');
});

it('a new column looks like the one before it and leaves the sizes of columns and rows where they are', async () => {
  await session.run(async (context) => {
    sheetOf(context.workbook).getRange('A1').format.columnWidth = 100;
    sheetOf(context.workbook).getRange('B1').format.columnWidth = 200;
    sheetOf(context.workbook).getRange('A2').format.rowHeight = 30;
    sheetOf(context.workbook).getRange('A1:A3').format.fill.color = '#FFF2CC';
    sheetOf(context.workbook).getRange('B1:C3').format.fill.color = '#DDEBF7';
    await context.sync();
    context.workbook.tables.getItem('tblRad').columns.add(1, undefined, 'Baru');
    await context.sync();
  });
  const [sheet] = session.host.snapshot().sheets;
  expect(sheet?.columnWidths).toEqual({ A: 100, B: 200 });
  expect(sheet?.rowHeights).toEqual({ 2: 30 });
  expect(sheet?.cells['C1']?.value).toBe('Target');
  expect(sheet?.cells['B2']?.format).toEqual({ 'Fill.Color': '#FFF2CC' });
  expect(sheet?.cells['C2']?.format).toEqual({ 'Fill.Color': '#DDEBF7' });
});

describe('refused', () => {
  it.each<[string, string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown]>([
    ['an overlapping table', 'InvalidArgument', (sheet) => sheet.tables.add('C3:E8', true)],
    ['a table over whole columns', 'InvalidArgument', (sheet) => sheet.tables.add('F:G', true)],
    ['a taken table name', 'ItemAlreadyExists', (sheet) => (sheet.tables.add('F1:G2', true).name = 'TBLRAD')],
    ['a table name like a cell', 'InvalidArgument', (sheet) => (sheet.tables.getItem('tblRad').name = 'T1')],
    [
      'a table name with a space',
      'InvalidArgument',
      (sheet) => (sheet.tables.getItem('tblRad').name = 'tbl Rad'),
    ],
    [
      'an unknown style',
      'InvalidArgument',
      (sheet) => (sheet.tables.getItem('tblRad').style = 'TableStyleMedium99'),
    ],
    [
      'an unknown column',
      'ItemNotFound',
      (sheet) => sheet.tables.getItem('tblRad').columns.getItem('Nama').delete(),
    ],
    [
      'a taken column header',
      'InvalidArgument',
      (sheet) => (sheet.tables.getItem('tblRad').columns.getItemAt(0).name = 'target'),
    ],
    [
      'a column of the wrong length',
      'InvalidArgument',
      (sheet) => sheet.tables.getItem('tblRad').columns.add(0, [['x'], [1], [2], [3]]),
    ],
    [
      'rows of the wrong width',
      'InvalidArgument',
      (sheet) => sheet.tables.getItem('tblRad').rows.add(0, [['x', 1]]),
    ],
    [
      'a resize that moves the header',
      'InvalidArgument',
      (sheet) => sheet.tables.getItem('tblRad').resize('A2:C6'),
    ],
    ['cells that tear the table', 'InvalidOperation', (sheet) => sheet.getRange('A2').insert('Down')],
    ['merged cells in it', 'InvalidOperation', (sheet) => sheet.getRange('A2:B2').merge()],
  ])('%s: %s', async (_what, code, act) => {
    expect(await session.refusal((workbook) => act(sheetOf(workbook), workbook))).toBe(code);
  });

  it('cells above a table that is wider than they are stay, for they would tear it', async () => {
    const above = await session.refusal((workbook) => {
      sheetOf(workbook).getRange('E8:G8').values = [['a', 'b', 'c']];
      sheetOf(workbook).tables.add('E8:G9', true);
      sheetOf(workbook).getRange('E6:F6').delete('Up');
    });
    expect(above).toBe('InvalidOperation');
  });

  const doubled = (to: Session): Promise<string | null> =>
    to.refusal((workbook) => {
      sheetOf(workbook).getRange('F1:G1').values = [['Target', 'target']];
      sheetOf(workbook).tables.add('F1:G3', true);
    });

  it('a repeated header: InvalidArgument', async () => {
    expect(await doubled(session)).toBe('InvalidArgument');
  });

  it('a repeated header is renamed, as Excel does, when the host is told to', async () => {
    const renaming = startSession({ duplicateHeaders: 'rename' });
    expect(await doubled(renaming)).toBeNull();
    expect(renaming.host.snapshot().sheets[0]?.tables[0]?.headers).toEqual(['Target', 'target2']);
  });
});
