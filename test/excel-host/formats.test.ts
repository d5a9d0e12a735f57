import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
beforeEach(() => {
  session = startSession();
});

const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');
const act = (what: (sheet: Excel.Worksheet) => unknown): Promise<string | null> =>
  session.refusal((workbook) => what(sheetOf(workbook)));
const cell = (address: string) => session.host.snapshot().sheets[0]?.cells[address];

it('formats lie on cells, the last one on top', async () => {
  await act((sheet) => {
    sheet.getRange('A1:C3').format.fill.color = '#ffffff';
    sheet.getRange('B:B').format.fill.color = '#ffcc00';
    sheet.getRange('A1:C1').format.font.bold = true;
    sheet.getRange('C3').format.fill.clear();
    sheet.getRange('A1:C3').format.horizontalAlignment = 'Center';
    sheet.getRange('A1:C3').format.wrapText = true;
  });
  expect(cell('B1')?.format).toEqual({
    'Fill.Color': '#FFCC00',
    'Font.Bold': true,
    HorizontalAlignment: 'Center',
    WrapText: true,
  });
  expect(cell('C3')?.format).toEqual({ HorizontalAlignment: 'Center', WrapText: true });
});

it('a range reads null where its cells differ', async () => {
  const read = await session.run(async (context) => {
    const sheet = sheetOf(context.workbook);
    sheet.getRange('A1:A2').format.font.bold = true;
    const mixed = sheet.getRange('A1:A3').format.font;
    const same = sheet.getRange('A1:A2').format.font;
    mixed.load('bold, size, name');
    same.load('bold');
    await context.sync();
    return [mixed.bold, mixed.size, mixed.name, same.bold];
  });
  expect(read).toEqual([null, 11, 'Calibri', true]);
});

it('borders are those of the cells along the side', async () => {
  await act((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeBottom').style = 'Continuous';
    borders.getItem('InsideVertical').color = '#d1d1d1';
  });
  expect(cell('A2')?.format).toMatchObject({
    'Borders.EdgeBottom.Style': 'Continuous',
    'Borders.EdgeRight.Style': 'Continuous',
  });
  expect(cell('A1')?.format).toEqual({
    'Borders.EdgeRight.Style': 'Continuous',
    'Borders.EdgeRight.Color': '#d1d1d1',
  });
  expect(cell('B1')).toBeUndefined();
});

it('sizes belong to columns and rows', async () => {
  await act((sheet) => {
    sheet.getRange('B2:C2').format.columnWidth = 120;
    sheet.getRange('A1:C1').format.rowHeight = 30;
  });
  expect(session.host.snapshot().sheets[0]).toMatchObject({
    columnWidths: { B: 120, C: 120 },
    rowHeights: { 1: 30 },
  });
});

it('many cells take their formats in one action', async () => {
  await act((sheet) => {
    sheet
      .getRange('A1:B1')
      .setCellProperties([
        [
          { format: { fill: { color: '#112233' }, font: { bold: true } } },
          { format: { borders: { top: { style: 'Dash' } } } },
        ],
      ]);
  });
  expect(cell('A1')?.format).toEqual({ 'Fill.Color': '#112233', 'Font.Bold': true });
  expect(cell('B1')?.format).toEqual({ 'Borders.EdgeTop.Style': 'Dash' });
});

it('number formats, links, merged cells and groups', async () => {
  await act((sheet) => {
    sheet.getRange('A1:B2').numberFormat = [
      ['@', '0.0"%"'],
      ['@', '#,##0'],
    ];
    sheet.getRange('A4:C4').merge();
    sheet.getRange('A4').hyperlink = {
      documentReference: 'Sheet1!A1',
      textToDisplay: 'ke atas',
      screenTip: 'tip',
    };
    sheet.getRange('5:8').group('ByRows');
  });
  expect(session.host.snapshot().sheets[0]).toMatchObject({
    merges: ['A4:C4'],
    groups: ['ByRows 5:8'],
    cells: {
      A1: { numberFormat: '@' },
      B2: { numberFormat: '#,##0' },
      A4: { value: 'ke atas', hyperlink: { documentReference: 'Sheet1!A1' } },
    },
  });
});

it('clearing contents keeps formats, clearing all does not', async () => {
  await act((sheet) => {
    const range = sheet.getRange('A1:A2');
    range.values = [['a'], ['b']];
    range.format.font.bold = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('A2').clear();
  });
  expect(session.host.snapshot().sheets[0]?.cells).toEqual({
    A1: { value: '', format: { 'Font.Bold': true } },
  });
});

