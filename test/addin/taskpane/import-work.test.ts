import { describe, expect, it } from 'vitest';
import { importAnnex } from '../../../addin/taskpane/import-work';
import type { Work } from '../../../addin/taskpane/analysis-client';
import { seeds } from '../../plan/seeds';

const ASK = {
  ...{ city: 'Kota Tangerang', pages: '', firstYear: null, headers: {}, language: 'id' },
} as const satisfies Partial<Work['importAnnex']['ask']>;
const SELECTION = {
  ...{ sheet: 'Lampiran', row: 4, column: 1 },
  rows: [
    ['No', 'Indikator', 'Rencana Aksi', 'Satuan', 'T1', 'T2', 'Perangkat Daerah'],
    [1, 'Forum anak', 'Pembentukan', 'Forum', 5, 6, 'DP3A'],
    [null, null, 'Pelatihan', 'Orang', 50, 60, null],
  ],
  merged: [
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 6, bottom: 2, right: 6 },
  ],
};

describe('an annex that the pane brings', () => {
  it('as cells selected in Excel is a grid whose merged cells are known, with the places of the sheet', async () => {
    const source = { kind: 'cells', selection: SELECTION } as const;
    const imported = await importAnnex({ ...ASK, source, firstYear: 2025 }, seeds.reference);
    const { header, rows } = imported.table;
    const cells = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(cells('indicator')).toEqual(['Forum anak', 'Forum anak']);
    expect(cells('agencies')).toEqual(['DP3A', 'DP3A']);
    expect(cells('target_2026')).toEqual(['6', '60']);
    expect(cells('source_place')).toEqual(['Lampiran!B6:H6', 'Lampiran!B7:G7']);
    expect(imported.questions).toEqual([]);
  });

  it('asks for the year where its columns only count, and is answered by another', async () => {
    const source = {
      kind: 'cells',
      selection: { ...SELECTION, rows: [['Tahun 2024-2025'], ...SELECTION.rows], merged: [] },
    } as const;
    const asked = await importAnnex({ ...ASK, source }, seeds.reference);
    expect(asked.questions[0]).toMatchObject({ asks: 'year', guess: '2024' });
    expect((await importAnnex({ ...ASK, source, firstYear: 2023 }, seeds.reference)).choice.years).toEqual([
      2023, 2024,
    ]);
  });

  it('refuses a choice of pages that it cannot read', async () => {
    const source = { kind: 'file', bytes: new TextEncoder().encode('a').buffer, name: 'a.txt' } as const;
    await expect(importAnnex({ ...ASK, source, pages: '40-12' }, seeds.reference)).rejects.toMatchObject({
      code: 'malformed-pages',
    });
  });
});
