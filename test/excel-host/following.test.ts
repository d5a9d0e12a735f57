import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const sheetOf = (workbook: Excel.Workbook, name = 'Data'): Excel.Worksheet =>
  workbook.worksheets.getItem(name);

/** Values in Data!A1:C6; what points to them stands on `Data`, on `Lain`, in names and in rules. */
beforeEach(async () => {
  session = startSession();
  await session.run(async (context) => {
    const { workbook } = context;
    sheetOf(workbook, 'Sheet1').name = 'Data';
    workbook.worksheets.add('Lain');
    sheetOf(workbook).getRange('A1:C6').values = [1, 2, 3, 4, 5, 6].map((n) => [n, n * 10, n * 100]);
    await context.sync();
  });
});

const put = async (place: string, formula: string): Promise<void> => {
  const [sheet = '', cell = ''] = place.split('!');
  expect(
    await session.refusal((workbook) => {
      sheetOf(workbook, sheet).getRange(cell).formulas = [[formula]];
    }),
  ).toBeNull();
};
const shown = (place: string): string | undefined => {
  const [sheet = '', cell = ''] = place.split('!');
  return session.host.snapshot().sheets.find(({ name }) => name === sheet)?.cells[cell]?.formula;
};
const rules = async (): Promise<void> => {
  expect(
    await session.refusal((workbook) => {
      const range = sheetOf(workbook, 'Lain').getRange('B10:B12');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '=Data!$A$2:$A$5' } };
      const number = sheetOf(workbook, 'Lain').getRange('C10');
      number.dataValidation.rule = {
        wholeNumber: { formula1: '=Data!$B$2', formula2: 99, operator: 'Between' },
      };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B10=Data!$A$3';
      const cell = range.conditionalFormats.add('CellValue');
      cell.cellValue.rule = { formula1: '="Data!A3"', formula2: '=Data!$A$4', operator: 'Between' };
      workbook.names.add('daftar', '=Data!$A$2:$A$5');
    }),
  ).toBeNull();
};
const ruled = (): unknown => {
  const { sheets, names } = session.host.snapshot();
  const lain = sheets.find(({ name }) => name === 'Lain');
  const validations = Object.values(lain?.cells ?? {}).flatMap(
    ({ validation }) => validation?.['Rule'] ?? [],
  );
  return [
    JSON.stringify(validations),
    JSON.stringify(lain?.conditionalFormats.map(({ settings }) => settings)),
    names,
  ];
};

describe('rows and columns that come and go', () => {
  it.each<[string, string, (user: Session['host']['user']) => unknown]>([
    ['=SUM(A2:A5)', '=SUM(A3:A6)', (user) => user.insertRows('Data', 1)],
    ['=SUM(A2:A5)', '=SUM(A2:A6)', (user) => user.insertRows('Data', 3)],
    ['=SUM(A2:A5)', '=SUM(A2:A5)', (user) => user.insertRows('Data', 6)],
    ['=SUM(A2:A5)', '=SUM(A2:A3)', (user) => user.deleteRows('Data', 3, 2)],
    ['=SUM(A2:A5)', '=SUM(#REF!)', (user) => user.deleteRows('Data', 2, 4)],
    ['=$A$2+A$2+$A2', '=$A$3+A$3+$A3', (user) => user.insertRows('Data', 1)],
    ['=SUM(A:B)', '=SUM(A:B)', (user) => user.insertRows('Data', 1)],
    ['=SUM($A:B)', '=SUM($C:D)', (user) => user.insertColumns('Data', 'A', 2)],
    ['=SUM(A:B)', '=SUM(A:A)', (user) => user.deleteColumns('Data', 'B')],
    ['=SUM(2:$3)', '=SUM(4:$5)', (user) => user.insertRows('Data', 1, 2)],
    ['=SUM(2:3)', '=SUM(#REF!)', (user) => user.deleteRows('Data', 2, 2)],
    ['=B1&"A2"&A2', '=C1&"A2"&B2', (user) => user.insertColumns('Data', 'A')],
    ['=A2&Lain!A2&data!A2', '=A3&Lain!A2&Data!A3', (user) => user.insertRows('Data', 1)],
    ['=LOG10(A2)+A2_saya', '=LOG10(A3)+A2_saya', (user) => user.insertRows('Data', 1)],
    [
      "=[1]Data!A2+'[Buku.xlsx]Data'!A2",
      "=[1]Data!A2+'[Buku.xlsx]Data'!A2",
      (user) => user.insertRows('Data', 1),
    ],
  ])('%s becomes %s', async (formula, after, act) => {
    // Far below and to the left of nothing: on its own sheet the cell with the formula moves too.
    await put('Data!Z100', formula);
    act(session.host.user);
    const cells = session.host.snapshot().sheets[0]?.cells ?? {};
    expect(Object.values(cells).flatMap((cell) => cell.formula ?? [])).toEqual([after]);
  });

  it('are followed by names and rules', async () => {
    await rules();
    session.host.user.insertRows('Data', 1);
    expect(ruled()).toEqual([
      expect.stringContaining('=Data!$A$3:$A$6'),
      expect.stringContaining('=$B10=Data!$A$4'),
      { daftar: '=Data!$A$3:$A$6' },
    ]);
    expect(ruled()).toEqual([
      expect.stringContaining('"formula1":"=Data!$B$3","formula2":99'),
      expect.stringContaining('"formula1":"=\\"Data!A3\\"","formula2":"=Data!$A$5"'),
      expect.anything(),
    ]);
    session.host.user.deleteRows('Data', 1, 10);
    expect(ruled()).toEqual([
      expect.stringContaining('=Data!#REF!'),
      expect.stringContaining('=$B10=Data!#REF!'),
      { daftar: '=Data!#REF!' },
    ]);
  });

  it('carry print areas, filters and groups along', async () => {
    await session.run(async (context) => {
      const sheet = sheetOf(context.workbook);
      sheet.pageLayout.setPrintArea('A1:C6');
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.getRange('3:4').group('ByRows');
      await context.sync();
    });
    session.host.user.insertRows('Data', 1, 2);
    expect(session.host.snapshot().sheets[0]).toMatchObject({
      pageLayout: { PrintArea: 'A3:C8', PrintTitleRows: '3:3' },
      groups: ['ByRows 5:6'],
    });
  });
});

