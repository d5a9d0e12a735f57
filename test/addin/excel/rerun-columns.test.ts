import { describe, expect, it, vi } from 'vitest';
import { lookAtNotes } from '../../../addin/excel/apply-note';
import type { Step } from '../../../analysis/merge/steps';
import { column, sheet, table, workbook } from './fixture';
import { openWorkbook } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';

/** One computed column per city, as a matrix has. */
function matrix(...cities: string[]) {
  const rows = ['a', 'b', 'c'];
  return workbook([
    sheet('matrix', 'Matriks', {
      tables: [
        table('tblMatriks', [
          column('klaster', rows, { role: 'id', format: 'text' }),
          ...cities.map((city, at) =>
            column(
              city,
              rows.map((_, row) => row * 10 + at),
              { role: 'computed', format: 'integer' },
            ),
          ),
          column('catatan', [null, null, null], { role: 'input' }),
        ]),
      ],
    }),
  ]);
}

function standing({ host }: OpenWorkbook) {
  const found = host.snapshot().sheets.find(({ name }) => name === 'Matriks');
  if (!found?.tables[0]) throw new Error('no table');
  const letters = 'ABCDEFG'.slice(0, found.tables[0].headers.length).split('');
  return {
    ...found,
    address: found.tables[0].address,
    headers: found.tables[0].headers,
    row: (row: number) => letters.map((letter) => found.cells[`${letter}${row}`]?.value ?? ''),
  };
}

describe('columns', () => {
  it('come beside their neighbour and go, and the own one of the planner stays with its words', async () => {
    const open = openWorkbook();
    await open.door.write(matrix('serang'));
    open.host.user.addTableColumn('tblMatriks', 'Milik saya', ['x', 'y', 'z'], 1);
    open.host.user.type('Matriks', 'D6', 'lihat lagi');
    await open.door.write(matrix('serang', 'cilegon'));
    expect(standing(open)).toMatchObject({
      address: 'A5:E8',
      headers: ['klaster', 'Milik saya', 'serang', 'cilegon', 'catatan'],
    });
    expect(standing(open).row(6)).toEqual(['a', 'x', 0, 1, 'lihat lagi']);
    expect(standing(open).cells['D7']).toMatchObject({ value: 11, numberFormat: '#,##0' });
    const report = await open.door.write(matrix('cilegon'));
    expect(report.sheets[0]?.outcome).toBe('updated');
    expect(standing(open).headers).toEqual(['klaster', 'Milik saya', 'cilegon', 'catatan']);
    expect(standing(open).row(8)).toEqual(['c', 'z', 20, '']);
    expect(standing(open).row(6)).toEqual(['a', 'x', 0, 'lihat lagi']);
  });

  it('of the id may be several', async () => {
    const open = openWorkbook();
    const pairs = (rows: readonly (readonly [string, number, number])[]) =>
      workbook([
        sheet('matrix', 'Matriks', {
          tables: [
            table('tblMatriks', [
              column(
                'kota',
                rows.map(([city]) => city),
                { role: 'id' },
              ),
              column(
                'tahun',
                rows.map(([, year]) => year),
                { role: 'id', format: 'year' },
              ),
              column(
                'jumlah',
                rows.map(([, , count]) => count),
                { role: 'computed' },
              ),
            ]),
          ],
        }),
      ]);
    await open.door.write(
      pairs([
        ['S', 2022, 1],
        ['S', 2023, 2],
        ['C', 2023, 3],
      ]),
    );
    const report = await open.door.write(
      pairs([
        ['C', 2023, 30],
        ['S', 2023, 20],
        ['C', 2024, 40],
      ]),
    );
    expect(report.sheets[0]).toMatchObject({ rowsAdded: 1, rowsRemoved: 1 });
    expect([6, 7, 8].map((row) => standing(open).row(row))).toEqual([
      ['S', 2023, 20],
      ['C', 2023, 30],
      ['C', 2024, 40],
    ]);
  });
});

