import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
beforeEach(() => {
  session = startSession();
});

const cells = (): unknown => session.host.snapshot().sheets[0]?.cells;

/** Writes one text into A1 and says what Excel makes of it. */
async function typed(value: unknown, format = 'General'): Promise<unknown> {
  return session.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values, formulas, valueTypes, numberFormat');
    await context.sync();
    return [cell.values[0]?.[0], cell.valueTypes[0]?.[0], cell.numberFormat[0]?.[0], cell.formulas[0]?.[0]];
  });
}

describe('values', () => {
  it('come back as they were written, in one request', async () => {
    const read = await session.run(async (context) => {
      const range = context.workbook.worksheets.add('Temuan').getRange('A1:C2');
      range.values = [
        ['Kota', 'Target', true],
        ['Serang', 12.5, ''],
      ];
      range.load('values, address, valueTypes');
      await context.sync();
      return [range.values, range.address, range.valueTypes];
    });
    expect(read).toEqual([
      [
        ['Kota', 'Target', true],
        ['Serang', 12.5, ''],
      ],
      'Temuan!A1:C2',
      [
        ['String', 'String', 'Boolean'],
        ['String', 'Double', 'Empty'],
      ],
    ]);
    expect(session.host.log.counts()).toMatchObject({ syncs: 1, cleanups: 1, cellsWritten: 6, errors: 0 });
  });

  it.each([
    ['001', [1, 'Double', 'General', 1]],
    ['1-2', [45293, 'Double', 'd-mmm', 45293]],
    ['2022-2023', ['2022-2023', 'String', 'General', '2022-2023']],
    ['3673-2022-017', ['3673-2022-017', 'String', 'General', '3673-2022-017']],
    ['2023-01-02', [44928, 'Double', 'm/d/yyyy', 44928]],
    ['12 Mar 2023', [44997, 'Double', 'd-mmm-yy', 44997]],
    ['Maret 2023', ['Maret 2023', 'String', 'General', 'Maret 2023']],
    ['10:30', [0.4375, 'Double', 'h:mm', 0.4375]],
    ['1,234.5', [1234.5, 'Double', '#,##0.00', 1234.5]],
    ['1.234,5', ['1.234,5', 'String', 'General', '1.234,5']],
    ['12%', [0.12, 'Double', '0%', 0.12]],
    ['(5)', [-5, 'Double', 'General', -5]],
    ['1e3', [1000, 'Double', '0.00E+00', 1000]],
    ['1 1/2', [1.5, 'Double', '# ?/?', 1.5]],
    ['36730120220171234567', [36730120220171200000, 'Double', 'General', 36730120220171200000]],
    ['TRUE', [true, 'Boolean', 'General', true]],
    ['#N/A', ['#N/A', 'Error', 'General', '#N/A']],
    ['=1+1', [0, 'Double', 'General', '=1+1']],
    ['-persentase', [0, 'Double', 'General', '=-persentase']],
    ['+A1', [0, 'Double', 'General', '=+A1']],
    ["'=1+1", ['=1+1', 'String', 'General', '=1+1']],
    ["'001", ['001', 'String', 'General', '001']],
    ['-', ['-', 'String', 'General', '-']],
    ['62 811', ['62 811', 'String', 'General', '62 811']],
  ])('a General cell reads %j as typing does', async (text, expected) => {
    expect(await typed(text)).toEqual(expected);
  });

  it.each(['001', '1-2', '=1+1', '-teks', 'TRUE', '12%'])('a text cell keeps %j', async (text) => {
    expect(await typed(text, '@')).toEqual([text, 'String', '@', text]);
  });

  it('a text cell keeps a number as text', async () => {
    expect(await typed(17, '@')).toEqual(['17', 'String', '@', '17']);
  });

  it("a typed number follows the person's separators", async () => {
    session = startSession({ region: 'ID' });
    expect(await typed('1.234,5')).toEqual([1234.5, 'Double', '#,##0.00', 1234.5]);
  });

  it.each([
    ['97,5%', [0.975, 'Double', '0.00%', 0.975]],
    ['97.5%', ['97.5%', 'String', 'General', '97.5%']],
    ['8-5', [45420, 'Double', 'd-mmm', 45420]],
    ['31/12/2025', [46022, 'Double', 'm/d/yyyy', 46022]],
    ['12/31/2025', ['12/31/2025', 'String', 'General', '12/31/2025']],
    ['2023-01-02', [44928, 'Double', 'm/d/yyyy', 44928]],
    ['8 Mei', [45420, 'Double', 'd-mmm', 45420]],
    ['Okt-45', [16711, 'Double', 'mmm-yy', 16711]],
    ['8 May', ['8 May', 'String', 'General', '8 May']],
  ])('a General cell of Indonesia reads %j as typing does there', async (text, expected) => {
    session = startSession({ region: 'ID' });
    expect(await typed(text)).toEqual(expected);
  });

  it('null leaves the cell and a blank text clears it', async () => {
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']];
      await context.sync();
    });
    expect(cells()).toEqual({ A1: { value: 'a' }, C1: { value: 'd' } });
  });

  it('a single value fills the range', async () => {
    await session.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(cells()).toEqual({ A1: { value: 7 }, B1: { value: 7 }, A2: { value: 7 }, B2: { value: 7 } });
  });

  it('more than 1500 cells travel in chunks and arrive whole', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 15 }, (_, column) => row * 15 + column),
    );
    const read = await session.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2').getResizedRange(999, 14);
      range.numberFormat = rows.map((row) => row.map(() => '#,##0'));
      range.values = rows;
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(rows);
    const { syncs, cellsWritten, largestRequestBytes } = session.host.log.counts();
    expect({ syncs, cellsWritten }).toEqual({ syncs: 2, cellsWritten: 15_000 });
    expect(largestRequestBytes).toBeGreaterThan(90_000);
  });

  it('a range of more than five million cells reads as null', async () => {
    const values = await session.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange();
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });
});

