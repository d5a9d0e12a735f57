import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const A = { sheet: 'Sheet1' } as const;

/** `tblRad` at A1:D3 on Sheet1; formulas about it are put on Lain and in its own last column. */
beforeEach(async () => {
  session = startSession();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(A.sheet);
    sheet.getRange('A1:D3').values = [
      ['Kota', 'Nilai akhir', "Sisa [#'1]", 'Hitung'],
      ['Serang', 10, 1, ''],
      ['Cilegon', 20, 2, ''],
    ];
    sheet.tables.add('A1:D3', true).name = 'tblRad';
    context.workbook.worksheets.add('Lain');
    await context.sync();
  });
});

const write = (sheet: string, cell: string, formula: string): Promise<string | null> =>
  session.refusal((workbook) => {
    workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
  });
const read = (sheet: string, cell: string): Promise<unknown> =>
  session.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.load('formulas');
    await context.sync();
    return range.formulas[0]?.[0];
  });
const act = async (batch: (workbook: Excel.Workbook) => unknown): Promise<void> => {
  expect(await session.refusal(batch)).toBeNull();
};

describe('is shown as Excel shows it', () => {
  it.each([
    ['=tblRad[[#This Row],[Kota]]', '=[@Kota]', '=tblRad[@Kota]'],
    ['=tblrad[[#this row],[kota]]', '=[@Kota]', '=tblRad[@Kota]'],
    ['=tblRad[@Kota]', '=[@Kota]', '=tblRad[@Kota]'],
    ['=tblRad[[#This Row],[Nilai akhir]]*2', '=[@[Nilai akhir]]*2', '=tblRad[@[Nilai akhir]]*2'],
    ['=tblRad[@[Kota]:[Nilai akhir]]', '=[@[Kota]:[Nilai akhir]]', '=tblRad[@[Kota]:[Nilai akhir]]'],
    ["=tblRad[@[Sisa '['#''1']]]", "=[@[Sisa '['#''1']]]", "=tblRad[@[Sisa '['#''1']]]"],
    ['=SUM(tblRad[Nilai akhir])', '=SUM([Nilai akhir])', '=SUM(tblRad[Nilai akhir])'],
    [
      '=SUM(tblRad[[Kota]:[Nilai akhir]])',
      '=SUM([[Kota]:[Nilai akhir]])',
      '=SUM(tblRad[[Kota]:[Nilai akhir]])',
    ],
    ['=ROWS(tblRad[#All])', '=ROWS(tblRad[#All])', '=ROWS(tblRad[#All])'],
    ['=ROWS(tblRad[])', '=ROWS(tblRad)', '=ROWS(tblRad)'],
    ['=tblRad[[#Headers],[Kota]]', '=tblRad[[#Headers],[Kota]]', '=tblRad[[#Headers],[Kota]]'],
    ['="tblRad[Kota]"&tblRad[@Kota]', '="tblRad[Kota]"&[@Kota]', '="tblRad[Kota]"&tblRad[@Kota]'],
  ])('%s', async (formula, within, elsewhere) => {
    expect(await write('Sheet1', 'D2', formula)).toBeNull();
    expect(await write('Lain', 'A2', formula)).toBeNull();
    expect([await read('Sheet1', 'D2'), await read('Lain', 'A2')]).toEqual([within, elsewhere]);
    // What was read can be written again.
    expect(await write('Sheet1', 'D2', within)).toBeNull();
    expect(await read('Sheet1', 'D2')).toBe(within);
  });
});

it.each([
  ['an unknown table', '=SUM(tblTidakAda[Kota])'],
  ['an unknown column', '=SUM(tblRad[Tahun])'],
  ['the own row outside any table', '=[@Kota]'],
])('%s is refused', async (_what, formula) => {
  expect(await write('Lain', 'A1', formula)).toBe('InvalidArgument');
});

it('rules take no reference to a table, as in Excel; a name that has one is taken', async () => {
  const rule = (source: string) =>
    session.refusal((workbook) => {
      workbook.names.add(`daftar${source.length}`, '=tblRad[Kota]');
      workbook.worksheets.getItem('Lain').getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
    });
  expect(await rule('=tblRad[Kota]')).toBe('InvalidArgument');
  expect(await rule('=daftar8')).toBeNull();
  expect(
    await session.refusal((workbook) => {
      const format = workbook.worksheets.getItem('Lain').getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=tblRad[@Kota]>1';
    }),
  ).toBe('InvalidArgument');
});

