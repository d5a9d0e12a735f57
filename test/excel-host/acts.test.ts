import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const seen: string[] = [];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const snapshot = () => session.host.snapshot().sheets[0];
const values = (column: string, rows: readonly number[]): unknown[] =>
  rows.map((row) => snapshot()?.cells[`${column}${row}`]?.value ?? '');

/** `tblRad` at B2:D5 with a calculated column; a second table stands to the right of it, words below it. */
beforeEach(async () => {
  seen.length = 0;
  session = startSession();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:D5').values = [
      ['Kota', 'Nilai', 'Ganda'],
      ['Serang', 10, ''],
      ['Cilegon', 20, ''],
      ['Lebak', 30, ''],
    ];
    sheet.tables.add('B2:D5', true).name = 'tblRad';
    sheet.getRange('D3:D5').formulas = [['=[@Nilai]*2'], ['=[@Nilai]*2'], ['=[@Nilai]*2']];
    sheet.getRange('F2:G4').values = [
      ['Kota', 'Satuan'],
      ['Serang', 'orang'],
      ['Lebak', '%'],
    ];
    sheet.tables.add('F2:G4', true).name = 'tblLain';
    sheet.getRange('B8').values = [['di bawah']];
    await context.sync();
  });
});

const listen = (): Promise<void> =>
  session.run(async (context) => {
    const keep = (event: { type: string; changeType?: string }): Promise<void> => {
      seen.push([event.type, event.changeType ?? ''].join(' ').trim());
      return Promise.resolve();
    };
    const { worksheets, tables } = context.workbook;
    worksheets.onAdded.add(keep);
    worksheets.onChanged.add(keep);
    tables.onAdded.add(keep);
    tables.onDeleted.add(keep);
    await context.sync();
  });

it.each<[string, (user: Session['host']['user']) => unknown, string[]]>([
  ['copySheet', (user) => user.copySheet('Sheet1'), ['WorksheetAdded', 'TableAdded', 'TableAdded']],
  ['addTable', (user) => user.addTable('Sheet1', 'J1:K3', 'tblSaya'), ['TableAdded']],
  ['removeTable', (user) => user.removeTable('tblRad'), ['TableDeleted']],
  ['insertColumns', (user) => user.insertColumns('Sheet1', 'A', 1), ['WorksheetChanged ColumnInserted']],
  ['deleteColumns', (user) => user.deleteColumns('Sheet1', 'A', 1), ['WorksheetChanged ColumnDeleted']],
  ['insertTableRows', (user) => user.insertTableRows('tblRad', 1), ['WorksheetChanged CellInserted']],
  ['deleteTableRows', (user) => user.deleteTableRows('tblRad', 1), ['WorksheetChanged CellDeleted']],
  ['fillDown', (user) => user.fillDown('Sheet1', 'J1:J2'), ['WorksheetChanged RangeEdited']],
  ['copy', (user) => user.copy('Sheet1', 'B8', 'Sheet1', 'B9'), ['WorksheetChanged RangeEdited']],
  ['cut', (user) => user.cut('Sheet1', 'B8', 'Sheet1', 'B9'), Array(2).fill('WorksheetChanged RangeEdited')],
  ['hideRows', (user) => user.hideRows('Sheet1', 8), []],
  ['setColumnWidth', (user) => user.setColumnWidth('Sheet1', 'A', 50), []],
  ['renameTable', (user) => user.renameTable('tblRad', 'tblX_'), []],
])('%s is told as Excel tells it', async (_what, act, events) => {
  await listen();
  act(session.host.user);
  await settled();
  // A row of the table tells the values that it was given too.
  expect(seen.slice(0, Math.max(events.length, 1))).toEqual(events);
});

describe('rows of a table', () => {
  it('go with its own cells alone', () => {
    session.host.user.deleteTableRows('tblRad', 0, 2);
    expect(snapshot()?.tables.map(({ address }) => address)).toEqual(['B2:D3', 'F2:G4']);
    expect([values('B', [2, 3, 4, 6]), values('F', [2, 3, 4])]).toEqual([
      ['Kota', 'Lebak', '', 'di bawah'],
      ['Kota', 'Serang', 'Lebak'],
    ]);
    expect(snapshot()?.cells['D3']?.formula).toBe('=tblRad[[#This Row],[Nilai]]*2');
  });

  it('all go: one blank row stays', () => {
    session.host.user.deleteTableRows('tblRad', 0, 3);
    expect(snapshot()?.tables[0]?.address).toBe('B2:D3');
    expect(values('B', [2, 3])).toEqual(['Kota', '']);
  });

  it('all go with rows of the sheet: the table keeps one blank row', () => {
    session.host.user.deleteRows('Sheet1', 3, 3);
    expect(snapshot()?.tables.map(({ name, address }) => [name, address])).toEqual([
      ['tblRad', 'B2:D3'],
      ['tblLain', 'F2:G3'],
    ]);
    expect(values('B', [3, 5])).toEqual(['', 'di bawah']);
  });

  it('come blank, calculated columns filled', () => {
    session.host.user.insertTableRows('tblRad', 1, 2);
    expect(snapshot()?.tables.map(({ address }) => address)).toEqual(['B2:D7', 'F2:G4']);
    expect(values('B', [3, 4, 5, 6, 10])).toEqual(['Serang', '', '', 'Cilegon', 'di bawah']);
    expect(snapshot()?.cells['D4']?.formula).toBe('=tblRad[[#This Row],[Nilai]]*2');
  });

  it('are copied over others with formulas, formats and validation', async () => {
    await session.run(async (context) => {
      const row = context.workbook.worksheets.getItem('Sheet1').getRange('B3:D3');
      row.format.font.bold = true;
      row.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      await context.sync();
    });
    session.host.user.copyTableRow('tblRad', 0, 2);
    expect(snapshot()?.cells).toMatchObject({
      B5: { value: 'Serang', format: { 'Font.Bold': true }, validation: { Rule: {} } },
      D5: { formula: '=tblRad[[#This Row],[Nilai]]*2' },
    });
  });
});