describe('sheets', () => {
  const formulas = {
    'Lain!A1': '=Data!A1+\'data\'!A2&"Data!A1"',
    'Lain!A2': '=SUM(Data:Lain!A1)',
    'Lain!A3': '=[1]Data!A1+Data2!A1',
  };
  beforeEach(async () => {
    await session.run(async (context) => {
      context.workbook.worksheets.add('Data2');
      sheetOf(context.workbook, 'Lain').getRange('A9').hyperlink = { documentReference: 'Data!A1' };
      await context.sync();
    });
    for (const [place, formula] of Object.entries(formulas)) await put(place, formula);
    await rules();
  });
  const links = (): unknown =>
    session.host.snapshot().sheets.find(({ name }) => name === 'Lain')?.cells['A9']?.hyperlink;

  it.each([
    ['Rencana', 'Rencana!', 'Rencana:Lain!'],
    ['Data saya', "'Data saya'!", "'Data saya:Lain'!"],
    ["Budi's", "'Budi''s'!", "'Budi''s:Lain'!"],
    ['2024', "'2024'!", "'2024:Lain'!"],
  ])('renamed to %s', (name, prefix, both) => {
    session.host.user.renameSheet('Data', name);
    expect(Object.keys(formulas).map(shown)).toEqual([
      `=${prefix}A1+${prefix}A2&"Data!A1"`,
      `=SUM(${both}A1)`,
      '=[1]Data!A1+Data2!A1',
    ]);
    expect(ruled()).toEqual([
      expect.stringContaining(`=${prefix}$A$2:$A$5`),
      expect.stringContaining(`=$B10=${prefix}$A$3`),
      { daftar: `=${prefix}$A$2:$A$5` },
    ]);
    // Excel leaves links as they are.
    expect(links()).toEqual({ documentReference: 'Data!A1' });
  });

  it('deleted', async () => {
    await session.run(async (context) => {
      sheetOf(context.workbook).names.add('setempat', '=Data!$A$1');
      await context.sync();
    });
    session.host.user.deleteSheet('Data');
    expect(['Lain!A1', 'Lain!A3'].map(shown)).toEqual(['=#REF!A1+#REF!A2&"Data!A1"', '=[1]Data!A1+Data2!A1']);
    expect(ruled()).toEqual([
      expect.stringContaining('=#REF!$A$2:$A$5'),
      expect.stringContaining('=$B10=#REF!$A$3'),
      { daftar: '=#REF!$A$2:$A$5' },
    ]);
    expect(links()).toEqual({ documentReference: 'Data!A1' });
    // A new sheet of that name heals nothing, and rows do not move what is lost.
    session.host.user.addSheet('Data');
    session.host.user.insertRows('Lain', 1);
    expect(shown('Lain!A2')).toBe('=#REF!A1+#REF!A2&"Data!A1"');
    const name = (workbook: Excel.Workbook): unknown =>
      workbook.names.getItem('daftar').getRange().load('address');
    expect(await session.refusal(name)).toBe('InvalidArgument');
  });

  it('copied: its tables under other names, its formulas about itself, its names again', async () => {
    await session.run(async (context) => {
      const { workbook } = context;
      sheetOf(workbook).getRange('A1:C1').values = [['Kota', 'Nilai', 'Hitung']];
      sheetOf(workbook).tables.add('A1:C6', true).name = 'tblRad';
      await context.sync();
      sheetOf(workbook).getRange('C2').formulas = [['=tblRad[@Nilai]+Data!A2+Lain!B1+SUM(tblRad[Nilai])']];
      await context.sync();
    });
    const copy = session.host.user.copySheet('Data');
    expect(copy).toBe('Data (2)');
    const { sheets, names } = session.host.snapshot();
    const [table] = sheets.find(({ name }) => name === copy)?.tables ?? [];
    expect(table).toMatchObject({ name: 'tblRad2', address: 'A1:C6', headers: ['Kota', 'Nilai', 'Hitung'] });
    expect(shown('Data (2)!C2')).toBe(
      "=tblRad2[[#This Row],[Nilai]]+'Data (2)'!A2+Lain!B1+SUM(tblRad2[Nilai])",
    );
    expect(shown('Data!C2')).toBe('=tblRad[[#This Row],[Nilai]]+Data!A2+Lain!B1+SUM(tblRad[Nilai])');
    expect(names).toEqual({ daftar: '=Data!$A$2:$A$5', 'Data (2)!daftar': "='Data (2)'!$A$2:$A$5" });
  });
});

