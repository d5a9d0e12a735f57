/**
 * Makes the documents of `made/` anew: `npx tsx test/import/make.ts <folder>` writes both annexes as flat ODF, and LibreOffice
 * (Writer) makes the rest: `soffice --headless --convert-to pdf <folder>/*.fodt`, the same with docx.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../seeds/read-seeds';
import { annexOf, flatOdf } from './annex-document';

const [folder = '.'] = process.argv.slice(2);
const before = ['LAMPIRAN PERATURAN WALI KOTA', 'NOMOR 7 TAHUN 2023', 'RENCANA AKSI DAERAH KOTA LAYAK ANAK'];
const targets = (years: readonly number[], group: string) =>
  years.map((year) => ({ field: `target_${String(year)}`, header: String(year), group, width: 1.8 }));

const cilegon = annexOf(rowsOf('plans/cilegon-2023-2026.csv'), [
  { field: 'indicator_no', header: 'No', width: 1 },
  { field: 'indicator', header: 'INDIKATOR', width: 4 },
  { field: 'action', header: 'RENCANA AKSI', width: 5 },
  { field: 'measure', header: 'UKURAN', width: 5 },
  { field: 'unit', header: 'SATUAN', width: 3 },
  { field: 'baseline', header: 'DATA DASAR (2022)', width: 2.4 },
  ...targets([2023, 2024, 2025, 2026], 'TARGET TAHUNAN'),
  { field: 'agencies', header: 'INSTANSI PENANGGUNG JAWAB', width: 4 },
  { field: 'program', header: 'PROGRAM', width: 3 },
]);
const serang = annexOf(rowsOf('plans/serang-2022-2023.csv'), [
  { field: 'indicator_no', header: 'No', width: 1 },
  { field: 'indicator', header: 'Indikator Kinerja', width: 5 },
  { field: 'action', header: 'Kegiatan Prioritas', width: 6 },
  { field: 'unit', header: 'Satuan', width: 2.5 },
  ...targets([2022, 2023], 'Target Capaian'),
  { field: 'agencies', header: 'Perangkat Daerah/ Unit Terkait', width: 5 },
]);
const fonts = { font: 'Liberation Sans', secondFont: 'DejaVu Serif' };
writeFileSync(
  join(folder, 'cilegon.fodt'),
  flatOdf({ ...cilegon, before, font: 'Liberation Serif', points: 9, portrait: false }),
);
writeFileSync(
  join(folder, 'serang.fodt'),
  flatOdf({ ...serang, before, ...fonts, points: 10, portrait: true }),
);

function rowsOf(path: string): ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = readTable(path);
  return rows.map((cells) => new Map(header.map((name, index) => [name, cells[index] ?? ''])));
}
