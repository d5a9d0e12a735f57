import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadTable } from '../../analysis/sheets/read-workbook';
import type { TableDescription, WorkbookDescription } from '../../analysis/sheets/sheet';
import { readXlsx, writeXlsx } from '../../analysis/xlsx';
import { escapeText } from '../../analysis/xlsx/text';
import { HOSTILE_TEXTS, WORKBOOK } from './fixture';
import { describeWithLibreOffice, recalculate, renderPdf } from './libreoffice';
import { describeWithOpenpyxl, readWithOpenpyxl } from './openpyxl';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(WORKBOOK);
});

describe('a workbook written and read back', () => {
  it('has the same tables with the same values, hostile text included', async () => {
    const read = await readXlsx(bytes);
    expect(read.sheetNames).toEqual(WORKBOOK.sheets.map(({ name }) => name));
    expect(read.tables).toEqual(expectedTables(WORKBOOK));
  });

  it('carries the state, whatever characters it has', async () => {
    const { state } = await readXlsx(bytes);
    expect(JSON.parse(state ?? '')).toEqual(JSON.parse(WORKBOOK.state));
  });

  it('has the same bytes for the same description', async () => {
    expect(Buffer.compare(await writeXlsx(WORKBOOK), bytes)).toBe(0);
  });

  it('is refused as a whole when Excel would not open it', async () => {
    const [sheet, ...others] = WORKBOOK.sheets;
    const broken = { ...WORKBOOK, sheets: [{ ...sheet, name: 'a/b' }, ...others] } as WorkbookDescription;
    await expect(writeXlsx(broken)).rejects.toThrow(/sheet "a\/b": a name has none of/);
  });
});

describeWithOpenpyxl('openpyxl on what is written', () => {
  it('finds tables, rules, notes, links, titles and paper', () => {
    const [home, plan, gap] = readWithOpenpyxl(bytes);
    expect(home?.tables).toEqual({
      tblKiri: { ref: 'B11:C13', columns: ['Kiri', 'Angka'] },
      tblKosong: { ref: 'E11:E12', columns: ['Kosong'] },
    });
    expect(home?.paper).toBe(9);
    expect(home?.links).toEqual({ A5: "'Kesenjangan'!A2" });
    expect(home?.merged).toEqual(['A1:F1', 'A8:C8']);
    expect(home?.formats['B4']).toBe('#,##0');
    expect(plan?.validations).toEqual([
      { sqref: 'E5:E27', type: 'decimal', formula: '0' },
      { sqref: 'F5:F27', type: 'decimal', formula: '-9.99E+307' },
      { sqref: 'G5:G27', type: 'list', formula: '"terima,ubah,abaikan"' },
      { sqref: 'H5:H27', type: 'list', formula: 'Daftar!$A$2:$A$4' },
    ]);
    expect(plan?.conditions).toEqual([
      { range: 'G5:G27', formula: '"terima"' },
      { range: 'G5:G27', formula: '"abai ""kan"""' },
    ]);
    expect(Object.keys(plan?.notes ?? {})).toEqual(['B6', 'B10', 'B14', 'B18', 'B22', 'B26']);
    expect(plan).toMatchObject({
      printTitles: [null, '$3:$4'],
      printArea: '$A$1:$G$27',
      paper: 14,
      orientation: 'landscape',
      fit: [true, 1, 0],
      freeze: 'B5',
      merged: ['A1:D1', 'C3:D3'],
    });
    expect(plan?.formats).toMatchObject({ A5: '@', F5: '0.0"%"' });
    expect(gap).toMatchObject({ printTitles: [null, '$1:$1'], fit: [true, 1, 0] });
    expect(gap?.values).toEqual([
      ['Nilai', 'Dasar', 'Jarak', 'Status', 'Sebagian'],
      [10, 5, 5, 'naik', 100],
      [20, null, null, 'tidak & "dapat"', 'tetap'],
      [30, 'teks', null, 'tidak & "dapat"', 300],
    ]);
  });

  it('reads text that looks like a formula as text', () => {
    const plan = readWithOpenpyxl(bytes)[1];
    const texts = plan?.values.slice(4).map((row) => row[1]);
    for (const text of ['=1+1', '+62 254 000', '-5', '@SUM(A1)', '#N/A', '00123', '1e5', 'TRUE']) {
      expect(texts).toContain(text);
    }
  });
});

describeWithLibreOffice('LibreOffice on what is written', () => {
  it('reckons every formula to its cached value', async () => {
    const wrong = withWrongCaches(WORKBOOK);
    const reckoned = await recalculate(await writeXlsx(wrong));
    const gap = reckoned.tables.find(({ name }) => name === 'tblGap');
    expect(gap?.rows).toEqual(expectedTables(WORKBOOK).find(({ name }) => name === 'tblGap')?.rows);
  });

  it('keeps tables, values and state through opening and saving', async () => {
    const saved = await recalculate(bytes);
    const plan = saved.tables.find(({ name }) => name === 'tblRad_3673_2022');
    // LibreOffice has no place for characters that XML cannot hold.
    const kept = HOSTILE_TEXTS.flatMap((text, row) => (escapeText(text) === text ? [row] : []));
    expect(kept.length).toBeGreaterThan(10);
    for (const row of kept)
      expect(plan?.rows[row]?.[1] === HOSTILE_TEXTS[row], HOSTILE_TEXTS[row]).toBe(true);
    expect(JSON.parse(saved.state ?? '')).toEqual(JSON.parse(WORKBOOK.state));
  });

  it('prints every sheet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rad-kla-pages-'));
    try {
      const pages = renderPdf(bytes, folder, 30);
      expect(pages.length).toBeGreaterThanOrEqual(WORKBOOK.sheets.length);
      for (const page of pages) expect(statSync(page).size).toBeGreaterThan(300);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function expectedTables({ sheets }: WorkbookDescription): ReadTable[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({
      name: table.name,
      sheet: sheet.name,
      row: table.row,
      column: table.column,
      headers: table.columns.map(({ header }) => header),
      rows: rowsOf(table),
    })),
  );
}

function rowsOf({ columns, rowCount }: TableDescription): ReadTable['rows'] {
  return Array.from({ length: Math.max(1, rowCount) }, (_, row) =>
    columns.map(({ values }) => values[row] ?? null),
  );
}

function withWrongCaches(workbook: WorkbookDescription): WorkbookDescription {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({
        ...column,
        values: column.values.map((value, row) => (column.formulas?.[row] ? 'salah' : value)),
      })),
    })),
  }));
  return { ...workbook, sheets };
}