describe('cells that are cut', () => {
  it('take references along; what they name stays', async () => {
    await put('Data!D1', '=A1+$A$2+SUM(A1:A6)');
    await put('Data!A1', '=B1+A2');
    await put('Lain!A1', '=Data!$A$1');
    session.host.user.cut('Data', 'A1:A2', 'Data', 'F10');
    expect([shown('Data!D1'), shown('Data!F10'), shown('Lain!A1')]).toEqual([
      '=F10+$F$11+SUM(A1:A6)',
      '=B1+F11',
      '=Data!$F$10',
    ]);
  });

  it('go to another sheet', async () => {
    await put('Data!D1', '=A1+B1');
    await put('Data!A1', '=B1+A2');
    await rules();
    session.host.user.cut('Data', 'A1:A5', 'Lain', 'E1');
    expect([shown('Data!D1'), shown('Lain!E1')]).toEqual(['=Lain!E1+B1', '=Data!B1+E2']);
    expect(ruled()).toEqual([
      expect.stringContaining('=Lain!$E$2:$E$5'),
      expect.stringContaining('$E$3'),
      { daftar: '=Lain!$E$2:$E$5' },
    ]);
  });

  it('leave an error where they fall on cells that something names', async () => {
    await put('Data!D1', '=B1+B2');
    session.host.user.cut('Data', 'A1', 'Data', 'B1');
    expect(shown('Data!D1')).toBe('=#REF!+B2');
  });

  it('keep formats, notes, merged cells, rules', async () => {
    await session.run(async (context) => {
      const range = sheetOf(context.workbook).getRange('A1:B2');
      range.format.fill.color = '#FFFF00';
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
      sheetOf(context.workbook).getRange('A1:B1').merge();
      await context.sync();
    });
    session.host.user.addNote('Data', 'A2', 'catatan');
    session.host.user.cut('Data', 'A1:B2', 'Data', 'E5');
    const [sheet] = session.host.snapshot().sheets;
    expect(sheet).toMatchObject({
      merges: ['E5:F5'],
      notes: { E6: 'catatan' },
      conditionalFormats: [{ areas: ['E5:F6'] }],
      cells: { E6: { value: 2, format: { 'Fill.Color': '#FFFF00' }, validation: { Rule: {} } } },
    });
    expect(sheet?.cells['A1']).toBeUndefined();
  });

  it('rows go to another place', async () => {
    await put('Data!D6', '=A1+A4');
    session.host.user.cutRows('Data', 4, 1, 1);
    expect(shown('Data!D6')).toBe('=A2+A1');
    session.host.user.cutRows('Data', 1, 1, 5);
    expect(shown('Data!D6')).toBe('=A1+A4');
    expect(session.host.snapshot().sheets[0]?.cells['A4']?.value).toBe(4);
  });
});

describe('cells that are copied', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', '=B3+$A3+B$1+$A$1'],
    ['=SUM(A:A,1:1)', '=SUM(B:B,3:3)'],
    ['=Lain!A1&"A1"', '=Lain!B3&"A1"'],
  ])('%s becomes %s, and nothing follows', async (formula, after) => {
    await put('Data!E1', formula);
    await put('Lain!A1', '=Data!E1');
    session.host.user.copy('Data', 'E1', 'Data', 'F3');
    expect([shown('Data!E1'), shown('Data!F3'), shown('Lain!A1')]).toEqual([formula, after, '=Data!E1']);
  });

  it('would name cells off the sheet: an error', async () => {
    await put('Data!E3', '=A1');
    session.host.user.copy('Data', 'E3', 'Data', 'E1');
    expect(shown('Data!E1')).toBe('=#REF!');
  });

  it('are filled down', async () => {
    await put('Data!E1', '=A1*2');
    session.host.user.fillDown('Data', 'E1:E3');
    expect(['E2', 'E3'].map((cell) => shown(`Data!${cell}`))).toEqual(['=A2*2', '=A3*2']);
  });
});