describe('formulas', () => {
  it('keep their text; the value is 0 until an evaluator is given', async () => {
    await session.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [['=SUM(B1:B3)']];
      await context.sync();
    });
    expect(cells()).toEqual({ A1: { value: 0, formula: '=SUM(B1:B3)' } });
  });

  it('get their value from the evaluator', async () => {
    session = startSession({
      evaluate: (formula, place) => `${place.sheet}!${place.row},${place.column}${formula}`,
    });
    expect((await typed('=B1')) as unknown[]).toEqual(['Sheet1!0,0=B1', 'String', 'General', '=B1']);
  });

  it('follow a sheet that is renamed', async () => {
    await session.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('Indikator');
      sheets.getItem('Sheet1').getRange('A1').formulas = [['=Indikator!B2']];
      sheets.getItem('Indikator').name = 'Indikator KLA';
      await context.sync();
    });
    expect(cells()).toEqual({ A1: { value: 0, formula: "='Indikator KLA'!B2" } });
  });
});

describe('refused writes', () => {
  const write = (values: unknown, address = 'A1:B2') =>
    session.refusal((workbook) => {
      workbook.worksheets.getActiveWorksheet().getRange(address).values = values as string[][];
    });

  it.each([
    ['a ragged array', [['a', 'b'], ['c']]],
    ['too few rows', [['a', 'b']]],
    [
      'too many columns',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    ['a flat array', ['a', 'b']],
    [
      'an object as a value',
      [
        ['a', 'b'],
        ['c', { type: 'Entity' }],
      ],
    ],
    [
      'a text of 32,768 characters',
      [
        ['a', 'b'],
        ['c', 'x'.repeat(32_768)],
      ],
    ],
    [
      'a formula that does not close',
      [
        ['a', 'b'],
        ['c', '=SUM(A1'],
      ],
    ],
  ])('%s: InvalidArgument, and no cell changes', async (_what, values) => {
    expect(await write(values)).toBe('InvalidArgument');
    expect(cells()).toEqual({});
  });

  it('a ragged array of more than 1500 cells', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => new Array<string>(row === 390 ? 4 : 5).fill('x'));
    expect(await write(rows, 'A1:E400')).toBe('InvalidArgument');
  });

  it.each(['A0', 'XFE1', 'A1048577', 'B2:', 'A1:B2:C3', 'not an address', 'Sheet9!A1'])(
    'the address %j: InvalidArgument',
    async (address) => {
      expect(
        await session.refusal((workbook) =>
          workbook.worksheets.getActiveWorksheet().getRange(address).load('values'),
        ),
      ).toBe('InvalidArgument');
    },
  );

  it('an offset beyond the sheet', async () => {
    const code = await session.refusal((workbook) => {
      workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).values = [['x']];
    });
    expect(code).toBe('InvalidArgument');
  });
});
