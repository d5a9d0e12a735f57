import { describe, expect, it } from 'vitest';
import { fittedRowHeights } from '../../analysis/sheets/row-heights';
import type { SheetDescription, TableColumn } from '../../analysis/sheets/sheet';
import { WORKBOOK } from '../xlsx/fixture';

const [HOME] = WORKBOOK.sheets as [SheetDescription, ...SheetDescription[]];
const COLUMN: TableColumn = {
  key: 'a',
  header: 'a',
  role: 'read',
  format: 'text',
  wrap: true,
  align: 'left',
  values: [],
};

/** A table of one column, 30 characters wide, and the height of its only body row. */
function bodyHeight(value: string, column: Partial<TableColumn> = {}, width = 30): number | undefined {
  const sheet: SheetDescription = {
    ...HOME,
    cells: [],
    rowHeights: {},
    columnWidths: [width],
    tables: [
      {
        name: 'tblSatu',
        row: 0,
        column: 0,
        rowCount: 1,
        bodyRowHeight: null,
        columns: [{ ...COLUMN, values: [value], ...column }],
      },
    ],
  };
  return fittedRowHeights(sheet).get(1);
}

describe('the height of a row', () => {
  it.each<[string, number | undefined]>([
    ['', undefined],
    ['Kegiatan', undefined],
    ['Tersedia Peraturan lain/Kebijakan tentang Pemenuhan Hak Anak', 38.25],
    ['satu\ndua\r\ntiga', 38.25],
    ['x'.repeat(100), 51],
    ['中文'.repeat(30), 63.75],
    ['kata '.repeat(2000), 409],
  ])('fits %.40j at %j points', (text, points) => {
    expect(bodyHeight(text)).toBe(points);
  });

  it('is left alone where text does not wrap and where the sheet says it', () => {
    expect(bodyHeight('kata '.repeat(100), { wrap: false })).toBeUndefined();
    expect(fittedRowHeights({ ...HOME, tables: [] }).get(0)).toBeUndefined();
  });

  it('fits a merged text to all of its columns, and a larger font', () => {
    const text = 'Kolom abu-abu: seperti tercetak dalam peraturan, jangan diubah.';
    const cell = { row: 3, column: 0, value: text, style: 'source' } as const;
    const heights = (span: number) =>
      fittedRowHeights({ ...HOME, tables: [], columnWidths: [20, 20, 20], cells: [{ ...cell, span }] }).get(
        3,
      );
    expect(heights(3)).toBeUndefined();
    expect(heights(1)).toBeGreaterThan(30);
    const title = { row: 5, column: 0, value: 'Judul', style: 'title' } as const;
    expect(fittedRowHeights({ ...HOME, tables: [], cells: [title] }).get(5)).toBe(20.25);
  });
});
