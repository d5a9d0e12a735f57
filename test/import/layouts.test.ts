import { describe, expect, it } from 'vitest';
import { readAnnex } from '../../analysis/import/read-annex';
import { gridParts, sheetsDocument } from '../../analysis/import/read-sheets';
import { readText } from '../../analysis/import/read-text';
import type { SourceDocument } from '../../analysis/import/source';

/** The rows of an annex with the columns that they have, and what was asked. */
function outcome(document: SourceDocument) {
  const { rows, years, questions, extraColumns } = readAnnex(document);
  return {
    rows: rows.map(({ values }) => values),
    sections: rows.map(({ sectionNo, section }) => `${sectionNo} ${section}`.trim()),
    ...{ years, extraColumns },
    extras: rows.map(({ extras }) => extras),
    asked: questions.map(({ kind, column }) => `${kind} ${column}`.trim()),
  };
}

function text(...lines: string[]): SourceDocument {
  return readText(lines.join('\n'), 'a.csv');
}

function sheet(
  rows: readonly (readonly (string | number | null)[])[],
  merged: string[] = [],
): SourceDocument {
  const areas = merged.map((area) => {
    const [top = 0, left = 0, bottom = 0, right = 0] = area.split(' ').map(Number);
    return { top, left, bottom, right };
  });
  return {
    file: 'a.xlsx',
    format: 'workbook',
    parts: gridParts(rows, { table: 1, sheet: 'Lampiran', merged: areas }),
    pages: [],
  };
}