describe('a table that is cut', () => {
  it.each([
    ['Sheet1', 'B20', '=SUM(tblRad[Nilai])+Sheet1!C21'],
    ['Lain', 'A1', '=SUM(tblRad[Nilai])+Lain!B2'],
  ])('goes to %s!%s', (sheet, cell, formula) => {
    session.host.user.addSheet('Lain');
    session.host.user.addSheet('Rumus');
    session.host.user.type('Rumus', 'A1', '=SUM(tblRad[Nilai])+Sheet1!C3');
    session.host.user.moveTable('tblRad', sheet, cell);
    const found = session.host.snapshot().sheets.find(({ name }) => name === sheet);
    expect(found?.tables.map(({ name }) => name)).toContain('tblRad');
    const rumus = session.host.snapshot().sheets.find(({ name }) => name === 'Rumus');
    expect(rumus?.cells['A1']?.formula).toBe(formula);
    expect(snapshot()?.cells['B2']).toBeUndefined();
  });

  it('does not go over another one, nor its header alone', () => {
    expect(() => session.host.user.moveTable('tblRad', 'Sheet1', 'F3')).toThrow('tblLain');
    expect(() => session.host.user.cut('Sheet1', 'B2:B5', 'Sheet1', 'B20')).toThrow('header');
  });
});

describe('a filter', () => {
  const hidden = (): unknown => snapshot()?.hiddenRows;

  it('hides rows until it is taken away', () => {
    session.host.user.filter('tblRad', 'Kota', ['Serang', 'lebak']);
    expect(hidden()).toEqual([4]);
    session.host.user.filter('tblRad', 'Nilai', ['30']);
    expect(hidden()).toEqual([3, 4]);
    session.host.user.unfilter('tblRad', 'Nilai');
    expect(hidden()).toEqual([4]);
    session.host.user.unfilter('tblRad');
    expect(hidden()).toEqual([]);
    expect(snapshot()?.tables[0]?.filters).toEqual({});
  });

  it('looks at what is written only when it is applied again; new rows are shown', async () => {
    session.host.user.filter('tblRad', 'Kota', ['Serang']);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B3:B5').values = [['Lebak'], ['Serang'], ['Serang']];
      sheet.getRange('B6:C6').values = [['Lebak', 1]];
      context.workbook.tables.getItem('tblRad').resize('B2:D6');
      await context.sync();
    });
    expect(hidden()).toEqual([4, 5]);
    await session.run(async (context) => {
      context.workbook.tables.getItem('tblRad').reapplyFilters();
      await context.sync();
    });
    expect(hidden()).toEqual([3, 6]);
  });

  it.each<[string, Partial<Excel.FilterCriteria>, number[]]>([
    ['a greater number', { criterion1: '>10' }, [3]],
    ['between', { criterion1: '>=10', criterion2: '<30', operator: 'And' }, [5]],
    ['either', { criterion1: '=10', criterion2: '=30', operator: 'Or' }, [4]],
    ['not', { criterion1: '<>20' }, [4]],
  ])('of the kind "%s"', async (_what, criteria, rows) => {
    await session.run(async (context) => {
      const column = context.workbook.tables.getItem('tblRad').columns.getItem('Nilai');
      column.filter.apply({ filterOn: 'Custom', ...criteria });
      await context.sync();
    });
    expect(hidden()).toEqual(rows);
  });

  it('with signs that stand for others', async () => {
    await session.run(async (context) => {
      context.workbook.tables.getItem('tblRad').columns.getItem('Kota').filter.applyCustomFilter('*e*n*');
      await context.sync();
    });
    expect(hidden()).toEqual([5]);
  });
});

it('columns, rows and cells of the sheet', () => {
  const { user } = session.host;
  user.hideRows('Sheet1', 8, 2);
  user.hideColumns('Sheet1', 'J');
  user.setColumnWidth('Sheet1', 'K', 90);
  user.mergeCells('Sheet1', 'J1:K1');
  expect(snapshot()).toMatchObject({
    hiddenRows: [8, 9],
    hiddenColumns: ['J'],
    columnWidths: { K: 90 },
    merges: ['J1:K1'],
  });
  user.hideRows('Sheet1', 8, 2, false);
  expect(snapshot()?.hiddenRows).toEqual([]);
  expect(() => user.mergeCells('Sheet1', 'B2:C2')).toThrow('tblRad');
  user.hideSheet('Sheet1', 'Visible');
});
