import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const seen: unknown[] = [];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  seen.length = 0;
  session = startSession();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Kota', 'Target'],
      ['Serang', 10],
      ['Cilegon', 20],
    ];
    sheet.tables.add('A1:B3', true).name = 'tblRad';
    await context.sync();
  });
});

const snapshot = () => session.host.snapshot().sheets[0];

describe('events', () => {
  const listen = (add: (context: Excel.RequestContext) => void): Promise<void> =>
    session.run(async (context) => {
      add(context);
      await context.sync();
    });
  const keep = (event: unknown): Promise<void> => {
    seen.push(event);
    return Promise.resolve();
  };

  it('a typed cell tells the sheet, the workbook and the table', async () => {
    await listen((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load('id');
      sheet.onChanged.add(keep);
      context.workbook.worksheets.onChanged.add(keep);
      context.workbook.tables.getItem('tblRad').onChanged.add(keep);
      context.workbook.tables.getItem('tblRad').load('id');
    });
    session.host.user.type('Sheet1', 'B2', 12);
    await settled();
    expect(seen).toHaveLength(3);
    expect(seen[0]).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      source: 'Local',
      address: 'B2',
      details: { valueBefore: 10, valueAfter: 12, valueTypeAfter: 'Double' },
    });
    expect(seen[2]).toMatchObject({ type: 'TableChanged', address: 'B2' });
  });

  it("the add-in's own writes are told as its own", async () => {
    await listen((context) => context.workbook.worksheets.onChanged.add(keep));
    await session.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[1]];
      await context.sync();
    });
    session.host.user.type('Sheet1', 'B3', 5);
    await settled();
    expect(seen).toMatchObject([{ triggerSource: 'ThisLocalAddin' }, { triggerSource: 'Unknown' }]);
  });

  it('nothing is told with events switched off, to a removed handler, or by a host that loses them', async () => {
    const handlers: { remove(): void; context: OfficeExtension.ClientRequestContext }[] = [];
    await listen((context) => {
      handlers.push(context.workbook.worksheets.onChanged.add(keep));
      context.runtime.enableEvents = false;
    });
    session.host.user.type('Sheet1', 'B2', 1);
    await session.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
    session.host.user.type('Sheet1', 'B2', 2);
    session = startSession({ deliverEvents: false });
    await listen((context) => context.workbook.worksheets.onChanged.add(keep));
    session.host.user.type('Sheet1', 'B2', 3);
    await settled();
    expect(seen).toEqual([]);
  });

  it('selection, activation, sheets that come and go', async () => {
    await listen((context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(keep);
      worksheets.onActivated.add(keep);
      worksheets.onAdded.add(keep);
      worksheets.onDeleted.add(keep);
    });
    const { user } = session.host;
    user.addSheet('Catatan');
    user.select('Catatan', 'C4');
    user.deleteSheet('Catatan');
    await settled();
    expect(seen.map((event) => (event as { type: string }).type)).toEqual([
      'WorksheetAdded',
      'WorksheetActivated',
      'WorksheetSelectionChanged',
      'WorksheetDeleted',
    ]);
  });

  it('an event leads to its range', async () => {
    const found: { getRange(context: Excel.RequestContext): Excel.Range }[] = [];
    await listen((context) =>
      context.workbook.worksheets.onChanged.add((event) => {
        found.push(event);
        return Promise.resolve();
      }),
    );
    session.host.user.type('Sheet1', 'B2', 99);
    await settled();
    const values = await session.run(async (context) => {
      const range = found[0]?.getRange(context);
      range?.load('values');
      await context.sync();
      return range?.values;
    });
    expect(values).toEqual([[99]]);
  });
});

