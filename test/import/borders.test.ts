import { describe, expect, it } from 'vitest';
import { readAnnex } from '../../analysis/import/read-annex';
import { readFile } from './read-file';
import { simplePdf } from './simple-pdf';

const header = [
  'No',
  'Indikator',
  'Rencana Aksi',
  'Satuan',
  'Target 2024',
  'Target 2025',
  'Perangkat Daerah',
];
const rows = Array.from({ length: 40 }, (_, index) => [
  ...[
    String(index + 1),
    'Forum anak yang aktif',
    `Pelatihan ${String(index)} bagi forum anak di setiap kecamatan`,
  ],
  ...['Forum', String(1000 + index), '1.234.567.890', 'Dinas Pemberdayaan Perempuan'],
]);

describe('borders as programs draw them', () => {
  it.each(['lines', 'areas', 'boxes'] as const)('%s', async (borders) => {
    const bytes = simplePdf({ header, rows, borders, widths: [30, 110, 200, 60, 60, 60, 120] });
    const annex = readAnnex(await readFile(bytes, 'a.pdf'));
    const read = annex.rows.map(({ values }) => [
      ...[values['indicator_no'], values['indicator'], values['action'], values['unit']],
      ...[values['target_2024'], values['target_2025'], values['agencies']],
    ]);
    expect(read).toEqual(rows);
    expect(annex.questions).toEqual([]);
  });

  it.each([
    ['none', 3],
    // Rows as close as lines: the lines of figures say where they begin.
    ['none', 0],
  ] as const)('%s, with %d points between text and the next row', async (borders, padding) => {
    const widths = [30, 110, 200, 60, 60, 60, 120];
    const bytes = simplePdf({ header, rows, borders, padding, widths });
    const annex = readAnnex(await readFile(bytes, 'a.pdf'));
    const read = annex.rows.map(({ values }) => [
      ...[values['indicator_no'], values['indicator'], values['action'], values['unit']],
      ...[values['target_2024'], values['target_2025'], values['agencies']],
    ]);
    expect(read).toEqual(rows);
    expect(annex.questions.map(({ kind }) => kind)).toEqual(['unruled']);
    expect(annex.rows[3]?.places['target_2024']).toMatchObject({ page: 1 });
  });

  it('none, with cells merged over rows and over a page: the texts of all of them', async () => {
    const merged = Array.from({ length: 60 }, (_, index) => [
      ...(index % 5 === 0
        ? [String(index / 5 + 1), 'Meningkatnya forum anak yang aktif di setiap kecamatan']
        : ['', '']),
      ...[
        `Pelatihan ${String(index)} bagi forum anak dan pendamping`,
        'Forum',
        String(10 + index),
        '7',
        'Dinas Sosial',
      ],
    ]);
    const bytes = simplePdf({
      header,
      rows: merged,
      borders: 'none',
      widths: [30, 90, 150, 60, 60, 60, 120],
    });
    const annex = readAnnex(await readFile(bytes, 'a.pdf'));
    expect(annex.rows.map(({ values }) => values['action'])).toEqual(merged.map(([, , action]) => action));
    expect(new Set(annex.rows.map(({ values }) => values['indicator']))).toEqual(
      new Set(['Meningkatnya forum anak yang aktif di setiap kecamatan']),
    );
    expect(annex.rows[7]?.values['indicator_no']).toBe('2');
  });

  it('a page without text is told to be a scan', async () => {
    const text =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 30>>stream\nq 600 0 0 800 0 0 cm /I Do Q  \nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\nabcd\nendstream endobj\ntrailer<</Root 1 0 R>>';
    const document = await readFile(new TextEncoder().encode(text), 'a.pdf');
    expect(document.pages.map(({ kind }) => kind)).toEqual(['scan']);
  });
});