describe('what is printed', () => {
  const printed = (rows: number, footer: string) =>
    workbook([
      sheet('matrix', 'Matriks', {
        tables: [
          table('tblMatriks', [
            column(
              'id',
              Array.from({ length: rows }, (_, row) => `r${row}`),
              { role: 'id' },
            ),
          ]),
        ],
        print: { paper: 'a4', orientation: 'portrait', titleRows: null, footer, columns: 1 },
      }),
    ]);

  it('grows with the table, and the footer says the new date unless the planner wrote another', async () => {
    const open = openWorkbook();
    await open.door.write(printed(3, 'dihitung 1'));
    await open.door.write(printed(5, 'dihitung 2'));
    expect(standing(open).pageLayout).toMatchObject({
      HeadersFooters: { DefaultForAllPages: { LeftFooter: '&8 dihitung 2' } },
      Zoom: { horizontalFitToPages: 1 },
    });
    expect(JSON.stringify(standing(open).pageLayout)).toContain('A1:A10');
    const bag = open.host.user.sheet('Matriks').bag.child('PageLayout').child('HeadersFooters');
    bag.child('DefaultForAllPages').values.set('LeftFooter', 'Bappeda');
    await open.door.write(printed(5, 'dihitung 3'));
    expect(standing(open).pageLayout).toMatchObject({
      HeadersFooters: { DefaultForAllPages: { LeftFooter: 'Bappeda' } },
    });
  });
});

describe('rows that are printed', () => {
  const chosen = (...rows: readonly (readonly [id: string, isPrinted: boolean])[]) =>
    workbook([
      sheet('matrix', 'Matriks', {
        tables: [
          table('tblMatriks', [
            column(
              'id',
              rows.map(([id]) => id),
              { role: 'id', isHidden: true },
            ),
            column(
              'nilai',
              rows.map((_, row) => row),
              { role: 'computed' },
            ),
          ]),
        ],
        print: {
          paper: 'a4',
          orientation: 'portrait',
          titleRows: null,
          footer: '',
          columns: 2,
          rows: rows.map(([, isPrinted]) => isPrinted),
        },
      }),
    ]);
  const area = (open: OpenWorkbook) =>
    JSON.stringify(standing(open).pageLayout).match(/"PrintArea":"([^"]*)"/)?.[1];

  it('are those alone, with the head of the sheet, and follow their rows', async () => {
    const open = openWorkbook();
    await open.door.write(chosen(['a', true], ['b', false], ['c', true], ['d', true]));
    expect(area(open)).toBe('A1:B6,A8:B9');
    await open.door.write(chosen(['a', true], ['b', false], ['c', true], ['d', true], ['e', true]));
    expect(area(open)).toBe('A1:B6,A8:B10');
    await open.door.write(chosen(['a', false], ['b', false], ['c', false], ['d', false], ['e', true]));
    expect(area(open)).toBe('A1:B5,A10:B10');
  });

  it('are kept as the planner set them while the same rows are meant', async () => {
    const open = openWorkbook();
    await open.door.write(chosen(['a', true], ['b', false]));
    standing(open);
    open.host.user.sheet('Matriks').bag.child('PageLayout').values.set('PrintArea', 'A1:A3');
    await open.door.write(chosen(['a', true], ['b', false]));
    expect(area(open)).toBe('A1:A3');
  });

  it('come as one area where the planner sorted them far apart', async () => {
    const rows = Array.from({ length: 30 }, (_, at): [string, boolean] => [`r${String(at)}`, at % 2 === 0]);
    const open = openWorkbook();
    await open.door.write(chosen(...rows));
    expect(area(open)).toBe('A1:B34');
  });
});

describe('notes from ExcelApi 1.18 on, which the client in these tests does not know', () => {
  const renote = (row: number, before: string | null, text: string | null): Step => ({
    kind: 'renote',
    block: { sheet: 'S', row, column: 1, rowCount: 1, columnCount: 1 },
    before,
    text,
  });

  it('are looked at, then rewritten, and one that the planner changed stays', async () => {
    vi.stubGlobal('Office', { context: { requirements: { isSetSupported: () => true } } });
    const contents = new Map([
      ['B1', 'lama'],
      ['B2', 'diubah perencana'],
      ['B3', 'milik perencana'],
    ]);
    const sync = vi.fn(() => Promise.resolve());
    const notes = {
      add: (cell: string, text: string) => contents.set(cell, text),
      getItemOrNullObject: (cell: string) => {
        const note = {
          isNullObject: !contents.has(cell),
          content: contents.get(cell),
          load: () => note,
          delete: () => contents.delete(cell),
        };
        return note;
      },
    };
    const context = { sync, workbook: { worksheets: { getItem: () => ({ notes }) } } };
    const steps = [
      renote(0, 'lama', 'baru'),
      renote(1, 'lama', null),
      renote(2, null, 'baru'),
      renote(3, null, 'baru'),
      renote(4, 'x', 'x'),
    ];
    const rewrite = lookAtNotes(context as unknown as Excel.RequestContext, steps);
    await context.sync();
    rewrite();
    expect(Object.fromEntries(contents)).toEqual({
      B1: 'baru',
      B2: 'diubah perencana',
      B3: 'milik perencana',
      B4: 'baru',
    });
    vi.unstubAllGlobals();
  });
});