describe('a person', () => {
  it('adds a column of their own, filters, and writes a note', () => {
    const { user } = session.host;
    user.addTableColumn('tblRad', 'Catatan saya', ['cek', 'ok']);
    user.filter('tblRad', 'Kota', ['Serang']);
    user.addNote('Sheet1', 'A2', 'dari rapat');
    user.paint('Sheet1', 'A2', 'Format.Fill.Color', '#FFFF00');
    expect(snapshot()).toMatchObject({
      tables: [{ headers: ['Kota', 'Target', 'Catatan saya'], filters: { Kota: { values: ['Serang'] } } }],
      notes: { A2: 'dari rapat' },
      cells: { C2: { value: 'cek' }, A2: { format: { 'Fill.Color': '#FFFF00' } } },
    });
  });

  it('deletes and renames headers', () => {
    session.host.user.deleteHeader('tblRad', 'Target');
    session.host.user.renameHeader('tblRad', 'Kota', 'Nama');
    expect(snapshot()?.tables[0]?.headers).toEqual(['Nama', 'Column2']);
    expect(snapshot()?.cells['B1']).toEqual({ value: 'Column2' });
  });

  it('a header equal to another one gets a number', () => {
    session.host.user.type('Sheet1', 'B1', 'kota');
    expect(snapshot()?.tables[0]?.headers).toEqual(['Kota', 'kota2']);
  });

  it('inserts and deletes rows: tables, notes and formats move along', () => {
    const { user } = session.host;
    user.addNote('Sheet1', 'A3', 'baris Cilegon');
    user.insertRows('Sheet1', 1, 2);
    expect(snapshot()).toMatchObject({ tables: [{ address: 'A3:B5' }], notes: { A5: 'baris Cilegon' } });
    user.insertRows('Sheet1', 5);
    expect(snapshot()).toMatchObject({ tables: [{ address: 'A3:B6' }], notes: { A6: 'baris Cilegon' } });
    user.deleteRows('Sheet1', 3, 4);
    expect(snapshot()).toMatchObject({ tables: [], notes: {}, cells: {} });
  });

  it('renames, moves and removes sheets and tables', () => {
    const { user } = session.host;
    user.addSheet('Lain');
    user.renameSheet('Sheet1', 'Data saya');
    user.moveSheet('Lain', 0);
    user.removeTable('tblRad');
    expect(session.host.snapshot().sheets.map((sheet) => [sheet.name, sheet.tables.length])).toEqual([
      ['Lain', 0],
      ['Data saya', 0],
    ]);
  });

  it('sorts a table: values and notes move together', () => {
    session.host.user.addNote('Sheet1', 'A3', 'Cilegon');
    session.host.user.sortTable('tblRad', 'Target', true);
    expect(snapshot()).toMatchObject({
      notes: { A2: 'Cilegon' },
      cells: { A2: { value: 'Cilegon' }, B3: { value: 10 } },
    });
  });

  it('protects the structure: AccessDenied for sheets, not for cells', async () => {
    const { user } = session.host;
    user.protectStructure('kunci');
    const denied: ((workbook: Excel.Workbook) => unknown)[] = [
      (workbook) => workbook.worksheets.add('Baru'),
      (workbook) => (workbook.worksheets.getItem('Sheet1').name = 'Baru'),
      (workbook) => (workbook.worksheets.getItem('Sheet1').visibility = 'Hidden'),
      (workbook) => workbook.worksheets.getItem('Sheet1').delete(),
      (workbook) => workbook.protection.unprotect('salah'),
    ];
    for (const act of denied) expect(await session.refusal(act)).toBe('AccessDenied');
    expect(await session.refusal((workbook) => workbook.tables.getItem('tblRad').columns.add())).toBeNull();
  });

  it('is stopped by validation when typing, not when pasting', async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2:A3').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'Serang,Cilegon' },
      };
      sheet.getRange('B2:B3').dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' },
      };
      await context.sync();
    });
    const { user } = session.host;
    expect([user.type('Sheet1', 'A2', 'Bandung'), user.type('Sheet1', 'A2', 'Cilegon')]).toEqual([
      false,
      true,
    ]);
    expect([
      user.type('Sheet1', 'B2', 101),
      user.type('Sheet1', 'B2', '1,5'),
      user.type('Sheet1', 'B2', 7),
    ]).toEqual([false, false, true]);
    user.paste('Sheet1', 'A2', [['Bandung', 500]]);
    expect(snapshot()?.cells).toMatchObject({ A2: { value: 'Bandung' }, B2: { value: 500 } });
  });

  it('cannot type into a locked cell of a protected sheet', () => {
    session.host.user.protect('Sheet1');
    expect(() => session.host.user.type('Sheet1', 'A2', 'x')).toThrow('protected');
  });

  it('comments are threads on one cell', async () => {
    await session.run(async (context) => {
      context.workbook.comments.add('Sheet1!B2', 'Nilai meragukan');
      await context.sync();
    });
    expect(snapshot()?.comments).toEqual({ B2: 'Nilai meragukan' });
    expect(await session.refusal((workbook) => workbook.comments.add('Sheet1!B2', 'lagi'))).toBe(
      'InvalidOperation',
    );
    expect(await session.refusal((workbook) => workbook.comments.add('Sheet1!B2:B3', 'lagi'))).toBe(
      'InvalidArgument',
    );
  });
});
