import { describe, expect, it } from 'vitest';
import { partXml } from '../../../analysis/sheets/part-xml';
import { actualFaces, expectedFaces } from './expected-cells';
import { HOSTILE, annexes, column, realisticWorkbook, sheet, table, workbook } from './fixture';
import { openWorkbook } from './open-workbook';

describe('a new workbook', () => {
  it('loads both annexes in at most three exchanges', async () => {
    const { host, door } = openWorkbook();
    const report = await door.write(annexes());
    expect(report.sheets.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
    expect(host.log.counts()).toMatchObject({ syncs: 2, errors: 0 });
  });

  it('writes twelve sheets in at most five exchanges, the survey counted', async () => {
    const { host, door } = openWorkbook();
    const report = await door.write(realisticWorkbook());
    expect(report.exchanges).toBe(host.log.counts().syncs);
    expect(host.log.counts()).toMatchObject({ syncs: 2, errors: 0 });
  });

  it('stands cell by cell as described: value, formula, format and look', async () => {
    const { host, door } = openWorkbook();
    const described = realisticWorkbook();
    await door.write(described);
    const { sheets } = host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', ...described.sheets.map(({ name }) => name)]);
    for (const one of described.sheets) {
      const written = sheets.find(({ name }) => name === one.name);
      const expected = expectedFaces(one);
      expect(written && actualFaces(written, Object.keys(expected))).toEqual(expected);
      // Nothing but what was described holds anything.
      const groups = one.tables.flatMap(({ columns }) => columns.map(({ group }) => group));
      const others = Object.entries(written?.cells ?? {}).filter(
        ([name, { value }]) => value !== '' && !expected[name],
      );
      expect(others.filter(([, { value }]) => !groups.includes(String(value)))).toEqual([]);
    }
  });

  it('reads back what it wrote, and its state', async () => {
    const { host, door } = openWorkbook();
    const described = realisticWorkbook();
    await door.write(described);
    host.log.clear();
    const read = await door.read();
    expect(host.log.counts().syncs).toBe(1);
    expect(read.state).toBe(described.state);
    for (const { tables, name } of described.sheets) {
      for (const one of tables) {
        const back = read.tables.find((candidate) => candidate.name === one.name);
        expect(back).toMatchObject({ sheet: name, row: one.row, column: one.column });
        expect(back?.headers).toEqual(one.columns.map(({ header }) => header));
        one.columns.forEach(({ values, formulas }, at) => {
          if (formulas) return;
          const read = values.map((value) =>
            typeof value === 'number' ? Number(value.toPrecision(15)) : value,
          );
          const expected = read.length > 0 ? read : [null];
          expect(back?.rows.map((cells) => cells[at])).toEqual(expected);
        });
      }
    }
  });

  it('writes the state as the .xlsx writer does', async () => {
    const { host, door } = openWorkbook();
    const state = '{"teks":"<a> & \\"b\\" \ud800"}';
    await door.write({ ...annexes(), state });
    const read = await door.read();
    expect(JSON.parse(read.state ?? '')).toEqual({ teks: '<a> & "b" \ud800' });
    const part = host.snapshot().xmlParts.find(({ namespace }) => namespace === 'urn:rad-kla:workbook:1');
    expect(part?.xml).toBe(partXml('urn:rad-kla:workbook:1', state));
  });

  it.each(['text', 'general', 'number'] as const)(
    'keeps hostile texts as text in a column of format %s',
    async (format) => {
      const { host, door } = openWorkbook();
      const texts = table('tblTeks', [column('teks', HOSTILE, { format })]);
      const loose = HOSTILE.map((value, row) => ({ row, column: 3, value, style: 'body' as const, format }));
      await door.write(workbook([sheet('teks', 'Teks', { tables: [texts], cells: loose })]));
      const written = host.snapshot().sheets.find(({ name }) => name === 'Teks');
      HOSTILE.forEach((value, row) => {
        expect(written?.cells[`A${row + 6}`]).toMatchObject({ value });
        expect(written?.cells[`D${row + 1}`]).toMatchObject({ value });
      });
      expect(Object.values(written?.cells ?? {}).filter(({ formula }) => formula !== undefined)).toEqual([]);
    },
  );

  it('keeps numbers and formulas in a column of format text as they are', async () => {
    const { host, door } = openWorkbook();
    const mixed = table('tblCampur', [
      column('campur', ['a', 5, 7, '=1'], { format: 'text', formulas: [null, null, '=3+4', null] }),
      column('angka', [1, '001', null, true], { format: 'text' }),
    ]);
    await door.write(workbook([sheet('mixed', 'Campur', { tables: [mixed] })]));
    const cells = host.snapshot().sheets[1]?.cells ?? {};
    expect([6, 7, 9].map((row) => cells[`A${row}`]?.value)).toEqual(['a', 5, '=1']);
    expect(cells['A8']).toMatchObject({ formula: '=3+4', numberFormat: '@' });
    expect([6, 7, 9].map((row) => cells[`B${row}`]?.value)).toEqual([1, '001', true]);
  });

  it('gives a table without rows its one blank row', async () => {
    const { door, host } = openWorkbook();
    await door.write(
      workbook([
        sheet('leer', 'Kosong', { tables: [table('tblKosong', [column('a', []), column('b', [])])] }),
      ]),
    );
    expect(host.snapshot().sheets[1]?.tables[0]?.address).toBe('A5:B6');
  });

  it('sets print, widths, freeze, colour and properties', async () => {
    const { host, door } = openWorkbook();
    await door.write(realisticWorkbook());
    const { sheets, properties } = host.snapshot();
    const report = sheets.find(({ name }) => name === 'Laporan');
    expect(report?.pageLayout).toMatchObject({
      PaperSize: 'Folio',
      Orientation: 'Landscape',
      Zoom: { horizontalFitToPages: 1 },
    });
    const plan = sheets.find(({ name }) => name === 'RAD Serang 2022-2023');
    expect(plan).toMatchObject({ freeze: 'A1:A5', tabColor: '#1F3864', showGridlines: false });
    // 14 characters are 103 pixels, and a pixel is three quarters of a point.
    expect(plan?.columnWidths['A']).toBe(77.25);
    expect(plan?.pageLayout).toMatchObject({ PrintTitleRows: '5:5' });
    expect(plan?.merges).toEqual(['A2:D2', 'D5:E5', 'F5:G5']);
    expect(properties).toMatchObject({ Title: 'Analisis RAD-KLA', Subject: 'Serang dan Cilegon' });
  });

  it('shows notes as input messages below ExcelApi 1.18, says so, and makes no comments', async () => {
    const { host, door } = openWorkbook();
    const report = await door.write(annexes());
    const written = host.snapshot().sheets[1];
    expect(written?.cells['G7']?.validation).toMatchObject({
      Prompt: { showPrompt: true, message: 'Angka 0 meragukan' },
    });
    expect(written?.comments).toEqual({});
    expect(report.sheets[0]?.notices).toEqual([{ code: 'notes-as-messages', subjects: [] }]);
  });
});
