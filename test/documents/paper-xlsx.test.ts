import { describe, expect, it } from 'vitest';
import { paperXlsx } from '../../analysis/documents/paper-xlsx';
import { readXlsx } from '../../analysis/xlsx';
import { describeWithSchemas, schemaFaults } from '../xlsx/schemas';
import { unzip } from '../xlsx/zip';
import { PAPER } from './paper-fixture';

const bytes = await paperXlsx(PAPER, 'A4');
const { tables } = await readXlsx(bytes, 'a.xlsx');
const parts = unzip(bytes);

describeWithSchemas(
  'every part of a workbook of a paper is valid against the schemas of the standard',
  () => {
    it('with all that a paper can have', () => {
      expect(schemaFaults({ 'a.xlsx': bytes })).toEqual([]);
    });
  },
);

describe('a paper as a workbook', () => {
  it('has its text on the first sheet, and each table and chart on one of its own', () => {
    const names = [
      ...(parts.get('xl/workbook.xml')?.toString('utf8') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g),
    ];
    expect(names.map(([, name]) => name)).toEqual(['Naskah', 'Gambar 1', 'Tabel 1', 'Tabel 2']);
  });

  it('has numbers as numbers, bounds as text, and what stood over the rows beside them', () => {
    const table = tables.find(({ name }) => name === 'naskah_Tabel_2');
    expect(table?.headers).toEqual(['Klaster dan indikator KLA', 'Baris', '2025', '2026']);
    expect(table?.rows).toEqual([
      ['Klaster I', '1', 90, '> 95%'],
      ['Klaster I', '2', null, 1234.5],
    ]);
  });

  it('draws its charts natively', () => {
    const charts = [...parts.keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path));
    expect(charts.length).toBe(1);
  });
});
