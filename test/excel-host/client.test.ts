import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
beforeEach(() => {
  session = startSession();
});

describe('the client keeps its own rules', () => {
  it('reading what was not loaded throws PropertyNotLoaded', async () => {
    const code = await session.refusal((workbook) => workbook.worksheets.getActiveWorksheet().name);
    expect(code).toBe('PropertyNotLoaded');
  });

  it('a null object says so, and takes no writes', async () => {
    const isNull = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Tidak ada');
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('a property the object does not have is refused when it is loaded', async () => {
    const code = await session.refusal((workbook) => workbook.worksheets.getActiveWorksheet().load('colour'));
    expect(code).toBe('InvalidArgument');
  });

  it('a range outlives its request and moves with its cells', async () => {
    const address = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B2:C3');
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B4:C5');
  });

  it('nested properties and items load by path', async () => {
    const read = await session.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const made = sheets.add('Kota').tables.add('A1:B2', true);
      made.name = 'tblKota';
      sheets.load('items/name, items/tables/items/name, items/tables/items/columns/items/name');
      await context.sync();
      return sheets.items.map((sheet) => [
        sheet.name,
        sheet.tables.items.map((table) => [table.name, table.columns.items.map((column) => column.name)]),
      ]);
    });
    expect(read).toEqual([
      ['Sheet1', []],
      ['Kota', [['tblKota', ['Column1', 'Column2']]]],
    ]);
  });
});