describe('follows', () => {
  const formulas = [
    '=SUM(tblRad[Nilai akhir])',
    '=tblRad[@[Nilai akhir]]',
    '=SUM(tblRad[[Kota]:[Nilai akhir]])',
    "=SUM(tblRad[Sisa '['#''1']])",
    '=tblRad[[#Headers],[Nilai akhir]]&"tblRad[Nilai akhir]"',
    '=ROWS(tblRad)',
  ];
  const now = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (const index of formulas.keys()) found.push(await read('Lain', `A${index + 2}`));
    return found;
  };
  beforeEach(async () => {
    for (const [index, formula] of formulas.entries())
      expect(await write('Lain', `A${index + 2}`, formula)).toBeNull();
    await write('Sheet1', 'D2', '=[@[Nilai akhir]]+1');
    await act((workbook) => workbook.names.add('daftar', '=tblRad[Nilai akhir]'));
  });

  it('a renamed table', async () => {
    await act((workbook) => (workbook.tables.getItem('tblRad').name = 'tblRencana'));
    expect(await now()).toEqual([
      '=SUM(tblRencana[Nilai akhir])',
      '=tblRencana[@[Nilai akhir]]',
      '=SUM(tblRencana[[Kota]:[Nilai akhir]])',
      "=SUM(tblRencana[Sisa '['#''1']])",
      '=tblRencana[[#Headers],[Nilai akhir]]&"tblRad[Nilai akhir]"',
      '=ROWS(tblRencana)',
    ]);
    expect(session.host.snapshot().names).toEqual({ daftar: '=tblRencana[Nilai akhir]' });
    expect(await read('Sheet1', 'D2')).toBe('=[@[Nilai akhir]]+1');
  });

  it('a renamed header, by the add-in and by the person', async () => {
    await act(
      (workbook) => (workbook.tables.getItem('tblRad').columns.getItem('Nilai akhir').name = 'Capaian'),
    );
    session.host.user.renameHeader('tblRad', "Sisa [#'1]", 'Sisa #2');
    expect(await now()).toEqual([
      '=SUM(tblRad[Capaian])',
      '=tblRad[@Capaian]',
      '=SUM(tblRad[[Kota]:[Capaian]])',
      "=SUM(tblRad[Sisa '#2])",
      '=tblRad[[#Headers],[Capaian]]&"tblRad[Nilai akhir]"',
      '=ROWS(tblRad)',
    ]);
    expect(session.host.snapshot().names).toEqual({ daftar: '=tblRad[Capaian]' });
    expect(await read('Sheet1', 'D2')).toBe('=[@Capaian]+1');
  });

  it('a header that is cleared', async () => {
    await act((workbook) => workbook.worksheets.getItem('Sheet1').getRange('B1').clear('Contents'));
    expect((await now()).slice(0, 2)).toEqual(['=SUM(tblRad[Column2])', '=tblRad[@Column2]']);
  });

  it('two headers that change places in one write', async () => {
    session.host.user.paste('Sheet1', 'A1', [['Nilai akhir', 'Kota']]);
    expect((await now()).slice(0, 2)).toEqual(['=SUM(tblRad[Kota])', '=tblRad[@Kota]']);
  });

  it('a deleted column: an error in its place, a range of columns shrinks', async () => {
    session.host.user.deleteTableColumn('tblRad', 'Nilai akhir');
    expect(await now()).toEqual([
      '=SUM(tblRad[#REF!])',
      '=tblRad[@[#REF!]]',
      '=SUM(tblRad[Kota])',
      "=SUM(tblRad[Sisa '['#''1']])",
      '=tblRad[[#Headers],[#REF!]]&"tblRad[Nilai akhir]"',
      '=ROWS(tblRad)',
    ]);
    expect(await read('Sheet1', 'C2')).toBe('=[@[#REF!]]+1');
    // And for good: a new column of that name is another one.
    session.host.user.addTableColumn('tblRad', 'Nilai akhir');
    expect((await now())[0]).toBe('=SUM(tblRad[#REF!])');
  });

  it.each<[string, () => unknown]>([
    ['its sheet column', () => session.host.user.deleteColumns('Sheet1', 'B')],
    ['by a resize', () => act((workbook) => workbook.tables.getItem('tblRad').resize('A1:A3'))],
  ])('a column lost with %s', async (_what, lose) => {
    await lose();
    expect((await now()).slice(0, 3)).toEqual([
      '=SUM(tblRad[#REF!])',
      '=tblRad[@[#REF!]]',
      '=SUM(tblRad[Kota])',
    ]);
  });

  it.each<[string, () => unknown]>([
    ['deleted', () => act((workbook) => workbook.tables.getItem('tblRad').delete())],
    ['deleted with its sheet', () => session.host.user.deleteSheet('Sheet1')],
    ['deleted with its rows', () => session.host.user.deleteRows('Sheet1', 1, 3)],
    ['deleted with its columns', () => session.host.user.deleteColumns('Sheet1', 'A', 4)],
  ])('a table that is %s', async (_what, lose) => {
    await lose();
    expect(await now()).toEqual([
      '=SUM(#REF!)',
      '=#REF!',
      '=SUM(#REF!)',
      '=SUM(#REF!)',
      '=#REF!&"tblRad[Nilai akhir]"',
      '=ROWS(#REF!)',
    ]);
    expect(session.host.snapshot().names).toEqual({ daftar: '=#REF!' });
    const range = await session.run(async (context) => {
      const found = context.workbook.names.getItem('daftar').getRangeOrNullObject();
      await context.sync();
      return found.isNullObject;
    });
    expect(range).toBe(true);
    expect(
      await session.refusal((workbook) => workbook.names.getItem('daftar').getRange().load('address')),
    ).toBe('InvalidArgument');
  });

  it('a table that becomes plain cells', async () => {
    session.host.user.removeTable('tblRad');
    expect(await now()).toEqual([
      '=SUM(Sheet1!$B$2:$B$3)',
      '=Sheet1!B3',
      '=SUM(Sheet1!$A$2:$B$3)',
      '=SUM(Sheet1!$C$2:$C$3)',
      '=Sheet1!$B$1&"tblRad[Nilai akhir]"',
      '=ROWS(Sheet1!$A$2:$D$3)',
    ]);
    expect(await read('Sheet1', 'D2')).toBe('=Sheet1!B2+1');
  });

  it('rows that come and go within the table change nothing', async () => {
    const before = await now();
    session.host.user.insertTableRows('tblRad', 1, 2);
    session.host.user.deleteTableRows('tblRad', 0, 1);
    expect(await now()).toEqual(before);
  });
});

it('a name of a table column gives its cells, and follows them', async () => {
  await act((workbook) => workbook.names.add('kota', '=tblRad[Kota]'));
  session.host.user.insertRows('Sheet1', 1);
  const address = await session.run(async (context) => {
    const range = context.workbook.names.getItem('kota').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Sheet1!A3:A4');
});
