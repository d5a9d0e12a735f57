import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
beforeEach(() => {
  session = startSession();
});

describe('sheet names', () => {
  it.each([
    ['a duplicate', 'sheet1', 'ItemAlreadyExists'],
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['a colon', 'RAD: Serang', 'InvalidArgument'],
    ['a slash', '2022/2023', 'InvalidArgument'],
    ['a bracket', '[1]', 'InvalidArgument'],
    ['a blank', '', 'InvalidArgument'],
    ['an apostrophe at the end', "Plan'", 'InvalidArgument'],
    ['a reserved one', 'History', 'InvalidArgument'],
  ])('%s is refused', async (_what, name, code) => {
    expect(await session.refusal((workbook) => workbook.worksheets.add(name))).toBe(code);
    expect(
      await session.refusal((workbook) => {
        workbook.worksheets.add('Lain').name = name;
      }),
    ).toBe(code);
  });

  it('31 characters and a change of case alone are fine', async () => {
    const code = await session.refusal((workbook) => {
      workbook.worksheets.add('x'.repeat(31));
      workbook.worksheets.getItem('Sheet1').name = 'SHEET1';
    });
    expect(code).toBeNull();
  });
});

it.each([
  [
    'an unknown sheet',
    (workbook: Excel.Workbook) => workbook.worksheets.getItem('Tidak ada').activate(),
    'ItemNotFound',
  ],
  [
    'an unknown table',
    (workbook: Excel.Workbook) => workbook.tables.getItem('tblX').clearFilters(),
    'ItemNotFound',
  ],
  [
    'the last sheet deleted',
    (workbook: Excel.Workbook) => workbook.worksheets.getItem('Sheet1').delete(),
    'InvalidOperation',
  ],
  [
    'an unknown visibility',
    (workbook: Excel.Workbook) => {
      workbook.worksheets.add('x').visibility = 'Invisible' as 'Hidden';
    },
    'InvalidArgument',
  ],
  [
    'the last visible sheet hidden',
    (workbook: Excel.Workbook) => {
      workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
    },
    'InvalidOperation',
  ],
  [
    'a colour that is none',
    (workbook: Excel.Workbook) => {
      workbook.worksheets.getItem('Sheet1').tabColor = '#12';
    },
    'InvalidArgument',
  ],
])('%s is refused', async (_what, act, code) => {
  expect(await session.refusal(act)).toBe(code);
});

it('what was done before the refused action stays done', async () => {
  await session.refusal((workbook) => {
    workbook.worksheets.add('Pertama');
    workbook.worksheets.add('Pertama');
    workbook.worksheets.add('Kedua');
  });
  expect(session.host.snapshot().sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Pertama']);
});

it('the error tells the statement that failed', async () => {
  const error: unknown = await session
    .run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = 'a/b';
      await context.sync();
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { statement: expect.stringContaining('name') },
  });
});

it('position, colour, gridlines, frozen panes and page layout are kept', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Laporan');
    sheet.position = 0;
    sheet.tabColor = '#0f6cbd';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows('$1:$3');
    sheet.pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.activate();
    await context.sync();
  });
  const snapshot = session.host.snapshot();
  expect(snapshot.activeSheet).toBe('Laporan');
  expect(snapshot.sheets[0]).toMatchObject({
    name: 'Laporan',
    tabColor: '#0F6CBD',
    showGridlines: false,
    freeze: 'A1:B3',
    pageLayout: {
      Orientation: 'Landscape',
      PaperSize: 'A4',
      Zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      PrintTitleRows: '1:3',
      LeftMargin: 72,
      HeadersFooters: { DefaultForAllPages: { CenterFooter: '&P / &N' } },
    },
  });
});

it('an unknown paper size is refused', async () => {
  const code = await session.refusal((workbook) => {
    workbook.worksheets.getItem('Sheet1').pageLayout.paperSize = 'F4' as 'A4';
  });
  expect(code).toBe('InvalidArgument');
});

