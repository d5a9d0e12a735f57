import { describe, expect, it } from 'vitest';
import { checkWorkbook, workbookProblems } from '../../analysis/sheets/check';
import type {
  ChartDescription,
  SheetDescription,
  TableColumn,
  TableDescription,
  WorkbookDescription,
} from '../../analysis/sheets/sheet';
import { WORKBOOK } from '../xlsx/fixture';

const COLUMN: TableColumn = {
  key: 'nilai',
  header: 'Nilai',
  role: 'read',
  format: 'number',
  wrap: false,
  align: 'right',
  values: [1, 2],
};
const TABLE: TableDescription = {
  name: 'tblNilai',
  row: 2,
  column: 0,
  columns: [COLUMN],
  rowCount: 2,
  bodyRowHeight: null,
};
const SHEET: SheetDescription = {
  key: 'gap',
  name: 'Kesenjangan',
  tabColor: '1F3864',
  cells: [],
  tables: [TABLE],
  columnWidths: [10],
  rowHeights: {},
  freeze: null,
  showGridlines: true,
  print: { paper: 'folio', orientation: 'landscape', titleRows: null, footer: '' },
};

const withSheet = (sheet: Partial<SheetDescription>): WorkbookDescription => ({
  ...WORKBOOK,
  sheets: [{ ...SHEET, ...sheet }],
});
const withTable = (table: Partial<TableDescription>): WorkbookDescription =>
  withSheet({ tables: [{ ...TABLE, ...table }] });
const withColumn = (column: Partial<TableColumn>): WorkbookDescription =>
  withTable({ columns: [{ ...COLUMN, ...column }] });
const CHART: ChartDescription = {
  name: 'grafikUji',
  kind: 'bar',
  title: 'Nilai',
  table: 'tblNilai',
  categories: 'nilai',
  series: ['nilai'],
  row: 6,
  column: 0,
  rows: 8,
  columns: 4,
};
const withChart = (chart: Partial<ChartDescription>): WorkbookDescription =>
  withSheet({ charts: [{ ...CHART, ...chart }] });
const cell = { row: 0, column: 0, value: 'a', style: 'body' } as const;
const list = { kind: 'list', message: '', strict: true } as const;

