import { describe, expect, it } from 'vitest';
import type { SheetDescription, WorkbookDescription } from '../../../analysis/sheets/sheet';
import type { SheetSnapshot } from '../../excel-host/snapshot';
import { column, ids, realisticWorkbook, sheet, table, workbook } from './fixture';
import { openWorkbook } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';

interface Row {
  readonly id: string;
  readonly target: number | null;
  readonly decision?: string;
  readonly doubt?: boolean;
}

/** One table with an id, a computed, a formula and an input column. */
function targets(rows: readonly Row[], more: Partial<SheetDescription> = {}): WorkbookDescription {
  return workbook([sheet('targets', 'Target', { tables: [targetTable(rows)], ...more })]);
}

function targetTable(rows: readonly Row[], row = 4) {
  return table(
    'tblTarget',
    [
      column(
        'id',
        rows.map(({ id }) => id),
        { role: 'id', format: 'text' },
      ),
      column(
        'target',
        rows.map(({ target }) => target),
        {
          role: 'computed',
          format: 'percent',
          styles: rows.map(({ doubt }) => (doubt ? 'doubt' : null)),
          notes: rows.map(({ doubt }) => (doubt ? 'meragukan' : null)),
        },
      ),
      column(
        'dua_kali',
        rows.map(({ target }) => (target ?? 0) * 2),
        {
          role: 'computed',
          formulas: rows.map((_, index) => `=B${row + 2 + index}*2`),
        },
      ),
      column(
        'putusan',
        rows.map(({ decision }) => decision ?? null),
        { role: 'input' },
      ),
    ],
    { row },
  );
}

const ABC: readonly Row[] = [
  { id: 'a', target: 1 },
  { id: 'b', target: 2, doubt: true },
  { id: 'c', target: 3 },
];

function body({ host }: OpenWorkbook, sheetName = 'Target', name = 'tblTarget'): unknown[][] {
  const found = host.snapshot().sheets.find((one) => one.name === sheetName);
  const standing = found?.tables.find((one) => one.name === name);
  const [, from = '', to = ''] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(standing?.address ?? '') ?? [];
  const letters = 'ABCDEFGH'.slice(0, standing?.headers.length ?? 0).split('');
  return Array.from({ length: Number(to) - Number(from) }, (_, index) =>
    letters.map((letter) => {
      const cell = found?.cells[`${letter}${Number(from) + 1 + index}`];
      return cell?.formula ?? cell?.value ?? '';
    }),
  );
}