describe('a protected sheet', () => {
  beforeEach(() => session.host.user.protect('Sheet1'));

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [['x']])],
    ['formats', (sheet) => (sheet.getRange('A1').format.fill.color = '#FFFFFF')],
    ['column widths', (sheet) => (sheet.getRange('A:A').format.columnWidth = 60)],
    ['a table', (sheet) => sheet.tables.add('A1:B2', true)],
    ['rows', (sheet) => sheet.getRange('1:1').insert('Down')],
    [
      'validation',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    ],
    ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['merged cells', (sheet) => sheet.getRange('A1:B1').merge()],
    ['frozen panes', (sheet) => sheet.freezePanes.freezeRows(1)],
    ['page layout', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
  ])('refuses %s: AccessDenied', async (_what, act) => {
    expect(await session.refusal((workbook) => act(workbook.worksheets.getItem('Sheet1')))).toBe(
      'AccessDenied',
    );
  });

  it('still reads, renames and activates', async () => {
    const code = await session.refusal((workbook) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getUsedRange().load('values');
      sheet.protection.load('protected');
      sheet.name = 'Baru';
      sheet.activate();
    });
    expect(code).toBeNull();
  });

  it('takes values in cells that are not locked', async () => {
    session.host.user.paint('Sheet1', 'B2:B9', 'Format.Protection.Locked', false);
    const write = (address: string) =>
      session.refusal(
        (workbook) => (workbook.worksheets.getItem('Sheet1').getRange(address).values = [['x']]),
      );
    expect(await write('B2')).toBeNull();
    expect(await write('A2')).toBe('AccessDenied');
  });

  it('a wrong password does not open it', async () => {
    session.host.user.unprotect('Sheet1');
    session.host.user.protect('Sheet1', { password: 'rahasia' });
    expect(
      await session.refusal((workbook) => workbook.worksheets.getItem('Sheet1').protection.unprotect('x')),
    ).toBe('AccessDenied');
  });
});

describe('stored in the workbook', () => {
  const xml = '<rad xmlns="urn:rad-kla:workbook:1"><state>{"a":1 &lt; 2}</state></rad>';

  it('a custom XML part is found again by its namespace', async () => {
    const read = await session.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
      const part = context.workbook.customXmlParts
        .getByNamespace('urn:rad-kla:workbook:1')
        .getOnlyItemOrNullObject();
      const none = context.workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      const text = part.getXml();
      await context.sync();
      part.setXml(xml.replace('"a":1', '"a":2'));
      const changed = part.getXml();
      await context.sync();
      return [text.value, none.isNullObject, changed.value];
    });
    expect(read).toEqual([xml, true, xml.replace('"a":1', '"a":2')]);
  });

  it.each(['no xml', '<a><b></a', '<a>1 & 2</a>'])('%j is refused as a custom XML part', async (text) => {
    expect(await session.refusal((workbook) => workbook.customXmlParts.add(text))).toBe('InvalidArgument');
  });

  it('settings and names', async () => {
    const read = await session.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('versi', { a: 1 });
      workbook.names.add('daftar', workbook.worksheets.getItem('Sheet1').getRange('A2:A6'));
      const setting = workbook.settings.getItem('versi');
      setting.load('value');
      const range = workbook.names.getItem('daftar').getRange();
      range.load('address');
      await context.sync();
      return [setting.value, range.address];
    });
    expect(read).toEqual([{ a: 1 }, 'Sheet1!A2:A6']);
    expect(session.host.snapshot().names).toEqual({ daftar: '=Sheet1!$A$2:$A$6' });
    expect(await session.refusal((workbook) => workbook.names.add('daftar', '=1'))).toBe('ItemAlreadyExists');
    expect(await session.refusal((workbook) => workbook.names.add('A1', '=1'))).toBe('InvalidArgument');
  });
});