describe('a workbook description', () => {
  it('that is sound passes', () => {
    expect(workbookProblems(withSheet({}))).toEqual([]);
    expect(workbookProblems(withChart({}))).toEqual([]);
    expect(workbookProblems(WORKBOOK)).toEqual([]);
  });

  it.each<[string, WorkbookDescription]>([
    ['no sheet', { ...WORKBOOK, sheets: [] }],
    [
      'two sheets named',
      { ...WORKBOOK, sheets: [SHEET, { ...SHEET, key: 'b', name: 'KESENJANGAN', tables: [] }] },
    ],
    ['two tables named', withSheet({ tables: [TABLE, { ...TABLE, name: 'TBLNILAI', column: 3 }] })],
    ['no instant', { ...WORKBOOK, properties: { ...WORKBOOK.properties, computedAt: 'kemarin' } }],
    ['state is not JSON', { ...WORKBOOK, state: '{' }],
    ['1 to 31 characters', withSheet({ name: 'a'.repeat(32) })],
    ['1 to 31 characters', withSheet({ name: '' })],
    ['none of []', withSheet({ name: 'a?b' })],
    ['apostrophe', withSheet({ name: "'a" })],
    ['keeps this name', withSheet({ name: 'History' })],
    ['control character', withSheet({ name: 'a\u0001' })],
    ['tab colour', withSheet({ tabColor: 'merah' })],
    ['column width', withSheet({ columnWidths: [256] })],
    ['row height', withSheet({ rowHeights: { 0: 410 } })],
    ['footer over', withSheet({ print: { ...SHEET.print, footer: 'x'.repeat(250) } })],
    ['title rows', withSheet({ print: { ...SHEET.print, titleRows: [3, 2] } })],
    [
      'two values at 0, 1',
      withSheet({
        cells: [
          { ...cell, span: 2 },
          { ...cell, column: 1 },
        ],
      }),
    ],
    ['inside table tblNilai', withSheet({ cells: [{ ...cell, row: 4 }] })],
    ['overlap', withSheet({ tables: [TABLE, { ...TABLE, name: 'tblLain', row: 4 }] })],
    ['no such cell', withSheet({ cells: [{ ...cell, column: 16_384 }] })],
    ['leaves the grid', withTable({ row: 1_048_574 })],
    ['no such cell', withTable({ row: 0, columns: [{ ...COLUMN, group: 'Target' }] })],
    ['text over', withSheet({ cells: [{ ...cell, value: 'x'.repeat(32_768) }] })],
    ['not a number', withSheet({ cells: [{ ...cell, value: Number.NaN }] })],
    ['begins with "="', withSheet({ cells: [{ ...cell, formula: 'A2' }] })],
    ['[#This Row], not @', withColumn({ formulas: ['=tblNilai[@Nilai]', null] })],
    ['do not know', withColumn({ formulas: ['=FILTER(A1:A2,B1:B2)', null] })],
    ['a link to the sheet', withSheet({ cells: [{ ...cell, link: { sheet: 'Tiada', cell: 'A1' } }] })],
    ['which is no cell', withSheet({ cells: [{ ...cell, link: { sheet: 'Kesenjangan', cell: '1A' } }] })],
    ['not a name for a table', withTable({ name: 'tabel nilai' })],
    ['not a name for a table', withTable({ name: '1a' })],
    ['reads as a cell', withTable({ name: 'T1' })],
    ['reads as a cell', withTable({ name: 'tbl2022' })],
    ['reads as a cell', withTable({ name: 'R1C1' })],
    ['no column', withTable({ columns: [] })],
    ['the same header', withTable({ columns: [COLUMN, { ...COLUMN, key: 'b', header: 'NILAI' }] })],
    ['the same key', withTable({ columns: [COLUMN, { ...COLUMN, header: 'Lain' }] })],
    ['a blank header', withColumn({ header: ' ' })],
    ['has over 255 characters', withColumn({ header: 'x'.repeat(256) })],
    ['3 values in 2 rows', withColumn({ values: [1, 2, 3] })],
    ['1 notes in 2 rows', withColumn({ notes: ['a'] })],
    ['row 1: note over', withColumn({ notes: [null, 'x'.repeat(256)] })],
    ['row 0: text over', withColumn({ values: ['x'.repeat(32_768), null] })],
    ['comma', withColumn({ validation: { ...list, source: ['a,b'] } })],
    ['list over', withColumn({ validation: { ...list, source: ['x'.repeat(128), 'y'.repeat(128)] } })],
    ['without words', withColumn({ validation: { ...list, source: [] } })],
    ['range with "="', withColumn({ validation: { ...list, source: 'Daftar!A1:A2' } })],
    ['over 225', withColumn({ validation: { ...list, source: ['a'], message: 'x'.repeat(226) } })],
    ['no number from', withColumn({ validation: { kind: 'number', minimum: 2, maximum: 1, message: '' } })],
    ['the colours of', withColumn({ colors: [{ word: 'a', fill: 'red', font: '000000' }] })],
    ['two charts named', withSheet({ charts: [CHART, { ...CHART, name: 'GRAFIKUJI', row: 20 }] })],
    ['no name', withChart({ name: '' })],
    ['has over 255', withChart({ title: 'x'.repeat(256) })],
    ['no table tblLain', withChart({ table: 'tblLain' })],
    ['no column baris', withChart({ categories: 'baris' })],
    ['no column baris', withChart({ series: ['nilai', 'baris'] })],
    ['0 series', withChart({ series: [] })],
    ['7 series', withChart({ series: Array.from({ length: 7 }, () => 'nilai') })],
    ['0 rows and 4 columns', withChart({ rows: 0 })],
    ['over table tblNilai', withChart({ row: 4 })],
    ['over a cell', { ...WORKBOOK, sheets: [{ ...SHEET, charts: [CHART], cells: [{ ...cell, row: 9 }] }] }],
  ])('is refused: %s', (problem, workbook) => {
    expect(workbookProblems(workbook).join('\n')).toContain(problem);
    expect(() => checkWorkbook(workbook)).toThrow(RangeError);
  });

  it('that is wrong in many places names the first twenty and counts the rest', () => {
    const cells = Array.from({ length: 30 }, (_, row) => ({ ...cell, row, column: 5, value: Number.NaN }));
    expect(() => checkWorkbook(withSheet({ cells }))).toThrow(/… and 10 more$/);
  });
});