describe('data validation', () => {
  it('lists and numbers come back', async () => {
    const read = await session.run(async (context) => {
      const validation = sheetOf(context.workbook).getRange('B2:B9').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$3' } };
      validation.prompt = { showPrompt: true, title: 'Sifat', message: 'Pilih satu.' };
      validation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: 'Salah',
        message: 'Tidak ada di daftar.',
      };
      const part = sheetOf(context.workbook).getRange('B3').dataValidation;
      part.load('type, rule, prompt');
      await context.sync();
      return [part.type, part.rule, part.prompt.title];
    });
    expect(read).toEqual(['List', { list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$3' } }, 'Sifat']);
  });

  const rule = (value: unknown): Promise<string | null> =>
    act((sheet) => (sheet.getRange('A1').dataValidation.rule = value as Excel.DataValidationRule));

  it.each([
    ['a list of 256 characters', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['a list without source', { list: { inCellDropDown: true, source: '' } }],
    ['an unknown operator', { decimal: { formula1: 0, operator: 'AtLeast' } }],
    ['between without an upper limit', { decimal: { formula1: 0, operator: 'Between' } }],
    ['two rules at once', { custom: { formula: '=TRUE' }, decimal: { formula1: 0, operator: 'EqualTo' } }],
    ['an unknown kind', { email: {} }],
  ])('%s: InvalidArgument', async (_what, value) => {
    expect(await rule(value)).toBe('InvalidArgument');
  });

  it('a list of 255 characters is fine', async () => {
    expect(await rule({ list: { inCellDropDown: true, source: 'x'.repeat(255) } })).toBeNull();
  });

  it('a message of 256 characters: InvalidArgument', async () => {
    const code = await act((sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x', message: 'x'.repeat(256) };
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  it('come back with their rule and format', async () => {
    await act((sheet) => {
      const format = sheet.getRange('A2:A9').conditionalFormats.add('CellValue');
      format.cellValue.rule = { formula1: '="tinggi"', operator: 'EqualTo' };
      format.cellValue.format.fill.color = '#FDE7E9';
      const custom = sheet.getRange('B2').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=B2>1';
    });
    expect(session.host.snapshot().sheets[0]?.conditionalFormats).toEqual([
      { type: 'Custom', areas: ['B2'], settings: { Custom: { Rule: { Formula: '=B2>1' } } } },
      {
        type: 'CellValue',
        areas: ['A2:A9'],
        settings: {
          CellValue: {
            Rule: { formula1: '="tinggi"', operator: 'EqualTo' },
            Format: { Fill: { Color: '#FDE7E9' } },
          },
        },
      },
    ]);
  });

  it.each<[string, string, (formats: Excel.ConditionalFormatCollection) => unknown]>([
    ['an unknown type', 'InvalidArgument', (formats) => formats.add('Stripes' as 'Custom')],
    [
      'an unknown operator',
      'InvalidArgument',
      (formats) =>
        (formats.add('CellValue').cellValue.rule = { formula1: '1', operator: 'Equals' as 'EqualTo' }),
    ],
    [
      'a part of another type',
      'ItemNotFound',
      (formats) => (formats.add('Custom').cellValue.format.font.bold = true),
    ],
  ])('%s: %s', async (_what, code, what) => {
    expect(await act((sheet) => what(sheet.getRange('A1').conditionalFormats))).toBe(code);
  });
});

it.each<[string, (range: Excel.Range) => unknown]>([
  ['an unknown alignment', (range) => (range.format.horizontalAlignment = 'Middle' as 'Center')],
  ['an unknown border', (range) => (range.format.borders.getItem('Top' as 'EdgeTop').style = 'Continuous')],
  [
    'an unknown border style',
    (range) => (range.format.borders.getItem('EdgeTop').style = 'Thin' as 'Continuous'),
  ],
  ['a text for a truth value', (range) => (range.format.font.bold = 'yes' as unknown as boolean)],
  ['a colour that is none', (range) => (range.format.fill.color = 'rgb(1,2,3)')],
  ['a column of 2000 points', (range) => (range.format.columnWidth = 2000)],
  ['number formats of another size', (range) => (range.numberFormat = [['@'], ['@']])],
  ['a link to nothing', (range) => (range.hyperlink = { textToDisplay: 'x' })],
  ['an unknown direction', (range) => range.insert('Up' as 'Down')],
])('%s: InvalidArgument', async (_what, what) => {
  expect(await act((sheet) => what(sheet.getRange('A1')))).toBe('InvalidArgument');
});