function only(snapshot: readonly SheetSnapshot[], name: string): SheetSnapshot {
  const found = snapshot.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe('a rerun', () => {
  it('of the same description changes no cell and takes two exchanges', async () => {
    const open = openWorkbook();
    await open.door.write(realisticWorkbook());
    const before = open.host.snapshot();
    open.host.log.clear();
    const report = await open.door.write(realisticWorkbook());
    expect(open.host.log.counts()).toMatchObject({ syncs: 2, cellsWritten: 0, errors: 0 });
    expect(new Set(report.sheets.map(({ outcome }) => outcome))).toEqual(new Set(['updated']));
    expect(open.host.snapshot()).toEqual(before);
  });

  it('keeps the row order, decisions, own columns, fills, filter and notes of the planner', async () => {
    const open = openWorkbook();
    const { host, door } = open;
    await door.write(targets(ABC));
    host.user.type('Target', 'D6', 'terima');
    host.user.addTableColumn('tblTarget', 'Catatan saya', ['satu', 'dua', 'tiga'], 1);
    host.user.paint('Target', 'A7:E7', 'Format.Fill.Color', '#00FF00');
    host.user.filter('tblTarget', 'id', ['a', 'b']);
    host.user.addNote('Target', 'B7', 'cek dengan Bappeda');
    const report = await door.write(
      targets([
        { id: 'c', target: 30, decision: 'ubah' },
        { id: 'a', target: 10, decision: 'abaikan' },
        { id: 'b', target: 2, doubt: true },
        { id: 'd', target: 4 },
      ]),
    );
    expect(report.sheets[0]).toMatchObject({ outcome: 'updated', rowsAdded: 1, rowsRemoved: 0 });
    expect(body(open)).toEqual([
      ['a', 'satu', 10, '=C6*2', 'terima'],
      ['b', 'dua', 2, '=C7*2', ''],
      ['c', 'tiga', 30, '=C8*2', 'ubah'],
      ['d', '', 4, '=C9*2', ''],
    ]);
    const written = only(host.snapshot().sheets, 'Target');
    expect(written.cells['B7']?.format?.['Fill.Color']).toBe('#00FF00');
    expect(written.tables[0]?.filters).toEqual({ id: { filterOn: 'Values', values: ['a', 'b'] } });
    expect(written.notes).toEqual({ B7: 'cek dengan Bappeda' });
    expect(written.cells['C9']?.numberFormat).toBe('0.0"%"');
  });

  it('takes away its own doubt and note when they no longer hold, and nothing of the planner', async () => {
    const open = openWorkbook();
    await open.door.write(targets(ABC));
    open.host.user.paint('Target', 'B8', 'Format.Fill.Color', '#00FF00');
    await open.door.write(targets(ABC.map((row) => ({ ...row, doubt: row.id === 'a' }))));
    const { cells } = only(open.host.snapshot().sheets, 'Target');
    expect(cells['B6']?.format?.['Fill.Color']).toBe('#FFF2CC');
    expect(cells['B6']?.validation).toMatchObject({ Prompt: { showPrompt: true, message: 'meragukan' } });
    expect(cells['B7']?.format?.['Fill.Color'] ?? null).toBeNull();
    expect(cells['B7']?.validation).toMatchObject({ Prompt: { showPrompt: false } });
    expect(cells['B8']?.format?.['Fill.Color']).toBe('#00FF00');
  });

  it('removes rows that are gone, keeps those that the planner wrote in and says so', async () => {
    const open = openWorkbook();
    await open.door.write(targets([...ABC, { id: 'd', target: 4 }]));
    open.host.user.type('Target', 'D8', 'ubah');
    const report = await open.door.write(
      targets([
        { id: 'a', target: 1 },
        { id: 'd', target: 4 },
      ]),
    );
    expect(body(open)).toEqual([
      ['a', 1, '=B6*2', ''],
      ['c', '', '', 'ubah'],
      ['d', 4, '=B8*2', ''],
    ]);
    expect(report.sheets[0]).toMatchObject({
      rowsRemoved: 1,
      notices: expect.arrayContaining([{ code: 'planner-rows-kept', subjects: ['c'] }]) as unknown,
    });
  });

  it('keeps one blank row when every row is gone, and fills it again', async () => {
    const open = openWorkbook();
    await open.door.write(targets(ABC));
    await open.door.write(targets([]));
    expect(body(open)).toEqual([['', '', '', '']]);
    await open.door.write(targets(ABC));
    expect(body(open).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('finds its sheet when it was renamed and moved, and follows it in formulas, lists and links', async () => {
    const open = openWorkbook();
    const { host, door } = open;
    const described = realisticWorkbook();
    await door.write(described);
    host.user.renameSheet('RAD Serang 2022-2023', "Serang 'baru' kota");
    host.user.renameSheet('Daftar', 'Pilihan');
    host.user.renameSheet('Beranda', 'Depan');
    host.user.moveSheet("Serang 'baru' kota", 0);
    const report = await door.write(described);
    expect(report.sheets.map(({ name }) => name)).toContain("Serang 'baru' kota");
    const { sheets } = host.snapshot();
    expect(sheets).toHaveLength(13);
    expect(only(sheets, 'Kesenjangan').cells['B6']?.formula).toBe("='Serang ''baru'' kota'!F7");
    expect(only(sheets, 'Temuan').cells['B6']?.hyperlink).toMatchObject({
      documentReference: "'Serang ''baru'' kota'!G7",
    });
    expect(only(sheets, 'Temuan').cells['D6']?.validation).toMatchObject({
      Rule: { list: { source: '=Pilihan!$A$2:$A$4' } },
    });
    await door.select({ sheet: 'RAD Serang 2022-2023', cell: 'G7' });
    expect(host.snapshot().activeSheet).toBe("Serang 'baru' kota");
    await door.select({ sheet: 'Beranda', cell: 'A1' });
    expect(host.snapshot().activeSheet).toBe('Depan');
    host.log.clear();
    await door.write(described);
    expect(host.log.counts()).toMatchObject({ syncs: 2, cellsWritten: 0 });
  });

  it('follows rows when the planner put a row above', async () => {
    const open = openWorkbook();
    await open.door.write(targets(ABC));
    open.host.user.insertRows('Target', 1, 2);
    await open.door.write(targets([...ABC, { id: 'd', target: 4 }]));
    const written = only(open.host.snapshot().sheets, 'Target');
    expect(written.tables[0]?.address).toBe('A7:D11');
    expect(written.cells['A3']?.value).toBe('Judul Target');
    expect(written.cells['A1']).toBeUndefined();
    expect(body(open).at(-1)).toEqual(['d', 4, '=B11*2', '']);
  });

  it('moves what stands below with a table that grows or shrinks', async () => {
    const open = openWorkbook();
    const stacked = (rows: readonly Row[], second: number): WorkbookDescription => {
      const below = 6 + rows.length;
      return workbook([
        sheet('targets', 'Target', {
          cells: [
            { row: 0, column: 0, value: 'Judul', style: 'title' },
            { row: below, column: 0, value: 'Sumber', style: 'source' },
          ],
          tables: [
            targetTable(rows),
            table(
              'tblDua',
              ['id', 'dua', 'tiga', 'empat'].map((key) =>
                column(key, ids(second, key), { role: key === 'id' ? 'id' : 'computed', format: 'text' }),
              ),
              {
                row: below + 2,
              },
            ),
          ],
        }),
      ]);
    };
    await open.door.write(stacked(ABC, 2));
    await open.door.write(stacked([...ABC, { id: 'd', target: 4 }, { id: 'e', target: 5 }], 3));
    let written = only(open.host.snapshot().sheets, 'Target');
    expect(written.tables.map(({ address }) => address).sort()).toEqual(['A14:D17', 'A5:D10']);
    expect(written.cells['A12']?.value).toBe('Sumber');
    expect(written.cells['A10']?.value).toBe('e');
    await open.door.write(
      stacked(
        [
          { id: 'b', target: 2 },
          { id: 'e', target: 5 },
        ],
        2,
      ),
    );
    written = only(open.host.snapshot().sheets, 'Target');
    expect(written.tables.map(({ address }) => address).sort()).toEqual(['A11:D13', 'A5:D7']);
    expect(written.cells['A9']?.value).toBe('Sumber');
    expect(body(open)).toEqual([
      ['b', 2, '=B6*2', ''],
      ['e', 5, '=B7*2', ''],
    ]);
  });

  it('leaves a title that the planner changed, and clears a cell of its own that is gone', async () => {
    const open = openWorkbook();
    const withCells = (...values: string[]): WorkbookDescription =>
      targets(ABC, { cells: values.map((value, row) => ({ row, column: 0, value, style: 'body' })) });
    await open.door.write(withCells('Judul', 'Dihitung 1', 'Tambahan'));
    open.host.user.type('Target', 'A1', 'Judul (draf)');
    const report = await open.door.write(withCells('Judul', 'Dihitung 2'));
    const { cells } = only(open.host.snapshot().sheets, 'Target');
    expect([cells['A1']?.value, cells['A2']?.value, cells['A3']?.value]).toEqual([
      'Judul (draf)',
      'Dihitung 2',
      undefined,
    ]);
    expect(report.sheets[0]?.notices).toContainEqual({ code: 'planner-cells-kept', subjects: ['A1'] });
  });

  it('knows its columns again when the language changes', async () => {
    const open = openWorkbook();
    await open.door.write(targets(ABC));
    const english = targets(ABC);
    const [first] = english.sheets;
    const translated = first && {
      ...first,
      tables: first.tables.map((one) => ({
        ...one,
        columns: one.columns.map((two) => ({ ...two, header: `${two.key} (en)` })),
      })),
    };
    const report = await open.door.write({ ...english, sheets: translated ? [translated] : [] });
    expect(report.sheets[0]?.outcome).toBe('updated');
    expect(only(open.host.snapshot().sheets, 'Target').tables[0]?.headers).toEqual([
      'id (en)',
      'target (en)',
      'dua_kali (en)',
      'putusan (en)',
    ]);
  });
});
