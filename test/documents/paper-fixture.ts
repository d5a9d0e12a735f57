import type { Figure } from '../../analysis/report/figure';
import type { Paper } from '../../analysis/report/paper';

function figure(value: number): Figure {
  return { value, trace: { frame: 'gap', column: 'baseline', row: 0 } };
}

const TABLE = {
  kind: 'table',
  columns: [
    { header: 'Baris', width: 1, align: 'center' },
    { header: '2025', group: 'Target', width: 2, align: 'right' },
    { header: '2026', group: 'Target', width: 2, align: 'right' },
  ],
  hasNumberRow: true,
  source: 'Sumber: contoh.',
  none: 'Belum ada.',
} as const;

const PLAIN = TABLE.columns.map(({ header, width, align }) => ({ header, width, align }));

/** A paper with all that a paper can have. */
export const PAPER: Paper = {
  file: 'contoh',
  title: 'Contoh <b> & "baris"',
  language: 'id',
  orientation: 'landscape',
  foot: 'Contoh · "kaki" & \\',
  computedAt: '2026-11-22T02:00:00Z',
  blocks: [
    { kind: 'title', text: 'Contoh <b> & "baris"', lines: ['Satu', 'Dua'] },
    { kind: 'heading', text: 'Bagian' },
    { kind: 'text', as: 'points', sentences: [{ text: 'Satu.', figures: [] }] },
    { kind: 'text', as: 'paragraph', sentences: [{ text: 'Dua.', figures: [] }] },
    {
      kind: 'chart',
      caption: 'Gambar 1. Bagan',
      categories: ['K Kelembagaan', 'IV Pendidikan, Pemanfaatan Waktu Luang, dan Kegiatan Budaya'],
      series: [
        { name: 'Dijawab', values: [figure(12.5), figure(0)] },
        { name: 'Belum', values: [figure(3), figure(40)] },
      ],
      source: 'Sumber: contoh.',
    },
    { kind: 'break' },
    { ...TABLE, caption: 'Tabel 1. Kosong', rows: [], foot: [], hasNumberRow: false, columns: PLAIN },
    {
      ...TABLE,
      caption: 'Tabel 2. Isi',
      rows: [
        'Klaster I',
        ['1', figure(90), { ...figure(95), sign: '>', unit: '%' }],
        ['2', null, figure(1234.5)],
      ],
      foot: [{ label: 'Rata-rata', span: 1, value: figure(92.5) }],
    },
    { kind: 'text', as: 'remark', sentences: [{ text: 'Sumber: catatan.', figures: [] }] },
    {
      kind: 'signatures',
      signers: [
        { role: 'Disusun oleh', placeAndDay: '', title: 'Kepala Dinas', name: '( … )', number: 'NIP …' },
        {
          role: 'Dievaluasi oleh',
          placeAndDay: 'Serang, …',
          title: 'Kepala Bappeda',
          name: '( … )',
          number: 'NIP …',
        },
      ],
    },
  ],
};