describe('layouts as different cities print them', () => {
  it('other words in another order, no baseline, semicolons', () => {
    const { rows, years, asked } = outcome(
      text(
        'No.;Perangkat Daerah Pelaksana;Program/Kegiatan;Indikator Keluaran;Satuan;Target 2025;Target 2026;Keterangan',
        '1;Dinas Sosial;Pelatihan kader;Jumlah kader terlatih;Orang;40;50;rutin',
        '2;Dinas Kesehatan;Kelas ibu;Jumlah kelas;Kelas;5;6;',
      ),
    );
    expect(years).toEqual([2025, 2026]);
    expect(rows[0]).toEqual({
      indicator_no: '1',
      agencies: 'Dinas Sosial',
      action: 'Pelatihan kader',
      indicator: 'Jumlah kader terlatih',
      unit: 'Orang',
      target_2025: '40',
      target_2026: '50',
    });
    expect(asked).toEqual(['column indicator']);
  });

  it('two baselines: the later one counts, the earlier one is an extra column', () => {
    const { rows, extras } = outcome(
      text(
        'No\tIndikator KLA\tKegiatan\tIndikator Kegiatan\tSatuan\tData Dasar\t\tTarget\t\tPenanggung Jawab',
        '\t\t\t\t\t2021\t2022\t2023\t2024\t',
        '1\tForum anak\tPembentukan forum\tJumlah forum\tForum\t3\t4\t5\t6\tDP3A',
      ),
    );
    expect(rows[0]).toMatchObject({
      indicator: 'Forum anak',
      measure: 'Jumlah forum',
      baseline: '4',
      target_2023: '5',
    });
    expect(extras[0]).toEqual({ 'Data Dasar / 2021': '3' });
  });

  it.each([
    ['T1', 'T2', 'T3'],
    ['Tahun ke-1', 'Tahun ke-2', 'Tahun ke-3'],
  ])('years that are only counted (%s): the period of the title says which', (...counted) => {
    const { rows, years, asked } = outcome(
      text(
        'RENCANA AKSI DAERAH KOTA LAYAK ANAK TAHUN 2024-2026',
        '',
        `No\tIndikator\tRencana Aksi\tSatuan\t${counted.join('\t')}\tInstansi`,
        '1\tForum anak\tPembentukan forum\tForum\t5\t6\t7\tDP3A',
      ),
    );
    expect(years).toEqual([2024, 2025, 2026]);
    expect(rows[0]).toMatchObject({ target_2024: '5', target_2025: '6', target_2026: '7' });
    expect(asked.every((question) => question.startsWith('first-year'))).toBe(true);
  });

  it('quarters: kept as extra columns, the last one is the target of the year, and that is asked', () => {
    const { rows, years, extraColumns, asked } = outcome(
      text(
        'No\tIndikator\tKegiatan\tSatuan\tTarget 2025\t\t\t\tOPD',
        '\t\t\t\tTW I\tTW II\tTW III\tTW IV\t',
        '1\tForum anak\tPembentukan forum\tForum\t1\t2\t3\t4\tDP3A',
      ),
    );
    expect(years).toEqual([2025]);
    expect(rows[0]).toMatchObject({ target_2025: '4' });
    expect(extraColumns).toEqual([
      'Target 2025 / TW I',
      'Target 2025 / TW II',
      'Target 2025 / TW III',
      'Target 2025 / TW IV',
    ]);
    expect(asked).toEqual(['parts-of-year target_2025']);
  });

  it('clusters as sheets of one workbook', () => {
    const header = ['No', 'Indikator', 'Rencana Aksi', 'Satuan', 2024, 2025, 'Perangkat Daerah'];
    const grid = (name: string, action: string) => ({
      ...{ name, hidden: false, merged: [] },
      rows: [['RENCANA AKSI'], [], header, [1, 'Forum anak', action, 'Forum', 5, 6, 'DP3A']],
    });
    const { rows, sections, asked } = outcome(
      sheetsDocument([grid('Klaster I', 'Satu'), grid('Klaster II', 'Dua')], 'a.xlsx'),
    );
    expect(sections).toEqual(['Klaster I', 'Klaster II']);
    expect(rows.map(({ action }) => action)).toEqual(['Satu', 'Dua']);
    expect(asked).toEqual([]);
  });

  it('each year on a line of its own', () => {
    const { rows, years } = outcome(
      text(
        'No\tIndikator\tKegiatan\tSatuan\tTahun\tTarget\tOPD',
        '1\tForum anak\tPembentukan forum\tForum\t2024\t5\tDP3A',
        '\t\t\t\t2025\t6\t',
        '2\tAkta\tPelayanan akta\t%\t2024\t90\tDisdukcapil',
        '\t\t\t\t2025\t95\t',
      ),
    );
    expect(years).toEqual([2024, 2025]);
    expect(rows.map(({ action, target_2024, target_2025 }) => [action, target_2024, target_2025])).toEqual([
      ['Pembentukan forum', '5', '6'],
      ['Pelayanan akta', '90', '95'],
    ]);
  });

  it('a table that lies on its side', () => {
    const { rows, years } = outcome(
      text(
        'Indikator\tForum anak\tAkta kelahiran',
        'Kegiatan\tPembentukan forum\tPelayanan akta',
        'Satuan\tForum\t%',
        'Target 2024\t5\t90',
        'Target 2025\t6\t95',
        'Perangkat Daerah\tDP3A\tDisdukcapil',
      ),
    );
    expect(years).toEqual([2024, 2025]);
    expect(rows[1]).toEqual({
      indicator: 'Akta kelahiran',
      action: 'Pelayanan akta',
      unit: '%',
      target_2024: '90',
      target_2025: '95',
      agencies: 'Disdukcapil',
    });
  });

  it('merged cells of a workbook: headings across the table, indicators and agencies over rows', () => {
    const { rows, sections, asked } = outcome(
      sheet(
        [
          ['No', 'Indikator', 'Rencana Aksi', 'Satuan', 'Target', null, 'Perangkat Daerah'],
          [null, null, null, null, 2024, 2025, null],
          ['Hak sipil dan kebebasan', null, null, null, null, null, null],
          [1, 'Forum anak', 'Pembentukan', 'Forum', 5, 6, 'DP3A'],
          [null, null, 'Pelatihan', 'Orang', 50, 60, null],
        ],
        [
          '0 4 0 5',
          '0 0 1 0',
          '0 1 1 1',
          '0 2 1 2',
          '0 3 1 3',
          '0 6 1 6',
          '2 0 2 6',
          '3 0 4 0',
          '3 1 4 1',
          '3 6 4 6',
        ],
      ),
    );
    expect(sections).toEqual(['Hak sipil dan kebebasan', 'Hak sipil dan kebebasan']);
    expect(rows[1]).toMatchObject({
      indicator: 'Forum anak',
      action: 'Pelatihan',
      target_2024: '50',
      agencies: 'DP3A',
    });
    expect(asked).toEqual([]);
  });

  it('rupiah beside the targets are extra columns, and rows of money alone are totals', () => {
    const { rows, extras } = outcome(
      text(
        'Kode\tProgram/Kegiatan\tIndikator Kinerja\tSatuan\t2024\t\t2025\t\tPerangkat Daerah',
        '\t\t\t\tTarget\tPagu (Rp)\tTarget\tPagu (Rp)\t',
        '1.01\tProgram Perlindungan Anak\t\t\t\t500.000.000\t\t600.000.000\t',
        '1.01.01\tPelatihan kader\tJumlah kader\tOrang\t40\t50.000.000\t50\t60.000.000\tDP3A',
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ indicator: 'Jumlah kader', target_2024: '40', target_2025: '50' });
    expect(extras[0]).toEqual({ '2024 / Pagu (Rp)': '50.000.000', '2025 / Pagu (Rp)': '60.000.000' });
  });

  it('years counted under their group, codes in several columns, aims with indicators of their own', () => {
    const { rows, years, extras } = outcome(
      text(
        'RENSTRA TAHUN 2025-2026',
        '',
        'Sasaran\tIndikator Sasaran\tKode\t\tProgram dan Kegiatan\tIndikator Kinerja\tRealisasi 2024\tTarget Tahun ke-\t\tUnit Kerja Penanggung Jawab',
        '\t\t\t\t\t\t\t1\t2\t',
        'Anak terlindungi\tIndeks\t2\t08\tPelatihan kader\tJumlah kader\t30\t40\t50\tDP3A',
      ),
    );
    expect(years).toEqual([2025, 2026]);
    expect(rows[0]).toEqual({
      indicator_no: '2.08',
      action: 'Pelatihan kader',
      indicator: 'Jumlah kader',
      baseline: '30',
      target_2025: '40',
      target_2026: '50',
      agencies: 'DP3A',
    });
    expect(extras[0]).toEqual({ Sasaran: 'Anak terlindungi', 'Indikator Sasaran': 'Indeks' });
  });

  it('English headers', () => {
    const { rows, asked } = outcome(
      text(
        'No,Indicator,Action,Unit,Baseline (2023),Target 2024,Target 2025,Responsible agency',
        '1,Birth certificates,Mobile service,%,88,90,95,"Civil registry, health office"',
      ),
    );
    expect(rows[0]).toEqual({
      indicator_no: '1',
      indicator: 'Birth certificates',
      action: 'Mobile service',
      unit: '%',
      baseline: '88',
      target_2024: '90',
      target_2025: '95',
      agencies: 'Civil registry, health office',
    });
    expect(asked).toEqual([]);
  });
});
